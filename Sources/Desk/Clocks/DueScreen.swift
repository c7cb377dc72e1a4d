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
      line.reference.map { desk.requests(toShow: $0) } ?? []
    }
    source.on(.dueDate, "Its clock") { line, desk in desk.clockRequests(line) }
    source.columns = [
      ListColumn("Due", 16), ListColumn("What"), ListColumn("Who", 24, isSpare: true),
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
    let lines = shown.dueLines(of: body, on: today)
    let late = lines.filter { $0.isLate(on: today) }
    let coming = lines.filter { !$0.isLate(on: today) && $0.due != nil }
    let undated = lines.filter { $0.due == nil }
    let sections =
      section("Late", late, 0) + section("Due", coming, 1) + section("No day yet", undated, 2)
    return sections.isEmpty ? [] : sections + [.heading(shown.calendar().tableWords)]
  }

  /// A line of a clock leads to its pauses, extensions and reasons.
  private func clockRequests(_ line: ListLine) -> [Request] {
    let parts = line.id.split(separator: ":", omittingEmptySubsequences: false)
    guard let subject = line.reference, let rule = parts.last, !rule.isEmpty else {
      return [.say(Message(.hint, "No clock runs for this; its day is stated in its record."))]
    }
    return [.open(clockScreen(of: subject, key: String(rule)))]
  }

  private func section(_ heading: String, _ due: [DueLine], _ place: Int) -> [ListLine] {
    guard !due.isEmpty else { return [] }
    return [.heading("\(heading), \(due.count)")]
      + due.enumerated().map { number, line in
        var shownLine = ListLine(
          id:
            "\(place):\(line.source?.kind ?? ""):\(line.source?.id ?? ""):\(number):\(line.rule ?? "")",
          line.due?.shown ?? "", line.what, line.who, role: place == 0 ? .alarm : .text,
          names: [line.what], reference: line.source)
        shownLine.whole = dueWords(line)
        return shownLine
      }
  }

  private func dueWords(_ line: DueLine) -> String {
    let lateness = line.due.map { ", \(shown.calendar().lateness(of: $0, on: today))" } ?? ""
    return "\(line.what) (\(line.who))\(lateness): \(line.why)"
  }
}
