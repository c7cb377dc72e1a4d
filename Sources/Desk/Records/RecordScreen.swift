// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// Everything there is of a record: its fields, its clocks, what it owns and its actions.
  ///
  /// Every kind whose register says so has this page; none has one of its own.
  func recordScreen(_ reference: RecordReference) -> ListScreen {
    var source = ListSource(title: { $0.shown.sentenceName(of: reference).capitalisedFirst }) {
      $0.pageLines(of: reference)
    } open: { line, desk in
      desk.pageRequests(line, of: reference)
    }
    source.columns = [ListColumn("", 30), ListColumn("")]
    source.body = { _, desk in desk.shown.body(of: reference) }
    source.always(.new, "Add") { desk in [.open(desk.addingChoice(to: reference))] }
    source.on(.edit, "Change") { line, desk in
      let chosen = line.reference ?? reference
      return [.open(desk.recordForm(chosen))]
    }
    source.on(.progress, "Move on") { line, desk in
      desk.moveRequests(line.reference ?? reference, onPageOf: reference)
    }
    source.on(.delete, "Take out") { line, _ in
      guard let owned = line.reference else { return [] }
      return [.record({ (book, now) throws(Refusal) in try book.remove(owned, now) })]
    }
    source.on(.history, "History") { line, _ in
      [.effect(.readHistory(line.reference ?? reference))]
    }
    source.offerPapers(of: reference)
    return ListScreen(source)
  }

  /// Moves on the record of the selected line; where that has no state, says which has.
  private func moveRequests(
    _ chosen: RecordReference, onPageOf reference: RecordReference
  ) -> [Request] {
    let hasState = { (one: RecordReference) in Registry.kind(named: one.kind)?.stateField != nil }
    guard chosen != reference, !hasState(chosen), hasState(reference) else {
      return stateRequests(chosen)
    }
    let owned = shown.sentenceName(of: chosen).capitalisedFirst
    let top = "\(keyName(.first)) and \(keyName(.progress))"
    return [
      .say(
        Message(
          .hint,
          "\(owned) has no state to move. \(top) move \(shown.sentenceName(of: reference)) on."))
    ]
  }

  private func pageLines(of reference: RecordReference) -> [ListLine] {
    guard let kind = Registry.kind(named: reference.kind), let row = shown.record(reference) else {
      return []
    }
    return fieldLines(kind, row) + reckonedLines(kind, row) + remarkLines(on: reference)
      + clockLines(of: reference)
      + ownedLines(of: reference, kind)
      + pageActionLines(of: reference)
      + pageEscalationLines(of: reference)
  }

  /// The state first, then what is stated in the fields' own order.
  private func fieldLines(_ kind: KindEntry, _ row: Row) -> [ListLine] {
    let state = kind.stateField
    let fields = [state].compactMap(\.self) + kind.ownFields.filter { $0.slot != state?.slot }
    let stated = fields.filter { row[$0.slot] != nil || $0.isRequired }
    return stated.filter { !$0.isKeptPaper }.map { field in
      ListLine(
        id: "field:\(field.name)", field.label, shown.markedWords(of: field, in: row, kind))
    }
  }

  /// What the other records say of it, with what Enter opens beside it.
  private func remarkLines(on reference: RecordReference) -> [ListLine] {
    let remarks = shown.remarks(on: reference, day: today)
    guard !remarks.isEmpty else { return [] }
    return [.heading("Noticed")]
      + remarks.enumerated().map { place, remark in
        var line = ListLine(
          id: "remark:\(place)", opening(of: remark), remark.words,
          role: remark.isAlarm ? .alarm : .text)
        line.whole = remark.words
        return line
      }
  }

  /// What Enter does with a remark: makes the record that settles it, or shows what it speaks of.
  private func opening(of remark: Remark) -> String {
    if let settling = remark.settling { return "\(settling.doing)…" }
    return remark.about.flatMap { Registry.kind(named: $0.kind)?.names.title } ?? ""
  }

  private func remarkRequests(_ line: ListLine, of reference: RecordReference) -> [Request] {
    let remarks = shown.remarks(on: reference, day: today)
    guard let place = Int(line.id.dropFirst("remark:".count)), remarks.indices.contains(place)
    else { return [] }
    if let settling = remarks[place].settling {
      return [
        .open(
          newRecordForm(settling.kind, fixed: settling.known, proposing: settling.proposed))
      ]
    }
    if let about = remarks[place].about { return requests(toShow: about) }
    let words =
      "\(remarks[place].words). This line opens nothing; \(keyName(.edit)) changes the record, "
      + "\(keyName(.new)) adds to it."
    return [.say(Message(.hint, words))]
  }

  /// What is reckoned of the record, where it says anything.
  private func reckonedLines(_ kind: KindEntry, _ row: Row) -> [ListLine] {
    kind.reckoned.compactMap { value in
      let words = value.words(row, shown, today)
      return words.isEmpty ? nil : ListLine(id: "field:\(value.name)", value.label, words)
    }
  }

  private func clockLines(of reference: RecordReference) -> [ListLine] {
    let clocks = shown.clocks(of: reference, on: today)
    guard !clocks.isEmpty else { return [] }
    return [.heading("Clocks")]
      + clocks.map { clock in
        var line = ListLine(
          id: "clock:\(clock.terms.key)", clock.terms.title, words(of: clock),
          role: clock.isLate ? .alarm : .text)
        line.whole = "\(clock.terms.title): \(clock.why(in: shown))"
        return line
      } + pauseLines(of: reference)
  }

  /// The times in which the whole record stood still; those of one clock stand on its own screen.
  private func pauseLines(of reference: RecordReference) -> [ListLine] {
    shown.those(\ClockPause.subject, reference).filter { $0.key == nil }.map { pause in
      ListLine(
        id: "pause:\(pause.id.text)", "Paused",
        "\(pause.timeWords): \(pause.reason)", reference: pause.reference)
    }
  }

  private func words(of clock: Clock) -> String {
    let due = clock.met == nil ? clock.dueWords(in: shown) : nil
    let late = clock.met == nil ? clock.latenessWords(in: shown) : nil
    return [clock.dayWords(in: shown), due, late, clock.lateReason].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func ownedLines(of reference: RecordReference, _ kind: KindEntry) -> [ListLine] {
    Registry.registers(ownedBy: kind).flatMap { owned -> [ListLine] in
      let rows = shown.owned(owned, by: reference)
      guard !rows.isEmpty else { return [] }
      return [.heading(owned.registerTitle)] + rows.map { ownedLine($0, owned) }
    }
  }

  private func ownedLine(_ row: Row, _ kind: KindEntry) -> ListLine {
    let words = kind.shownValues(named: kind.register?.columns ?? []).map {
      shown.words(of: $0, in: row, kind, on: today)
    }
    return ListLine(
      id: "\(kind.names.name):\(row.id)", words.first ?? row.id,
      words.dropFirst().filter { $0 != "not stated" }.joined(separator: " · "),
      reference: RecordReference(kind: kind.names.name, id: row.id))
  }

  private func pageActionLines(of reference: RecordReference) -> [ListLine] {
    let actions = shown.those(\Action.origin, reference)
    guard !actions.isEmpty else { return [] }
    return [.heading("Actions")]
      + actions.map { action in
        let due = action.due.map { ", due \($0.shownShort)" } ?? ""
        return ListLine(
          id: "action:\(action.id.text)", "Action \(action.number)",
          "\(action.text) (\(action.state.label)\(due))", reference: action.reference)
      }
  }

  private func pageEscalationLines(of reference: RecordReference) -> [ListLine] {
    let escalations = shown.those(\Escalation.comesFrom, reference)
    guard !escalations.isEmpty else { return [] }
    return [.heading("Escalations")]
      + escalations.map { escalation in
        ListLine(
          id: "escalation:\(escalation.id.text)", "Escalation \(escalation.number)",
          "\(escalation.issue) (\(escalation.state.label))", reference: escalation.reference)
      }
  }

  private func pageRequests(_ line: ListLine, of reference: RecordReference) -> [Request] {
    if let owned = line.reference { return requests(toShow: owned) }
    if line.id.hasPrefix("clock:") {
      return [.open(clockScreen(of: reference, key: String(line.id.dropFirst(6))))]
    }
    if line.id.hasPrefix("remark:") { return remarkRequests(line, of: reference) }
    let name = line.id.dropFirst("field:".count)
    if Registry.kind(named: reference.kind)?.stateField?.name == String(name) {
      return stateRequests(reference)
    }
    return [.open(recordForm(reference))]
  }
}

extension Book {
  /// The records of a kind that a record owns, in the order they were made.
  func owned(_ kind: KindEntry, by owner: RecordReference) -> [Row] {
    guard let name = kind.register?.owner, let slot = kind.slot(named: name) else { return [] }
    return referring(kind, slot: slot, to: owner).filter { !$0.isRemoved }
  }

  /// How a kind's record names its owner.
  func link(to owner: RecordReference, in kind: KindEntry) -> Stored {
    let field = kind.register?.owner.flatMap(kind.slot(named:)).flatMap(kind.field(at:))
    return field?.type == .record ? owner.stored : .text(owner.id)
  }
}
