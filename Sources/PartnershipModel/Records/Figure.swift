// SPDX-License-Identifier: Apache-2.0

/// A figure of a return or a target, exact as it was written: `2406`, `3.5`, `-12`.
///
/// Zero is a figure; a return that did not come has none.
package struct Figure: FieldValue {
  /// The figure without its point: 35 for `3.5`.
  package let units: Int
  /// How many of its digits stand after the point, 0 to 6.
  package let places: Int

  /// Holds a figure; more than six places after the point are nil.
  package init?(units: Int, places: Int = 0) {
    guard (0...6).contains(places) else { return nil }
    self.units = units
    self.places = places
  }

  /// Reads a figure as people write it: `2,406`, `3.5`, `75%`, `-12`; nil for anything else.
  package init?(written text: String) {
    var digits = text.trimmed
    let isNegative = digits.hasPrefix("-") || digits.hasPrefix("−")
    if isNegative { digits.removeFirst() }
    if digits.hasSuffix("%") { digits.removeLast() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts.first.map { $0.filter { $0 != "," } } ?? ""
    let rest = parts.count > 1 ? String(parts[1]).trimmed : ""
    guard !whole.isEmpty, rest.utf8.count <= 6, parts.count < 2 || !rest.isEmpty,
      (whole + rest).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let units = Int(whole + rest)
    else { return nil }
    self.units = isNegative ? -units : units
    places = rest.utf8.count
  }

  package static var fieldType: FieldType { .figure }

  package init?(stored: Stored) {
    switch stored {
    case .text(let text): self.init(written: text)
    case .number(let number): self.init(units: number)
    case .flag, .list: return nil
    }
  }

  package var stored: Stored { .text(plain) }

  /// The figure for reckoning; exact for what people count.
  package var value: Double {
    (0..<places).reduce(Double(units)) { value, _ in value / 10 }
  }

  /// Writes the figure with its thousands apart: `2,406`, `-1,234.5`.
  package var shown: String { written { Figure.grouped($0) } }

  private var plain: String { written { $0 } }

  private func written(_ whole: (String) -> String) -> String {
    let sign = units < 0 ? "-" : ""
    var digits = String(units.magnitude)
    while digits.utf8.count <= places { digits = "0" + digits }
    guard places > 0 else { return sign + whole(digits) }
    return sign + whole(String(digits.dropLast(places))) + "." + digits.suffix(places)
  }

  /// Sets commas between thousands.
  static func grouped(_ digits: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
