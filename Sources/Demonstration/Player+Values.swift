// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// What the file states in a field, as people write it or as the record keeps it.
extension Player {
  /// The values of fields by their places; `null` empties a field.
  ///
  /// - Parameter body: The group whose own seats an owner's name means first.
  func values(
    of kind: KindEntry, _ fields: [(name: String, value: JSONValue)], _ body: String?,
    _ event: Event
  ) throws(DemonstrationError) -> [Int: Stored?] {
    let body = try body.map { name throws(DemonstrationError) in
      ID<Body>(try reference(name, kind: Body.about.name, event).id)
    }
    var values: [Int: Stored?] = [:]
    for (name, value) in fields {
      let field = try field(name, of: kind, event)
      values[field.slot] =
        value.isNull ? .some(nil) : try stored(value, for: field, body, event)
    }
    return values
  }

  /// A field by its stable name.
  func field(
    _ name: String, of kind: KindEntry, _ event: Event
  ) throws(DemonstrationError) -> any FieldDeclaration {
    guard let slot = kind.slot(named: name), let field = kind.field(at: slot) else {
      throw event.mistake("a \(kind.names.name) has no field '\(name)'")
    }
    return field
  }

  /// The stored form of a value.
  ///
  /// - Parameter name: What the event calls it, where that is not the field's name.
  func stored(
    _ value: JSONValue?, for field: any FieldDeclaration, saidAs name: String? = nil,
    _ body: ID<Body>?, _ event: Event
  ) throws(DemonstrationError) -> Stored {
    let text = value?.text ?? ""
    switch field.type {
    case .reference(let kind): return .text(try reference(text, kind: kind, event).id)
    case .record: return try record(text, event).stored
    case .owner: return try owner(text, of: body, event).stored
    default: break
    }
    guard let value, let stored = plain(value, field.type) else {
      let said = value?.description ?? "nothing"
      throw event.mistake("'\(name ?? field.name)' is \(said); it takes \(field.type.words)")
    }
    return stored
  }

  /// A value that names no record.
  private func plain(_ value: JSONValue, _ type: FieldType) -> Stored? {
    let text = value.text
    switch type {
    case .day: return spokenDay(value)?.stored
    case .plannedDate: return plannedDate(value)?.stored
    case .number, .planYear:
      return value.number.map(Stored.number)
        ?? text.flatMap { calendar.offset(in: $0, after: "plan year") }.map { .number($0.planYear) }
    case .money:
      return value.number.map(Stored.number) ?? text.flatMap(Money.init(written:))?.stored
    case .figure:
      let figure = value.number.flatMap { Figure(units: $0) } ?? text.flatMap(Figure.init(written:))
      return figure?.stored
    case .time: return text.flatMap { TimeOfDay($0) }?.stored
    case .flag: return text == "yes" ? .flag(true) : text == "no" ? .flag(false) : value.stored
    case .lines: return text.map { .list([$0]) } ?? value.stored
    case .choice(let options), .state(let options):
      let chosen = options.first { $0.name == text || $0.label.lowercased() == text?.lowercased() }
      return (chosen?.name).map(Stored.text)
    case .line, .paragraph, .clockRule: return text.map(Stored.text)
    case .reference, .record, .owner: return nil
    }
  }

  private func spokenDay(_ value: JSONValue) -> Day? {
    if let day = calendar.day(value) { return day }
    let said = understandDate(
      value.text ?? "", today: day, nextMeeting: nil, calendar: .englandAndWales)
    if case .understood(let day, _) = said { return day }
    return nil
  }

  /// A count of days is the month it falls in, unless a word before it says otherwise.
  private func plannedDate(_ value: JSONValue) -> PlannedDate? {
    guard let text = value.text else {
      return calendar.day(value).map { .month(year: $0.year, month: $0.month) }
    }
    if let day = calendar.offset(in: text, after: "day") { return .day(day) }
    if let day = calendar.offset(in: text, after: "year") { return .year(day.year) }
    if let day = calendar.offset(in: text, after: "financial year") {
      return .financialYear(startYear: day.planYear)
    }
    return PlannedDate(storedText: text) ?? PlannedDate(written: text)
  }

  /// The record of any kind that a key names, or a kind with a key, an identity or a title.
  func record(_ name: String, _ event: Event) throws(DemonstrationError) -> RecordReference {
    if let keyed = keyed(name), book.record(keyed) != nil { return keyed }
    let parts = name.split(separator: ":", maxSplits: 1).map { String($0.drop { $0 == " " }) }
    guard parts.count == 2, Registry.kind(named: parts[0]) != nil else {
      throw event.mistake(
        "there is no record '\(name)' at this point; it takes a key, or such as \"body:sgg\"")
    }
    return try reference(parts[1], kind: parts[0], event)
  }

  /// The owner that is named as the record keeps it, "agency:housing", or whom a group would mean by
  /// the words on the day.
  func owner(
    _ name: String, of body: ID<Body>?, _ event: Event
  ) throws(DemonstrationError) -> Owner {
    let parts = name.split(separator: ":", maxSplits: 1).map { String($0.drop { $0 == " " }) }
    let kinds = [Seat.about.name, Agency.about.name, Body.about.name]
    if parts.count == 2, kinds.contains(parts[0]),
      let owner = Owner(stored: try reference(parts[1], kind: parts[0], event).stored)
    {
      return owner
    }
    do {
      return try book.owner(named: name, for: body, on: day)
    } catch {
      throw event.mistake(error.words)
    }
  }
}
