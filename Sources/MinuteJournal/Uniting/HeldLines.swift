// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Every verified line of a copy of a workspace, file by file, with what cannot be used.
struct HeldLines {
  /// One file with its lines.
  struct File {
    /// The path within the workspace: `journal/k7f3/2026-11.jsonl`.
    let shown: String
    let bytes: [UInt8]
    let lines: [VerifiedLine]
  }

  private(set) var files: [File] = []
  /// What is damaged or cannot be read; an unfinished last line may still be arriving and is none.
  private(set) var problems: [CheckProblem] = []

  /// Reads all files of a journal.
  init(_ location: WorkspaceLocation, _ files: some FileReading) throws(CopyError) {
    let found: [SegmentFile]
    do {
      found = try SegmentFile.all(of: location, files)
    } catch {
      throw .cannotRead(location.journal, error)
    }
    let checksum = Checksum()
    for file in found { read(file, files, checksum) }
  }

  private mutating func read(
    _ file: SegmentFile, _ store: some FileReading, _ checksum: Checksum
  ) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try store.readWhole(file.path)
    } catch {
      return problems.append(.unreadable(file: file.shown, error))
    }
    var verifier = LineVerifier(checksum)
    var lines: [VerifiedLine] = []
    bytes.withUnsafeBytes { bytes in verifier.verify(bytes) { lines.append($0) } }
    files.append(File(shown: file.shown, bytes: bytes, lines: lines))
    for bad in verifier.bad where !bad.isTail {
      problems.append(
        .damaged(file: file.shown, offset: bad.offset, line: bad.line, bytes: bad.bytes))
    }
  }
}

extension HeldLines.File {
  /// The bytes of a line, without its line feed.
  func bytes(_ line: VerifiedLine) -> ArraySlice<UInt8> { bytes[line.start..<line.end] }

  /// The laptop that wrote a line; nil when only a newer version can say.
  func laptop(of line: VerifiedLine) -> String? {
    bytes.withUnsafeBytes { bytes in
      var scanner = LineScanner(bytes, from: line.start, to: line.end)
      guard let head = HeadScan(&scanner), head.isPlaceable, let device = head.device else {
        return nil
      }
      return String(decoding: bytes[device.start..<device.end], as: UTF8.self)
    }
  }

  /// The lines as a file holds them.
  func joined(_ lines: [VerifiedLine]) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(lines.reduce(0) { $0 + $1.end - $1.start + 1 })
    for line in lines {
      joined += bytes(line)
      joined.append(0x0A)
    }
    return joined
  }
}

/// A set of lines, told apart by all their bytes.
struct LineSet {
  private struct Key: Hashable {
    let checksum: UInt32
    let length: Int
  }
  private var lines: [Key: [ArraySlice<UInt8>]] = [:]
  /// How many different lines there are.
  private(set) var count = 0

  init() {}

  /// The lines of some files.
  init(_ held: HeldLines) {
    for file in held.files {
      for line in file.lines { insert(file.bytes(line), line.checksum) }
    }
  }

  /// Adds a line; false when it was there.
  @discardableResult
  mutating func insert(_ bytes: ArraySlice<UInt8>, _ checksum: UInt32) -> Bool {
    let key = Key(checksum: checksum, length: bytes.count)
    guard lines[key]?.contains(bytes) != true else { return false }
    lines[key, default: []].append(bytes)
    count += 1
    return true
  }

  /// How many of these lines another set has too.
  func shared(with other: LineSet) -> Int {
    lines.reduce(0) { sum, pair in
      guard let theirs = other.lines[pair.key] else { return sum }
      return sum + pair.value.count { theirs.contains($0) }
    }
  }
}
