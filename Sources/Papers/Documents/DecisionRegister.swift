// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The register of decisions, with what reversed them.
package struct DecisionRegister: Sendable {
  private let book: Book
  private let body: ID<Body>?

  /// Prepares the register of one body, or of every body.
  package init(_ book: Book, body: ID<Body>?) {
    self.book = book
    self.body = body
  }

  /// The decisions it shows.
  package var records: [Record<Decision>] { book.decisions(of: body) }

  /// Draws the register up.
  package func paper() -> Paper {
    let rows = records.map(row)
    let table = Table(
      caption: counted(rows.count, "decision"),
      columns: [
        Column(title: "Number", weight: 2), Column(title: "Decision", weight: 5),
        Column(title: "Made on", weight: 2), Column(title: "How", weight: 2),
        Column(title: "Basis and dissent", weight: 3), Column(title: "Standing", weight: 2),
        Column(title: "Group", weight: 2), Column(title: "Source", weight: 2),
      ],
      rows: rows, emptyNote: "No decisions are recorded.")
    let paper = Paper(
      title: "Decision register", body: book.issuer(body), marking: "",
      elements: notes + [.table(table)])
    return book.finished(paper)
  }

  private func row(_ decision: Record<Decision>) -> TableRow {
    let day = decision.madeOn
    var made = stated(day?.shownShort)
    if let effective = decision.effective, effective != day {
      made += ", effective \(effective.shownShort)"
    }
    let source = book.cite(decision)
    return TableRow(
      [
        TableCell("\(decision.number)"), TableCell(decision.text), TableCell(made),
        TableCell(how(decision)), TableCell(basis(of: decision)),
        TableCell(standing(of: decision)), TableCell(book.shortName(of: decision.body)),
        TableCell(source.label, records: [source.reference]),
      ], of: decision.reference)
  }

  /// Why numbers are missing or stand twice.
  private var notes: [Element] {
    book.numberNotes(of: body).map { .note(Line($0)) }
  }

  private func how(_ decision: Record<Decision>) -> String {
    guard let decider = decision.decidedBy else { return decision.mode.label }
    return "\(decision.mode.label), \(decider)"
  }

  private func basis(of decision: Record<Decision>) -> String {
    [
      decision.basis, decision.supersedesReason.map { "Reverses because: \($0)" },
      decision.dissent.map { "Dissent: \($0)" },
    ]
    .compactMap(\.self).map(sentence).joined(separator: " ")
  }

  private func standing(of decision: Record<Decision>) -> String {
    var words: [String] = []
    if let later = book.reversal(of: decision.id) { words.append("reversed by \(later.number)") }
    if let earlier = book[decision.supersedes] { words.append("reverses \(earlier.number)") }
    if decision.isToBeRatified == true { words.append(ratification(of: decision)) }
    if let carried = decision.carriedOut, carried != .notYet { words.append(outcome(decision)) }
    if let told = book[decision.reportedAt] {
      words.append("reported to the meeting of \(stated(told.date?.shownShort))")
    }
    guard let first = words.first else { return "In force" }
    let rest = words.dropFirst().map { ", \($0)" }.joined()
    return first.prefix(1).uppercased() + first.dropFirst() + rest
  }

  private func outcome(_ decision: Record<Decision>) -> String {
    let state = (decision.carriedOut ?? .notYet).label.lowercasedFirst
    return [state, decision.carriedOutOn?.shownShort].compactMap(\.self).joined(separator: " ")
      + (decision.carriedOutNote.map { " (\($0.insideSentence))" } ?? "")
  }

  private func ratification(of decision: Record<Decision>) -> String {
    guard let meeting = book[decision.ratifiedAt] else { return "to be ratified" }
    return "ratified on \(stated(meeting.date?.shownShort))"
  }
}
