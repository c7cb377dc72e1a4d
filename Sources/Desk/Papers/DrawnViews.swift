// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

// The papers drawn from the registers: of the partnership, of a group, on a record's own page.
extension ListSource {
  /// Adds the papers of a record, where its kind has any: one is shown at once, several are chosen
  /// from.
  mutating func offerPapers(of reference: RecordReference) {
    let papers = DrawnPaper.of(kind: reference.kind)
    guard !papers.isEmpty else { return }
    always(.preview, "Paper") { desk in
      let choices = papers.map { desk.drawnChoice($0, record: reference) }
      guard let only = choices.first, choices.count == 1 else {
        let title = desk.shown.sentenceName(of: reference)
        return [.open(ListScreen.choice("Papers: \(title)", choices))]
      }
      return only.requests.filter { if case .close = $0 { false } else { true } }
    }
  }
}

extension Desk {
  /// A drawn paper to choose from a list; which days it tells of is asked where that is open.
  func drawnChoice(
    _ paper: DrawnPaper, body: ID<Body>? = nil, record: RecordReference? = nil
  ) -> Choosable {
    let usual = PaperChoice.drawn(paper, body: body, record: record, today: today)
    guard case .drawn(_, let scope) = usual, paper.span != .today else {
      return paperChoice(paper.title, usual)
    }
    return Choosable(paper.title + "…", [.close, .open(spanScreen(paper, scope))])
  }

  /// Asks which year or which days a paper is to tell of: the latest first, the usual selected.
  private func spanScreen(_ paper: DrawnPaper, _ scope: DrawnScope) -> ListScreen {
    let isYear = paper.span.isYear
    let usual = scope.until.planYear
    let past = today.planYear - 5...(isYear ? today.planYear + 1 : usual - 1)
    let years = past.reversed().map { yearChoice($0, paper, scope) }
    let free = Choosable(
      isYear ? "Another year…" : "Other days…", [.close, .open(spanForm(paper, scope))])
    var screen = ListScreen.choice(
      paper.title, (isYear ? [] : [soFarChoice(paper, scope)]) + years + [free])
    if isYear, past.contains(usual) { screen.go(to: "\(past.upperBound - usual)") }
    return screen
  }

  private func soFarChoice(_ paper: DrawnPaper, _ scope: DrawnScope) -> Choosable {
    paperChoice("This plan year so far", .drawn(paper, scope))
  }

  private func yearChoice(_ year: Int, _ paper: DrawnPaper, _ scope: DrawnScope) -> Choosable {
    let shown = PlannedDate.financialYear(startYear: year).shown
    return paperChoice(
      "Plan year \(shown)", .drawn(paper, scope.over(DrawnScope.days(ofYear: year))))
  }

  /// Asks for a year by its name, or for the first and the last day.
  private func spanForm(_ paper: DrawnPaper, _ scope: DrawnScope) -> FormScreen {
    let asked =
      paper.span.isYear
      ? [
        Question(
          "year", "Plan year", "Such as 2021–22.", .plannedDate, isRequired: true)
      ]
      : [
        Question(
          "from", "From", "The first day.", .day, isRequired: true, initial: scope.from.stored),
        Question(
          "until", "Until", "The last day.", .day, isRequired: true, initial: scope.until.stored),
      ]
    return FormScreen(paper.title, asked, book: shown, today: today) { answers, desk in
      guard let days = answers.days(like: scope) else {
        return [
          .say(Message(.error, "The last day comes before the first. Put one of them right."))
        ]
      }
      return [.close, .open(desk.preview(of: .drawn(paper, scope.over(days))))]
    }.done(as: "Preview")
  }
}

extension Answers {
  /// The days a span's form was answered with; nil when the last comes before the first.
  fileprivate func days(like scope: DrawnScope) -> (from: Day, until: Day)? {
    if let year = value("year", as: PlannedDate.self) {
      return DrawnScope.days(ofYear: year.lastDay.planYear)
    }
    let from = value("from", as: Day.self) ?? scope.from
    let until = value("until", as: Day.self) ?? scope.until
    return from <= until ? (from, until) : nil
  }
}

extension DrawnScope {
  /// The same of other days.
  fileprivate func over(_ days: (from: Day, until: Day)) -> DrawnScope {
    DrawnScope(body: body, record: record, from: days.from, until: days.until)
  }
}
