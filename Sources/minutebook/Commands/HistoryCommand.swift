// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// `history`: who changed a record, when, from what to what, in which meeting.
enum HistoryCommand {
  static let all = [
    Command(
      "history",
      [
        .folder, Command.Argument(name: "RECORD"), Command.Argument(name: "ID", isOptional: true),
      ],
      "Prints who changed a record, when, on which laptop, in which meeting, and from what to what. "
        + "RECORD is a kind and a number: actions, escalations and issued papers are numbered 1, 2, 3, "
        + "decisions by the group's initials, the year and a number. Or it is a kind and an id as "
        + "'export' has it, joined by a colon. 'document data-dictionary' lists the kinds.",
      options: [.output],
      examples: [
        "history board action 12", "history board decision TEG-2026-02",
        "history board escalation 3", "history board meeting:demo-6c",
      ], run: history)
  ]

  @Sendable private static func history(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace.open(Folders.expanded(options.first), .readOnly)
    let record = try record(options.arguments.dropFirst(), in: workspace.book)
    let lines = try HistoryReader(workspace.journal, workspace.book).lines(of: record)
    let told = lines.flatMap { $0.lines(at: $0.moment.iso) }.map { shownSafely($0) }
    try StandardOutput.say(told, options)
    return .success
  }

  /// The record that the words name: by `kind:id`, by kind and id, or by kind and number.
  private static func record(
    _ words: ArraySlice<String>, in book: Book
  ) throws(CommandFailure) -> RecordReference {
    let first = words.first ?? ""
    let parts =
      words.count > 1
      ? Array(words)
      : first.split(maxSplits: 1) { $0 == ":" || $0 == " " }.map(String.init)
    guard let kind = Registry.kind(named: parts.first ?? "") else {
      throw .unknownKind(parts.first ?? "", names: Registry.kinds.map(\.names.name))
    }
    guard parts.count > 1 else {
      throw .missingArgument("ID", synopsis: "minutebook history DIR \(kind.names.name) ID")
    }
    return try record(of: kind, parts[1], in: book)
  }

  /// By its id, also when it was taken out; by the number given to it, as everywhere; or by a number
  /// of another sort, one counted within something, or a name, when one record has it.
  static func record(
    of kind: KindEntry, _ given: String, in book: Book
  ) throws(CommandFailure) -> RecordReference {
    let name = kind.names.name
    // As an answer names it: the kind, a colon and the id.
    let given = given.hasPrefix("\(name):") ? String(given.dropFirst(name.count + 1)) : given
    if book.row(kind: kind.number, id: given) != nil {
      return RecordReference(kind: name, id: given)
    }
    if let number = kind.givenNumber, number.scope == nil,
      let row = try refusing({ () throws(Refusal) in try book.numbered(kind, given) })
    {
      return RecordReference(kind: name, id: row.id)
    }
    let slot = kind.slot(named: "number")
    let ids = book.rows(of: kind).filter { row in
      slot.flatMap { row[$0]?.plain.lowercased() } == given.lowercased()
        || book.title(of: row, kind: kind).lowercased() == Book.shortened(given).lowercased()
    }.map(\.id)
    guard let id = ids.first else { throw .unknownRecord(kind: name, id: given) }
    guard ids.count == 1 else { throw .severalRecords(kind: name, given: given, ids: ids) }
    return RecordReference(kind: name, id: id)
  }
}
