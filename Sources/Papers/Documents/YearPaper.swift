// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension DrawnPaper {
  /// What every group held, owes and cancelled in a plan year.
  package static let meetingsOfYear = {
    var paper = DrawnPaper(
      "year", "The year's meetings",
      help: "Prints what every group held, owes and cancelled in a plan year.",
      of: .whole, over: .year, from: [Body.about.name]
    ) { drawing in
      YearPaper(drawing.book, year: drawing.scope.until.planYear, today: drawing.today).paper()
    }
    paper.filedAs = "meetings"
    return paper
  }()
}

/// A plan year of meetings, group by group, with what each group's cycle asks for.
package struct YearPaper: Sendable {
  private let book: Book
  private let year: Int
  private let today: Day

  /// Prepares the paper of the plan year that begins in April of `year`, as seen from today.
  package init(_ book: Book, year: Int, today: Day) {
    self.book = book
    self.year = year
    self.today = today
  }

  /// What the letters of the year stand for.
  package static let legend =
    MeetingMark.allCases.map { "\($0.letter) \($0.label.lowercased())" }.joined(separator: ", ")
    + ", ! on a weekend or bank holiday"

  /// Draws the paper up.
  package func paper() -> Paper {
    let years = book.yearOfMeetings(year, on: today)
    let tooFew = years.filter { $0.shortfall > 0 }.map { year in
      ListItem(
        line: Line("\(year.body.name): \(sentence(year.words))", records: [year.body.reference]))
    }
    let daysOff = years.flatMap(\.months).flatMap(\.onDaysOff).map(item)
    let paper = Paper(
      title: "The year’s meetings",
      subtitle: "Plan year \(PlannedDate.financialYear(startYear: year).shown)",
      body: book.partnershipName, marking: "",
      summary: [Fact(label: "As at", value: today.shownLong)],
      elements: [.table(table(years)), .note(Line(sentence(YearPaper.legend)))]
        + [.table(cycles(years))]
        + section("Too few meetings", tooFew, none: "No group falls short of its cycle.")
        + section("On a weekend or bank holiday", daysOff, none: "No meeting is on such a day."))
    let meetings = years.flatMap(\.months).flatMap(\.meetings).map(\.record.reference)
    return book.finished(paper, counting: meetings, on: today)
  }

  private func section(_ title: String, _ items: [ListItem], none: String) -> [Element] {
    [.heading(level: 1, Line(title))]
      + (items.isEmpty ? [.paragraph(Line(none))] : [.list(ordered: false, items)])
  }

  private func item(_ meeting: Record<Meeting>) -> ListItem {
    let why = meeting.date.flatMap { book.calendar().dayOffWords($0) } ?? ""
    return ListItem(
      line: Line(sentence("\(book.title(of: meeting)): \(why)"), records: [meeting.reference]))
  }

  private func table(_ years: [BodyYear]) -> Table {
    let months = MeetingCycle.planYearMonths.map { Column(title: MonthName.short($0)) }
    return Table(
      caption: counted(years.count, "group") + ", month by month",
      columns: [Column(title: "Group", weight: 4)] + months,
      rows: years.map { year in
        TableRow(
          [TableCell(book.shortName(of: year.body.id))]
            + year.months.map { TableCell($0.letters) }, of: year.body.reference)
      }, emptyNote: "No group of the partnership meets.")
  }

  private func cycles(_ years: [BodyYear]) -> Table {
    Table(
      caption: "What each group’s cycle asks for",
      columns: [
        Column(title: "Group", weight: 3), Column(title: "Cycle", weight: 2), "Held",
        Column(title: "Scheduled", isNumeric: true),
      ],
      rows: years.map { year in
        TableRow(
          [
            TableCell(book.shortName(of: year.body.id)), TableCell(year.cycle.words),
            TableCell(year.heldWords), TableCell("\(year.count(.scheduled))"),
          ], of: year.body.reference)
      }, emptyNote: "No group of the partnership meets.")
  }
}

extension MonthOfMeetings {
  /// The month in one sign: the letter of what stands first in it, a space when nothing does.
  package var letter: String {
    MeetingMark.allCases.first(where: marks.contains)?.letter ?? " "
  }

  /// The month in at most three letters: the count before a letter that stands several times, and
  /// a ! for a meeting on a weekend or bank holiday.
  package var letters: String {
    let marks = marks
    let kinds = MeetingMark.allCases.filter(marks.contains)
    let letters = kinds.map(\.letter).joined()
    let several = kinds.count == 1 && marks.count > 1
    let count = several ? (marks.count > 9 ? "9" : "\(marks.count)") : ""
    return (count + letters).prefix(2) + (onDaysOff.isEmpty ? "" : "!")
  }
}
