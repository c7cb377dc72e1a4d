// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Whole lines of a workspace's journal, told apart by all their bytes.
package struct JournalLines {
  /// This laptop's name in the workspace; nil when it has none yet.
  package let laptop: String?
  /// How many different entries there are of each laptop; of those that only a newer version can
  /// place, under an empty name.
  package private(set) var entries: [String: Int] = [:]
  private var lines = LineSet()

  /// Reads the journal's files, or those of them whose path within the workspace is wanted.
  ///
  /// - Throws: what reading `workspace.json` throws, and `cannotRead`.
  package init(
    of path: String, files: some FileStore, where isWanted: (String) -> Bool = { _ in true }
  ) throws(JournalError) {
    let location = WorkspaceLocation(path: path)
    let marker = try WorkspaceMarker.read(location, files)
    laptop = try DeviceNaming.system(marker.id, location, files).name(files)
    let found: [SegmentFile]
    do throws(FileFailure) {
      found = try SegmentFile.all(of: location, files)
    } catch {
      throw .cannotRead(location.journal, error)
    }
    for file in found where isWanted(file.shown) {
      // A file that cannot be read adds nothing; the check tells of it.
      if let bytes = try? files.readWhole(file.path) { take(bytes) }
    }
  }

  /// Counts a file's lines among those that are there; gives how many were not, by laptop.
  @discardableResult
  package mutating func take(_ bytes: [UInt8]) -> [String: Int] {
    var new: [String: Int] = [:]
    for line in HeldLine.all(in: bytes) where lines.insert(line) {
      new[line.device, default: 0] += 1
    }
    entries.merge(new, uniquingKeysWith: +)
    return new
  }

  /// Whether every whole line of a file's version is there already.
  package func have(allOf bytes: [UInt8]) -> Bool {
    HeldLine.all(in: bytes).allSatisfy(lines.contains)
  }

  /// Whether one version of a file has every whole line of another.
  package static func has(_ version: [UInt8], allOf other: [UInt8]) -> Bool {
    HeldLine.all(in: other).allSatisfy(LineSet(HeldLine.all(in: version)).contains)
  }
}
