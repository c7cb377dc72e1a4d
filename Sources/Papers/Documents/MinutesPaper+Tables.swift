// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension MinutesPaper {
  private var entries: [Record<MinuteEntry>] {
    agenda.flatMap { book.entries(of: $0.id) }.filter { !isWithheld($0) }
  }

  private func emptyNote(_ kind: EntryKind, _ none: String) -> String {
    emptyNote(kind, among: agenda.flatMap { book.entries(of: $0.id) }, none)
  }

  /// A table left empty by what is withheld must not say that there was nothing.
  func emptyNote(
    _ kind: EntryKind, among entries: [Record<MinuteEntry>], _ none: String
  ) -> String {
    let isHidden = entries.contains { $0.kind == kind && isWithheld($0) }
    return isHidden ? "What there was is recorded in Part B." : none
  }

  /// The actions agreed, once more in one table.
  var actionTable: Table {
    actionTable(
      of: entries, caption: "Actions agreed at this meeting",
      emptyNote: emptyNote(.action, "No actions were agreed at this meeting."))
  }

  /// The decisions made, once more in one table.
  var decisionTable: Table {
    decisionTable(
      of: entries, caption: "Decisions made at this meeting",
      emptyNote: emptyNote(.decision, "No decisions were made at this meeting."))
  }

  /// The actions that some lines agreed.
  func actionTable(
    of entries: [Record<MinuteEntry>], caption: String, emptyNote: String
  ) -> Table {
    Table(
      caption: caption,
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 5),
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2), "Minute",
      ],
      rows: entries.filter { $0.kind == .action }.compactMap { entry in
        guard let action = book[entry.action] else { return nil }
        return TableRow(
          [
            TableCell("\(action.number)"), TableCell(entry.text, records: [entry.reference]),
            TableCell(owner(of: action)), TableCell(due(of: action)),
            TableCell(book.number(of: entry), records: [entry.reference]),
          ], of: action.reference)
      }, emptyNote: emptyNote)
  }

  /// The decisions that some lines record.
  func decisionTable(
    of entries: [Record<MinuteEntry>], caption: String, emptyNote: String
  ) -> Table {
    Table(
      caption: caption, columns: ["Number", Column(title: "Decision", weight: 5), "Minute"],
      rows: entries.filter { $0.kind == .decision }.compactMap { entry in
        guard let decision = book[entry.decision] else { return nil }
        return TableRow(
          [
            TableCell("\(decision.number)"), TableCell(entry.text, records: [entry.reference]),
            TableCell(book.number(of: entry), records: [entry.reference]),
          ], of: decision.reference)
      }, emptyNote: emptyNote)
  }

  /// Earlier decisions that this meeting ratified.
  var ratified: [Element] {
    let numbers = book.those(\Decision.ratifiedAt, meeting.id).map { "\($0.number)" }
    guard !numbers.isEmpty else { return [] }
    let noun = numbers.count == 1 ? "decision" : "decisions"
    return [
      .paragraph(Line("This meeting ratified \(noun) \(numbers.joined(separator: ", "))."))
    ]
  }
}
