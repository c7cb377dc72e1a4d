// SPDX-License-Identifier: Apache-2.0

extension Measure {
  package static func remarks(on record: Record<Measure>, in book: Book, day: Day) -> [Remark] {
    let lines = book.scorecardLines(of: record.id, on: day).filter { $0.latest != nil }
    let said = lines.map { line in
      let words = [line.words, line.change].compactMap(\.self).joined(separator: ", ")
      return Remark(
        "\(book.partner(of: line)): \(words)", isAlarm: line.isMissing,
        about: line.latest?.reference)
    }
    let asking = book.unasked(of: record, on: day).map { asking in
      Remark(
        asking.partner + "\(asking.periodWords) is not asked for yet", isAlarm: true,
        settling: asking.settling)
    }
    return said + asking + [book.litmusRemark(on: record.id, day)]
  }

  /// The figures of periods that are over and not asked for.
  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    book.all(Measure.self).flatMap { measure in
      book.unasked(of: measure, on: day).map { asking in
        var line = DueLine(
          what: "Figure to be asked for: \(measure.title), \(asking.partner)\(asking.periodWords)",
          due: asking.due ?? asking.to, who: Book.businessUnitWords,
          why: asking.lagWords,
          body: measure.body, source: measure.reference)
        line.settling = asking.settling
        return line
      }
    }
  }
}

extension Book {
  /// The partner whose figures a line has, in words.
  package func partner(of line: ScorecardLine) -> String {
    line.latest?.agency.flatMap { self[$0]?.name } ?? "agency not stated"
  }

  /// The periods of a collected measure that are over and not asked for, one for each partner.
  fileprivate func unasked(of measure: Record<Measure>, on day: Day) -> [Asking] {
    guard measure.state == .collected else { return [] }
    let lines = scorecardLines(of: measure.id, on: day).filter { $0.latest != nil }
    guard lines.isEmpty else { return lines.compactMap(asking) }
    return returns(of: measure.id).isEmpty ? [askingFirst(measure, day)] : []
  }

  /// A measure that was never asked for: its last whole period, in step with the plan year, is.
  private func askingFirst(_ measure: Record<Measure>, _ day: Day) -> Asking {
    let every = max(1, measure.every ?? 3)
    let begun = Recurrence.stretch(of: every, holding: day).first
    let owner: ID<Agency>? = if case .agency(let id) = measure.owner { id } else { nil }
    return Asking(measure, owner, partner: "", from: begun.adding(months: -every), to: begun - 1)
  }

  /// The period after the last return, once it is over and not asked for.
  private func asking(after line: ScorecardLine) -> Asking? {
    guard let last = line.latest, let end = last.to else { return nil }
    let from = end + 1
    let to = from.adding(months: line.measure.every ?? 3) - 1
    guard to < line.day else { return nil }
    let isAsked = returns(of: line.measure.id).contains {
      $0.agency == last.agency && ($0.to ?? .first) > end
    }
    guard !isAsked else { return nil }
    return Asking(
      line.measure, last.agency, partner: "\(partner(of: line)): ", from: from, to: to,
      due: last.due.map { to + ($0 - end) })
  }

  /// What the litmus test says; the first standard nobody tested it by is tested from here.
  fileprivate func litmusRemark(on measure: ID<Measure>, _ day: Day) -> Remark {
    let results = litmusStandards(on: day).map { ($0, litmusResult(of: measure, by: $0.id)) }
    let failed = results.compactMap(\.1).first { $0.result == .failed }
    let untested = failed == nil ? results.first { $0.1 == nil }?.0 : nil
    let shape = LitmusResult.shape
    return Remark(
      litmusWords(of: measure, on: day),
      settling: untested.map { standard in
        NewRecord(
          LitmusResult.about, doing: "Test it", knowing: [shape.measure.name: .text(measure.text)],
          proposing: [shape.standard.name: .text(standard.id.text), shape.on.name: day.stored])
      }, about: failed?.reference)
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

/// A partner's figure of a period that nobody has asked for.
private struct Asking {
  let measure: ID<Measure>
  let agency: ID<Agency>?
  /// "West Mercia Police: ", or nothing before it is known who is asked.
  let partner: String
  let from: Day
  let to: Day
  /// When it is to come, where the return before it says how long partners have.
  let due: Day?

  init(
    _ measure: Record<Measure>, _ agency: ID<Agency>?, partner: String, from: Day, to: Day,
    due: Day? = nil
  ) {
    self.measure = measure.id
    self.agency = agency
    self.partner = partner
    self.from = from
    self.to = to
    self.due = due
  }

  /// How its day was come by.
  var lagWords: String {
    guard let due else { return "the period ended then; no return says how long partners have" }
    return "\(counted(due - to, "day")) after its period, as the return before it"
  }

  var periodWords: String { "\(from.shownShort) to \(to.shownShort)" }

  /// Asking for it settles it: the agency and the days are proposed, the day it is due by is said.
  var settling: NewRecord {
    let shape = DataReturn.shape
    var proposed = [shape.from.name: from.stored, shape.to.name: to.stored]
    proposed[shape.agency.name] = agency?.stored
    proposed[shape.due.name] = due?.stored
    return NewRecord(
      DataReturn.about, doing: "Ask for it", knowing: [shape.measure.name: measure.stored],
      proposing: proposed)
  }
}

extension StatedTable {
  package static func remarks(on record: Record<StatedTable>, in book: Book, day: Day) -> [Remark] {
    let found = book.differences(in: record.id)
    if found.isEmpty {
      let isBare = book.those(\StatedFigure.table, record.id).isEmpty
      guard isBare else { return [Remark("Everything that can be checked agrees")] }
      let known = [StatedFigure.shape.table.name: Stored.text(record.id.text)]
      return [
        Remark(
          "No figure is stated yet",
          settling: NewRecord(StatedFigure.about, doing: "State a figure", knowing: known))
      ]
    }
    return found.map { difference in
      let words = book.words(of: difference)
      if let note = difference.note {
        return Remark("\(words) — accepted: \(note)", about: difference.acceptance)
      }
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
    return NewRecord(AcceptedDifference.about, doing: "Let it stand", knowing: known)
  }
}
