// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// What goes out with an agenda, in order: who supplies each paper, by when, and whether it is in.
package struct AgendaPackPaper: Sendable {
  private let book: Book
  private let meeting: Record<Meeting>
  private let today: Day

  /// Prepares the list of a meeting's papers; `today` decides what is late.
  package init(_ book: Book, meeting: Record<Meeting>, today: Day) {
    self.book = book
    self.meeting = meeting
    self.today = today
  }

  /// Draws the list up.
  package func paper() -> Paper {
    let name = book.bodyNames(of: meeting)
    let day = meeting.date ?? today
    let paper = Paper(
      title: "Papers for the meeting of \(withArticle(name))", subtitle: meeting.kind.label,
      body: name, marking: "",
      summary: [
        Fact(label: "Date", value: stated(meeting.date?.shownLong)),
        Fact(label: "Papers due", value: stated(due?.words)),
        Fact(label: "Send to", value: book.secretary(of: meeting.body, on: day)),
        Fact(label: "As at", value: today.shownLong),
      ], elements: [.table(always), .table(papers), .table(reports), .paragraph(without)])
    return book.finished(paper, also: [meeting.reference], on: meeting.date)
  }

  private var due: ReckonedDay? { book.papersDue(for: meeting) }
  private var agenda: [Record<AgendaItem>] { book.agenda(of: meeting.id) }

  private func supplier() -> String { book.secretary(of: meeting.body, on: meeting.date ?? today) }

  /// What the secretariat sends with every agenda.
  private var always: Table {
    Table(
      caption: "With every agenda",
      columns: [
        Column(title: "Paper", weight: 5), Column(title: "Supplied by", weight: 3),
        Column(title: "How it stands", weight: 4),
      ],
      rows: [
        TableRow(
          [
            "Agenda", TableCell(supplier()),
            meeting.state == .scheduled ? "Draft, not issued yet" : "Issued",
          ], of: meeting.reference)
      ] + minutes + [actionLog],
      emptyNote: "")
  }

  private var minutes: [TableRow] {
    let items = agenda.filter { $0.type == .lastMinutes }
    return items.compactMap { item in
      guard let subject = book.minutesSubject(of: item) else { return nil }
      return TableRow(
        [
          TableCell("Minutes of the meeting of \(stated(subject.date?.shownShort))"),
          TableCell(supplier()), TableCell(standing(of: subject.minutes ?? .drafting)),
        ], of: subject.reference)
    }
  }

  private func standing(of minutes: MinutesState) -> String {
    switch minutes {
    case .agreed: "Agreed"
    case .drafting: "Still being drafted"
    case .chairChecking, .circulated: "Draft, \(minutes.label.lowercasedFirst)"
    }
  }

  private var actionLog: TableRow {
    let open = meeting.body.map { book.openActions(of: $0) } ?? []
    let late = open.count { book.isOverdue($0, on: today) }
    let words = "\(counted(open.count, "action")) open, \(late) overdue"
    return TableRow(
      ["Action log", TableCell(supplier()), TableCell(words, records: open.map(\.reference))],
      of: meeting.reference)
  }

  private var papers: Table {
    Table(
      caption: "Papers for items, in the order of the agenda",
      columns: [
        Column(title: "Item", isNumeric: true), Column(title: "Paper", weight: 4),
        Column(title: "For", weight: 4), Column(title: "Supplied by", weight: 3),
        Column(title: "How it stands", weight: 3),
      ],
      rows: agenda.enumerated().filter(\.element.isStillHere).flatMap { place, item in
        paper(of: item, place + 1) + letter(of: item, place + 1)
      }, emptyNote: "No item of this agenda names a paper.")
  }

  private func paper(of item: Record<AgendaItem>, _ number: Int) -> [TableRow] {
    guard let paper = item.paper, !paper.isBlank else { return [] }
    return [
      TableRow(
        [
          TableCell("\(number)"), TableCell(paper), TableCell(title(of: item)),
          TableCell(stated(item.lead)), TableCell(standing(of: item)),
        ], of: item.reference)
    ]
  }

  /// The letter of the escalation that an item brings, or the answer to it.
  private func letter(of item: Record<AgendaItem>, _ number: Int) -> [TableRow] {
    guard let escalation = book[item.escalation] else { return [] }
    let hop = book.hops(of: escalation.id).last
    let isAnswer = item.type == .answerReturned
    let day = isAnswer ? hop?.answeredOn : hop?.sent
    let what = "\(book.titleNoun(of: escalation)) \(escalation.number)"
    return [
      TableRow(
        [
          TableCell("\(number)"),
          TableCell(
            "\(what): \(isAnswer ? "the answer" : "the letter")",
            records: [escalation.reference]), TableCell(title(of: item)),
          TableCell(book.shortName(of: isAnswer ? hop?.to : escalation.origin)),
          TableCell(day.map { "\(isAnswer ? "Answered" : "Sent") \($0.shownShort)" } ?? "Awaited"),
        ], of: item.reference)
    ]
  }

  private func title(of item: Record<AgendaItem>) -> String {
    let purpose = item.purpose.map { " (\($0.label.lowercasedFirst))" } ?? ""
    return item.title + purpose + (book.isRestricted(item) ? " (Part B)" : "")
  }

  /// Received and when, late and why it is taken, or how long there is for it.
  private func standing(of item: Record<AgendaItem>) -> String {
    let calendar = book.calendar()
    let agreed = item.agreement.map { "; the chair takes it: \($0.lowercasedFirst)" } ?? ""
    if let came = item.paperReceived {
      let isLate = item.isPaperLate == true || due.map { came > $0.day } ?? false
      let late = due.map { came > $0.day ? calendar.lateness(of: $0.day, on: came) : "late" }
      return "Received \(came.shownShort)" + (isLate ? ", \(late ?? "late")\(agreed)" : "")
    }
    if item.isPaperLate == true { return "Late\(agreed)" }
    return "Awaited" + (due.map { ", \(calendar.lateness(of: $0.day, on: today))" } ?? "")
  }

  /// The chairs' reports this meeting is to receive.
  private var reports: Table {
    let found = book.reportsReceived(on: today).first { $0.meeting?.id == meeting.id }
    let known = book.those(\ChairReport.meeting, meeting.id)
    let rows =
      found?.standings.map { row(of: $0.body, $0.report, $0.words) }
      ?? known.map { row(of: $0.body, $0, $0.state.label.lowercased()) }
    return Table(
      caption: "Chairs’ reports from other groups",
      columns: [Column(title: "Group", weight: 4), Column(title: "How it stands", weight: 4)],
      rows: rows, emptyNote: "No group’s report is to come to this meeting.")
  }

  private func row(
    of body: ID<Body>?, _ report: Record<ChairReport>?, _ words: String
  ) -> TableRow {
    let cells = [
      TableCell(book.name(of: body)), TableCell(words.prefix(1).uppercased() + words.dropFirst()),
    ]
    return TableRow(cells: cells, record: report?.reference ?? body.map { RecordReference($0) })
  }

  /// Items that ask for something and name no paper, so that nobody waits for one.
  private var without: Line {
    let asking: Set<ItemPurpose> = [.decision, .assurance]
    let bare = agenda.enumerated().filter { _, item in
      item.purpose.map(asking.contains) == true && item.paper?.isBlank ?? true && item.isStillHere
        && !item.type.needsNoPaper
    }
    guard !bare.isEmpty else {
      return "Every item for decision or assurance names its paper."
    }
    let numbers = bare.map { "\($0.offset + 1)" }.joined(separator: ", ")
    let noun = bare.count == 1 ? "Item" : "Items"
    return Line(
      "\(noun) \(numbers), for decision or assurance, \(bare.count == 1 ? "names" : "name") no "
        + "paper.", records: bare.map(\.element.reference))
  }
}

extension ItemType {
  /// Whether what it rests on comes from the records and is listed apart.
  fileprivate var needsNoPaper: Bool {
    switch self {
    case .welcome, .declarations, .lastMinutes, .mattersArising, .planReview, .escalationReceived,
      .answerReturned, .report, .update, .challengeQuestions, .otherBusiness, .nextMeeting:
      true
    case .ordinary, .standing, .carried: false
    }
  }
}
