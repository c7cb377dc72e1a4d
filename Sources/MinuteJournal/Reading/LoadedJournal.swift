// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What reading one file showed.
struct ReadSegment {
  let file: SegmentFile
  /// How many bytes it had when it was read.
  let bytes: Int
  let records: Int
  private(set) var bad: [BadStretch]
  /// Where the last good line ends.
  let endOfGood: Int
  let failure: FileFailure?
  /// Whether it is somebody's file that only lies here: no name of ours and no whole line.
  let isForeign: Bool

  init(
    _ file: SegmentFile, bytes: Int, _ verifier: consuming LineVerifier, _ failure: FileFailure?
  ) {
    self.file = file
    self.bytes = bytes
    self.failure = failure
    records = verifier.verified
    endOfGood = verifier.endOfGood
    isForeign = bytes > 0 && verifier.verified == 0 && !file.isNamedAsJournal
    bad = isForeign ? [] : verifier.bad
  }

  /// Takes no notice of the unfinished end.
  mutating func passOverTail() {
    bad.removeAll(where: \.isTail)
  }

  /// Whether lines that were saved may have stood after the last good one.
  var mayHideLastLines: Bool {
    failure != nil || bad.contains { !$0.isTail && $0.offset >= endOfGood }
  }
}

/// A workspace's whole journal, verified and put in order.
///
/// It holds the files' bytes, so it is made, used and dropped.
struct LoadedJournal {
  private(set) var segments: [ReadSegment] = []
  private(set) var index = LineIndex()
  private(set) var order: [Int32] = []
  /// Each laptop's lines by their counts, each once; by the laptops' numbers.
  private(set) var byDevice: [[Int32]] = []
  private(set) var chains: [DeviceChain] = []
  private var contents: [[UInt8]] = []

  /// Reads and verifies every file; one that cannot be read is noted and passed over.
  init(_ location: WorkspaceLocation, _ files: some FileReading) throws(JournalError) {
    let found: [SegmentFile]
    do {
      found = try SegmentFile.all(of: location, files)
    } catch {
      throw .cannotRead(location.journal, error)
    }
    index.reserve(bytes: found.reduce(0) { $0 + $1.size })
    for file in found { read(file, files) }
    var lines = LineOrder(index)
    order = lines.sorted()
    byDevice = lines.byDevice
    chains = DeviceChain.all(byDevice, index)
    for number in segments.indices where isHalfCopy(number) { segments[number].passOverTail() }
  }

  /// Whether a file is a copy that was cut off on its way, in a line that stands whole elsewhere:
  /// then nothing is missing.
  private func isHalfCopy(_ number: Int) -> Bool {
    guard segments[number].file.isCopy, let tail = segments[number].bad.last, tail.isTail else {
      return false
    }
    let part = contents[number][tail.offset...]
    return index.entries.contains { entry in
      part.count <= Int(entry.length)
        && contents[Int(entry.file)][entry.offset..<entry.offset + part.count].elementsEqual(part)
    }
  }

  private mutating func read(_ file: SegmentFile, _ files: some FileReading) {
    var verifier = LineVerifier(index.checksum)
    var failure: FileFailure?
    var bytes: [UInt8] = []
    do throws(FileFailure) {
      bytes = try files.readWhole(file.path)
    } catch {
      failure = error
    }
    let number = Int32(contents.count)
    bytes.withUnsafeBytes { bytes in
      verifier.verify(bytes) { index.add($0, in: bytes, file: number) }
    }
    segments.append(ReadSegment(file, bytes: bytes.count, verifier, failure))
    contents.append(bytes)
  }

  /// Makes the book of all lines up to the end of a day, dropping each file after its last line
  /// unless the files are needed to say who wrote what at the same time.
  consuming func book(through day: Int32 = .max) -> Book {
    var book = Book()
    let knowledge = Knowledge(index: index, branches: Branches(self))
    var replay = BookReplay(ConflictTracker(order, knowledge))
    var left = linesPerFile()
    for _ in 0..<index.unplaceable { book.noteNewerRecord() }
    for place in order {
      let entry = index.entries[Int(place)]
      let file = Int(entry.file)
      if entry.day <= day {
        contents[file].withUnsafeBytes { replay.apply(entry, at: place, in: $0, to: &book) }
      }
      left[file] -= 1
      if left[file] == 0, replay.tracker == nil { contents[file] = [] }
    }
    for conflict in replay.tracker?.found(self) ?? [] { book.note(conflict) }
    return book
  }

  /// Hands over every line that can be read, in order, as the action it holds.
  func forEachBatch(through day: Int32, _ each: (Batch) -> Void) {
    var reader = ChangeReader(readsOlds: true)
    for place in order {
      let entry = index.entries[Int(place)]
      guard entry.day <= day, entry.changes >= 0 else { continue }
      let line = VerifiedLine(
        start: entry.offset, end: entry.offset + Int(entry.length), checksum: entry.checksum)
      let decoded = contents[Int(entry.file)].withUnsafeBytes { DecodedLine($0, line, &reader) }
      if let decoded { each(decoded.batch) }
    }
  }

  /// The SHA-256 of a line, without its line feed.
  func digest(of place: Int32) -> String { withLine(place) { Digest.sha256($0) } }

  /// Hands over a line's bytes, without its line feed.
  func withLine<Result>(
    _ place: Int32, _ look: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let entry = index.entries[Int(place)]
    return contents[Int(entry.file)].withUnsafeBytes { bytes in
      look(
        UnsafeRawBufferPointer(
          rebasing: bytes[entry.offset..<entry.offset + Int(entry.length)]))
    }
  }

  /// The whole lines of a file, also those that only a newer version can place.
  func lines(of file: Int) -> [HeldLine] { HeldLine.all(in: contents[file], index.checksum) }

  /// All of them with their bytes; a file that could not be read adds none.
  var heldLines: LineSet { LineSet(segments.indices.lazy.flatMap(lines)) }

  /// The bytes of a bad stretch of a file.
  func bytes(of bad: BadStretch, in file: Int) -> [UInt8] {
    Array(contents[file][bad.offset..<bad.offset + bad.bytes])
  }

  /// The digest of the whole record, as it is for the next entry.
  var recordDigest: String {
    var heads: [String: ChainHead] = [:]
    for chain in chains where chain.last > 0 {
      heads[chain.device] = ChainHead(sequence: chain.last, digest: digest(ofLast: chain))
    }
    return ChainHead.digest(of: heads)
  }

  /// What a line names as the one before it.
  func previous(of place: Int32) -> String { head(of: place)?.previous ?? "" }

  /// What a line says about itself; nil when only a newer version can read it.
  func head(of place: Int32) -> LineHead? {
    let entry = index.entries[Int(place)]
    return contents[Int(entry.file)].withUnsafeBytes { LineHead(of: entry, in: $0) }
  }

  /// The digest of a laptop's last line; zeros when it has none.
  func digest(ofLast chain: DeviceChain) -> String {
    chain.lastPlace.map(digest) ?? LineHead.nothingBefore
  }

  private func linesPerFile() -> [Int] {
    var counts = Array(repeating: 0, count: contents.count)
    for place in order { counts[Int(index.entries[Int(place)].file)] += 1 }
    return counts
  }

  /// The latest time of a line that this laptop's clock may follow.
  func latestTime(wall: Int) -> HybridTime {
    index.entries.lazy.map(\.time)
      .filter { $0.milliseconds <= wall + HybridTime.longestLead }
      .max() ?? .zero
  }
}

/// Applies lines to a book.
struct BookReplay {
  private var reader = ChangeReader(readsOlds: false)
  private(set) var tracker: ConflictTracker?

  /// Prepares to apply lines; without a tracker where every line knew everything before it.
  init(_ tracker: ConflictTracker?) {
    self.tracker = tracker
  }

  /// Applies one line whole, or counts it as one that only a newer version knows.
  @inline(__always)
  mutating func apply(
    _ entry: LineEntry, at place: Int32, in bytes: UnsafeRawBufferPointer, to book: inout Book
  ) {
    guard entry.changes >= 0 else { return book.noteNewerRecord() }
    var scanner = LineScanner(
      bytes, from: entry.offset + Int(entry.changes), to: entry.offset + Int(entry.length))
    guard reader.read(&scanner) else { return book.noteNewerRecord() }
    for change in reader.changes where !change.set.isEmpty {
      book.set(kind: change.kind, id: change.id, values: reader.values[change.set])
    }
    for _ in 0..<reader.unknown { book.noteNewerRecord() }
    tracker?.follow(place, reader, in: &book)
  }
}

extension LoadedJournal {
  /// The laptops in whose folders a file has damage inside it.
  var damagedFolders: Set<String> {
    Set(
      segments.filter { $0.bad.contains { !$0.isTail } }.compactMap { segment in
        segment.file.shown.split(separator: "/").dropFirst().first.map(String.init)
      })
  }
}
