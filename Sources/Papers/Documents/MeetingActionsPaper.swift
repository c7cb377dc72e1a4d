// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The actions of one meeting alone, to be circulated after it: what was agreed, what was said of
/// earlier ones and what was closed. Owners and dates are those of the meeting's day.
package struct MeetingActionsPaper: Sendable {
  private let book: Book
  private let meeting: Record<Meeting>
  private let today: Day

  /// Prepares the actions of a meeting.
  package init(_ book: Book, meeting: Record<Meeting>, today: Day) {
    self.book = book
    self.meeting = meeting
    self.today = today
  }

  private var day: Day { meeting.date ?? today }

  /// The actions it shows: those agreed, then those spoken to.
  package var records: [Record<Action>] { agreed + spokenTo.map(\.action) }

  /// Draws the list up.
  package func paper() -> Paper {
    let name = book.bodyNames(of: meeting)
    let closed = spokenTo.filter { !($0.state?.isOpen ?? true) }
    let going = spokenTo.filter { $0.state?.isOpen ?? true }
    let paper = Paper(
      title: "Actions from the meeting of \(withArticle(name))",
      subtitle: "\(meeting.kind.label), \(stated(meeting.date?.shownLong))", body: name,
      marking: "", summary: facts,
      elements: [
        .table(newTable),
        .table(
          spokenTable("Earlier actions spoken to", going, none: "No earlier action was spoken to.")),
        .table(
          spokenTable(
            "Actions agreed done or withdrawn", closed,
            none: "No action was agreed done or withdrawn.")
        ), .note(Line(Progress.key)),
      ])
    return book.finished(paper, notice: notice, also: [meeting.reference], on: day)
  }

  private var notice: String? {
    meeting.minutes == .agreed
      ? nil : "DRAFT: the minutes these actions come from are not agreed yet."
  }

  private var facts: [Fact] {
    let next = book.meeting(after: meeting)
    let by = next.flatMap { book.papersDue(for: $0)?.day.shownLong }
    return [
      Fact(label: "Agreed", value: counted(agreed.count, "action")),
      Fact(label: "Next meeting", value: next?.date?.shownLong ?? "Not set yet"),
      Fact(label: "Send updates to", value: book.secretary(of: meeting.body, on: day)),
    ] + (by.map { [Fact(label: "Updates wanted by", value: $0)] } ?? [])
  }

  /// The actions the meeting agreed, by their owners' agencies.
  private var agreed: [Record<Action>] {
    book.ownerGroups(book.those(\Action.meeting, meeting.id)) { book.owner(of: $0, on: day) }
      .flatMap(\.actions)
  }

  private var newTable: Table {
    Table(
      caption: "Actions agreed at this meeting",
      columns: columns([Column(title: "Due", weight: 2)]),
      rows: agreed.map { action in
        TableRow(
          first(action) + [TableCell(stated(book.due(of: action, on: day)?.shown))],
          of: action.reference)
      }, emptyNote: "No actions were agreed at this meeting.")
  }

  private func columns(_ more: [Column]) -> [Column] {
    [
      Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 5),
      Column(title: "Owner", weight: 3),
    ] + more
  }

  private func first(_ action: Record<Action>) -> [TableCell] {
    [
      TableCell("\(action.number)"), TableCell(action.text, [book.cite(action)]),
      TableCell(book.label(of: book.owner(of: action, on: day))),
    ]
  }

  private func spokenTable(_ caption: String, _ spoken: [SpokenAction], none: String) -> Table {
    Table(
      caption: caption,
      columns: columns([
        Column(title: "Due", weight: 2), Column(title: "What was said", weight: 4),
        Column(title: "Progress", weight: 2),
      ]),
      rows: spoken.map { spoken in
        let state = spoken.state ?? spoken.action.state
        return TableRow(
          first(spoken.action) + [
            TableCell(stated(book.due(of: spoken.action, on: day)?.shownShort)),
            TableCell(said(spoken), records: spoken.updates.map(\.reference)), state.cell,
          ], of: spoken.action.reference)
      }, emptyNote: none)
  }

  /// The earlier actions that have a step at this meeting, in the order of their numbers.
  private var spokenTo: [SpokenAction] {
    let updates = book.those(\ActionUpdate.meeting, meeting.id)
    let new = Set(agreed.map(\.id))
    let grouped = Dictionary(
      grouping: updates.filter { $0.action.map { !new.contains($0) } ?? false }
    ) {
      $0.action
    }
    return grouped.compactMap { id, updates in
      book[id].map { SpokenAction(action: $0, updates: updates) }
    }.sorted { $0.action.number < $1.action.number }
  }

  private func said(_ spoken: SpokenAction) -> String {
    let words = spoken.updates.flatMap { update -> [String?] in
      let moved = update.dueAfter.map { after in
        let before = update.dueBefore.map { " from \($0.shownShort)" } ?? ""
        return "Date moved\(before) to \(after.shownShort)"
      }
      let owner = update.ownerAfter.map { "Now with \(book.label(of: $0))" }
      let silent = update.isSilent == true ? "No update was received" : nil
      return [update.note, silent, moved, owner]
    }.compactMap(\.self).filter { !$0.isBlank }.map(sentence)
    return words.isEmpty ? "Nothing further was minuted." : words.joined(separator: " ")
  }
}

/// An action with what one meeting recorded of it.
private struct SpokenAction {
  let action: Record<Action>
  let updates: [Record<ActionUpdate>]

  /// The state the meeting left it in; nil when it moved none.
  var state: ActionState? { updates.last { $0.to != nil }?.to }
}
