// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// One event of the year as the file states it.
struct Event {
  let deed: Deed
  let line: Int
  /// The file it stands in.
  let file: YearFile
  private let value: JSONValue

  /// The words that every event may use.
  private static let common = ["day", "time", "do", "by"]

  init(_ value: JSONValue, file: YearFile) throws(DemonstrationError) {
    func mistake(_ reason: String) -> DemonstrationError {
      DemonstrationError(file: file.name, line: value.line, reason: reason)
    }
    guard case .object(let members) = value.content, let word = value["do"]?.text else {
      throw mistake("an event must be an object that says what to \"do\"")
    }
    guard let deed = Deed(rawValue: word) else {
      throw mistake(
        "there is no event '\(word)'; there are "
          + Deed.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let known = Event.common + deed.required + deed.optional
    if let stray = members.first(where: { !known.contains($0.name) }) {
      throw mistake("'\(word)' says '\(stray.name)', which is unknown here")
    }
    if let missing = deed.required.first(where: { value[$0] == nil }) {
      throw mistake("'\(word)' does not say '\(missing)'")
    }
    self.deed = deed
    self.file = file
    self.value = value
    line = value.line
  }

  /// What stands under a name.
  subscript(name: String) -> JSONValue? { value[name] }

  /// The text under a name.
  func text(_ name: String) -> String? { value[name]?.text }

  /// The lines under a name; none when it is not said.
  func texts(_ name: String) -> [String] { (value[name]?.items ?? []).compactMap(\.text) }

  /// The pairs of texts under a name, in the file's order.
  func pairs(_ name: String) -> [(name: String, text: String)] {
    guard case .object(let members) = value[name]?.content else { return [] }
    return members.compactMap { member in member.value.text.map { (member.name, $0) } }
  }

  /// The members of the object under a name, in the file's order; none when it is not said.
  func members(
    _ name: String
  ) throws(DemonstrationError) -> [(name: String, value: JSONValue)] {
    guard let value = value[name] else { return [] }
    guard case .object(let members) = value.content else {
      throw mistake("'\(name)' must be an object of fields and their values")
    }
    return members
  }

  /// What it says of a record: everything but the common words and its key.
  var fields: [(name: String, value: JSONValue)] {
    guard case .object(let members) = value.content else { return [] }
    return members.filter { !Event.common.contains($0.name) && $0.name != "key" }
  }

  /// A mistake in this event.
  func mistake(_ reason: String) -> DemonstrationError {
    DemonstrationError(file: file.name, line: line, reason: reason)
  }

  /// A text that the event must have.
  func needed(_ name: String) throws(DemonstrationError) -> String {
    guard let text = text(name) else { throw mistake("'\(name)' must be a text in quotes") }
    return text
  }

  /// One of a field's choices, when the event names one.
  func choice<Value: Choice>(_ name: String, _: Value.Type) throws(DemonstrationError) -> Value? {
    guard let text = text(name) else { return nil }
    guard let choice = Value(rawValue: text) else {
      let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw mistake("'\(name)' is '\(text)'; it takes \(allowed)")
    }
    return choice
  }

  /// One of a field's choices that the event must name.
  func neededChoice<Value: Choice>(
    _ name: String, _ type: Value.Type
  ) throws(DemonstrationError) -> Value {
    guard let choice = try choice(name, type) else { throw mistake("'\(name)' is missing") }
    return choice
  }
}
