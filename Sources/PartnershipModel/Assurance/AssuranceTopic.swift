// SPDX-License-Identifier: Apache-2.0

/// A topic an agency is to assure a body about, cycle after cycle.
package struct AssuranceTopic: RecordKind {
  package static let shape = AssuranceTopic()
  package static let about = KindNames(
    "assurance-topic", "Assurance topic", plural: "Assurance topics",
    "What an agency is to assure a group about, and how often.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that is to be assured.")
  package let title = RequiredField<String>(4, "title", "Topic", "The topic.", missing: "")
  package let owner = Field<Owner>(5, "owner", "Owner", "The agency or role that reports on it.")
  package let every = Field<Int>(
    6, "every", "Every", "After how many months it is reported again; 12 when not stated.")
  package let isInDepth = Field<Bool>(
    7, "in-depth", "In depth", "Whether a meeting takes it in depth.")
  package let endedOn = Field<Day>(8, "ended-on", "Ended", "When it left the cycle.")

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["title", "owner", "every", "in-depth"], opensPage: true)
  package static func check(_ record: Record<AssuranceTopic>, in book: Book) throws(Refusal) {
    try record.refuseOutside(\.every, 1...120)
  }
}
