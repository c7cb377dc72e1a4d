// SPDX-License-Identifier: Apache-2.0

/// Says of a kind that its records are due by a date of their own: which field holds it, who is to
/// see to it, and when it is over.
package struct DueDate: Sendable {
  /// The field that holds the date, a day or a planned date.
  package let field: String
  /// What is due, before the record's name: "Review of".
  package let what: String
  /// The field that names who sees to it; nil for the business unit.
  package let who: String?
  /// The field that, once filled, ends it.
  package let until: String?
  /// The states in which nothing is due any more.
  package let over: Set<String>

  /// Declares a date.
  package init(
    _ field: String, _ what: String, who: String? = nil, until: String? = nil,
    over: Set<String> = []
  ) {
    self.field = field
    self.what = what
    self.who = who
    self.until = until
    self.over = over
  }
}
