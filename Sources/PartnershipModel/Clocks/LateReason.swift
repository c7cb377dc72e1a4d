// SPDX-License-Identifier: Apache-2.0

/// Why something was not done in time; its due day stays as it is.
package struct LateReason: RecordKind {
  package static let shape = LateReason()
  package static let about = KindNames(
    "late-reason", "Reason for being late", plural: "Reasons for being late",
    "Why a due day passed before the work was done; the day itself stays.")
  package let subject = Field<RecordReference>(
    3, "subject", "What is late", "The record that is late.", isNeeded: true)
  package let key = RequiredField<String>(
    4, "key", "Timing rule", "The rule it is of.", missing: "", as: .clockRule)
  package let reason = RequiredField<String>(5, "reason", "Reason", "Why.", missing: "")
  package let agreedBy = Field<String>(
    6, "agreed-by", "Accepted by", "The role or group that accepted it.")
  package let on = Field<Day>(7, "on", "On", "The day it was said.")

  package static func check(_ record: Record<LateReason>, in book: Book) throws(Refusal) {
    guard let subject = record.subject else { return }
    try book.checkRule(record.key, of: subject, field: shape.key.label)
  }
}
