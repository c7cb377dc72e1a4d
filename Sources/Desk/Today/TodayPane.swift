// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// The first line of the first screen and what stands beside it: the business desk in short.
extension Desk {
  /// Tells the line from the groups beneath it.
  static let todayID = "today"

  /// How many lines of one sort the short desk shows; the whole desk shows the rest.
  private static let shortLines = 3

  /// How many letters of a name leave a line of the pane on one row.
  private static let shortName = 22

  /// The line, which says by itself how much is late.
  func todayLine() -> ListLine {
    let late = shown.businessDesk(on: today).words
    let words = [conflictCountWords, late].compactMap(\.self).joined(separator: ", ")
    return ListLine(id: Desk.todayID, "Today: \(words)", names: ["today", "desk"])
  }

  /// What is next, owed and overdue, in the few lines of the pane.
  func todayDetail() -> [ListLine] {
    let desk = shown.businessDesk(on: today)
    var lines = [ListLine(id: "title", "Today, \(today.shown)", role: .heading)]
    if let words = conflictCountWords {
      lines += sheet("Conflicts", [words], none: "")
    }
    lines += sheet("Next", desk.next.map { shortWords($0) }, none: "no meeting in 30 days")
    lines += sheet("Owed", desk.owed.map { shortWords($0) }, none: "nothing")
    lines += sheet("Reports", desk.reports.map { shortWords($0) }, none: "none are expected")
    lines += sheet("Overdue", desk.agencies.map { shortWords($0) }, none: "no agency's action")
    lines += sheet("Escalations", unansweredWords(desk), none: "none unanswered")
    lines += sheet("Besides", desk.besides.map { shortWords($0) }, none: "nothing late")
    return lines
  }

  /// A label before the first line only; what does not fit is counted.
  private func sheet(_ label: String, _ words: [String], none: String) -> [ListLine] {
    let most = Desk.shortLines
    var shown = words.isEmpty ? [none] : Array(words.prefix(most))
    if words.count > most { shown.append("and \(words.count - most) more") }
    return shown.enumerated().map { place, words in
      ListLine(id: "\(label)\(place)", place == 0 ? label : "", words)
    }
  }

  private func shortWords(_ meeting: Record<Meeting>) -> String {
    let day = meeting.state.isAhead ? meeting.date?.shownDayAndMonth ?? "" : "in session:"
    return "\(day) \(short(shown.shortName(of: meeting.body)))"
  }

  private func shortWords(_ owed: Owed) -> String {
    "\(lateness(owed.due)): \(owed.matter.label.lowercasedFirst), "
      + short(shown.shortName(of: owed.body))
  }

  private func shortWords(_ received: ReportsReceived) -> String {
    let missing = received.missing.count
    let isLate = missing > 0 && (received.due?.day ?? .last) < today
    let due = received.due.map { "due \($0.day.shownDayAndMonth)" } ?? "no meeting"
    let when = isLate ? "\(missing) late" : due
    return "\(short(shown.shortName(of: received.to))) \(received.inCount) of "
      + "\(received.standings.count) in, \(when)"
  }

  private func shortWords(_ chase: Chase) -> String {
    "\(chase.actions.count) \(short(shown.shortLabel(of: chase.recipient)))"
  }

  private func shortWords(_ due: DueLine) -> String {
    "\(lateness(due.due)): \(due.what.lowercasedFirst)"
  }

  private func short(_ name: String) -> String { Book.shortened(name, to: Desk.shortName) }

  private func unansweredWords(_ desk: BusinessDesk) -> [String] {
    desk.escalations.map { escalation, hop in
      "\(escalation.number) to \(shown.shortName(of: hop.to)), \(shown.ageWords(of: hop, on: today))"
    }
  }

  /// How late a day is seen from today, or that it is not known.
  func lateness(_ due: Day?) -> String {
    due.map { shown.calendar().lateness(of: $0, on: today) } ?? "no day set"
  }
}
