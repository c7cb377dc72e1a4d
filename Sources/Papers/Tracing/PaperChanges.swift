// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Says in a paper's own words what is new in it, changed, or gone since the version before.
package struct PaperChanges: Sendable {
  /// What stands before a piece that was not there.
  package static let new = "New: "
  /// What stands before a piece that read otherwise.
  package static let changed = "Changed: "
  /// What stands before the words of a piece that is gone.
  package static let gone = "No longer reported: "
  /// The fact that says how much changed, and since when.
  package static let fact = "Changes"
  private let book: Book

  /// Prepares to compare papers; the book says which records are not for open papers.
  package init(_ book: Book) {
    self.book = book
  }

  /// The paper with every change said at its place; without an earlier one it says so.
  package func marked(
    _ paper: Paper, since earlier: EarlierPaper?, to receiver: String? = nil
  ) -> Paper {
    guard let earlier else {
      let to = receiver.map { " to \($0)" } ?? ""
      return stating("There is no earlier paper\(to) to compare this with.", paper)
    }
    let matching = ChangeMatching(earlier: earlier.paper.units, present: paper.units)
    let quoting = Quoting(book, from: earlier.paper, in: paper)
    let gone = matching.gone.filter(\.isToldWhenGone)
    var changes = matching.changes[...]
    let marked = paper.changing { unit in
      guard let change = changes.popFirst() else { return }
      unit.say(change, quoting: quoting)
    }
    return stating(
      words(matching.changes, gone: gone.count, since: earlier.words),
      marked.adding(gone, in: paper.sectionOfEachElement, quoting: quoting))
  }

  private func stating(_ words: String, _ paper: Paper) -> Paper {
    var paper = paper
    paper.summary.append(Fact(label: Self.fact, value: words))
    return paper
  }

  private func words(_ changes: [PaperChange], gone: Int, since words: String) -> String {
    var (new, changed) = (0, 0)
    for change in changes {
      switch change {
      case .same: continue
      case .new: new += 1
      case .changed: changed += 1
      }
    }
    guard new + changed + gone > 0 else { return "Nothing has changed since \(words)." }
    return "Since \(words): \(new) new, \(changed) changed, \(gone) no longer reported."
  }
}

/// Which words of the earlier paper may be said again in the present one.
struct Quoting {
  private let book: Book
  private let isOpen: Bool
  private let wasOpen: Bool

  init(_ book: Book, from earlier: Paper, in paper: Paper) {
    self.book = book
    isOpen = paper.marking != Marking.officialSensitive.label
    wasOpen = earlier.marking != Marking.officialSensitive.label
  }

  /// An open paper repeats nothing of a restricted record, and of an earlier paper that was not
  /// open only what is known to come from open records.
  func allows(_ unit: PaperUnit) -> Bool {
    guard isOpen else { return true }
    let sources = unit.sources
    return (wasOpen || !sources.isEmpty)
      && !sources.contains { book.holds($0) && book.isRestricted($0) }
  }
}

extension PaperUnit {
  /// A table's empty note is gone because there are rows, which are new themselves.
  var isToldWhenGone: Bool {
    if case .emptyNote = content { return false }
    return !words.isBlank
  }

  /// Says at the start of the piece what became of it, and beside a figure what it was.
  mutating func say(_ change: PaperChange, quoting: Quoting) {
    switch change {
    case .same: return
    case .new: begin(with: PaperChanges.new)
    case .changed(let earlier):
      if quoting.allows(earlier) { compare(with: earlier) }
      begin(with: PaperChanges.changed)
    }
  }

  private mutating func begin(with words: String) {
    let mark = Run(text: words, strong: true)
    switch content {
    case .heading(var line):
      line.runs.insert(mark, at: 0)
      content = .heading(line)
    case .line(var line):
      line.runs.insert(mark, at: 0)
      content = .line(line)
    case .row(var row, let columns):
      if row.cells.isEmpty { row.cells.append("") }
      row.cells[0].line.runs.insert(mark, at: 0)
      content = .row(row, columns)
    case .emptyNote(let text): content = .emptyNote(words + text)
    }
  }

  private mutating func compare(with earlier: PaperUnit) {
    switch (content, earlier.content) {
    case (.line(var line), .line(let old)), (.line(var line), .heading(let old)):
      line.runs += line.words.difference(from: old.words)
      content = .line(line)
    case (.row(var row, let columns), .row(let old, let oldColumns)):
      if table != earlier.table, let last = row.cells.indices.last {
        row.cells[last].line.runs.append(Run(text: " (was under \u{201C}\(earlier.table)\u{201D})"))
      } else if columns.map(\.title) == oldColumns.map(\.title) {
        row.compareCells(with: old)
      }
      content = .row(row, columns)
    default: break
    }
  }
}

extension TableRow {
  fileprivate mutating func compareCells(with old: TableRow) {
    for place in cells.indices where old.cells.indices.contains(place) {
      let (now, before) = (cells[place].line.words, old.cells[place].line.words)
      guard now != before, before.count <= 60 else { continue }
      let was = before.isEmpty ? "was empty" : "was \(before)"
      cells[place].line.runs.append(Run(text: now.isEmpty ? was : " (\(was))"))
    }
  }
}

extension String {
  /// What a line says of its earlier words, when only figures in it moved.
  fileprivate func difference(from old: String) -> [Run] {
    guard withoutFigures == old.withoutFigures else { return [] }
    let moved = zip(figures, old.figures).filter { $0 != $1 }
    guard let only = moved.first else { return [] }
    return [Run(text: moved.count == 1 ? " (was \(only.1))" : " (was: \(old))")]
  }
}
