// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// What can become of an agenda item, and what stands above its lines.
extension Desk {
  /// The ways an item leaves this agenda.
  func takeOffChoice(_ item: Record<AgendaItem>) -> ListScreen {
    let id = item.id
    let leave = reasonChoice("Leave it out", "Why it is left out; the minutes print it.") { why in
      { (book, now) throws(Refusal) in try book.setItem(id, to: .left, note: why, now) }
    }
    return .choice(
      "Take off: \(Book.shortened(item.title, to: 50))",
      [
        choice("Move it to the next meeting") { (book, now) throws(Refusal) in
          try book.moveToNext(id, now)
        },
        choice("Put it back in the backlog") { (book, now) throws(Refusal) in
          try book.returnToBacklog(id, now)
        },
        leave,
      ])
  }

  /// Whether a group's update was given; digits answer.
  func updateChoice(of item: Record<AgendaItem>) -> ListScreen {
    let id = item.id
    let record = { @Sendable (outcome: UpdateOutcome, note: String?) -> Operation in
      { (book, now) throws(Refusal) in try book.recordUpdate(id, outcome, note: note, now) }
    }
    let form = textForm(
      "Deferred: \(Book.shortened(item.title, to: 40))", "Words", "Until when, or why.",
      isRequired: false
    ) { words in record(.deferred, words.isBlank ? nil : words) }
    return .choice(
      Book.shortened(item.title, to: 50),
      [
        choice(UpdateOutcome.given.label, record(.given, nil)),
        choice(UpdateOutcome.notGiven.label, record(.notGiven, nil)),
        Choosable(UpdateOutcome.deferred.label, [.close, .open(form)]),
      ])
  }

  /// What is known of an update: its outcome, else how often it was missed.
  func updateWords(of item: Record<AgendaItem>, _ meeting: Record<Meeting>) -> String {
    if let outcome = item.outcome {
      return [outcome.label, item.note].compactMap(\.self).joined(separator: ": ")
    }
    guard let giver = item.updateFrom, let body = meeting.body else { return "" }
    let missed = shown.missedUpdates(from: giver, to: body, before: meeting)
    switch missed {
    case 0: return "Not recorded yet."
    case 1: return "Not recorded yet; not given at the last meeting."
    default: return "Not recorded yet; not given at the last \(missed) meetings."
    }
  }

  /// Who leads an item and for how long, where it comes from, and why it was taken late.
  func itemWords(of item: Record<AgendaItem>) -> [String] {
    let origin = shown[item.carriedFrom].flatMap { shown[$0.meeting] }?.date
    let facts = [
      item.lead.map { "Lead: \($0)" }, item.paper.map { "Paper: \($0)" },
      isPlain ? item.minutes.map { "\($0) minutes" } : nil, origin.map { "from \($0.shownShort)" },
      item.isCopied == true ? "copied to the next meeting" : nil,
      item.isStillHere ? nil : item.state?.label.lowercased(),
    ].compactMap(\.self)
    let late = item.isLate == true ? ["Late item: \(item.agreement ?? "")"] : []
    return (facts.isEmpty ? [] : [facts.joined(separator: " · ")]) + late
  }

  /// What goes on from a meeting to the next and what does not, under headings.
  func carryLines(of id: ID<Meeting>) -> [ListLine] {
    guard let meeting = shown[id] else { return [] }
    let all = shown.carryForward(of: meeting)
    let on = all.filter(\.cause.goesOn)
    let off = all.filter { !$0.cause.goesOn }
    return [.heading("Goes on to the next meeting")] + on.map(carryLine)
      + (off.isEmpty ? [] : [.heading("Does not go on")] + off.map(carryLine))
  }

  /// That a meeting may close, and how much of it does not end with it.
  func readyWords(_ id: ID<Meeting>) -> String {
    let all = shown[id].map { shown.carryForward(of: $0) } ?? []
    let off = all.count { !$0.cause.goesOn }
    let rest = off == 0 ? "" : ", \(off) \(off == 1 ? "does" : "do") not"
    return "all checks met or accepted; \(all.count - off) go on\(rest)"
  }

  private func carryLine(_ matter: CarriedMatter) -> ListLine {
    ListLine(
      id: "carry|\(matter.cause.rawValue)|\(matter.record?.id ?? "")", matter.cause.label,
      matter.words, role: .dim, reference: matter.record)
  }
}
