// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The words for an error with a copy of a workspace: what happened to which thing, what is safe,
/// what to do.
package func sentence(for error: CopyError) -> String {
  switch error {
  case .workspace(let error): sentence(for: error)
  case .cannotRead(let path, .missing):
    "There is no file '\(path)'. Nothing was changed. Look at how it is spelt, or put the stick it "
      + "is on in."
  case .cannotRead(let path, .isAFolder):
    "'\(path)' is a folder, and a bundle is one file. Nothing was changed. A folder that is a "
      + "workspace can be copied, or brought into another with 'minutebook merge'."
  case .cannotRead(let path, let failure): sentence(for: JournalError.cannotRead(path, failure))
  case .cannotWrite(let path, .isAFolder):
    "'\(path)' is a folder. Nothing was written. Add a name for the bundle's file to it, such as "
      + "'\(path)/copy.zip'."
  case .cannotWrite(let path, let failure):
    "The bundle could not be written to '\(path)': \(reason(failure)). Everything saved in the "
      + "workspace is safe, and what was there before is unchanged. Choose another place, or put "
      + "the stick in, and try again."
  case .notAsWritten(let path):
    "The bundle could not be written to '\(path)': what was read back there is not what was "
      + "written. Everything saved in the workspace is safe. Do not trust that disk or stick; "
      + "choose another."
  case .occupied(let path):
    "There is something else called '\(path)', and it is no bundle. Nothing was changed. Choose "
      + "another name."
  case .otherWorkspace(let path, let other):
    "'\(other)' is not a copy of '\(path)': they are two workspaces with records of their own. "
      + "Nothing was changed. Choose a copy of the same workspace."
  case .notUnited(let path, let failure):
    "Not everything could be brought into '\(path)': \(reason(failure)). Everything that was there "
      + "is safe, and the other copy is untouched. Do the same again when it is mended; it goes on "
      + "from there."
  default: sentence(forBundle: error)
  }
}

private func sentence(forBundle error: CopyError) -> String {
  let remedy = "Nothing was changed. Use another copy of the bundle, or an earlier one."
  return switch error {
  case .notABundle(let path):
    "'\(path)' is not a bundle, or not all of it is there. \(remedy)"
  case .newerBundle(let path, let version):
    "'\(path)' is of bundle format \(version), which a newer version made. Nothing was changed. "
      + "Install the newer version."
  case .damagedBundle(let path, let file?):
    "'\(path)' is damaged: '\(file)' in it is missing or not what was put in. \(remedy)"
  case .damagedBundle(let path, nil):
    "'\(path)' is damaged: its list of files cannot be read. \(remedy)"
  case .strangeFile(let path, let file):
    "'\(path)' is refused: it holds '\(file)', which no bundle of a workspace holds. \(remedy)"
  case .tooLarge(let path):
    "'\(path)' is larger than this program handles in a bundle: 1 GB unpacked, and 512 MB for one "
      + "file. Nothing was changed. Copy the folder itself."
  case .folderInUse(let path):
    "Cannot restore into '\(path)': the folder has other things in it. Nothing was changed. Choose "
      + "a new or empty folder."
  case .halfRestored(let path):
    "Cannot restore into '\(path)': another bundle began to be restored there and was not finished. "
      + "Nothing was changed. Restore that bundle there again, or choose a new or empty folder."
  case .notRestored(let path, let failure):
    "The bundle was not restored into '\(path)': \(reason(failure)). What is there is no workspace "
      + "yet; the bundle is untouched. Restore it there again, or into another folder."
  default: "The copy could not be used. Nothing was changed."
  }
}

/// What bringing another copy in came to, a sentence for each thing there is to know.
package func sentences(for united: United, laptop: LaptopWords = plainLaptop) -> [String] {
  var sentences = [cameIn(united, laptop)]
  sentences += united.usedTwice.sorted { $0.key < $1.key }.map { device, count in
    let numbers = count == 1 ? "1 number" : "\(count) numbers"
    return "\(numbers) of \(laptop(device)) now \(count == 1 ? "stands" : "stand") for two entries "
      + "each: the laptop's folder was copied or restored, and work went on in both places. All the "
      + "entries are kept and count; nothing was overwritten. 'minutebook verify' names them."
  }
  if united.onlyHere > 0 || united.issuedOnlyHere > 0 {
    let here = things(united.onlyHere, united.issuedOnlyHere)
    let verb = united.onlyHere + united.issuedOnlyHere == 1 ? "is" : "are"
    sentences.append("\(here) here \(verb) not in the other copy.")
  }
  if united.issuedMended > 0 {
    sentences.append(
      "\(counted(united.issuedMended, "damaged issued file")) here put right from the other copy.")
  }
  if !united.houseStyle.isEmpty {
    sentences.append("The house style came in: \(united.houseStyle.joined(separator: ", ")).")
  }
  if !united.houseStyleDiffers.isEmpty {
    let names = united.houseStyleDiffers.joined(separator: ", ")
    sentences.append("The house style differs (\(names)); the one here stays.")
  }
  sentences += united.problems.map {
    "In the other copy, \(sentence(for: $0, laptop: laptop)) It did not come in."
  }
  sentences += united.issuedDamaged.map {
    "In the other copy, '\($0)' is not what was issued; it did not come in."
  }
  sentences += united.unreadable.map {
    "In the other copy, '\($0)' could not be read; it did not come in. Do the same again when it can."
  }
  sentences += united.missing.sorted { $0.key < $1.key }.map { device, count in
    "\(counted(count, "entry", "entries")) of \(laptop(device)) in neither copy. Bring in a copy "
      + "from that laptop or a backup; everything else is here."
  }
  return sentences
}

private func cameIn(_ united: United, _ laptop: LaptopWords) -> String {
  guard united.allEntries + united.issued > 0 else {
    return "Nothing new came in: whatever can be read in the other copy is here already."
  }
  let entries = united.entries.sorted { $0.key < $1.key }.map { device, count in
    counted(count, "entry", "entries")
      + (device.isEmpty ? " of a newer version" : " of \(laptop(device))")
  }
  let parts = entries + (united.issued > 0 ? [counted(united.issued, "issued file")] : [])
  return listed(parts) + " came in."
}

private func things(_ entries: Int, _ issued: Int) -> String {
  listed(
    (entries > 0 ? [counted(entries, "entry", "entries")] : [])
      + (issued > 0 ? [counted(issued, "issued file")] : []))
}

private func listed(_ parts: [String]) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}
