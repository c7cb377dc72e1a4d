// SPDX-License-Identifier: Apache-2.0

/// Says of a kind that its records are due by a date of their own: which field holds it, who is to
/// see to it, and when it is over.
package struct DueDate: Sendable {
  /// The field that holds the date, a day or a planned date.
  package let field: String
  /// What is due, before the record's name: "Review of".
  package let what: String
  /// Who sees to it, the first that the record names; the business unit when empty.
  package let who: [DueParty]
  /// The field that, once filled, ends it.
  package let until: String?
  /// The states in which nothing is due any more.
  package let over: Set<String>
  /// The states in which it is owed once more, which is said.
  package let again: Set<String>
  /// The field that, once filled, leaves it to the record it names to say what is due.
  package let toldBy: String?
  /// Whether it is owed even while no date is stated.
  package let isOwedUndated: Bool

  /// Declares a date.
  package init(
    _ field: String, _ what: String, who: DueParty..., until: String? = nil,
    over: Set<String> = [], again: Set<String> = [], toldBy: String? = nil,
    isOwedUndated: Bool = false
  ) {
    self.field = field
    self.what = what
    self.who = who
    self.until = until
    self.over = over
    self.again = again
    self.toldBy = toldBy
    self.isOwedUndated = isOwedUndated
  }
}
