// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension MinutesPaper {
  private var entries: [Record<MinuteEntry>] {
    agenda.flatMap { book.entries(of: $0.id) }.filter { !isWithheld($0) }
  }

  /// A table left empty by what is withheld must not say that there was nothing.
  private func emptyNote(_ kind: EntryKind, _ none: String) -> String {
    let isHidden = agenda.flatMap { book.entries(of: $0.id) }
      .contains { $0.kind == kind && isWithheld($0) }
    return isHidden ? "What there was is recorded in Part B." : none
  }

  /// The actions agreed, once more in one table.
  var actionTable: Table {
    Table(
      caption: "Actions agreed at this meeting",
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 5),
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2), "Minute",
      ],
      rows: entries.filter { $0.kind == .action }.compactMap { entry in
        guard let action = book[entry.action] else { return nil }
        return TableRow(
          [
            TableCell("\(action.number)"), TableCell(entry.text), TableCell(owner(of: action)),
            TableCell(due(of: action)), TableCell(book.number(of: entry)),
          ], of: action.reference)
      }, emptyNote: emptyNote(.action, "No actions were agreed at this meeting."))
  }

  /// The decisions made, once more in one table.
  var decisionTable: Table {
    Table(
      caption: "Decisions made at this meeting",
      columns: ["Number", Column(title: "Decision", weight: 5), "Minute"],
      rows: entries.filter { $0.kind == .decision }.compactMap { entry in
        guard let decision = book[entry.decision] else { return nil }
        return TableRow(
          [
            TableCell(decision.number), TableCell(entry.text),
            TableCell(book.number(of: entry)),
          ], of: decision.reference)
      }, emptyNote: emptyNote(.decision, "No decisions were made at this meeting."))
  }

  /// Earlier decisions that this meeting ratified.
  var ratified: [Element] {
    let numbers = book.those(\Decision.ratifiedAt, meeting.id).map(\.number)
    guard !numbers.isEmpty else { return [] }
    let noun = numbers.count == 1 ? "decision" : "decisions"
    return [
      .paragraph(Line("This meeting ratified \(noun) \(numbers.joined(separator: ", "))."))
    ]
  }

  /// Every record whose words the minutes print, for their marking.
  var printed: [RecordReference] {
    let lines = entries
    let subjects =
      lines.compactMap { $0.action.map { RecordReference($0) } }
      + lines.compactMap { $0.decision.map { RecordReference($0) } }
      + lines.compactMap { $0.escalation.map { RecordReference($0) } }
    let updates =
      actionUpdates.map(\.reference) + planUpdates.map(\.reference)
      + actionUpdates.compactMap { $0.action.map { RecordReference($0) } }
      + planUpdates.compactMap { $0.row.map { RecordReference($0) } }
      + positions.map(\.reference)
      + positions.compactMap { $0.statement.map { RecordReference($0) } }
    return [meeting.reference] + agenda.filter { !isWithheld($0) }.map(\.reference)
      + lines.map(\.reference) + subjects + updates + room
      + book.those(\Meeting.agreedAt, meeting.id).map(\.reference) + changes
      + escalationsDiscussed
  }

  private var room: [RecordReference] {
    let declared = book.those(\Declaration.meeting, meeting.id)
    let accepted = book.those(\Acceptance.meeting, meeting.id)
    let moved = book.those(\Movement.meeting, meeting.id)
    return book.those(\Attendance.meeting, meeting.id)
      .filter { !(isOpen && $0.marking == .officialSensitive) }.map(\.reference)
      + declared.filter { !(isOpen && isRestricted($0)) }.map(\.reference)
      + moved.filter { !(isOpen && isRestricted($0)) }.map(\.reference)
      + accepted.filter { !(isOpen && isRestricted($0)) }.map(\.reference)
      + book.those(\JointBody.meeting, meeting.id).map(\.reference)
      + challengeQuestions.map(\.reference)
  }

  private var changes: [RecordReference] {
    let earlier = book.those(\Meeting.agreedAt, meeting.id) + book.minutesHeardAgreed(at: meeting)
    let amendments = ([meeting] + earlier).flatMap { book.amendmentsWhenAgreed(of: $0.id) }
    return corrections.filter { !(isOpen && isRestricted($0)) }.map(\.reference)
      + amendments.filter { !(rendering == .open && isRestricted($0)) }.map(\.reference)
  }

  private var escalationsDiscussed: [RecordReference] {
    let discussed = agenda.filter { !isWithheld($0) }.compactMap { $0.escalation }
    return discussed.map { RecordReference($0) }
      + discussed.flatMap { book.hops(of: $0).map(\.reference) }
  }
}
