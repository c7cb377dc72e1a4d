// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension DrawnPaper {
  /// Who attended, of a group or of every one.
  package static let attendance = DrawnPaper(
    "attendance", "Attendance by agency",
    help: "Prints who attended, agency by agency, of one group or of every one.",
    of: .groups, over: .days, from: [Meeting.about.name]
  ) { drawing in
    let scope = drawing.scope
    return AttendancePaper(
      drawing.book, body: scope.body, from: scope.from, until: scope.until
    ).paper()
  }
}

/// Who attended, agency by agency, over a period: of one body with its seats and meetings, or of
/// every body.
package struct AttendancePaper: Sendable {
  let book: Book
  let body: ID<Body>?
  let from: Day
  let until: Day

  /// Prepares the attendance of one body, or of every body, from one day to another.
  package init(_ book: Book, body: ID<Body>? = nil, from: Day, until: Day) {
    self.book = book
    self.body = body
    self.from = from
    self.until = until
  }

  /// Draws the paper up.
  package func paper() -> Paper {
    let figures = bodies.map { book.attendanceFigures(of: $0, from: from, until: until) }
    let shown = figures.filter { !$0.isEmpty || body != nil }
    let elements =
      body == nil ? partnership(shown) : shown.flatMap { parts(of: $0) }
    let paper = Paper(
      title: body.map { "Attendance of \(withArticle(book.nameThenAndNow(of: $0, on: until)))" }
        ?? "Attendance by agency",
      body: book.issuer(body), marking: "", summary: facts(shown),
      elements: elements + [.note(Line(AttendancePaper.rule))])
    let meetings = shown.flatMap { $0.counted + $0.networks + $0.untaken + $0.notHeld }
    return book.finished(paper, also: meetings.map(\.reference), on: until)
  }

  /// How attendance is counted, as every such paper says.
  static let rule =
    "How this is counted: a seat counts for a meeting held while the seat existed, and only seats "
    + "that count towards a quorum. A deputy fills the seat and is also shown apart. Represented "
    + "means that at least one seat of the agency was filled. Network meetings, business by "
    + "correspondence and meetings whose attendance was not taken count for nobody."

  private var bodies: [ID<Body>] {
    body.map { [$0] } ?? book.tree().compactMap { $0.body?.id }
  }

  private func facts(_ figures: [BodyAttendance]) -> [Fact] {
    let tally = figures.map(\.tally).reduce(AttendanceTally(), +)
    return [
      Fact(label: "Period", value: "\(from.shownLong) to \(until.shownLong)"),
      Fact(
        label: "Meetings counted", value: "\(figures.map(\.counted.count).reduce(0, +))"),
      Fact(label: "Seats filled", value: Share(tally.filled, of: tally.expected).words),
    ]
  }

  /// A body by itself: its agencies, its seats, its meetings.
  private func parts(of figures: BodyAttendance) -> [Element] {
    [
      .heading(level: 1, "By agency"), .table(agencies(figures)),
      .heading(level: 1, "By seat"), .table(seats(figures)),
      .heading(level: 1, "Meetings"), .table(meetings(figures)),
    ] + notHeld(figures)
  }

  /// Every body: first all together, then body by body.
  private func partnership(_ figures: [BodyAttendance]) -> [Element] {
    let all: [Element] = [
      .heading(level: 1, "Every group together"), .table(together(figures)),
    ]
    guard !figures.isEmpty else { return all }
    return all
      + figures.flatMap { one -> [Element] in
        let heading = Line(
          book.nameThenAndNow(of: one.body, on: until), records: [RecordReference(one.body)])
        return [
          .heading(level: 1, heading), .table(agencies(one)), .paragraph(Line(words(of: one))),
        ]
      }
  }

  /// "4 meetings counted; 1 network meeting and 1 without attendance not counted; 1 not held."
  private func words(of figures: BodyAttendance) -> String {
    let left = [
      figures.networks.isEmpty ? nil : counted(figures.networks.count, "network meeting"),
      figures.untaken.isEmpty
        ? nil : counted(figures.untaken.count, "meeting") + " whose attendance was not taken",
    ].compactMap(\.self)
    let parts = [
      counted(figures.counted.count, "meeting") + " counted",
      left.isEmpty ? nil : "not counted: " + left.joined(separator: " and "),
      inquorate(figures),
      figures.notHeld.isEmpty ? nil : "\(figures.notHeld.count) cancelled or postponed",
    ]
    return sentence(parts.compactMap(\.self).joined(separator: "; "))
  }

  private func inquorate(_ figures: BodyAttendance) -> String? {
    let count = figures.counted.count {
      book.quorumOutcome(of: $0, for: figures.body) == .notQuorate
    }
    return count == 0 ? nil : "\(count) not quorate"
  }

  private func notHeld(_ figures: BodyAttendance) -> [Element] {
    guard !figures.notHeld.isEmpty else { return [] }
    let items = figures.notHeld.map { meeting in
      ListItem(
        line: Line(
          sentence(
            "\(stated(meeting.date?.shownShort)) was \(meeting.state.label.lowercased()): "
              + book.reasonWords(meeting.reason)), records: [meeting.reference]))
    }
    return [.heading(level: 1, "Not held"), .list(ordered: false, items)]
  }
}
