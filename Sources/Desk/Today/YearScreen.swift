// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// A plan year of meetings, a group a line and a month a letter; left and right change the year.
  func yearScreen(_ year: Int, at line: ListLine? = nil) -> ListScreen {
    let named = PlannedDate.financialYear(startYear: year).shown
    var source = ListSource(title: "The year's meetings, April \(year) to March \(year + 1)") {
      $0.yearLines(year)
    } open: { line, desk in
      [.open(desk.meetingsScreen(of: ID(line.id)))]
    }
    source.columns = [
      ListColumn("Group \(named)"),
      ListColumn(Desk.monthHeads, 36, narrow: (Desk.narrowHeads, 12)),
      ListColumn("Held", 14, narrow: ("Held", 8)),
    ]
    source.emptyNote = "No group of the partnership meets."
    source.body = { line, _ in line.map { ID($0.id) } }
    source.openTitle = "Meetings"
    source.on(.edit, "Cycle") { line, desk in [.open(desk.cycleForm(of: ID(line.id)))] }
    source.on(.new, "Schedule") { line, desk in [.open(desk.scheduleForm(for: ID(line.id)))] }
    source.on(.collapse, "Year before") { [.replace($1.yearScreen($1.clamped(year - 1), at: $0))] }
    source.on(.expand, "Year after") { [.replace($1.yearScreen($1.clamped(year + 1), at: $0))] }
    source.on(.attendance, "Attendance") { $1.attendanceOfYear(year, ID($0.id)) }
    source.always(.attendance, "Attendance") { $0.attendanceOfYear(year, nil) }
    source.offerPaper(.drawn(.meetingsOfYear, DrawnScope(ofYear: year)))
    source.offerCalendar()
    return ListScreen(source, selecting: line?.id)
  }

  /// Asks how often a group meets and when its papers are due, and nothing else of it.
  private func cycleForm(of id: ID<Body>) -> FormScreen {
    let shape = Body.shape
    return recordForm(
      RecordReference(id),
      over: [
        shape.meets.name, shape.meetingsPerYear.name, shape.cycle.name, shape.meetingMonths.name,
        shape.papersDays.name,
      ], titled: "Meeting cycle: \(shown.shortName(of: id))")
  }

  /// Days are known for a few centuries only.
  private func clamped(_ year: Int) -> Int {
    min(max(year, Day.years.lowerBound), Day.years.upperBound - 1)
  }

  /// Two letters for each month, each at the head of its three columns.
  private static let monthHeads = MeetingCycle.planYearMonths.map {
    let name = MonthName.long($0)
    return "\(name.prefix(1))\(heads[$0] ?? "") "
  }.joined()

  /// One letter for each month, as a narrow screen has room for.
  private static let narrowHeads = MeetingCycle.planYearMonths.map {
    String(MonthName.long($0).prefix(1))
  }.joined()

  /// The second letters; with the first they tell every month from the others.
  private static let heads = [
    1: "a", 2: "e", 3: "r", 4: "p", 5: "y", 6: "n", 7: "l", 8: "u", 9: "e", 10: "c", 11: "o",
    12: "e",
  ]

  private func yearLines(_ year: Int) -> [ListLine] {
    let lines = shown.yearOfMeetings(year, on: today).map { year in
      var line = ListLine(
        id: year.body.id.text, year.body.name,
        monthsWords(year), heldWords(year),
        role: year.shortfall > 0 ? .warning : .text, names: shown.names(of: year.body),
        reference: year.body.reference)
      line.whole = "\(year.body.name): \(year.words)\(daysOff(year))"
      return line
    }
    return lines.isEmpty ? [] : lines + legend.map { .heading($0) }
  }

  /// The months of a group in three columns each, or in one where the screen is narrow.
  private func monthsWords(_ year: BodyYear) -> String {
    year.months.map { month in
      isNarrow ? month.letter : month.letters.padded(to: 3)
    }.joined()
  }

  private func heldWords(_ year: BodyYear) -> String {
    let isShort = year.shortfall > 0
    return year.heldWords + (isShort ? (isNarrow ? " !" : " too few") : "")
  }

  /// What the letters stand for, in as many lines as the screen needs.
  private var legend: [String] {
    let words = MeetingMark.allCases.map {
      "\($0.letter)\u{a0}\($0.label.lowercased())".replacing(" ", with: "\u{a0}")
    }.joined(separator: "  ")
    let rest = isNarrow ? "! too few meetings" : "! on a weekend or bank holiday"
    return wrapLines(words, columns: max(8, size.columns - 4)).map {
      $0.text.replacing("\u{a0}", with: " ").trimmed
    } + [rest]
  }

  /// The meetings of the year that are on days nobody works, in words.
  private func daysOff(_ year: BodyYear) -> String {
    year.months.flatMap(\.onDaysOff).compactMap(\.date).compactMap { day in
      dayOffNote(day).map { "; \(day.shown) is \($0)" }
    }.joined()
  }
}
