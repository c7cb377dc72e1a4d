// SPDX-License-Identifier: Apache-2.0

// A number once given is never given again, so a register may show holes; each is explained. Two
// laptops apart may give the same number; both decisions stay and the register says so.
extension Book {
  /// What the numbers of a body's decisions, or everybody's, leave to explain.
  package func numberNotes(of body: ID<Body>?) -> [String] {
    let ever = allEver(Decision.self).filter { body == nil || $0.body == body }
    let standing = Set(decisions(of: body).map(\.number.value))
    let takenBack = ever.filter { self[$0.id] == nil && !standing.contains($0.number.value) }
      .sorted { $0.number < $1.number }
      .map { decision in
        let day = decision.madeOn.map { ", minuted \($0.shownShort)," } ?? ""
        return "\(decision.number)\(day) was taken back; its number is not given again."
      }
    return takenBack + unknownNumbers(among: ever)
      + mergingNotes(of: Decision.self) { body == nil || $0.body == body }
  }

  /// Places below the highest that nobody here gave.
  private func unknownNumbers(among ever: [Record<Decision>]) -> [String] {
    let series = Dictionary(grouping: ever) { "\($0.body?.text ?? "")-\($0.year ?? 0)" }
    return series.values.compactMap { decisions -> String? in
      let places = Set(decisions.compactMap(\.sequence))
      let missing = (1..<max(1, places.max() ?? 1)).filter { !places.contains($0) }
      guard !missing.isEmpty, let one = decisions.first, let year = one.year else { return nil }
      let numbers = missing.map { "\(decisionPrefix(of: one.body))-\(year)-\(placeWords($0))" }
      return numbers.joined(separator: ", ")
        + (missing.count == 1 ? " is" : " are") + " not in this book; another laptop may hold "
        + (missing.count == 1 ? "it." : "them.")
    }.sorted()
  }

  /// A place with two figures at least, so that numbers stand in order.
  func placeWords(_ place: Int) -> String { place < 10 ? "0\(place)" : "\(place)" }
}
