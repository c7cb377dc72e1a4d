// SPDX-License-Identifier: Apache-2.0

extension SegmentWriter {
  /// The segment to write on: the open one, which `isReady` found good, or another.
  mutating func segment(for month: String) throws(WriteFailure) -> OpenSegment {
    if let segment = open { return segment }
    do throws(FileFailure) {
      let segment = try chosen(for: month)
      open = segment
      return segment
    } catch {
      throw .notWritten(folder, error)
    }
  }

  /// Whether nobody deleted, replaced or lengthened the file behind our back.
  func isWhole(_ segment: OpenSegment) -> Bool {
    guard let status = try? files.status(of: segment.file) else { return false }
    return status.names > 0 && status.size == segment.size
  }

  /// Whether the file is still where its folder's path leads.
  func isInPlace(_ segment: OpenSegment) -> Bool {
    guard let status = try? files.status(at: segment.path) else { return false }
    return status.size == segment.size
  }

  /// Whether the folder is there and its name was brought to the disk since this was opened.
  private func isFolderLasting() throws(FileFailure) -> Bool {
    guard hasLastingFolder else { return false }
    return try files.status(at: folder) != nil
  }

  private mutating func chosen(for month: String) throws(FileFailure) -> OpenSegment {
    try location.requireThere(files)
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
  private mutating func begun(_ name: SegmentName) throws(FileFailure) -> OpenSegment {
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
    hasBegunSegment = true
    return OpenSegment(name: name, path: path, file: file, size: 0)
  }

  /// Takes the write permission from earlier months; nothing depends on it.
  private func closeMonths(before month: String, _ names: [SegmentName]) {
    for name in names where name.month < month {
      try? files.setMode("\(folder)/\(name.text)", to: 0o400)
    }
  }
}
