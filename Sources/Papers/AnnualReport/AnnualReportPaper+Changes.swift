// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What changed in the published arrangements: what was stated of it, and what the records hold.
extension AnnualReportPaper {
  /// The changes of the year; a year without any says so.
  var changes: [Element] {
    let statements = book.changeStatements(from: year.firstDay, until: year.lastDay).filter {
      $0.until.map { $0 <= year.lastDay } ?? true
    }
    let found = book.structureChanges(from: year.firstDay, until: day)
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

  // A statement can be made only when its days are over, so one that runs over two years stands in
  // the report of the year in which they end, and only there.
  /// What the partnership states, of which days unless they are the year's own, and why what changed is no change to the arrangements.
  private func stated(_ statement: Record<ChangeStatement>) -> [Element] {
    let words = statement.text ?? statement.claim.label
    let texts = [words, statement.reason].compactMap(\.self).filter { !$0.isBlank }
    return days(of: statement)
      + texts.flatMap { WrittenText(sentence($0), of: [statement.reference]).elements() }
  }

  private func days(of statement: Record<ChangeStatement>) -> [Element] {
    guard statement.from != year.firstDay || statement.until != year.lastDay else { return [] }
    let days = [
      statement.from.map { "from \($0.inWords)" }, statement.until.map { "to \($0.inWords)" },
    ].compactMap(\.self)
    guard !days.isEmpty else { return [] }
    return [
      .paragraph(
        Line("Stated of the time \(days.joined(separator: " ")):", records: [statement.reference]))
    ]
  }

  private func item(_ change: StructureChange) -> ListItem {
    let opening = Run(text: "\(change.whenWords.capitalisedFirst): ", strong: true)
    let words = sentence(change.words.capitalisedFirst)
    var line = Line(words, records: [change.source])
    if let reason = change.reason {
      line = Line(
        words + " The reason stated: ", asStated: sentence(reason), records: [change.source])
    }
    line.runs.insert(opening, at: 0)
    return ListItem(line: line)
  }
}
