// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What a sentence calls a laptop, by its short name.
package typealias LaptopWords = (_ device: String) -> String

/// What a sentence calls a laptop where no book tells its name: "laptop b2c4".
package func plainLaptop(_ device: String) -> String { "laptop \(device)" }

/// The words on the screen for a notice; places are told by line, `check` tells them by byte.
package func sentence(
  for notice: OpeningNotice, laptop: LaptopWords = plainLaptop
) -> String {
  sentence(of: notice, laptop) + namingAdvice(notice, laptop)
}

/// Where a laptop that people had a name for goes on under another: how it gets its name again.
private func namingAdvice(_ notice: OpeningNotice, _ laptop: LaptopWords) -> String {
  let former: String
  switch notice {
  case .deviceRenamed(let old, _), .sharedName(let old, _): former = old
  case .endsShort(let short, .some): former = short.device
  default: return ""
  }
  guard laptop(former) != plainLaptop(former) else { return "" }
  return " 'Name this laptop' in the menu gives it the name again that people know."
}

private func sentence(of notice: OpeningNotice, _ laptop: LaptopWords) -> String {
  switch notice {
  case .readOnlyFolder(let path):
    "'\(path)' cannot be written to, so it is open for reading only."
  case .lockedByAnother(let path):
    "'\(path)' is open in another window on this laptop, so here it is open for reading only."
  case .locksNotSupported(let path):
    "The drive of '\(path)' cannot tell when two windows have it open. Use one window only."
  case .tornTailSetAside(let file, _, _, let recovered):
    "The last entry of '\(file)' was never finished. Everything saved is safe; what there was of "
      + "it is kept in '\(recovered)'."
  case .tornTail(let file, _, _):
    "'\(file)' ends in an unfinished entry. It may still be arriving; every entry before it is kept."
  case .damaged(let file, _, let line, _):
    "Line \(line) of '\(file)' is damaged and cannot be read. \(remedyForDamage)"
  case .unreadable(let file, let failure):
    "'\(file)' cannot be read: \(reason(failure)). Its entries are not shown; the others are."
  default: sentence(forEntries: notice, laptop)
  }
}

private let remedyForDamage =
  "Every other entry is kept. Look for the same file on another laptop or a backup."

private func sentence(forEntries notice: OpeningNotice, _ laptop: LaptopWords) -> String {
  switch notice {
  case .newerRecords(let count):
    "\(counted(count, "entry", "entries")) written by a newer version cannot be shown. "
      + "They are kept as they are."
  case .chainBroken(let device, let sequence):
    sentence(for: CheckProblem.chainBroken(device: device, sequence: sequence), laptop: laptop)
  case .entriesMissing(let device, let count):
    sentence(for: CheckProblem.entriesMissing(device: device, count: count), laptop: laptop)
  case .notYetArrived(let device, let count):
    "\(counted(count, "entry", "entries")) from \(laptop(device)) not yet arrived. "
      + "Everything else is shown."
  case .clonedDevice(let device, let sequence):
    sentence(for: CheckProblem.clonedDevice(device: device, sequence: sequence), laptop: laptop)
  case .deviceRenamed(let old, let new):
    "This laptop now writes as '\(new)' instead of '\(old)', because the folder was copied or "
      + "restored, or a file of '\(old)' is damaged. Every entry that can be read is kept."
  default: sentence(forNames: notice, laptop)
  }
}

private func sentence(forNames notice: OpeningNotice, _ laptop: LaptopWords) -> String {
  switch notice {
  case .copiedFolder(let new):
    "This folder is a copy, or was moved here; this laptop writes in it as '\(new)'. What was "
      + "written in either folder is kept."
  case .endsShort(let short, let new): sentence(for: short, new: new)
  case .sharedName(let old, let new):
    "Another program wrote in this folder as '\(old)', the name of this laptop, which now writes "
      + "as '\(new)'. Every entry of both is kept. Use one window only."
  case .nameNotKept(let folder, let failure):
    "The name of this laptop cannot be kept in '\(folder)': \(reason(failure)). Every entry is "
      + "safe; the next time the laptop takes another name."
  case .nameNotRead(let file, let failure, let name):
    sentence(forCountsIn: file, ": " + reason(failure), serving: name)
  case .draftNotBrought(let folder, let failure):
    "The line half typed the last time, in '\(folder)', cannot be brought to the laptop's new name: "
      + "\(reason(failure)). It stays there, and is brought the next time the workspace is opened, unless another line "
      + "is typed before."
  case .countNotKept(let folder, let failure):
    "The count of this laptop's entries cannot be kept in '\(folder)': \(reason(failure)). Every "
      + "entry is safe; but if entries went from the end, only other laptops could tell."
  default: sentence(forWatching: notice, laptop)
  }
}

/// The words for a problem that a check found.
package func sentence(
  for problem: CheckProblem, laptop: LaptopWords = plainLaptop
) -> String {
  switch problem {
  case .damaged: "\(placeWords(problem) ?? "") \(remedyForDamage)"
  case .tornTail:
    "\(placeWords(problem) ?? "") It may still be arriving; every entry before it is kept."
  case .unreadable(let file, let failure):
    "'\(file)' cannot be read: \(reason(failure)). Its entries are not shown; the others are."
  case .entriesMissing(let device, let count):
    "\(counted(count, "entry", "entries")) of \(laptop(device)) not here. "
      + "Bring its files together again from that laptop or a backup."
  case .chainBroken(let device, let sequence):
    "Entry \(sequence) of \(laptop(device)) does not follow the one before it. Both are kept; "
      + "compare the folder with a backup."
  case .clonedDevice(let device, let sequence):
    "Two different entries are number \(sequence) of \(laptop(device)): the folder was copied "
      + "or restored. Both are kept."
  case .endsShort(let short): sentence(for: short)
  case .countsNotRead(let file, let failure):
    sentence(forCountsIn: file, " (error \(failure.code))")
  default: sentence(forIssued: problem)
  }
}

/// Where in a file damage stands, to the byte; nil for every other problem.
func placeWords(_ problem: CheckProblem) -> String? {
  switch problem {
  case .damaged(let file, let offset, let line, let bytes):
    "'\(file)' is damaged at line \(line), byte \(offset): \(counted(bytes, "byte")) cannot be read."
  case .tornTail(let file, let offset, let bytes):
    "'\(file)' ends in an unfinished entry of \(counted(bytes, "byte")), at byte \(offset)."
  default: nil
  }
}

private func sentence(forIssued problem: CheckProblem) -> String {
  let remedy = "Copy it from the same folder on another laptop or from a backup."
  return switch problem {
  case .issuedMissing(let file, let paper):
    "'\(file)' is missing: it is a file of \(paper). \(remedy)"
  case .issuedDamaged(let file, let paper):
    "'\(file)' is not what was issued: it is a file of \(paper). \(remedy)"
  case .issuedUnreadable(let file, let paper, let failure):
    "'\(file)' cannot be read: \(reason(failure)). It is a file of \(paper). \(remedy)"
  default: ""
  }
}
