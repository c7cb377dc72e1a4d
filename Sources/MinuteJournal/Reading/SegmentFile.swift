// SPDX-License-Identifier: Apache-2.0

/// A file under `journal/`, or under a copy of that folder, whatever its name.
struct SegmentFile {
  /// The path within the workspace, as reports show it: `journal/k7f3/2026-11.jsonl`.
  let shown: String
  let path: String
  let size: Int

  /// Every file of a workspace's journal, in the order of their names.
  ///
  /// Copies that carriers make count as well, of files and of folders; what they leave for
  /// themselves does not.
  static func all(
    of location: WorkspaceLocation, _ files: some FileReading
  ) throws(FileFailure) -> [SegmentFile] {
    var found: [SegmentFile] = []
    let folders = try files.list(location.path).filter(isJournalFolder)
    for name in folders.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = "\(location.path)/\(name)"
      guard let status = try files.status(at: path) else {
        // Listed a moment ago: it went with its drive, and an empty record must not stand for it.
        if path == location.journal { throw .missing }
        continue
      }
      if status.isFolder { try collect(path, shown: name, depth: 0, files, &found) }
    }
    try location.requireThere(files)
    return found
  }

  /// Whether a name that was listed a moment ago is one that this program gives: what had it went
  /// with its drive, and a record without it must not be taken for the whole.
  private static func isOurs(_ name: String, depth: Int) -> Bool {
    SegmentName(name) != nil || (depth == 0 && DeviceIdentity.isName(name))
  }

  /// Whether a folder of the workspace is the journal or what a carrier made of it: `Journal`,
  /// `journal (1)`, `journal-LAPTOP`.
  static func isJournalFolder(_ name: String) -> Bool {
    name.lowercased().hasPrefix("journal") && !CarrierLitter.has(name)
  }

  private static func collect(
    _ folder: String, shown: String, depth: Int, _ files: some FileReading,
    _ found: inout [SegmentFile]
  ) throws(FileFailure) {
    let names = try files.list(folder).filter { !CarrierLitter.has($0) }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let (shown, path) = ("\(shown)/\(name)", "\(folder)/\(name)")
      guard let status = try files.status(at: path) else {
        if isOurs(name, depth: depth) { throw .missing }
        continue
      }
      if !status.isFolder {
        found.append(SegmentFile(shown: shown, path: path, size: status.size))
      } else if depth < 4 {
        try collect(path, shown: shown, depth: depth + 1, files, &found)
      }
    }
  }
}

/// A segment's name: the month, and a number when it is not the month's first.
struct SegmentName: Hashable {
  let month: String
  let number: Int

  /// Reads `2026-11.jsonl` or `2026-11-2.jsonl`; nil for any other name.
  init?(_ text: String) {
    guard text.hasSuffix(".jsonl") else { return nil }
    let parts = text.dropLast(6).split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let number = parts.count == 3 ? Int(parts[2]) : 1
    guard let number, parts.count == 2 || number > 1 else { return nil }
    self.init(month: "\(parts[0])-\(parts[1])", number: number)
    guard self.text == text else { return nil }
  }

  init(month: String, number: Int) {
    self.month = month
    self.number = number
  }

  var text: String { number == 1 ? "\(month).jsonl" : "\(month)-\(number).jsonl" }
}

extension SegmentFile {
  /// Whether the name is a segment's or comes of one, so that what is in it should be entries.
  var isNamedAsJournal: Bool { shown.lowercased().contains(".jsonl") }

  /// The file's name as a segment that the laptop wrote itself; nil for copies and others' files.
  func segmentName(of device: String) -> SegmentName? {
    let folder = "journal/\(device)/"
    return shown.hasPrefix(folder) ? SegmentName(String(shown.dropFirst(folder.count))) : nil
  }
}

extension SegmentFile {
  /// Whether the file or a folder on the way to it has a name that this program does not give.
  var isCopy: Bool {
    let parts = shown.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "journal", DeviceIdentity.isName(parts[1]) else {
      return true
    }
    return SegmentName(parts[2]) == nil
  }
}
