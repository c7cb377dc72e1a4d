// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The copies that this program itself put beside journal files, every entry of which is in another
/// file too by now; gives their paths within the workspace.
///
/// It knows its own by the name, which is made of what the file holds. Copies that carriers made are
/// left to the person.
///
/// - Throws: what reading `workspace.json` throws, and `cannotRead`.
package func needlessKeptCopies(
  in path: String, files: some FileStore
) throws(JournalError) -> [String] {
  let location = WorkspaceLocation(path: path)
  _ = try WorkspaceMarker.read(location, files)
  let loaded = try LoadedJournal(location, files)
  var copies: [String] = []
  for number in CheckReport.needless(loaded).sorted() {
    let file = loaded.segments[number].file
    do throws(FileFailure) {
      if try isOwnCopy(file, files.readWhole(file.path)) { copies.append(file.shown) }
    } catch {
      throw .cannotRead(file.path, error)
    }
  }
  return copies
}

/// Whether a file is called as `pathBeside` calls a file with these bytes.
private func isOwnCopy(_ file: SegmentFile, _ bytes: [UInt8]) -> Bool {
  let name = file.shown.split(separator: "/").last ?? ""
  let mark = ".from-\(Digest.sha256(bytes).prefix(8))"
  guard let found = name.firstRange(of: mark) else { return false }
  let number = name[found.upperBound...].prefix { $0 == "-" || $0.isNumber }
  return name[found.upperBound...].dropFirst(number.count) == ".jsonl"
}
