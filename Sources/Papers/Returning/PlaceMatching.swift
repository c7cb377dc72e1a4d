// SPDX-License-Identifier: Apache-2.0

/// Finds for each place of a section which paragraph of the file it is.
struct PlaceMatching {
  /// A paragraph is still the same with half of its words changed, and another beyond that.
  private static let leastLikeness = 0.5

  private let expected: [ExpectedPlace]
  private let texts: [MarkedText]
  /// Which paragraphs are certainly the chair's.
  private let own: [Bool]
  private var found: [Int?]
  /// The paragraphs that are no place of the report.
  private(set) var left: [Int]

  init(_ expected: [ExpectedPlace], _ texts: [MarkedText], own: [Bool]) {
    self.expected = expected
    self.texts = texts
    self.own = own
    found = expected.map { _ in nil }
    left = texts.indices.filter { !texts[$0].isEmpty }
  }

  /// Each place with its paragraph; none where it is missing.
  var matches: [(expected: ExpectedPlace, found: Int?)] { Array(zip(expected, found)) }

  mutating func run() {
    var next = 0
    for place in expected.indices {
      let same = left.filter { !own[$0] && expected[place].words(in: texts[$0]) != nil }
      guard let best = same.first(where: { $0 >= next }) ?? same.first else { continue }
      take(best, for: place)
      next = best + 1
    }
    for place in expected.indices where found[place] == nil {
      let near = left.filter { !own[$0] && isBetweenNeighbours($0, of: place) }.map {
        (place: $0, likeness: texts[$0].before.likeness(to: expected[place].text))
      }
      guard let best = near.max(by: { $0.likeness < $1.likeness }),
        best.likeness >= PlaceMatching.leastLikeness
      else { continue }
      take(best.place, for: place)
    }
  }

  private mutating func take(_ text: Int, for place: Int) {
    found[place] = text
    left.removeAll { $0 == text }
  }

  /// Whether a paragraph stands where a place ought to be, between what was found around it.
  private func isBetweenNeighbours(_ text: Int, of place: Int) -> Bool {
    let before = found[..<place].compactMap(\.self).last ?? -1
    let after = found[(place + 1)...].compactMap(\.self).first ?? texts.count
    return before < text && text < after
  }
}
