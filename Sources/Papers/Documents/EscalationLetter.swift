// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The letter that takes an escalation to the chair of the body that is to answer it: what is wrong,
/// what was tried, what is asked, and by when an answer is due under which rule.
package struct EscalationLetter: Sendable {
  let book: Book
  let escalation: Record<Escalation>
  let today: Day

  /// Prepares the letter of an escalation's last step.
  package init(_ book: Book, escalation: Record<Escalation>, today: Day) {
    self.book = book
    self.escalation = escalation
    self.today = today
  }

  private var hops: [Record<Hop>] { book.hops(of: escalation.id) }
  /// The step the letter is of; nil while the matter has no way yet.
  private var hop: Record<Hop>? { hops.last }
  private var noun: String { book.noun(of: escalation) }
  private var titled: String { "\(book.titleNoun(of: escalation)) \(escalation.number)" }
  private var sent: Day? { hop?.sent }

  /// Draws the letter up.
  package func paper() -> Paper {
    let from = book.name(of: escalation.origin, on: sent)
    let to = book.name(of: hop?.to, on: sent)
    let paper = Paper(
      title: "\(titled): letter to the chair of \(withArticle(to))", body: from, marking: "",
      summary: facts,
      elements: [.salutation] + matter + ask + answering + Element.closing(from: sender)
        + [.heading(level: 1, "The way it came"), .table(way)])
    return book.finished(
      paper, notice: notice, also: [escalation.reference] + hops.map(\.reference),
      on: sent ?? today)
  }

  private var notice: String? {
    switch escalation.state {
    case .withdrawn: return "WITHDRAWN: no answer is asked for any more."
    case .draft where sent == nil: return "DRAFT: this letter has not been sent."
    case .draft: return "DRAFT: this was returned to its origin and has not been sent again."
    default: return nil
    }
  }

  private var facts: [Fact] {
    [
      Fact(label: "To", value: book.chairAddressed(of: hop?.to, on: sent ?? today)),
      Fact(label: "From", value: sender),
      Fact(label: "Reference", value: titled),
      Fact(label: "Date", value: sent?.shownLong ?? "Not sent yet"),
      Fact(label: "Urgency", value: (escalation.urgency ?? .nextMeeting).label),
      Fact(label: "Answer due", value: hop?.answerDue?.shownLong ?? "Counted from sending"),
    ]
  }

  private var sender: String {
    let chair = book.chairAddressed(of: escalation.origin, on: sent ?? today)
    guard let role = escalation.raisedBy else { return chair }
    return "\(role), for \(withArticle(book.name(of: escalation.origin)))"
  }

  /// A heading with what belongs under it; where nothing does and nothing need be said of that, a
  /// letter leaves it out.
  private func section(_ title: String, _ text: String?, none: String? = nil) -> [Element] {
    guard let words = text.flatMap({ $0.isBlank ? nil : sentence($0) }) ?? none else { return [] }
    return [
      .heading(level: 1, Line(title)), .paragraph(Line(words, records: [escalation.reference])),
    ]
  }

  /// Where the matter was raised, and by whom where that group is no more.
  private var raisedWords: String {
    let isMinuted = escalation.entry != nil || escalation.meeting != nil
    let first = escalation.firstOrigin.flatMap { first -> String? in
      guard first != escalation.origin else { return nil }
      let name = withArticle(book.name(of: first, on: escalation.raisedOn))
      return " The first to raise it was \(name), whose work this group goes on with."
    }
    return (isMinuted ? "It was raised in a meeting." : "It was raised outside a meeting.")
      + (first ?? "") + about
  }

  /// The record it was raised about, by its title: a review's is its pseudonym.
  private var about: String {
    escalation.comesFrom.map { " It comes from \(book.sentenceName(of: $0))." } ?? ""
  }

  private var matter: [Element] {
    let raised = Line(
      raisedWords, citations: [book.cite(escalation)],
      records: [escalation.reference, escalation.comesFrom].compactMap(\.self))
    return section("The issue", hop?.issueSent ?? escalation.issue, none: notStated)
      + [.paragraph(raised)]
      + section("What has been tried", escalation.tried)
      + section("Why it comes to you", escalation.reason)
  }

  private var ask: [Element] {
    section(
      "What we ask", hop?.askSent ?? escalation.ask, none: "The ask is still to be written.")
  }

  private var answering: [Element] {
    let records = [escalation.reference] + (hop.map { [$0.reference] } ?? [])
    let rule = Element.paragraph(Line(book.answerRule(of: escalation, hop), records: records))
    return [.heading(level: 1, "When and where to answer")]
      + (escalation.state == .withdrawn ? [] : [rule])
      + [.paragraph(Line(whereTo, records: records))]
  }

  /// Where the answer goes, as long as one is wanted.
  private var whereTo: String {
    let origin = withArticle(book.name(of: escalation.origin, on: sent))
    if let heard = book[escalation.reportedBackAt] {
      return "It has been answered, and \(origin) heard the answer on "
        + "\(stated(heard.date?.shownLong)); nothing more is to be sent."
    }
    if escalation.state == .withdrawn { return "It was withdrawn; no answer is to be sent." }
    let next = book.originMeeting(of: escalation, on: today)
    let heard = next.map { "its meeting of \($0.shownLong)" } ?? "its next meeting, not set yet"
    let goes = "to \(origin) at \(heard); the \(noun) closes only when that group has heard it."
    if escalation.state == .answered { return "It has been answered. The answer goes \(goes)" }
    return
      "Send the answer to: \(book.secretary(of: escalation.origin, on: today)). It goes \(goes)"
  }

  private var way: Table {
    Table(
      caption: counted(hops.count, "step"),
      columns: [
        Column(title: "Step", isNumeric: true), Column(title: "From", weight: 3),
        Column(title: "To", weight: 3), Column(title: "Sent", weight: 2),
        Column(title: "How it stands", weight: 4),
      ],
      rows: hops.map { hop in
        TableRow(
          [
            TableCell("\(hop.position)"), TableCell(book.name(of: hop.from, on: hop.sent)),
            TableCell(book.name(of: hop.to, on: hop.sent)),
            TableCell(hop.sent?.shownShort ?? "Not sent yet"), TableCell(standing(of: hop)),
          ], of: hop.reference)
      }, emptyNote: "It has not been sent to anybody yet.")
  }

  private func standing(of hop: Record<Hop>) -> String {
    let why = hop.routeReason.map { "off the usual route: \($0.insideSentence)" }
    let considered = book[hop.consideredAt].map {
      "considered on \(stated($0.date?.shownShort))"
    }
    let answer = hop.answer.map { answer in
      (hop.answeredOn.map { "\($0.shownShort): " } ?? "") + answer.insideSentence
    }
    let goesOn = hop.id != self.hop?.id && hop.answer == nil ? "sent on" : nil
    let clock = hop.sent == nil ? nil : book.ageWords(of: hop, on: today)
    let waits = hop.id == self.hop?.id && escalation.state.awaitsAnswer
    let running = waits ? clock.map { "waits for an answer: \($0)" } : nil
    let words = [why, considered, goesOn, answer, running].compactMap(\.self)
    guard let first = words.first else { return hop.sent == nil ? "Draft" : "Sent" }
    return sentence(first.prefix(1).uppercased() + first.dropFirst())
      + words.dropFirst().map { " " + sentence($0.prefix(1).uppercased() + $0.dropFirst()) }
      .joined()
  }
}

extension Element {
  /// How a letter from one chair to another begins.
  static let salutation = Element.paragraph("Dear Chair,")

  /// How it ends: the greeting, then who signs.
  static func closing(from sender: String) -> [Element] {
    [.paragraph("Yours sincerely,"), .paragraph(Line(sender))]
  }
}

extension Book {
  /// "The chair of the Governing Group (Superintendent, Police)".
  func chairAddressed(of body: ID<Body>?, on day: Day) -> String {
    let addressed = "The chair of \(withArticle(name(of: body, on: day)))"
    let chair = body.map { self.chair(of: $0, on: day) } ?? "not stated"
    return chair == "not stated" ? addressed : "\(addressed) (\(chair))"
  }

  /// By when an answer is due and by which rule, as a sentence.
  func answerRule(of escalation: Record<Escalation>, _ hop: Record<Hop>?) -> String {
    let isUrgent = escalation.urgency == .urgent
    guard let terms = answerRule(isUrgent: isUrgent, sent: hop?.sent ?? .last) else {
      return answerWithoutRule(escalation, hop)
    }
    let matter = isUrgent ? "an urgent matter" : "a matter that is not urgent"
    let rule =
      "By the partnership’s own rule, \(matter) is answered within \(terms.lengthWords) of being "
      + "sent."
    guard let sent = hop?.sent, let due = hop?.answerDue else { return rule }
    let reckoned = terms.reckoned(from: sent, calendar(terms.calendar))
    let opening = answerOpening(escalation, due)
    guard reckoned.day == due else { return "\(opening), as was agreed for it. \(rule)" }
    return "\(opening). \(rule) (\(reckoned.words).)"
  }

  private func answerOpening(_ escalation: Record<Escalation>, _ due: Day) -> String {
    "An answer \(escalation.state.awaitsAnswer ? "is" : "was") due by \(due.shownLong)"
  }

  /// Where the partnership set its rule aside, only what was agreed for the matter is said.
  private func answerWithoutRule(_ escalation: Record<Escalation>, _ hop: Record<Hop>?) -> String {
    guard let due = hop?.answerDue else { return "No day is set for the answer." }
    return "\(answerOpening(escalation, due)), as was agreed for it."
  }

  /// The day of the origin's meeting that is to hear the answer; nil while none is set.
  func originMeeting(of escalation: Record<Escalation>, on day: Day) -> Day? {
    guard let origin = escalation.origin else { return nil }
    return (meetingInSession(of: origin) ?? nextMeeting(of: origin, onOrAfter: day))?.date
  }
}
