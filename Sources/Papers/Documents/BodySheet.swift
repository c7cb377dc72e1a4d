// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// One body at a glance: who, when, how far, what is late and what is owed.
package struct BodySheet: Sendable {
  private let book: Book
  private let record: Record<Body>
  private let today: Day

  /// Prepares a body's sheet as at today.
  package init(_ book: Book, body: Record<Body>, today: Day) {
    self.book = book
    record = body
    self.today = today
  }

  private var body: ID<Body> { record.id }

  /// Draws the sheet up.
  package func paper() -> Paper {
    let seats = book.seats(of: body, on: today)
    let functions = book.functions(of: record, on: today)
    let paper = Paper(
      title: record.name, subtitle: "As at \(today.shownLong)", body: book.partnershipName,
      marking: "", summary: facts(),
      elements: [
        .heading(level: 1, "Members"),
        list(
          seats.map { Line(words(of: $0), records: [$0.reference]) },
          none: stated(record.membership)),
        .heading(level: 1, "Functions"),
        list(functions.map { Line($0) }, none: notStated),
      ])
    return book.finished(paper, also: [record.reference], on: today)
  }

  private func list(_ lines: [Line], none: String) -> Element {
    lines.isEmpty
      ? .paragraph(Line(none)) : .list(ordered: false, lines.map { ListItem(line: $0) })
  }

  private func words(of seat: Record<Seat>) -> String {
    let label = book.label(of: seat)
    return seat.capacity == .member ? label : "\(label) (\(seat.capacity.label.lowercased()))"
  }

  /// The facts of the sheet, in the order they are read.
  package func facts() -> [Fact] {
    let chair = book.chair(of: body, on: today)
    return [
      Fact(label: "Kind", value: kind),
      Fact(label: "Chair", value: chair == "not stated" ? notStated : chair),
      Fact(label: "Members", value: members),
      Fact(label: "Meets", value: meets),
      Fact(label: "Next", value: next),
      Fact(label: "Plan", value: plan),
      Fact(label: "Success", value: book.statementWords(of: body, on: today)),
      Fact(label: "Actions", value: actions),
      Fact(label: "Escalations", value: escalations),
      Fact(label: "Audits", value: book.auditWords(of: body, in: today.planYear)),
      Fact(label: "Report", value: report),
    ] + lineage + commission
  }

  /// What only a group with a past has.
  private var lineage: [Fact] {
    book.lineageWords(of: record).map { [Fact(label: "Lineage", value: $0)] } ?? []
  }

  /// What only a group set up for a time and a product has.
  private var commission: [Fact] {
    let facts = [
      ("Set up by", book.commissionWords(of: record)), ("Scope", record.scope),
      ("Product", record.product), ("To end by", book.endWords(of: record, on: today)),
      ("What came of it", record.outcome),
    ]
    return facts.compactMap { label, value in value.map { Fact(label: label, value: $0) } }
  }

  private var kind: String {
    let recipients = book.linked(.reportsTo, from: body, on: today).map { book.shortName(of: $0) }
    let status = record.status.map { $0 == .active ? "" : ", \($0.label.lowercased())" } ?? ""
    let reports = recipients.isEmpty ? "" : ", reports to \(recipients.joined(separator: " and "))"
    let next = record.status?.isOver == true ? record.successor : nil
    let goesOn = next.map { "; \(book.shortName(of: $0)) goes on with its work" } ?? ""
    return record.kind.label + status + goesOn + reports
  }

  private var members: String {
    let seats = book.seats(of: body, on: today)
    guard !seats.isEmpty else { return stated(record.membership) }
    let agencies = Set(seats.compactMap { $0.agency }).count
    return counted(seats.count, "seat") + " of "
      + counted(agencies, "agency", "agencies")
  }

  private var meets: String {
    let year = book.bodyYear(of: record, today.planYear, on: today)
    let rule = year.cycle == .notStated ? notStated : year.cycle.words
    let tooFew = year.tooFewWords.map { "; \($0)" } ?? ""
    return "\(record.meets ?? rule); \(year.heldWords) held since \(year.first.shownShort)"
      + tooFew
  }

  private var next: String {
    if let now = book.meetingInSession(of: body) { return words(of: now) }
    return book.nextMeeting(of: body, onOrAfter: today).map(words) ?? "None scheduled"
  }

  private func words(of meeting: Record<Meeting>) -> String {
    let when = [meeting.date?.shown, meeting.start?.shown].compactMap(\.self)
    return when.joined(separator: " ") + ", \(meeting.state.label.lowercased())"
  }

  private var plan: String {
    guard let plan = book.plan(of: body) else { return "No Strategic Action Plan" }
    let count = book.progress(of: book.rows(of: plan.id))
    return "\(count.words)  \(BodySheet.bar(count)) \(count.percentDone)% done"
  }

  /// Completed rows as a bar of twelve cells.
  static func bar(_ count: ProgressCount) -> String {
    let cells = 12
    let full = count.total == 0 ? 0 : count.completed * cells / count.total
    return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
  }

  private var actions: String {
    let open = book.openActions(of: body)
    return "\(open.count) open, \(open.count { book.isOverdue($0, on: today) }) overdue"
  }

  private var escalations: String {
    let sent = book.escalations(from: body).filter(\.state.awaitsAnswer).compactMap {
      book.hops(of: $0.id).last
    }
    let up = sent.map {
      "1 to \(book.shortName(of: $0.to)), unanswered, \(book.ageWords(of: $0, on: today))"
    }
    let here = book.hopsAwaiting(body).map {
      "1 from \(book.shortName(of: $0.from)) to answer, \(book.ageWords(of: $0, on: today))"
    }
    return up.isEmpty && here.isEmpty ? "None awaiting" : (up + here).joined(separator: "; ")
  }

  private var report: String {
    guard let due = book.reportDue(of: body, on: today) else { return "Reports to nobody" }
    let when = due.due.map { "due \($0.shown)" } ?? "no meeting scheduled"
    let state = due.report?.state.label.lowercased() ?? "not started"
    return "To \(book.shortName(of: due.to)), \(when), \(state)"
  }
}
