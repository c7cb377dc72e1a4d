// SPDX-License-Identifier: Apache-2.0

/// Why a line was not written, and whether trying again is safe.
enum WriteFailure: Error {
  /// Nothing of the line counts; the next try starts clean.
  case notWritten(String, FileFailure)
  /// The disk failed while making bytes last, twice; what it holds is not known.
  case unsure(String, FileFailure)
  /// Another program wrote in the same file meanwhile.
  case shared(String, FileFailure)
}

/// Appends lines to this laptop's segments so that each is on the disk when the call returns.
///
/// A segment in which anything went wrong is never written again; the next one takes over.
struct SegmentWriter {
  struct OpenSegment {
    let name: SegmentName
    let path: String
    let file: OpenFile
    var size: Int
  }

  let files: any FileStore
  let location: WorkspaceLocation
  let device: String
  /// The lengths of the segments that may be written on.
  var sound: [SegmentName: Int]
  var open: OpenSegment?
  /// Whether the folder was brought to the disk since this was opened.
  var hasLastingFolder = false
  /// Whether a file was begun since this was last set to false.
  var hasBegunSegment = false

  var folder: String { location.folder(of: device) }

  /// Prepares to write; `sound` has the lengths of the laptop's undamaged segments.
  init(
    files: any FileStore, location: WorkspaceLocation, device: String, sound: [SegmentName: Int]
  ) {
    self.files = files
    self.location = location
    self.device = device
    self.sound = sound
  }

  /// The lengths of this laptop's undamaged files, by their names as reports show them.
  var sizes: [String: Int] {
    var sizes = sound
    if let open { sizes[open.name] = open.size }
    return Dictionary(
      uniqueKeysWithValues: sizes.map { ("journal/\(device)/\($0.key.text)", $0.value) })
  }

  /// Whether the open segment is of the month and nobody deleted, replaced, moved or lengthened it;
  /// otherwise it is closed. To be asked before each `append`.
  mutating func isReady(for month: String) -> Bool {
    guard let segment = open else { return false }
    let isUntouched = isWhole(segment)
    if isUntouched, segment.name.month == month, isInPlace(segment) { return true }
    if isUntouched {
      // It may come back as it is, with the folder that was moved or the share that went.
      sound[segment.name] = segment.size
      close()
    } else {
      leave()
    }
    return false
  }

  /// Appends whole lines and waits until they are on the disk; gives the file's path.
  mutating func append(_ line: [UInt8], month: String) throws(WriteFailure) -> String {
    do throws(WriteFailure) {
      return try attempt(line, month)
    } catch {
      switch error {
      case .notWritten(_, let failure) where failure.isLackOfRoom: throw error
      case .notWritten: return try attempt(line, month)
      case .unsure: return try lastAttempt(line, month)
      case .shared(let path, let failure): throw .unsure(path, failure)
      }
    }
  }

  /// Tries once more in a new segment after bytes may have been lost.
  private mutating func lastAttempt(
    _ line: [UInt8], _ month: String
  ) throws(WriteFailure) -> String {
    do throws(WriteFailure) {
      return try attempt(line, month)
    } catch {
      guard case .notWritten(let path, let failure) = error else { throw error }
      throw .unsure(path, failure)
    }
  }

  private mutating func attempt(
    _ line: [UInt8], _ month: String
  ) throws(WriteFailure) -> String {
    var segment = try segment(for: month)
    do throws(FileFailure) {
      try files.writeAll(line, to: segment.file)
    } catch {
      let isGone = giveUp(segment, line, keepIfCut: error.isLackOfRoom)
      throw isGone ? .notWritten(segment.path, error) : .unsure(segment.path, error)
    }
    do throws(FileFailure) {
      guard try isThere(line, in: segment) else { throw .device }
      try files.syncData(segment.file)
    } catch {
      let isShared = end(of: segment, line).map { !line.starts(with: $0) } ?? false
      giveUp(segment, line, keepIfCut: false)
      // Beside another program's bytes the line may stand whole: its count is used.
      throw isShared ? .shared(segment.path, error) : .unsure(segment.path, error)
    }
    segment.size += line.count
    open = segment
    return segment.path
  }

  /// Reads back what was written; costs no disk access.
  private func isThere(_ line: [UInt8], in segment: OpenSegment) throws(FileFailure) -> Bool {
    try files.read(segment.file, at: segment.size, count: line.count) == line
  }

  /// Cuts the segment back to its last good line, and leaves it unless it may be written on.
  ///
  /// What somebody else wrote there is never cut off, not even by a second program that took this
  /// laptop's name where no lock could keep it out.
  ///
  /// True when it is certain that nothing of the line can come back, not even after a power cut.
  @discardableResult
  private mutating func giveUp(
    _ segment: OpenSegment, _ line: [UInt8], keepIfCut: Bool
  ) -> Bool {
    let isCut = isOurs(segment, line) && (try? cut(segment)) != nil
    if !(isCut && keepIfCut) { leave() }
    return isCut
  }

  /// Whether nothing but a part of the line stands after the segment's last good one.
  private func isOurs(_ segment: OpenSegment, _ line: [UInt8]) -> Bool {
    end(of: segment, line).map { line.starts(with: $0) } ?? false
  }

  /// What stands after the segment's last good line, as far as it can be of use; nil when it cannot
  /// be read.
  private func end(of segment: OpenSegment, _ line: [UInt8]) -> [UInt8]? {
    try? files.read(segment.file, at: segment.size, count: line.count + 1)
  }

  private func cut(_ segment: OpenSegment) throws(FileFailure) {
    guard try files.status(of: segment.file).size > segment.size else { return }
    try files.truncate(segment.file, to: segment.size)
    try files.syncData(segment.file)
  }

  /// Has the next line of a month begin a new segment, as lines do that are not the latest.
  mutating func startAnew(_ month: String) {
    close()
    sound = sound.filter { $0.key.month != month }
  }

  /// Closes the open segment for good.
  mutating func leave() {
    guard let segment = open else { return }
    sound[segment.name] = nil
    files.close(segment.file)
    open = nil
  }

  /// Closes the open segment at the end of work.
  mutating func close() {
    if let open { files.close(open.file) }
    open = nil
  }
}
