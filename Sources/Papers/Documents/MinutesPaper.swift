// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The minutes of a meeting: marked as a draft until agreed, and afterwards always the same.
///
/// Names, owners and dates are those of the meeting's day, so agreed minutes read as they were
/// agreed whatever happened since; corrections stand in a list of their own.
package struct MinutesPaper: Sendable {
  let book: Book
  let meeting: Record<Meeting>

  /// Prepares the minutes of a meeting.
  package init(_ book: Book, meeting: Record<Meeting>) {
    self.book = book
    self.meeting = meeting
  }

  /// The meeting's day, for what was so at the time.
  var day: Day { meeting.date ?? .last }

  /// Draws the minutes up.
  package func paper() -> Paper {
    let name = book.bodyNames(of: meeting)
    let paper = Paper(
      title: "Minutes of \(withArticle(name))", subtitle: meeting.kind.label, body: name,
      marking: "", summary: facts,
      elements: correctionNote + attendance + quorum + items + looseSections + acceptedChecks
        + amendments + [.table(actionTable), .table(decisionTable)] + ratified)
    return book.finished(paper, notice: notice, also: printed, on: meeting.date)
  }

  private var notice: String? {
    meeting.minutes == .agreed ? nil : "DRAFT: these minutes are not agreed yet."
  }

  private var facts: [Fact] {
    [
      Fact(label: "Date", value: stated(meeting.date?.shownLong)),
      Fact(label: "Start", value: stated((meeting.startedAt ?? meeting.start)?.shown)),
      Fact(label: "End", value: stated(meeting.endedAt?.shown)),
      Fact(label: "Place", value: stated(meeting.venue)),
      Fact(label: "Chair", value: chair),
      Fact(label: "Minute taker", value: stated(lines(.minuteTaker).first?.label)),
      Fact(label: "Version", value: version),
    ]
  }

  private func lines(_ capacity: SeatCapacity) -> [AttendanceLine] {
    book.attendance(of: meeting).filter { $0.seat?.capacity == capacity }
  }

  // The chair of the day is whoever of chair and deputy chair was there.
  private var chair: String {
    guard let body = meeting.body else { return notStated }
    let usual = book.chair(of: body, on: day)
    guard book.isAttendanceTaken(meeting), let line = lines(.chair).first else {
      return usual == "not stated" ? notStated : usual
    }
    if line.state == .deputy { return "\(stated(line.record?.who)), for \(line.label)" }
    if line.state?.isHere == true { return line.label }
    let deputy = lines(.deputyChair).first { $0.state?.isHere == true }
    return (deputy?.label ?? notStated) + " (\(line.label) was not present)"
  }

  private var version: String {
    switch meeting.minutes {
    case .agreed:
      let on = stated(meeting.agreedOn?.shownShort)
      return book[meeting.agreedAt] == nil ? "Agreed on \(on)" : "Agreed at the meeting of \(on)"
    case .chairChecking, .circulated:
      return "Draft (\((meeting.minutes ?? .drafting).label.lowercasedFirst))"
    case .drafting, nil: return "Draft"
    }
  }

  private var correctionNote: [Element] {
    let count = corrections.count
    guard count > 0 else { return [] }
    let words = count == 1 ? "1 correction was" : "\(count) corrections were"
    return [.note(Line("\(words) recorded since; see \u{201C}Amendments and corrections\u{201D}."))]
  }

  var corrections: [Record<Correction>] { book.those(\Correction.meeting, meeting.id) }

  private var acceptedChecks: [Element] {
    let accepted = book.those(\Acceptance.meeting, meeting.id)
    guard !accepted.isEmpty else { return [] }
    let items = accepted.map { acceptance in
      let check = ClosingCheck(rawValue: acceptance.check)?.label ?? acceptance.check
      let subject = acceptance.subject.map { " (\($0))" } ?? ""
      return ListItem(line: Line("\(check)\(subject): \(acceptance.reason)"))
    }
    return [.heading(level: 1, "Checks accepted at closing"), .list(ordered: false, items)]
  }

  private var amendments: [Element] {
    let heading = Element.heading(level: 1, "Amendments and corrections")
    var items: [ListItem] = []
    if let amendment = meeting.amendment, !amendment.isBlank {
      items.append(ListItem(line: Line("Amended when agreed: \(amendment)")))
    }
    items += corrections.map { ListItem(line: Line(words(of: $0))) }
    guard items.isEmpty else { return [heading, .list(ordered: false, items)] }
    return [heading, .paragraph("No amendments or corrections are recorded.")]
  }

  private func words(of correction: Record<Correction>) -> String {
    let entry = book[correction.entry].map { "Minute \(book.number(of: $0))" }
    let agreed = book[correction.agreedAt].flatMap(\.date).map {
      " Agreed at the meeting of \($0.shownShort)."
    }
    return "\(entry ?? "Correction") (recorded \(stated(correction.on?.shownShort))): "
      + sentence(correction.text) + (agreed ?? "")
  }
}
