// SPDX-License-Identifier: Apache-2.0

extension LoadedJournal {
  /// Whether all that can have stood in a bad stretch, between the whole lines around it in its
  /// file, stands whole here.
  func isHeldWhole(_ bad: BadStretch, between before: Int32?, and after: Int32?) -> Bool {
    guard let near = (before ?? after).map({ index.entries[Int($0)] }),
      let chain = chains.first(where: { $0.device == index.devices.names[Int(near.device)] }),
      chain.cloned == nil, chain.broken == nil
    else { return false }
    guard let after else {
      return holds(bad.bytes, in: lengths(of: near.device), from: near.sequence, towards: .max)
    }
    let next = index.entries[Int(after)]
    guard next.device == near.device, follows(after) else { return false }
    let lengths = lengths(of: next.device)
    guard before != nil else {
      return holds(bad.bytes, in: lengths, from: next.sequence, towards: 0)
    }
    return near.sequence < next.sequence
      && (near.sequence..<next.sequence).allSatisfy { lengths[$0] != nil }
  }

  /// Whether lines one after the other, beside a count, make up as many bytes as could not be read.
  /// At an end of a file only this tells how many there were: their line feeds may be gone too.
  private func holds(
    _ bytes: Int, in lengths: [Int: Int], from count: Int, towards end: Int
  ) -> Bool {
    var (count, left) = (count, bytes)
    while left > 0 {
      count += end > count ? 1 : -1
      if count == end { return true }
      guard let length = lengths[count] else { return false }
      left -= length
    }
    return true
  }

  /// The bytes of a laptop's lines with their line feeds, by their counts.
  private func lengths(of device: Int32) -> [Int: Int] {
    Dictionary(
      byDevice[Int(device)].lazy.map { index.entries[Int($0)] }
        .map { ($0.sequence, Int($0.length) + 1) },
      uniquingKeysWith: min)
  }

  /// Whether the very line that a line names as the one before it is here; lines of format 1 name
  /// it by its checksum, which the chain has compared.
  private func follows(_ place: Int32) -> Bool {
    let entry = index.entries[Int(place)]
    guard entry.sequence > 1, entry.previous == nil else { return true }
    let previous = previous(of: place)
    return byDevice[Int(entry.device)].contains {
      index.entries[Int($0)].sequence == entry.sequence - 1 && digest(of: $0) == previous
    }
  }
}
