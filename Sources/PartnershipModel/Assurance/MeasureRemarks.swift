// SPDX-License-Identifier: Apache-2.0

extension Measure {
  package static func remarks(on record: Record<Measure>, in book: Book, day: Day) -> [Remark] {
    let lines = book.scorecardLines(of: record.id, on: day).filter { $0.latest != nil }
    let said = lines.map { line in
      let words = [line.words, line.change].compactMap(\.self).joined(separator: ", ")
      return Remark("\(book.partner(of: line)): \(words)", isAlarm: line.isMissing)
    }
    let asking = lines.isEmpty ? [book.askingFirst(record, day)] : lines.map(book.asking)
    return said + (record.state == .collected ? asking.compactMap(\.self) : []) + [
      Remark(book.litmusWords(of: record.id, on: day))
    ]
  }
}

extension Book {
  /// The partner whose figures a line has, in words.
  package func partner(of line: ScorecardLine) -> String {
    line.latest?.agency.flatMap { self[$0]?.name } ?? "agency not stated"
  }

  /// That a measure was never asked for; its last whole period, in step with the plan year, is.
  fileprivate func askingFirst(_ measure: Record<Measure>, _ day: Day) -> Remark? {
    guard returns(of: measure.id).isEmpty else { return nil }
    let every = max(1, measure.every ?? 3)
    let months = (day.year - day.planYear) * 12 + day.month - 4
    let begun = day.planYearStart.adding(months: months / every * every)
    let (from, to) = (begun.adding(months: -every), begun - 1)
    let shape = DataReturn.shape
    return Remark(
      "\(from.shownShort) to \(to.shownShort) is not asked for yet", isAlarm: true,
      settling: NewRecord(
        DataReturn.about,
        knowing: [
          shape.measure.name: .text(measure.id.text), shape.from.name: from.stored,
          shape.to.name: to.stored,
        ]))
  }

  /// That the period after a return is over and not asked for; asking for it settles that.
  fileprivate func asking(after line: ScorecardLine) -> Remark? {
    guard let last = line.latest, let end = last.to else { return nil }
    let from = end + 1
    let to = from.adding(months: line.measure.every ?? 3) - 1
    guard to < line.day else { return nil }
    let isAsked = returns(of: line.measure.id).contains {
      $0.agency == last.agency && ($0.to ?? .first) > end
    }
    guard !isAsked else { return nil }
    var known: [String: Stored] = [
      DataReturn.shape.measure.name: .text(line.measure.id.text),
      DataReturn.shape.from.name: from.stored, DataReturn.shape.to.name: to.stored,
    ]
    if let agency = last.agency { known[DataReturn.shape.agency.name] = .text(agency.text) }
    let due = last.due.map { to + ($0 - end) }
    if let due { known[DataReturn.shape.due.name] = due.stored }
    let words = "\(partner(of: line)): \(from.shownShort) to \(to.shownShort) is not asked for yet"
    return Remark(
      words, isAlarm: true, settling: NewRecord(DataReturn.about, knowing: known))
  }

  /// What the litmus test says of a measure, with the standards that decide it.
  package func litmusWords(of measure: ID<Measure>, on day: Day) -> String {
    let standards = litmusStandards(on: day)
    guard !standards.isEmpty else { return "Litmus test: no standard is set" }
    let results = standards.map { ($0, litmusResult(of: measure, by: $0.id)) }
    let failed = results.filter { $0.1?.result == .failed }
    if !failed.isEmpty {
      let why = failed.map { "'\($0.0.title)'" + ($0.1?.reason.map { ": \($0)" } ?? "") }
      return "Litmus test: do not collect, for it fails \(why.joined(separator: "; "))"
    }
    let untested = results.filter { $0.1 == nil }.map { "'\($0.0.title)'" }
    guard !untested.isEmpty else {
      return "Litmus test: collect, for it passes \(counted(standards.count, "standard"))"
    }
    return "Litmus test: review, not tested by \(untested.joined(separator: ", "))"
  }
}

extension StatedTable {
  package static func remarks(on record: Record<StatedTable>, in book: Book, day: Day) -> [Remark] {
    let found = book.differences(in: record.id)
    if found.isEmpty {
      let isBare = book.those(\StatedFigure.table, record.id).isEmpty
      return [Remark(isBare ? "No figure is stated yet" : "Everything that can be checked agrees")]
    }
    return found.map { difference in
      let words = book.words(of: difference)
      if let note = difference.note { return Remark("\(words) — accepted: \(note)") }
      return Remark(words, isAlarm: true, settling: difference.accepting(on: day))
    }
  }
}

extension Book {
  /// A difference with the figure it is of.
  package func words(of difference: FigureDifference) -> String {
    guard let figure = self[difference.figure] else { return difference.words.capitalisedFirst }
    let column = figure.column.map { " (\($0))" } ?? ""
    return "\(figure.text)\(column): \(difference.words)"
  }
}

extension FigureDifference {
  /// The record that lets it stand; the note is asked.
  fileprivate func accepting(on day: Day) -> NewRecord {
    let shape = AcceptedDifference.shape
    var known: [String: Stored] = [
      shape.table.name: .text(table.text), shape.check.name: check.stored,
      shape.state.name: DifferenceState.accepted.stored, shape.said.name: .text(words),
      shape.acceptedOn.name: day.stored,
    ]
    if let figure { known[shape.figure.name] = .text(figure.text) }
    return NewRecord(AcceptedDifference.about, knowing: known)
  }
}
