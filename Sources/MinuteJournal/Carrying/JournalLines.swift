// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The whole lines that are somewhere in a workspace's journal, and how many each laptop has.
package struct JournalLines {
  /// How many different entries there are of each laptop.
  package let entries: [String: Int]
  /// This laptop's name in the workspace; nil when it has none yet.
  package let laptop: String?
  private var lines: LineSet

  /// Reads every file of the journal.
  ///
  /// - Throws: what reading `workspace.json` throws, and `cannotRead`.
  package init(of path: String, files: some FileStore) throws(JournalError) {
    let location = WorkspaceLocation(path: path)
    let marker = try WorkspaceMarker.read(location, files)
    laptop = DeviceNaming.system(marker.id, location, files).found(files).name
    let loaded = try LoadedJournal(location, files)
    lines = loaded.heldLines
    entries = lines.counts.filter { !$0.key.isEmpty }
  }

  /// Counts a file's lines among those that are there.
  package mutating func take(_ bytes: [UInt8]) {
    for line in HeldLine.all(in: bytes) { lines.insert(line) }
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
