// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What papers drawn from the registers have in common.
extension Drawing {
  /// The bodies a paper tells of, in the order of the tree: the one it is of, else those that have
  /// something to tell.
  func bodies(where hasAny: (ID<Body>) -> Bool) -> [ID<Body>] {
    scope.body.map { [$0] } ?? book.tree().compactMap(\.body?.id).filter(hasAny)
  }

  /// A paper's title, of the body that it is of.
  func title(_ words: String) -> String {
    scope.body.map { "\(words) of \(withArticle(book.name(of: $0)))" } ?? words
  }

  /// A part of the paper for each body, under its name where there are several.
  func parts(of bodies: [ID<Body>], _ part: (ID<Body>, Int) -> [Element]) -> [Element] {
    if let only = scope.body { return part(only, 1) }
    return bodies.flatMap { body in
      [.heading(level: 1, Line(book.name(of: body), records: [RecordReference(body)]))]
        + part(body, 2)
    }
  }

  /// The day it is drawn up, as a fact under the title.
  var asAt: Fact { Fact(label: "As at", value: today.shownLong) }
}

extension Book {
  /// An agency by its name.
  func name(ofAgency agency: ID<Agency>?) -> String { stated(self[agency]?.name) }
}

extension Element {
  /// A plain list, or a sentence where it would be empty.
  static func bullets(_ lines: [Line], orElse none: String) -> Element {
    lines.isEmpty
      ? .paragraph(Line(none)) : .list(ordered: false, lines.map { ListItem(line: $0) })
  }
}

/// Two days as the days of a period.
func periodWords(_ from: Day?, _ to: Day?) -> String {
  guard from != nil || to != nil else { return notStated }
  return "\(stated(from?.shownShort)) to \(stated(to?.shownShort))"
}
