// SPDX-License-Identifier: Apache-2.0

/// A table or a passage with figures, as a paper states it before it goes out.
package struct StatedTable: RecordKind {
  package static let shape = StatedTable()
  package static let about = KindNames(
    "stated-table", "Table to check", plural: "Tables to check",
    "A table or passage with figures as a paper states it, to be checked before it goes out.")
  package let title = RequiredField<String>(3, "title", "Table", "Its caption.", missing: "")
  package let document = Field<String>(
    4, "document", "Document", "The paper it stands in, and where.")
  package let body = Field<ID<Body>>(5, "body", "Group", "The group whose paper it is.")
  package let from = Field<Day>(6, "from", "From day", "The first day its figures are of.")
  package let to = Field<Day>(7, "to", "To day", "The last day its figures are of.")

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["title", "document"], opensPage: true)
  package static func check(_ record: Record<StatedTable>, in book: Book) throws(Refusal) {
    try record.refuseEarlier(\.to, than: \.from)
  }
}

/// One figure as it is stated, with everything stated about it.
package struct StatedFigure: RecordKind {
  package static let shape = StatedFigure()
  package static let about = KindNames(
    "stated-figure", "Stated figure", plural: "Stated figures",
    "One figure of a table to check, kept as stated, with what is said of its change and share.")
  package let table = Field<ID<StatedTable>>(
    3, "table", "Table", "The table it stands in.", isNeeded: true)
  package let text = RequiredField<String>(
    4, "text", "What it counts", "The words beside it.", missing: "")
  package let column = Field<String>(
    5, "column", "Column", "The heading over it, where a table has several columns.")
  package let role = RequiredField<FigureRole>(
    6, "stands-as", "Stands as", "A part of the total, the total, or by itself.", missing: .part)
  package let figure = Field<Figure>(7, "figure", "Figure", "As stated; never put right here.")
  package let before = Field<Figure>(8, "before", "Before", "The figure it is compared with.")
  package let direction = Field<StatedDirection>(
    9, "direction", "Said to be", "The direction that is stated.")
  package let change = Field<Figure>(10, "change", "By", "The number it is said to differ by.")
  package let changeShare = Field<Figure>(
    11, "change-share", "By per cent", "The per cent it is said to differ by.")
  package let whole = Field<Figure>(
    12, "whole", "Out of", "The figure it is said to be a share of.")
  package let share = Field<Figure>(13, "share", "Per cent of it", "The share that is stated.")
  package let counts = Field<String>(
    14, "counts", "Counts records of", "The kind of record it counts, by its stable name.")
  package let countsOnly = Field<[String]>(
    15, "counts-only", "Only where", "One field=value a line; several values with a bar between.")
  package let countsBy = Field<String>(
    16, "counts-by", "By the day in", "The date that must fall in the table's days.")

  package static let register = RegisterPlace(
    .assurance, of: "table", columns: ["text", "column", "stands-as", "figure", "before"])
  package static func check(_ record: Record<StatedFigure>, in book: Book) throws(Refusal) {
    guard let name = record.counts else { return }
    guard let kind = Registry.kind(named: name) else {
      throw .wrongValue(
        field: StatedFigure.shape.counts.label, given: name,
        wanted: "the name of a kind of record")
    }
    let named = (record.countsOnly ?? []).map { ClockCondition($0).field }
    for field in named + (record.countsBy.map { [$0] } ?? [])
    where kind.slot(named: field) == nil {
      throw .wrongValue(
        field: StatedFigure.shape.countsOnly.label, given: field,
        wanted: "a field of a \(kind.names.title.lowercasedFirst)")
    }
  }
}

/// How a figure stands in its table.
package enum FigureRole: String, Choice {
  case part, total, alone
}

/// The direction of change that words state.
package enum StatedDirection: String, Choice {
  case up, down, unchanged
}

/// A difference that somebody looked at and let stand, with a note; the figure itself stays.
package struct AcceptedDifference: RecordKind {
  package static let shape = AcceptedDifference()
  package static let about = KindNames(
    "accepted-difference", "Accepted difference", plural: "Accepted differences",
    "A difference between stated figures that stands with a note; nothing is put right by it.")
  package let table = Field<ID<StatedTable>>(
    3, "table", "Table", "The table it is in.", isNeeded: true)
  package let figure = Field<ID<StatedFigure>>(
    4, "figure", "Figure", "The figure it is of; empty for a whole table.")
  package let check = RequiredField<FigureCheck>(
    5, "check", "Check", "What does not agree.", missing: .total)
  package let state = RequiredField<DifferenceState>(
    6, "state", "State", "Whether it is accepted.", missing: .noted)
  package let note = Field<String>(7, "note", "Note", "Why it may stand.", as: .paragraph)
  package let said = Field<String>(
    8, "said", "Difference", "The difference as it was accepted; another one is listed again.",
    as: .paragraph, choosable: false)
  package let acceptedOn = Field<Day>(9, "accepted-on", "Accepted", "The day it was accepted.")

  package static let register = RegisterPlace(
    .assurance, of: "table", columns: ["figure", "check", "state", "said", "note"],
    opensPage: true)
  package static let movesInRegister = true
  package static func check(_ record: Record<AcceptedDifference>, in book: Book) throws(Refusal) {
    if record.state == .accepted { try record.refuseWithout(\.note) }
  }

  /// What is accepted is the difference as it is now.
  ///
  /// - Throws: `Refusal.nothingToChange` where the figures agree.
  package static func entered(
    _ record: Record<AcceptedDifference>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .accepted else { return }
    let found = drafting.book.differences(in: record.table).first {
      $0.check == record.check && $0.figure == record.figure
    }
    guard let found else { throw .nothingToChange }
    drafting.set(record.id, \.said, found.words)
  }
}

/// Whether a difference is accepted.
package enum DifferenceState: String, StateChoice {
  case noted, accepted

  package var followers: [DifferenceState] { self == .noted ? [.accepted] : [.noted] }
  package var asks: [String] { self == .accepted ? ["note", "accepted-on"] : [] }
}
