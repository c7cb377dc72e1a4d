// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// What became of one piece of a paper since the version before.
enum PaperChange {
  case same
  case new
  case changed(from: PaperUnit)
}

/// Pairs the pieces of two versions of a paper: by record first, then by text.
struct ChangeMatching {
  /// What became of each piece of the present version.
  private(set) var changes: [PaperChange]
  /// The pieces of the earlier version that the present one no longer has.
  private(set) var gone: [PaperUnit] = []

  /// Pairs the pieces; each of either version is used at most once.
  init(earlier: [PaperUnit], present: [PaperUnit]) {
    changes = present.map { _ in .new }
    let (earlier, present) = (earlier.map(UnitKeys.init), present.map(UnitKeys.init))
    var left = Pairing(earlier: Array(earlier.indices), present: Array(present.indices))
    // The surest likeness first, so that a moved line takes no other's partner.
    let likenesses: [(isSame: Bool, key: (UnitKeys) -> [String]?)] = [
      (true, { [$0.identity ?? ""] + $0.place + [$0.unit.words] }),
      (true, { $0.place + [$0.unit.words] }),
      (false, { keys in keys.identity.map { [$0] + keys.place } }),
      (false, { keys in keys.identity.map { [$0] + keys.section } }),
      (false, { $0.place + [$0.shape] }),
    ]
    for (isSame, key) in likenesses {
      for (old, new) in left.pair(earlier.map(key), present.map(key)) {
        changes[new] = isSame ? .same : .changed(from: earlier[old].unit)
      }
    }
    let stillThere = Set(present.compactMap(\.subject))
    gone = left.earlier.filter { earlier[$0].subject.map(stillThere.contains) != true }
      .map { earlier[$0].unit }
  }
}

/// What two versions of a piece are recognised by.
private struct UnitKeys {
  let unit: PaperUnit
  /// The record it is about, or what names its row; nil when only its words can tell.
  let identity: String?
  /// The headings it stands under, without their figures.
  let section: [String]
  /// Its words without figures, which may have moved.
  let shape: String

  init(_ unit: PaperUnit) {
    self.unit = unit
    identity = unit.identity
    section = unit.section.map(\.withoutFigures)
    shape = unit.words.withoutFigures
  }

  /// The section and the record of its row: a row that only left one table for another is not
  /// gone from its section.
  var subject: [String]? {
    guard case .row(let row, _) = unit.content, let record = row.record else { return nil }
    return section + [record.kind, record.id]
  }

  /// The section and the table it stands in.
  var place: [String] { section + ["table: " + unit.table.withoutFigures] }
}

/// The pieces of both versions that have no partner yet.
private struct Pairing {
  var earlier: [Int]
  var present: [Int]

  /// Pairs what has the same key, in the order of the text, and takes it out of what is left.
  mutating func pair(_ old: [[String]?], _ new: [[String]?]) -> [(old: Int, new: Int)] {
    var waiting: [[String]: [Int]] = [:]
    for place in earlier.reversed() {
      if let key = old[place] { waiting[key, default: []].append(place) }
    }
    var pairs: [(old: Int, new: Int)] = []
    for place in present {
      guard let key = new[place], let partner = waiting[key]?.popLast() else { continue }
      pairs.append((partner, place))
    }
    let (gone, found) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    earlier.removeAll { gone.contains($0) }
    present.removeAll { found.contains($0) }
    return pairs
  }
}

extension PaperUnit {
  /// What tells the piece from others whatever its words.
  fileprivate var identity: String? {
    switch content {
    case .heading, .emptyNote: return nil
    case .line(let line): return line.identity
    case .row(let row, _):
      if let record = row.record { return "\(record.kind) \(record.id)" }
      guard row.isHeaderFirst, let name = row.cells.first?.line.words, !name.isEmpty else {
        return nil
      }
      return "row \(name)"
    }
  }
}

extension Line {
  /// Each report has words of its own chair's; they stand for the same thing all the same.
  fileprivate var identity: String? {
    let first = records.first ?? citations.first?.reference
    let isNarrative = runs.contains { $0.narrative != nil }
    if isNarrative || first?.kind == Narrative.about.name { return Narrative.about.name }
    return first.map { "\($0.kind) \($0.id)" }
  }
}

extension String {
  /// The text with one sign for each figure in it.
  var withoutFigures: String {
    var text = ""
    for character in self {
      guard character.isNumber else {
        text.append(character)
        continue
      }
      if text.last != "#" { text.append("#") }
    }
    return text
  }

  /// The figures in the text, in their order.
  var figures: [Substring] { split { !$0.isNumber } }
}
