// SPDX-License-Identifier: Apache-2.0

/// What the partnership states of the changes to its published arrangements in a period; what the
/// records hold of that period stands beside it and is never left out.
package struct ChangeStatement: RecordKind {
  package static let shape = ChangeStatement()
  package static let about = KindNames(
    "change-statement", "Statement of changes", plural: "Statements of changes",
    "What the partnership states of changes to its published arrangements in a period.")
  package let arrangements = Field<ID<PublishedArrangements>>(
    3, "arrangements", "Arrangements", "The published arrangements it is about.")
  package let from = Field<Day>(4, "from", "From", "The first day of the period.", isNeeded: true)
  package let until = Field<Day>(5, "until", "Until", "The last day of the period.", isNeeded: true)
  package let claim = RequiredField<ChangeClaim>(
    6, "claim", "States", "Whether there were changes to the published arrangements.",
    missing: .changes)
  package let text = Field<String>(
    7, "text", "Statement", "The statement as it is printed.", as: .paragraph)
  package let confirmedOn = Field<Day>(
    8, "confirmed-on", "Confirmed on", "When the partnership confirmed it.")
  package let confirmedBy = Field<String>(
    9, "confirmed-by", "Confirmed by", "The role or group that confirmed it.")
  package let reason = Field<String>(
    10, "reason", "Reason", "Why what changed in the structure is no change to the arrangements.",
    as: .paragraph)

  package static let register = RegisterPlace(
    .structure, of: "arrangements", columns: ["from", "until", "claim", "confirmed-on"],
    opensPage: true)

  package static func check(_ record: Record<ChangeStatement>, in book: Book) throws(Refusal) {
    guard let from = record.from, let until = record.until, until < from else { return }
    throw .wrongValue(
      field: shape.until.label, given: until.shown, wanted: "no day before \(from.shown)")
  }
}

/// What a statement of changes says.
package enum ChangeClaim: String, Choice {
  case changes
  case noChanges = "no-changes"

  package var label: String {
    switch self {
    case .changes: "There were changes"
    case .noChanges: "No changes to published arrangements"
    }
  }
}

extension Book {
  /// The statements whose period shares a day with another, the latest confirmed first.
  package func changeStatements(from: Day, until: Day) -> [Record<ChangeStatement>] {
    let period = Period(from: from, to: until)
    return all(ChangeStatement.self)
      .filter { Period(from: $0.from, to: $0.until).overlaps(period) }
      .sorted { ($1.confirmedOn ?? .first, $1.id.text) < ($0.confirmedOn ?? .first, $0.id.text) }
  }

  /// What a statement says that the records do not bear out; nil while the two agree.
  package func conflict(of statement: Record<ChangeStatement>) -> String? {
    guard let from = statement.from, let until = statement.until else { return nil }
    let count = structureChanges(from: from, until: until).count
    switch statement.claim {
    case .noChanges where count > 0:
      return "it says that there were no changes, and the records hold "
        + "\(counted(count, "change")) of the structure in its period"
    case .changes where count == 0:
      return "it says that there were changes, and the records hold none in its period"
    case .changes, .noChanges: return nil
    }
  }
}
