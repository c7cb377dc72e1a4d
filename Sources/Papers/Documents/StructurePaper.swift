// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The partnership's bodies as a tree, each with the id that commands take.
package struct StructurePaper: Sendable {
  private let book: Book
  private let today: Day

  /// Prepares the structure as it is today.
  package init(_ book: Book, today: Day) {
    self.book = book
    self.today = today
  }

  /// The tree as lines of text: two spaces for each step in, the id, two spaces, the name.
  package var lines: [String] {
    book.tree().map { line in
      let margin = String(repeating: "  ", count: line.depth)
      switch line.content {
      case .heading(let title): return margin + title
      case .body(let body): return "\(margin)\(body.id.text)  \(words(of: body))"
      }
    }
  }

  /// Draws the structure up.
  package func paper() -> Paper {
    let tree = book.tree()
    let bodies = tree.compactMap(\.body)
    let partnership = book.partnership
    var rest = tree[...]
    let items = self.items(from: &rest, depth: 0)
    let paper = Paper(
      title: "Structure", body: book.partnershipName, marking: "",
      summary: [
        Fact(label: "As at", value: today.shownLong),
        Fact(label: "Plan period", value: stated(partnership?.period)),
        Fact(label: "Groups", value: "\(bodies.count)"),
      ],
      elements: items.isEmpty
        ? [.paragraph("No groups are recorded.")] : [.list(ordered: false, items)])
    return book.finished(paper, also: bodies.map(\.reference), on: today)
  }

  private func items(from rest: inout ArraySlice<TreeLine>, depth: Int) -> [ListItem] {
    var items: [ListItem] = []
    while let line = rest.first, line.depth >= depth {
      rest = rest.dropFirst()
      items.append(
        ListItem(line: text(of: line), children: self.items(from: &rest, depth: line.depth + 1)))
    }
    return items
  }

  private func text(of line: TreeLine) -> Line {
    switch line.content {
    case .heading(let title): Line(title)
    case .body(let body):
      Line("\(body.id.text): \(words(of: body))", records: [body.reference])
    }
  }

  private func words(of body: Record<Body>) -> String {
    guard let status = body.status, status != .active else { return body.name }
    return "\(body.name) (\(status.label.lowercased()))"
  }
}
