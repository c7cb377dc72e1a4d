// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// A form over every field of a record, made from its declaration.
  func recordForm(_ reference: RecordReference) -> FormScreen {
    let row = shown.record(reference)
    return recordForm(kind: reference.kind, id: reference.id, present: row, fixed: [:])
  }

  /// A form for a new record; the fixed fields are set already and not asked.
  func newRecordForm(_ kind: String, fixed: [String: Stored]) -> FormScreen {
    recordForm(kind: kind, id: nil, present: nil, fixed: fixed)
  }

  private func recordForm(
    kind name: String, id: String?, present: Row?, fixed: [String: Stored]
  ) -> FormScreen {
    let kind = Registry.kind(named: name)
    let asked = (kind?.fields ?? []).filter { field in
      if case .state = field.type { return false }
      return fixed[field.name] == nil && field.name != CommonFields.shape.removed.name
    }
    let own = asked.filter { $0.slot >= CommonFields.count }
    let common = asked.filter { $0.slot < CommonFields.count }
    let questions = (own + common).map { Question($0, initial: present?[$0.slot]) }
    let title = kind?.names.title.lowercased() ?? name
    return FormScreen(
      id == nil ? "New \(title)" : "Change \(title)", questions, book: shown, today: today,
      body: currentBody
    ) { answers, _ in
      guard let kind else { return [] }
      var values: [Int: Stored?] = [:]
      for field in own + common { values[field.slot] = .some(answers[field.name]) }
      for (name, value) in fixed {
        if let slot = kind.slot(named: name) { values[slot] = .some(value) }
      }
      let saved = values
      return [
        .record({ (book, now) throws(Refusal) in
          try book.save(kind, id: id, values: saved, now)
        })
      ]
    }
  }

  /// A register of a kind's records, made from its declaration.
  ///
  /// - Parameter fixed: The field all of them share, such as the body, with its value.
  func register(
    _ kind: String, title: String, fixed: (field: String, value: Stored)? = nil,
    columns wanted: [String]
  ) -> ListScreen {
    let entry = Registry.kind(named: kind)
    let fields = wanted.compactMap { name in
      entry?.slot(named: name).flatMap { entry?.field(at: $0) }
    }
    var source = ListSource(title: title) { desk in
      desk.registerLines(kind, fixed: fixed, fields: fields)
    } open: { line, desk in
      line.reference.map { [.open(desk.recordForm($0))] } ?? []
    }
    source.openTitle = "Change"
    source.columns = fields.enumerated().map { place, field in
      ListColumn(field.label, place == 0 ? nil : 18)
    }
    source.emptyNote = "Nothing here yet. \(keyName(.new)) adds the first."
    source.always(.new, "Add") { desk in
      let set = fixed.map { [$0.field: $0.value] } ?? [:]
      return [.open(desk.newRecordForm(kind, fixed: set))]
    }
    source.on(.delete, "Take out") { line, _ in
      guard let reference = line.reference else { return [] }
      return [.record({ (book, now) throws(Refusal) in try book.remove(reference, now) })]
    }
    source.on(.progress, "Move on") { line, desk in
      line.reference.map { desk.stateRequests($0) } ?? []
    }
    source.on(.history, "History") { line, _ in
      line.reference.map { [.effect(.readHistory($0))] } ?? []
    }
    return ListScreen(source)
  }

  private func registerLines(
    _ kind: String, fixed: (field: String, value: Stored)?, fields: [any FieldDeclaration]
  ) -> [ListLine] {
    guard let entry = Registry.kind(named: kind) else { return [] }
    let slot = fixed.flatMap { entry.slot(named: $0.field) }
    return shown.rows(of: entry).filter { row in
      !row.isRemoved && (slot.map { row[$0] == fixed?.value } ?? true)
    }.map { row in
      var line = ListLine(id: row.id, reference: RecordReference(kind: kind, id: row.id))
      line.cells = fields.map { shown.words(row[$0.slot], of: $0) }
      line.names = [row.id]
      return line
    }
  }

  /// Offers the states a record may move to.
  func stateRequests(_ reference: RecordReference) -> [Request] {
    guard let kind = Registry.kind(named: reference.kind), let row = shown.record(reference) else {
      return []
    }
    if let audit = shown[ID<Audit>(reference.id)], reference.kind == Audit.about.name {
      return auditRequests(audit)
    }
    for field in kind.fields {
      guard case .state(let options) = field.type else { continue }
      let current = options.first { $0.name == row[field.slot]?.plain } ?? options.first
      let next = options.filter { current?.followers.contains($0.name) == true }
      if next.isEmpty {
        return [
          .say(Message(.hint, "It is \(current?.label.lowercased() ?? "done") and stays so."))
        ]
      }
      let name = field.name
      let choices = next.map { option in
        Choosable(
          option.label,
          [
            .close,
            .record({ (book, now) throws(Refusal) in
              try book.moveState(of: reference, field: name, to: option.name, now)
            }),
          ])
      }
      return [
        .open(ListScreen.choice("Now \(current?.label.lowercased() ?? "?"); move to", choices))
      ]
    }
    return [.say(Message(.hint, "This record has no state to move."))]
  }

  /// Offers the states an audit may move to; carrying over or dropping it needs a reason.
  private func auditRequests(_ audit: Record<Audit>) -> [Request] {
    let id = audit.id
    let choices = audit.state.followers.map { state in
      let needsReason = state == .carriedOver || state == .dropped
      guard needsReason else {
        return choice(state.label) { (book, now) throws(Refusal) in
          try book.moveAudit(id, to: state, now)
        }
      }
      return reasonChoice(state.label, "Why.") { reason in
        { (book, now) throws(Refusal) in try book.moveAudit(id, to: state, reason: reason, now) }
      }
    }
    guard !choices.isEmpty else {
      return [.say(Message(.hint, "It is \(audit.state.label.lowercased()) and stays so."))]
    }
    return [.open(ListScreen.choice("Now \(audit.state.label.lowercased())", choices))]
  }

  /// Goes to where a record stands: its meeting, its register or its form.
  func requests(toShow reference: RecordReference) -> [Request] {
    switch reference.kind {
    case MinuteEntry.about.name:
      guard let entry = shown[ID<MinuteEntry>(reference.id)], let meeting = entry.meeting else {
        return []
      }
      return [
        .open(MeetingScreen(meeting: meeting, item: entry.item, entry: entry.id, book: shown))
      ]
    case AgendaItem.about.name:
      guard let item = shown[ID<AgendaItem>(reference.id)], let meeting = item.meeting else {
        return []
      }
      return [.open(MeetingScreen(meeting: meeting, item: item.id, entry: nil, book: shown))]
    case Meeting.about.name:
      return [.open(MeetingScreen(meeting: ID(reference.id), book: shown))]
    case Action.about.name: return [.open(actionScreen(ID(reference.id), meeting: nil))]
    case Body.about.name: return [.open(bodyScreen(ID(reference.id)))]
    default: return [.open(recordForm(reference))]
    }
  }
}

extension MeetingScreen {
  /// Opens a meeting on one of its items or lines, as a search or a citation names it.
  init(meeting: ID<Meeting>, item: ID<AgendaItem>?, entry: ID<MinuteEntry>?, book: Book) {
    self.init(meeting: meeting, book: book)
    if let item { self.item = item }
    if let entry {
      selectedEntry = entry
      focus = .entries
    }
  }
}
