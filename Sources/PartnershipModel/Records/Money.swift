// SPDX-License-Identifier: Apache-2.0

/// An amount of money in whole pence, so that sums are exact; below zero is owed.
package struct Money: FieldValue, Comparable {
  /// The amount in pence.
  package let pence: Int

  /// Holds an amount in pence.
  package init(pence: Int) {
    self.pence = pence
  }

  /// Reads an amount as people write it, `£1,234.50`, `1234.5` or `-20`; nil for anything else.
  package init?(written text: String) {
    guard let figure = Figure(written: text.filter { $0 != "£" }), figure.places <= 2 else {
      return nil
    }
    let (pence, overflow) = figure.units.multipliedReportingOverflow(
      by: figure.places == 0 ? 100 : figure.places == 1 ? 10 : 1)
    if overflow { return nil }
    self.pence = pence
  }

  package static var fieldType: FieldType { .money }

  package init?(stored: Stored) {
    guard case .number(let pence) = stored else { return nil }
    self.pence = pence
  }

  package var stored: Stored { .number(pence) }

  /// The smaller amount comes first.
  package static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

  /// The sum, stopping at the largest amount that can be held.
  package static func + (left: Money, right: Money) -> Money {
    let (sum, overflow) = left.pence.addingReportingOverflow(right.pence)
    return Money(pence: overflow ? (left.pence > 0 ? .max : .min) : sum)
  }

  /// The difference, stopping at the smallest amount that can be held.
  package static func - (left: Money, right: Money) -> Money {
    let (rest, overflow) = left.pence.subtractingReportingOverflow(right.pence)
    return Money(pence: overflow ? (left.pence > 0 ? .max : .min) : rest)
  }

  /// Writes the amount as papers do: `£1,234.50`, `-£20.00`.
  package var shown: String {
    let sign = pence < 0 ? "-" : ""
    let amount = pence.magnitude
    let rest = String(amount % 100)
    let pad = rest.count < 2 ? "0" : ""
    return "\(sign)£\(Figure.grouped(String(amount / 100))).\(pad)\(rest)"
  }
}
