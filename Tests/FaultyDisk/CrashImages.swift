// SPDX-License-Identifier: Apache-2.0

/// What a disk may hold after the power went, worked out of what was done to it.
///
/// Bytes last from the sync of their file on, names from the sync of their folder on; before that
/// each change may be there or not, whatever became of those around it. A sync that failed leaves
/// its bytes unsure for ever, whatever later syncs say.
package struct CrashImages {
  /// What became of a change that nothing had made to last.
  package enum Fate: CaseIterable, Sendable {
    case kept
    case lost
    /// The file has grown and holds zeros.
    case zeros
    /// The file has grown and holds what the disk had there before.
    case garbage
    /// The first half of the bytes is there.
    case half
  }

  /// A disk as it may be found, and where it holds bytes that nobody wrote.
  package struct Image {
    /// The disk.
    package let disk: MemoryFileStore
    /// The stretches of files of which that is so, by the files' paths.
    package let garbled: [String: Range<Int>]
  }

  let base: DiskState
  let operations: [Operation]

  /// Looks at what was done to a disk so far.
  package init(_ disk: MemoryFileStore) {
    base = disk.base
    operations = disk.operations
  }

  /// The changes among the first `count` operations that may be lost, by their places.
  package func unsettled(after count: Int) -> [Int] {
    (0..<count).filter { place in
      if let file = operations[place].fileChanged {
        return !isSettled(place, count) { $0.settles(file) }
      }
      guard let folder = operations[place].folderChanged else { return false }
      return !isSettled(place, count) { $0.settles(namesOf: folder) }
    }
  }

  /// Whether the first operation after a change that has something to say about it settles it.
  private func isSettled(_ place: Int, _ count: Int, _ says: (Operation) -> Bool?) -> Bool {
    operations[place + 1..<count].lazy.compactMap(says).first ?? false
  }

  /// The disk after the first `count` operations; `fate` says what became of the unsettled ones.
  package func image(after count: Int, _ fate: (Int) -> Fate) -> Image {
    let unsettled = Set(unsettled(after: count))
    var state = base
    var doubtful: [Operation.FileNumber: [(range: Range<Int>, fate: Fate)]] = [:]
    for place in 0..<count {
      let isUnsettled = unsettled.contains(place)
      let found = isUnsettled ? fate(place) : .kept
      state.apply(operations[place], found)
      if isUnsettled, case .write(let file, let offset, let bytes) = operations[place] {
        doubtful[file, default: []].append((offset..<offset + bytes.count, found))
      }
    }
    let garbled = doubtful.compactMapValues(CrashImages.garbled)
    return Image(
      disk: MemoryFileStore(state.reachable),
      garbled: state.names.compactMapValues { garbled[$0] })
  }

  /// From where to where a file may hold what nobody wrote: other bytes than those written, or the
  /// end of something without its beginning; nil when what is there was written so.
  private static func garbled(_ writes: [(range: Range<Int>, fate: Fate)]) -> Range<Int>? {
    let hasOthers = writes.contains { $0.fate == .garbage }
    guard hasOthers || (writes.count > 1 && writes.contains { $0.fate != .kept }),
      let first = writes.map(\.range.lowerBound).min(),
      let last = writes.map(\.range.upperBound).max()
    else { return nil }
    return first..<last
  }

  /// Images of every sort after `count` operations: all kept, all lost, each change alone kept,
  /// lost, empty, wrong or half, and so many mixtures.
  package func images(
    after count: Int, mixtures: Int, _ random: inout some RandomNumberGenerator
  ) -> [Image] {
    let unsettled = unsettled(after: count)
    var images = [image(after: count) { _ in .kept }]
    guard !unsettled.isEmpty else { return images }
    images.append(image(after: count) { _ in .lost })
    for one in unsettled.suffix(8) {
      for fate in fates(of: one) {
        images.append(image(after: count) { $0 == one ? fate : .kept })
      }
      images.append(image(after: count) { $0 == one ? .kept : .lost })
    }
    for _ in 0..<(unsettled.count > 1 ? mixtures : 0) {
      let mixed = Dictionary(
        uniqueKeysWithValues: unsettled.map { ($0, Fate.allCases.randomElement(using: &random)) })
      images.append(image(after: count) { (mixed[$0] ?? nil) ?? .kept })
    }
    return images
  }

  private func fates(of place: Int) -> [Fate] {
    if case .write = operations[place] { return [.lost, .zeros, .garbage, .half] }
    return [.lost]
  }
}

extension Operation {
  /// Whether it made a file's earlier bytes last (yes), left them unsure for ever (no), or
  /// neither.
  fileprivate func settles(_ file: FileNumber) -> Bool? {
    switch self {
    case .synced(file): true
    case .syncFailed(file): false
    default: nil
    }
  }

  fileprivate func settles(namesOf folder: String) -> Bool? {
    if case .folderSynced(folder) = self { true } else { nil }
  }
}
