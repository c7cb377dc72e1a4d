// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The minutes of a meeting: marked as a draft until agreed, and afterwards always the same.
///
/// Names, owners and dates are those of the meeting's day, so agreed minutes read as they were
/// agreed whatever happened since; corrections stand in a list of their own.
package struct MinutesPaper: Sendable {
  let book: Book
  let meeting: Record<Meeting>
  let rendering: MinutesRendering
  let partB: PartBCount

  /// Prepares the minutes of a meeting, whole unless the open version is asked for.
  package init(
    _ book: Book, meeting: Record<Meeting>, rendering: MinutesRendering = .restricted
  ) {
    self.book = book
    self.meeting = meeting
    self.rendering = rendering
    partB = MinutesPaper.count(book, meeting)
  }

  /// The meeting's day, for what was so at the time.
  var day: Day { meeting.date ?? .last }

  /// Draws the minutes up.
  package func paper() -> Paper {
    let name = book.bodyNames(of: meeting)
    var paper = Paper(
      title: "Minutes of \(withArticle(name))", subtitle: meeting.kind.label, body: name,
      marking: "", summary: facts,
      elements: partBNote + correctionNote + attendance + quorum + items + looseSections
        + acceptedChecks + amendmentsAndCorrections + [.table(actionTable), .table(decisionTable)]
        + ratified)
    let version = meeting.minutes == .agreed ? book.versions(of: meeting.id).last : nil
    paper.footing = version?.recordStatement
    paper = book.finished(paper, notice: notice, also: [meeting.reference], on: meeting.date)
    if let version, isChanged(paper, since: version) {
      paper.footing = version.recordStatementWithheld
    }
    return paper
  }

  /// Agreed minutes are evidence, so they say of which record they were made; other words than those
  /// that were kept may not borrow the digest. A version being drawn has none yet.
  private func isChanged(_ paper: Paper, since version: Record<MinutesVersion>) -> Bool {
    guard version.recordStatement != nil, version.frozen != nil else { return false }
    return (try? MinutesPaper.kept(version, rendering: rendering)) != paper
  }

  var notice: String? {
    let draft = meeting.minutes == .agreed ? nil : "DRAFT: these minutes are not agreed yet."
    let parts = [draft, openNotice].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
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
    book.attendance(of: meeting).filter {
      $0.seat?.capacity == capacity && $0.seat?.body == meeting.body
    }
  }

  // The chair of the day is whoever of chair and deputy chair was there.
  var chair: String {
    guard let body = meeting.body else { return notStated }
    let usual = book.chair(of: body, on: day)
    guard book.isAttendanceTaken(meeting), let line = lines(.chair).first else {
      return usual == "not stated" ? notStated : usual
    }
    if line.state == .deputy { return "\(who(line) ?? "A deputy"), for \(line.label)" }
    if line.state?.isHere == true { return line.label }
    let deputy = lines(.deputyChair).first { $0.state?.isHere == true }
    return (deputy?.label ?? notStated) + " (\(line.label) was not present)"
  }

  var version: String {
    switch meeting.minutes {
    case .agreed:
      let on = stated(meeting.agreedOn?.shownShort)
      if let how = meeting.agreedHow { return "Agreed by correspondence on \(on): \(how)" }
      return book[meeting.agreedAt] == nil ? "Agreed on \(on)" : "Agreed at the meeting of \(on)"
    case .chairChecking, .circulated:
      return "Draft (\((meeting.minutes ?? .drafting).label.lowercasedFirst))"
    case .drafting, nil: return "Draft"
    }
  }
}
