// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What changed in the published arrangements: what was stated of it, and what the records hold.
extension AnnualReportPaper {
  /// The changes of the year; a year without any says so.
  var changes: [Element] {
    let statements = book.changeStatements(from: year.firstDay, until: year.lastDay)
    let found = book.structureChanges(from: year.firstDay, until: year.lastDay)
    guard !found.isEmpty else {
      return statements.flatMap(stated)
        + [.paragraph("The records hold no change of the structure in this year.")]
    }
    let opening =
      statements.isEmpty
      ? "In this year the structure changed as follows:"
      : "Beside this, the records of the year hold:"
    return statements.flatMap(stated) + [
      .paragraph(Line(opening)), .list(ordered: false, found.map(item)),
    ]
  }

  /// What the partnership states, and why what changed is no change to the arrangements.
  private func stated(_ statement: Record<ChangeStatement>) -> [Element] {
    let words = statement.text ?? statement.claim.label
    let texts = [words, statement.reason].compactMap(\.self).filter { !$0.isBlank }
    return texts.flatMap { WrittenText(sentence($0), of: [statement.reference]).elements() }
  }

  private func item(_ change: StructureChange) -> ListItem {
    let why = change.reason.map { " The reason stated: " + sentence($0) } ?? ""
    return ListItem(
      line: Line(
        strong: "\(change.whenWords.capitalisedFirst): ",
        sentence(change.words.capitalisedFirst) + why, records: [change.source]))
  }
}
