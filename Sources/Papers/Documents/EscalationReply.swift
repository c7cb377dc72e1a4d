// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The letter that takes the answer to an escalation back to the chair of the body that raised it.
package struct EscalationReply: Sendable {
  private let book: Book
  private let escalation: Record<Escalation>
  private let today: Day

  /// Prepares the reply to an escalation, from its last step.
  package init(_ book: Book, escalation: Record<Escalation>, today: Day) {
    self.book = book
    self.escalation = escalation
    self.today = today
  }

  private var hop: Record<Hop>? { book.hops(of: escalation.id).last }
  private var titled: String { "\(book.titleNoun(of: escalation)) \(escalation.number)" }
  private var day: Day { hop?.answeredOn ?? today }

  /// Draws the reply up.
  package func paper() -> Paper {
    let paper = Paper(
      title: "\(titled): answer to the chair of \(withArticle(book.name(of: escalation.origin)))",
      body: book.name(of: hop?.to, on: day), marking: "", summary: facts,
      elements: [.salutation] + answer + asked + next + Element.closing(from: sender))
    return book.finished(
      paper, notice: notice,
      also: [escalation.reference] + (hop.map { [$0.reference] } ?? []), on: day)
  }

  private var isAnswered: Bool { hop?.answeredOn != nil }

  private var notice: String? {
    isAnswered ? nil : "DRAFT: this has not been answered yet."
  }

  private var facts: [Fact] {
    [
      Fact(label: "To", value: book.chairAddressed(of: escalation.origin, on: day)),
      Fact(label: "From", value: sender),
      Fact(label: "Reference", value: titled),
      Fact(label: "Date", value: hop?.answeredOn?.shownLong ?? "Not answered yet"),
    ]
  }

  private var sender: String { book.chairAddressed(of: hop?.to, on: day) }

  private var answer: [Element] {
    let records = hop.map { [$0.reference] } ?? []
    let clock = hop.flatMap { hop in
      isAnswered ? "It was \(book.ageWords(of: hop, on: today)) working days." : nil
    }
    let considered = book[hop?.consideredAt].map { meeting in
      Line(
        "It was considered at the meeting of \(stated(meeting.date?.shownLong)).",
        records: [meeting.reference])
    }
    return [
      .heading(level: 1, "The answer"),
      .paragraph(
        Line(
          isAnswered ? sentence(stated(hop?.answer)) : "No answer is recorded yet.",
          records: records)),
    ] + (considered.map { [.paragraph($0)] } ?? [])
      + (clock.map { [.paragraph(Line($0, records: records))] } ?? [])
  }

  private var asked: [Element] {
    let issue = hop?.issueSent ?? escalation.issue
    let ask = (hop?.askSent ?? escalation.ask).map(sentence) ?? notStated
    return [
      .heading(level: 1, "What was asked"),
      .paragraph(
        Line(
          strong: "The issue: ", sentence(issue), citations: [book.cite(escalation)],
          records: [escalation.reference])),
      .paragraph(Line(strong: "The ask: ", ask, records: [escalation.reference])),
    ]
  }

  private var next: [Element] {
    let origin = withArticle(book.name(of: escalation.origin))
    let words: String
    if let heard = book[escalation.reportedBackAt] {
      words =
        "\(origin) heard this answer on \(stated(heard.date?.shownLong)), and the matter is closed."
    } else {
      let meeting = book.originMeeting(of: escalation, on: today)?.shownLong
      let when = meeting.map { "its meeting of \($0)" } ?? "its next meeting, not set yet"
      words =
        "\(origin) hears this answer at \(when). The matter closes only then; if the answer does "
        + "not settle it, the group may raise it again."
    }
    return [
      .heading(level: 1, "What happens next"),
      .paragraph(Line(words.prefix(1).uppercased() + words.dropFirst())),
    ]
  }
}
