// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// What a stretch of a file that cannot be read held, as far as what stands around it tells.
package struct Damage: Hashable, Sendable {
  /// The file within the workspace.
  package let file: String
  /// The byte the stretch begins at.
  package let offset: Int
  /// Whether it is the file's end, with no line feed after it: an entry begun and not finished here.
  package let isTail: Bool
  /// The laptop whose entries stood there.
  package let device: String
  /// Counts of the laptop that no file here holds, nearest the damage; they are lost here.
  package let gone: [ClosedRange<Int>]
  /// Counts that stood there or near and that other files hold.
  package let held: [ClosedRange<Int>]
  /// Whether entries after the last one known may have stood there too.
  package let isOpenEnded: Bool
  /// Whether everything that can have stood there stands whole in what is here, so that nothing is
  /// lost with the file.
  package let isHeldWhole: Bool
  /// When the entry before was made, by the laptop's clock.
  package let after: Moment?
  /// When the entry after was made.
  package let before: Moment?
  /// What of the entries' own words can still be read.
  package let words: [String]
  /// Whether every byte is zero, as a power cut leaves the end of a file.
  package let isZeros: Bool
}

extension LoadedJournal {
  /// What each bad stretch of each file meant.
  var damage: [Damage] {
    segments.enumerated().flatMap { number, segment -> [Damage] in
      guard !segment.bad.isEmpty else { return [] }
      let own = index.entries.indices.filter { index.entries[$0].file == Int32(number) }
      return segment.bad.map { damage($0, in: segment, number, own.map { Int32($0) }) }
    }
  }

  private func damage(
    _ bad: BadStretch, in segment: ReadSegment, _ number: Int, _ own: [Int32]
  ) -> Damage {
    let before = own.last { index.entries[Int($0)].offset < bad.offset }
    let after = own.first { index.entries[Int($0)].offset > bad.offset }
    let device = (before ?? after).map { index.entries[Int($0)].device }
    let counts = self.counts(of: device)
    let low = before.map { index.entries[Int($0)].sequence } ?? 0
    let high = after.map { index.entries[Int($0)].sequence }
    let bytes = bytes(of: bad, in: number)
    let lines = bytes.count { $0 == 0x0A } + 1
    let bounds = bounds(low, high, counts, of: device, lines: lines)
    return Damage(
      file: segment.file.shown, offset: bad.offset, isTail: bad.isTail,
      device: device.map { index.devices.names[Int($0)] } ?? segment.file.folderName,
      gone: (bounds.low..<max(bounds.low, bounds.high)).filter { !counts.contains($0) }.stretches,
      held: (bounds.low..<max(bounds.low, bounds.high)).filter { counts.contains($0) }.stretches,
      isOpenEnded: bounds.isOpen,
      isHeldWhole: !bounds.isOpen && isHeldWhole(bad, between: before, and: after),
      after: before.flatMap { entryPlace(of: $0).moment },
      before: after.flatMap { entryPlace(of: $0).moment },
      words: readableWords(in: bytes), isZeros: bytes.allSatisfy { $0 == 0 })
  }

  private func counts(of device: Int32?) -> Set<Int> {
    Set(index.entries.lazy.filter { $0.device == device }.map(\.sequence))
  }

  /// The counts between which the damaged ones lie: the first, and the one after the last.
  private func bounds(
    _ low: Int, _ high: Int?, _ counts: Set<Int>, of device: Int32?, lines: Int
  ) -> (low: Int, high: Int, isOpen: Bool) {
    // At the beginning of a file it is what is missing before the first entry, or about as many.
    if low == 0, let high {
      let earlier = (counts.filter { $0 < high }.max() ?? 0) + 1
      return (earlier < high ? earlier : max(1, high - lines), high, false)
    }
    let first = low + 1
    if let high { return (first, high, false) }
    if counts.contains(first) { return (first, first + lines, false) }
    if let next = counts.filter({ $0 > low }).min() { return (first, next, false) }
    let seen = index.seen.lazy.filter { $0.device == device }.map(\.sequence).max() ?? 0
    return (first, max(first, seen + 1), true)
  }
}

extension SegmentFile {
  /// The folder the file lies in, which is named for the laptop.
  var folderName: String {
    shown.split(separator: "/").dropLast().last.map(String.init) ?? ""
  }
}

extension [Int] {
  /// Rising numbers as unbroken stretches.
  fileprivate var stretches: [ClosedRange<Int>] {
    reduce(into: []) { stretches, number in
      if let last = stretches.last, last.upperBound + 1 == number {
        stretches[stretches.count - 1] = last.lowerBound...number
      } else {
        stretches.append(number...number)
      }
    }
  }
}

/// What can still be read of the sentences that damaged lines began with, three at most.
private func readableWords(in bytes: [UInt8]) -> [String] {
  let mark = Array(#""did":""#.utf8)
  var words: [String] = []
  var place = 0
  while place + mark.count < bytes.count, words.count < 3 {
    guard bytes[place..<place + mark.count].elementsEqual(mark) else {
      place += 1
      continue
    }
    place += mark.count
    let text = bytes[place...].prefix { $0 != UInt8(ascii: "\"") }.prefix(160)
    let readable = String(decoding: text, as: UTF8.self)
      .filter { !$0.isNewline && $0 != "\u{FFFD}" && $0 != "\\" }
    if !readable.isEmpty { words.append(readable) }
  }
  return words
}
