// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The whole lines that are somewhere in a workspace's journal, and how many each laptop has.
package struct JournalLines {
  /// How many different entries there are of each laptop.
  package let entries: [String: Int]
  /// This laptop's name in the workspace; nil when it has none yet.
  package let laptop: String?
  private var lines: Set<ArraySlice<UInt8>> = []

  /// Reads every file of the journal.
  ///
  /// - Throws: what reading `workspace.json` throws, and `cannotRead`.
  package init(of path: String, files: some FileStore) throws(JournalError) {
    let location = WorkspaceLocation(path: path)
    let marker = try WorkspaceMarker.read(location, files)
    laptop = try DeviceNaming.system(marker.id, location, files).name(files)
    let loaded = try LoadedJournal(location, files)
    var entries: [String: Int] = [:]
    for place in loaded.order {
      let device = Int(loaded.index.entries[Int(place)].device)
      entries[loaded.index.devices.names[device], default: 0] += 1
    }
    self.entries = entries
    for segment in loaded.segments {
      // A file that cannot be read adds nothing; the check tells of it.
      if let bytes = try? files.readWhole(segment.file.path) { take(bytes) }
    }
  }

  /// Counts a file's lines among those that are there.
  package mutating func take(_ bytes: [UInt8]) {
    lines.formUnion(JournalLines.lines(of: bytes))
  }

  /// Whether every whole line of a file's version is there already.
  package func have(allOf bytes: [UInt8]) -> Bool {
    JournalLines.lines(of: bytes).allSatisfy(lines.contains)
  }

  /// Whether one version of a file has every whole line of another.
  package static func has(_ version: [UInt8], allOf other: [UInt8]) -> Bool {
    Set(lines(of: version)).isSuperset(of: lines(of: other))
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var verifier = LineVerifier(Checksum())
    var lines: [ArraySlice<UInt8>] = []
    bytes.withUnsafeBytes { all in
      verifier.verify(all) { lines.append(bytes[$0.start..<$0.end]) }
    }
    return lines
  }
}
