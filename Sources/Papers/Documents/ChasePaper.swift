// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A reminder to one agency or one chair, ready to be pasted into a message; roles only.
package struct ChasePaper: Sendable {
  private let book: Book
  private let chase: Chase
  private let today: Day

  /// Prepares the reminder of what a recipient owes on a day.
  package init(_ book: Book, to recipient: ChaseRecipient, today: Day) {
    self.book = book
    self.today = today
    chase = book.businessDesk(on: today).chase(recipient)
  }

  /// Draws the reminder up.
  package func paper() -> Paper {
    let paper = Paper(
      title: "Reminder: \(subject)", body: book.partnershipName, marking: "",
      summary: [
        Fact(label: "To", value: addressee),
        Fact(label: "From", value: "The business unit, \(book.partnershipName)"),
        Fact(label: "As at", value: today.shownLong),
      ],
      elements: actions + reports + minutes + escalations + answering)
    return book.finished(paper, on: today)
  }

  private var subject: String { chase.isEmpty ? "nothing is owed" : chase.words(in: book) }

  private var addressee: String {
    let label = book.label(of: chase.recipient)
    guard case .chair(let body) = chase.recipient else { return label }
    let chair = book.chair(of: body, on: today)
    return chair == "not stated" ? label : "\(label) (\(chair))"
  }

  private func list(_ opening: String, _ items: [ListItem]) -> [Element] {
    items.isEmpty ? [] : [.paragraph(Line(opening)), .list(ordered: false, items)]
  }

  private var actions: [Element] {
    let one = chase.actions.count == 1
    return list(
      "\(one ? "This action is" : "These actions are") past the day agreed for "
        + "\(one ? "it" : "them"):",
      chase.actions.map { action in
        ListItem(
          line: Line(
            "\(sentence(action.text)) \(facts(of: action))", citations: [book.cite(action)],
            records: [action.reference]),
          number: "\(action.number)")
      })
  }

  /// "For TEG; Designated Nurse, CHT; due 1 Sep 2026, 57 working days late, moved twice."
  private func facts(of action: Record<Action>) -> String {
    let late = action.due.map {
      "due \($0.shownShort), \(book.calendar().lateness(of: $0, on: today))"
    }
    let done = action.reportedDone.map { "reported done \($0.shownShort), to be agreed" }
    let when = [late, book.movedWords(action.id), done].compactMap(\.self)
    return sentence(
      "For \(withArticle(book.shortName(of: action.body))); \(book.label(of: action.owner)); "
        + when.joined(separator: ", "))
  }

  private var reports: [Element] {
    list(
      "The chair’s report is missing:",
      chase.reports.map { report in
        let due = report.due.map { "due \($0.words)" } ?? "no meeting is scheduled"
        let to = withArticle(book.name(of: report.to))
        return ListItem(
          line: Line(
            sentence("Report to \(to): \(report.standing.words); \(due)"),
            records: [report.standing.report?.reference].compactMap(\.self)))
      })
  }

  private var minutes: [Element] {
    list(
      "Draft minutes are with the chair for checking:",
      chase.minutes.map { owed in
        let date = owed.meeting?.date?.shown ?? "no date"
        return ListItem(
          line: Line(
            sentence("Meeting of \(date): due \(owed.why)"),
            records: [owed.meeting?.reference].compactMap(\.self)))
      })
  }

  private var escalations: [Element] {
    list(
      "These escalations wait for the group’s answer:",
      chase.escalations.compactMap { hop in
        guard let escalation = book[hop.escalation] else { return nil }
        let due = hop.answerDue.map { ", answer due \($0.shownShort)" } ?? ""
        let ask = escalation.ask.map { " Asked: \(sentence($0))" } ?? ""
        return ListItem(
          line: Line(
            "\(sentence(escalation.issue))\(ask) From "
              + "\(withArticle(book.shortName(of: hop.from))), "
              + sentence(book.ageWords(of: hop, on: today) + due),
            citations: [book.cite(escalation)],
            records: [escalation.reference, hop.reference]),
          number: "\(escalation.number)")
      })
  }

  private var answering: [Element] {
    guard !chase.isEmpty else {
      return [.paragraph("Nothing is owed today; this reminder need not be sent.")]
    }
    let actions =
      "For each action, quote its number and say what has been done and what it changed, "
      + "what stands in the way, and the day it will be done."
    return [
      .paragraph(Line("How to answer: reply to the business unit.")),
      chase.actions.isEmpty ? nil : .paragraph(Line(actions)),
    ].compactMap(\.self)
  }
}
