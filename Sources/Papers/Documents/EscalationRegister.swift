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
        Column(title: "Clocks", weight: 3), Column(title: "Answer", weight: 4),
        Column(title: "Source", weight: 2),
      ],
      rows: records.map(row), emptyNote: "No escalations are recorded.")
    let paper = Paper(
      title: "Escalation register", body: book.issuer(body), marking: "",
      summary: [Fact(label: "As at", value: today.shownLong)],
      elements: notes(records) + [.table(table)])
    return book.finished(paper, on: today)
  }

  /// Which numbers stand twice, and what others became.
  private func notes(_ records: [Record<Escalation>]) -> [Element] {
    let shown = Set(records.map(\.id))
    let notes = book.mergingNotes(of: Escalation.self) { shown.contains($0.id) }
    return notes.map { .note(Line($0)) }
  }

  private func row(_ escalation: Record<Escalation>) -> TableRow {
    let hops = book.hops(of: escalation.id)
    let way = hops.map { book.shortName(of: $0.to) }.reduce(into: [String]()) { way, next in
      if way.last != next { way.append(next) }
    }.joined(separator: ", then ")
    let answers = hops.compactMap { hop in
      hop.answer.map {
        "\(book.shortName(of: hop.to)), \(stated(hop.answeredOn?.shownShort)): \($0)"
      }
    }
    let (steps, source) = (hops.map(\.reference), book.cite(escalation))
    return TableRow(
      [
        TableCell("\(escalation.number)"), issue(escalation),
        TableCell(from(escalation)), TableCell(stated(way), records: steps),
        TableCell(asked(escalation)), TableCell(escalation.state.label),
        TableCell(age(of: escalation, hops.last), records: steps),
        TableCell(answers.joined(separator: " "), records: steps),
        TableCell(source.label, records: [source.reference]),
      ], of: escalation.reference)
  }

  /// What is wrong, and the record it was raised about.
  private func issue(_ escalation: Record<Escalation>) -> TableCell {
    guard let about = escalation.comesFrom else { return TableCell(escalation.issue) }
    return TableCell(
      "\(sentence(escalation.issue)) It comes from \(book.sentenceName(of: about)).",
      records: [about])
  }

  private func from(_ escalation: Record<Escalation>) -> String {
    let role = escalation.raisedBy.map { "\($0), for " } ?? ""
    return role + book.originName(of: escalation, isShort: true)
  }

  private func asked(_ escalation: Record<Escalation>) -> String {
    let words = [
      escalation.direction == .down ? "Challenge" : nil,
      escalation.urgency == .urgent ? "Urgent" : nil, stated(escalation.ask),
      escalation.tried.map { "Tried so far: \($0)" },
    ]
    return words.compactMap { $0.map(sentence) }.joined(separator: " ")
  }

  /// The receiver's clock, then the origin's.
  private func age(of escalation: Record<Escalation>, _ hop: Record<Hop>?) -> String {
    let due = hop?.answerDue.map { " (due \($0.shownShort))" } ?? ""
    let isRunning = escalation.state.awaitsAnswer
    let receiver = hop.flatMap {
      isRunning || $0.answeredOn != nil
        ? book.ageWords(of: $0, on: today) + (isRunning ? due : "") : nil
    }
    let origin = book.originWords(of: escalation, on: today)
    return [receiver, origin].compactMap(\.self).joined(separator: "; ")
  }
}
