// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// Everything owed, by due day: what, by whom, how late, and why then.
  func dueScreen(of body: ID<Body>? = nil) -> ListScreen {
    let whose = body.map { "\(shown.shortName(of: $0)): " } ?? ""
    var source = ListSource(title: whose.isEmpty ? "Everything due" : "\(whose)everything due") {
      $0.dueListLines(of: body)
    } open: { line, desk in
      line.reference.map { desk.requests(toShow: $0) } ?? desk.missingRequests(line, body)
    }
    source.on(.dueDate, "Its clock") { line, desk in desk.clockRequests(line) }
    source.on(.new, "Add what is missing") { line, desk in desk.missingRequests(line, body) }
    source.columns = [
      ListColumn("Due", 11), ListColumn("What"), ListColumn("Who", 22, isSpare: true),
      ListColumn("How late", 8),
    ]
    source.always(.preview, "Paper") { desk in
      [.open(desk.preview(of: .drawn(.due, body: body, today: desk.today)))]
    }
    source.emptyNote = "Nothing is due."
    source.body = { line, desk in
      line?.reference.flatMap { desk.shown.body(of: $0) } ?? body
    }
    source.offerHistory()
    return ListScreen(source)
  }

  private func dueListLines(of body: ID<Body>?) -> [ListLine] {
    let due = shown.dueLines(of: body, on: today).enumerated().map { ($0, $1) }
    let late = due.filter { $0.1.isLate(on: today) }
    let coming = due.filter { !$0.1.isLate(on: today) && $0.1.due != nil }
    let undated = due.filter { $0.1.due == nil }
    let sections = section("Late", late) + section("Due", coming) + section("No day yet", undated)
    return sections.isEmpty ? [] : sections + [.heading(shown.calendar().tableWords)]
  }

  /// What something due wants that is not there yet is asked for in a form.
  private func missingRequests(_ line: ListLine, _ body: ID<Body>?) -> [Request] {
    let due = shown.dueLines(of: body, on: today)
    guard let place = Int(line.id.prefix { $0 != ":" }), due.indices.contains(place),
      let settling = due[place].settling
    else {
      return [.say(Message(.hint, "Nothing is missing for this; open it to see to it."))]
    }
    return [
      .open(newRecordForm(settling.kind, fixed: settling.known, proposing: settling.proposed))
    ]
  }

  /// A line of a clock leads to its pauses, extensions and reasons.
  private func clockRequests(_ line: ListLine) -> [Request] {
    let parts = line.id.split(separator: ":", omittingEmptySubsequences: false)
    guard let subject = line.reference, let rule = parts.last, !rule.isEmpty else {
      let words =
        "Nothing is set here: this day is stated in the record, or counted by the partnership's "
        + "own times, which stand under Timing rules."
      return [.say(Message(.hint, words))]
    }
    return [.open(clockScreen(of: subject, key: String(rule)))]
  }

  private func section(_ heading: String, _ due: [(Int, DueLine)]) -> [ListLine] {
    guard !due.isEmpty else { return [] }
    return [.heading("\(heading), \(due.count)")]
      + due.map { place, line in
        let isLate = line.isLate(on: today)
        var shownLine = ListLine(
          id: "\(place):\(line.source?.kind ?? ""):\(line.source?.id ?? ""):\(line.rule ?? "")",
          line.due?.shownShort ?? "", line.what, line.who, howLate(line.due),
          role: isLate ? .alarm : .text, names: [line.what], reference: line.source)
        shownLine.whole = dueWords(line)
        return shownLine
      }
  }

  /// "27 late", "in 4": working days, in as few words as a column has room for.
  private func howLate(_ due: Day?) -> String {
    guard let due else { return "" }
    let days = shown.calendar().workingDays(from: min(due, today), to: max(due, today))
    return due == today ? "today" : due < today ? "\(days) late" : "in \(days)"
  }

  /// How late, who and why first, which a small screen has no other room for; what is due begins in
  /// the line itself.
  private func dueWords(_ line: DueLine) -> String {
    let lateness = line.due.map { shown.calendar().lateness(of: $0, on: today) } ?? "No day yet"
    let why = line.why.isEmpty ? "" : "; \(line.why)"
    return "\(lateness.capitalisedFirst): \(line.who)\(why). \(line.what)"
  }
}
