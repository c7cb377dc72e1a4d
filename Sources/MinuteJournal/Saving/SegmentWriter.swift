// SPDX-License-Identifier: Apache-2.0

/// Why a line was not written, and whether trying again is safe.
enum WriteFailure: Error {
  /// Nothing of the line counts; the next try starts clean.
  case notWritten(String, FileFailure)
  /// The disk failed while making bytes last, twice; what it holds is not known.
  case unsure(String, FileFailure)
}

/// Appends lines to this laptop's segments so that each is on the disk when the call returns.
///
/// A segment in which anything went wrong is never written again; the next one takes over.
struct SegmentWriter {
  private struct OpenSegment {
    let name: SegmentName
    let path: String
    let file: OpenFile
    var size: Int
  }

  private let files: any FileStore
  private let location: WorkspaceLocation
  private let device: String
  /// The lengths of the segments that may be written on.
  private var sound: [SegmentName: Int]
  private var open: OpenSegment?
  /// Whether the folder was brought to the disk since this was opened.
  private var hasLastingFolder = false

  private var folder: String { location.folder(of: device) }

  /// Prepares to write; `sound` has the lengths of the laptop's undamaged segments.
  init(
    files: any FileStore, location: WorkspaceLocation, device: String, sound: [SegmentName: Int]
  ) {
    self.files = files
    self.location = location
    self.device = device
    self.sound = sound
  }

  /// Appends a line and waits until it is on the disk; gives the file's path.
  mutating func append(_ line: [UInt8], month: String) throws(WriteFailure) -> String {
    do throws(WriteFailure) {
      return try attempt(line, month)
    } catch {
      switch error {
      case .notWritten(_, let failure) where failure.isLackOfRoom: throw error
      case .notWritten: return try attempt(line, month)
      case .unsure: return try lastAttempt(line, month)
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
      giveUp(segment, keepIfCut: error.isLackOfRoom)
      throw .notWritten(segment.path, error)
    }
    do throws(FileFailure) {
      guard try isThere(line, in: segment) else { throw .device }
      try files.syncData(segment.file)
    } catch {
      giveUp(segment, keepIfCut: false)
      throw .unsure(segment.path, error)
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
  private mutating func giveUp(_ segment: OpenSegment, keepIfCut: Bool) {
    let isCut = (try? files.truncate(segment.file, to: segment.size)) != nil
    if !(isCut && keepIfCut) { leave() }
  }

  /// Closes the open segment for good.
  private mutating func leave() {
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

extension SegmentWriter {
  /// The segment to write on: the open one while it is whole and of the month.
  private mutating func segment(for month: String) throws(WriteFailure) -> OpenSegment {
    if let segment = open, segment.name.month == month {
      if isWhole(segment) { return segment }
      leave()
    } else if let segment = open {
      sound[segment.name] = segment.size
      close()
    }
    do throws(FileFailure) {
      let segment = try chosen(for: month)
      open = segment
      return segment
    } catch {
      throw .notWritten(folder, error)
    }
  }

  /// Whether nobody deleted, replaced or lengthened the file behind our back.
  private func isWhole(_ segment: OpenSegment) -> Bool {
    guard let status = try? files.status(of: segment.file) else { return false }
    return status.names > 0 && status.size == segment.size
  }

  /// Whether the folder is there and its name was brought to the disk since this was opened.
  private func isFolderLasting() throws(FileFailure) -> Bool {
    guard hasLastingFolder else { return false }
    return try files.status(at: folder) != nil
  }

  private mutating func chosen(for month: String) throws(FileFailure) -> OpenSegment {
    if try !isFolderLasting() {
      try files.ensureFolder(location.journal, in: location.path)
      try files.ensureFolder(folder, in: location.journal)
      hasLastingFolder = true
    }
    let names = try files.list(folder).compactMap(SegmentName.init)
    let last = names.filter { $0.month == month }.max { $0.number < $1.number }
    if let last, let segment = reopened(last) { return segment }
    let segment = try begun(SegmentName(month: month, number: (last?.number ?? 0) + 1))
    closeMonths(before: month, names)
    return segment
  }

  private func reopened(_ name: SegmentName) -> OpenSegment? {
    let path = "\(folder)/\(name.text)"
    guard let size = sound[name], let status = try? files.status(at: path), status.isWritable,
      let file = try? files.open(path, .appendExisting)
    else { return nil }
    let segment = OpenSegment(name: name, path: path, file: file, size: size)
    if isWhole(segment) { return segment }
    files.close(file)
    return nil
  }

  /// Makes a new file and makes its name last before anything is written to it.
  private func begun(_ name: SegmentName) throws(FileFailure) -> OpenSegment {
    let path = "\(folder)/\(name.text)"
    let file = try files.open(path, .appendNew)
    do throws(FileFailure) {
      try files.syncData(file)
      try files.syncFolder(folder)
    } catch {
      files.close(file)
      try? files.remove(path)
      throw error
    }
    return OpenSegment(name: name, path: path, file: file, size: 0)
  }

  /// Takes the write permission from earlier months; nothing depends on it.
  private func closeMonths(before month: String, _ names: [SegmentName]) {
    for name in names where name.month < month {
      try? files.setMode("\(folder)/\(name.text)", to: 0o400)
    }
  }
}
