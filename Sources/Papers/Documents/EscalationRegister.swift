// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The register of escalations, step by step.
package struct EscalationRegister: Sendable {
  private let book: Book
  private let body: ID<Body>?
  private let today: Day

  /// Prepares the register of what one body raised or received, or of all.
  package init(_ book: Book, body: ID<Body>?, today: Day) {
    self.book = book
    self.body = body
    self.today = today
  }

  /// The escalations it shows.
  package var records: [Record<Escalation>] {
    let all = book.all(Escalation.self).sorted { $0.number < $1.number }
    guard let body else { return all }
    return all.filter { escalation in
      escalation.origin == body || book.hops(of: escalation.id).contains { $0.to == body }
    }
  }

  /// Draws the register up.
  package func paper() -> Paper {
    let records = records
    let table = Table(
      caption: counted(records.count, "escalation"),
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Issue", weight: 5),
        Column(title: "From", weight: 2), Column(title: "To", weight: 2),
        Column(title: "Ask", weight: 4), Column(title: "State", weight: 2),
        Column(title: "Age", weight: 2), Column(title: "Answer", weight: 4),
        Column(title: "Source", weight: 2),
      ],
      rows: records.map(row), emptyNote: "No escalations are recorded.")
    let paper = Paper(
      title: "Escalation register", body: book.issuer(body), marking: "",
      summary: [Fact(label: "As at", value: today.shownLong)], elements: [.table(table)])
    let hops = records.flatMap { book.hops(of: $0.id).map(\.reference) }
    let sources = records.map { book.cite($0).reference }
    return book.finished(paper, also: hops + sources, on: today)
  }

  private func row(_ escalation: Record<Escalation>) -> TableRow {
    let hops = book.hops(of: escalation.id)
    let way = hops.map { book.shortName(of: $0.to) }.joined(separator: ", then ")
    let answers = hops.compactMap { hop in
      hop.answer.map {
        "\(book.shortName(of: hop.to)), \(stated(hop.answeredOn?.shownShort)): \($0)"
      }
    }
    return TableRow(
      [
        TableCell("\(escalation.number)"), TableCell(escalation.issue),
        TableCell(book.shortName(of: escalation.origin)), TableCell(stated(way)),
        TableCell(stated(escalation.ask)), TableCell(escalation.state.label),
        TableCell(age(of: escalation, hops.last)), TableCell(answers.joined(separator: " ")),
        TableCell(book.cite(escalation).label),
      ], of: escalation.reference)
  }

  private func age(of escalation: Record<Escalation>, _ hop: Record<Hop>?) -> String {
    guard escalation.state.awaitsAnswer, let hop else { return "" }
    let due = hop.answerDue.map { " (due \($0.shownShort))" } ?? ""
    return book.ageWords(of: hop, on: today) + due
  }
}
