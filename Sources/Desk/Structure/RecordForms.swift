// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// A form over every field of a record, made from its declaration.
  func recordForm(_ reference: RecordReference) -> FormScreen {
    guard let kind = Registry.kind(named: reference.kind) else {
      return FormScreen("Change", [], book: shown, today: today) { _, _ in [.close] }
    }
    let row = shown.record(reference)
    return recordForm(kind, id: reference.id, fixed: [:]) { row?[$0.slot] }
  }

  /// A form over some fields of a record, under a title of its own.
  func recordForm(
    _ reference: RecordReference, over names: [String], titled title: String
  ) -> FormScreen {
    guard let kind = Registry.kind(named: reference.kind) else { return recordForm(reference) }
    let row = shown.record(reference)
    let fields = kind.ownFields.filter { names.contains($0.name) }
    return recordForm(kind, id: reference.id, fixed: [:], fields, titled: title) { row?[$0.slot] }
  }

  /// A form for a new record; the fixed fields are set already and not asked.
  ///
  /// - Parameter proposed: What stands in it at first, to be changed there.
  func newRecordForm(
    _ name: String, fixed: [String: Stored], proposing proposed: [String: Stored] = [:]
  ) -> FormScreen {
    guard let kind = Registry.kind(named: name) else {
      return FormScreen("New", [], book: shown, today: today) { _, _ in [.close] }
    }
    let next = nextPlace(of: kind, fixed: fixed)
    // A choice that is never empty shows what it will be, so that nobody leaves it by mistake.
    return recordForm(kind, id: nil, fixed: fixed) { field in
      if let value = proposed[field.name] { return value }
      if field.type == .planYear { return .number(today.planYear) }
      return field.isPlace ? next.map(Stored.number) : field.type.hasChoices ? field.standIn : nil
    }
  }

  /// A question for a field; of a new record, one whose choice is not left to its first value begins
  /// empty.
  private func question(
    _ field: any FieldDeclaration, of kind: KindEntry, isNew: Bool, fixed: [String: Stored],
    initial: Stored?
  ) -> Question {
    guard isNew, let options = kind.offered(field.name, fixed, shown, today) else {
      return Question(field, initial: initial)
    }
    var question = Question(
      field.name, field.label, field.help, .choice(options), isRequired: true)
    question.mustChoose = true
    return question
  }

  private func recordForm(
    _ kind: KindEntry, id: String?, fixed: [String: Stored],
    initial: (any FieldDeclaration) -> Stored?
  ) -> FormScreen {
    let later = id == nil ? kind.register?.later ?? [] : []
    let fields = askedFields(of: kind, fixed: fixed).filter { !later.contains($0.name) }
    let title = "\(id == nil ? "New" : "Change") \(kind.names.title.lowercased())"
    return recordForm(kind, id: id, fixed: fixed, fields, titled: title, initial: initial)
  }

  private func recordForm(
    _ kind: KindEntry, id: String?, fixed: [String: Stored], _ fields: [any FieldDeclaration],
    titled title: String, initial: (any FieldDeclaration) -> Stored?
  ) -> FormScreen {
    FormScreen(
      title,
      fields.map { field in
        question(field, of: kind, isNew: id == nil, fixed: fixed, initial: initial(field))
      }, book: shown, today: today,
      body: currentBody
    ) { answers, desk in
      var values: [Int: Stored?] = [:]
      for field in fields { values[field.slot] = .some(answers[field.name]) }
      for (name, value) in fixed {
        // What is set to nothing stays empty.
        if let slot = kind.slot(named: name) { values[slot] = value.plain.isBlank ? nil : value }
      }
      let saved = values
      let isMeeting = kind.names.name == Meeting.about.name
      let moved = isMeeting ? answers.value(Meeting.shape.date.name, as: Day.self) : nil
      return [
        .record(
          { (book, now) throws(Refusal) in
            try book.save(kind, id: id, values: saved, now)
          }, then: desk.dayOffWarning(moved))
      ]
    }.about(id.map { RecordReference(kind: kind.names.name, id: $0) })
  }

  /// The kind's own fields in their order, its place among others after them, the common ones last.
  private func askedFields(
    of kind: KindEntry, fixed: [String: Stored]
  ) -> [any FieldDeclaration] {
    let asked = kind.fields.filter { field in
      if case .state = field.type { return false }
      if field.isKeptPaper || field.isFormer { return false }
      return fixed[field.name] == nil && field.name != CommonFields.shape.removed.name
    }
    let own = asked.filter { $0.slot >= CommonFields.count }
    return own.filter { !$0.isPlace } + own.filter(\.isPlace)
      + asked.filter { $0.slot < CommonFields.count }
  }

  /// After the last of the records it will stand among; a place that the register shows is a number
  /// people read, the others leave gaps. Where those have none, nil: it would come before them.
  private func nextPlace(of kind: KindEntry, fixed: [String: Stored]) -> Int? {
    guard let place = kind.ownFields.first(where: \.isPlace) else { return nil }
    let wanted = fixed.compactMap { name, value in kind.slot(named: name).map { ($0, value) } }
    let among = shown.rows(of: kind).filter { row in
      !row.isRemoved && wanted.allSatisfy { row[$0.0] == $0.1 }
    }
    let places = among.compactMap { row -> Int? in
      if case .number(let number) = row[place.slot] { number } else { nil }
    }
    if places.isEmpty, !among.isEmpty { return nil }
    let isRead = kind.register?.columns.contains(place.name) == true
    return (places.max() ?? 0) + (isRead ? 1 : 10)
  }
}

extension FieldDeclaration {
  /// Whether it says where a record stands among others.
  fileprivate var isPlace: Bool {
    if case .number = type { name == "position" } else { false }
  }
}
