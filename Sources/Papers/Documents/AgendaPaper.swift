// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A meeting's agenda as it is sent to members, with the open actions that matters arising will go
/// through.
package struct AgendaPaper: Sendable {
  let book: Book
  let meeting: Record<Meeting>
  let today: Day

  /// Prepares the agenda of a meeting; `today` decides what is overdue.
  package init(_ book: Book, meeting: Record<Meeting>, today: Day) {
    self.book = book
    self.meeting = meeting
    self.today = today
  }

  /// Draws the agenda up.
  package func paper() -> Paper {
    let name = book.bodyNames(of: meeting)
    let paper = Paper(
      title: "Agenda of \(withArticle(name))", subtitle: meeting.kind.label, body: name,
      marking: "", summary: facts,
      elements: [.table(items)] + exemptions + declarations + openActions + nextMeeting)
    return book.finished(paper, notice: notice, also: [meeting.reference], on: meeting.date)
  }

  private var notice: String? {
    switch meeting.state {
    case .scheduled: "DRAFT: this agenda has not been issued yet."
    case .cancelled, .postponed:
      "\(meeting.state.label): \(book.reasonWords(meeting.reason))"
    default: nil
    }
  }

  private var facts: [Fact] {
    let chair = meeting.body.map { book.chair(of: $0, on: meeting.date ?? today) }
    return [
      Fact(label: "Date", value: stated(meeting.date?.shownLong)),
      Fact(label: "Start", value: stated(meeting.start?.shown)),
      Fact(label: "Place", value: stated(meeting.venue)),
      Fact(label: "Chair", value: stated(chair == "not stated" ? nil : chair)),
      Fact(label: "Apologies to", value: book.secretary(of: meeting.body, on: day)),
      Fact(label: "Papers due", value: stated(book.papersDue(for: meeting)?.day.shownLong)),
    ]
  }

  private var items: Table {
    let items = book.agenda(of: meeting.id)
    return Table(
      caption: "Items",
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Item", weight: 5),
        Column(title: "Purpose", weight: 2), Column(title: "Lead", weight: 2),
        Column(title: "Paper", weight: 2), Column(title: "Minutes", isNumeric: true),
      ],
      rows: items.enumerated().map { row(of: $1, number: $0 + 1) },
      emptyNote: "This agenda has no items yet.")
  }

  private func row(of item: Record<AgendaItem>, number: Int) -> TableRow {
    let notes = notes(on: item).map { " (\($0))" }.joined()
    return TableRow(
      [
        TableCell("\(number)"), TableCell(item.title + notes), TableCell(item.purpose?.label ?? ""),
        TableCell(item.lead ?? ""), TableCell(item.paper ?? ""),
        TableCell(item.minutes.map { "\($0)" } ?? ""),
      ], of: item.reference)
  }

  /// Where an item comes from, whether it is late, and where it has gone.
  private func notes(on item: Record<AgendaItem>) -> [String] {
    var notes: [String] = []
    if book.isRestricted(item) { notes.append("Part B, not for publication") }
    if let origin = book[item.carriedFrom], let old = book[origin.meeting] {
      let verb = origin.isCopied == true ? "copied" : "carried"
      notes.append("\(verb) from \(old.date?.shownShort ?? "an earlier meeting")")
    }
    if item.isLate == true { notes.append("late item, taken with the chair's agreement") }
    if item.isPaperLate == true { notes.append("paper late") }
    if !item.isStillHere, let state = item.state { notes.append(state.label.lowercased()) }
    return notes
  }

  private var openActions: [Element] {
    guard let body = meeting.body else { return [] }
    let day = meeting.date.map { max($0, today) } ?? today
    let open = book.openActions(of: body)
    let asleep = open.filter { book.isAsleep($0, on: day) }
    let actions = open.filter { !book.isAsleep($0, on: day) }
    let table = Table(
      caption: "Open actions, for matters arising",
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 5),
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2),
        Column(title: "Progress", weight: 2),
      ],
      rows: actions.map { action in
        TableRow(
          [
            TableCell("\(action.number)"), TableCell(action.text, [book.cite(action)]),
            TableCell(book.label(of: action.owner)),
            TableCell(book.dueWords(of: action, on: today)), action.state.cell,
          ], of: action.reference)
      }, emptyNote: "No actions are open.")
    return [.table(table)] + sleepNote(asleep)
      + (actions.isEmpty ? [] : [.note(Line(Progress.key))])
  }
}

extension AgendaPaper {
  /// Matters arising leaves out what sleeps, so the agenda counts it by number.
  private func sleepNote(_ asleep: [Record<Action>]) -> [Element] {
    guard !asleep.isEmpty else { return [] }
    let numbers = asleep.map { "\($0.number)" }.joined(separator: ", ")
    let words = counted(asleep.count, "action is", "actions are")
    return [.note(Line("\(words) asleep and not listed: \(numbers)."))]
  }
}

extension Book {
  /// When an action is due, and whether that has passed or was moved.
  func dueWords(of action: Record<Action>, on day: Day) -> String {
    let overdue = isOverdue(action, on: day) ? "overdue" : nil
    return [action.due?.shownShort ?? notStated, overdue, movedWords(action.id)]
      .compactMap(\.self).joined(separator: ", ")
  }
}
