// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
  /// The value as a field would keep it; nil for what no field can keep.
  package var stored: Stored? {
    switch content {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    case .flag(let flag): return .flag(flag)
    case .list(let items):
      let texts = items.compactMap(\.text)
      return texts.count == items.count ? .list(texts) : nil
    case .null, .object: return nil
    }
  }
}

extension FieldDeclaration {
  /// Whether a stored value is of this field's shape and among its choices.
  package func accepts(_ stored: Stored) -> Bool {
    switch (type, stored) {
    case (.line, .text), (.paragraph, .text), (.clockRule, .text), (.lines, .list),
      (.number, .number), (.flag, .flag):
      true
    case (.reference, .text(let text)): !text.isEmpty
    case (.day, .text(let text)): Day(iso: text) != nil
    case (.time, .text(let text)): TimeOfDay(text) != nil
    case (.plannedDate, .text(let text)): PlannedDate(storedText: text) != nil
    case (.owner, .text): Owner(stored: stored) != nil
    case (.record, .text): RecordReference(stored: stored) != nil
    case (.money, .number), (.planYear, .number): true
    case (.figure, .text), (.figure, .number): Figure(stored: stored) != nil
    case (.choice(let options), .text(let text)), (.state(let options), .text(let text)):
      options.contains { $0.name == text }
    default: false
    }
  }

  /// The record a value of this field points at, when it points at one.
  package func reference(_ stored: Stored) -> RecordReference? {
    switch (type, stored) {
    case (.reference(let kind), .text(let id)): RecordReference(kind: kind, id: id)
    case (.owner, _): Owner(stored: stored)?.reference
    case (.record, _): RecordReference(stored: stored)
    default: nil
    }
  }
}

extension Owner {
  /// The seat, agency or body itself.
  package var reference: RecordReference {
    switch self {
    case .seat(let id): RecordReference(id)
    case .agency(let id): RecordReference(id)
    case .body(let id): RecordReference(id)
    }
  }
}

extension FieldType {
  /// What a field takes, in words for a mistake and for the data dictionary.
  package var words: String {
    switch self {
    case .line: "a line of text"
    case .paragraph: "text"
    case .lines: "a list of lines"
    case .number: "a whole number"
    case .flag: "true or false"
    case .day: "a date such as 2026-11-20"
    case .time: "a time such as 10:00"
    case .plannedDate: "a date as precise as stated, such as 2026-02-14, 2026-02 or 2026"
    case .owner: "an owner such as seat:ID, agency:ID or body:ID"
    case .record: "a record of any kind, such as audit:ID"
    case .clockRule: "a timing rule by its short name, such as rapid-review"
    case .money: "an amount in whole pence, such as 1234.50 on a form"
    case .figure: "a figure such as 2406, 3.5 or 75%"
    case .planYear: "the year a plan year begins in, such as 2026 for 2026–27"
    case .choice(let options), .state(let options):
      "one of " + options.map(\.name).joined(separator: ", ")
    case .reference(let kind):
      FieldType.wantedWords(kind)
    }
  }
}

extension FieldType {
  private static func wantedWords(_ kind: String) -> String {
    let title = Registry.kind(named: kind)?.names.title.lowercased() ?? kind
    return "the name or id of \("aeio".contains(title.prefix(1)) ? "an" : "a") \(title)"
  }
}

/// The nearest of some names, as "; did you mean 'x'?", or nothing when none is near.
func nearest(to name: String, among names: [String]) -> String {
  let best = names.map { ($0, editDistance(Array(name.utf8), Array($0.utf8))) }
    .min { $0.1 < $1.1 }
  guard let best, best.1 <= max(2, name.utf8.count / 3) else { return "" }
  return "; did you mean '\(best.0)'?"
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for (place, byte) in left.enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for column in right.indices {
      let cost = diagonal + (byte == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(cost, row[column] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
