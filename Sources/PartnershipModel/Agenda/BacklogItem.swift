// SPDX-License-Identifier: Apache-2.0

/// Something a body is to take one day that stands on no agenda yet.
package struct BacklogItem: RecordKind {
  package static let shape = BacklogItem()
  package static let about = KindNames(
    "backlog-item", "Backlog item", plural: "Backlog items",
    "Something a group is to take one day that stands on no agenda yet.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that is to take it.")
  package let title = RequiredField<String>(
    4, "title", "Title", "The item as an agenda would print it.", missing: "")
  package let purpose = Field<ItemPurpose>(5, "purpose", "Purpose", "What the item is for.")
  package let lead = Field<String>(6, "lead", "Lead", "The role that leads it.")
  package let paper = Field<String>(7, "paper", "Paper", "The paper it rests on.")
  package let minutes = Field<Int>(8, "minutes", "Minutes", "The time it will need.")
  package let planned = Field<PlannedDate>(
    9, "planned", "Planned for", "The day or month whose meeting takes it by itself, when set.")
  package let wantedBy = Field<Day>(10, "wanted-by", "Wanted by", "The latest day it is any use.")
  package let asker = Field<ID<Body>>(
    11, "asked-by", "Asked by", "The group that asked for it, when another did.")
  package let note = Field<String>(12, "note", "Note", "Anything else to know.", as: .paragraph)
  package let state = Field<BacklogState>(13, "state", "State", "Whether it waits.")
  package let reason = Field<String>(14, "reason", "Reason", "Why it was dropped.")
  package let item = Field<ID<AgendaItem>>(
    15, "placed-as", "Placed as", "The agenda item it became.")
}

/// Whether a backlog item waits.
package enum BacklogState: String, StateChoice {
  case waiting, placed, dropped

  package var label: String {
    switch self {
    case .waiting: "Waiting"
    case .placed: "On an agenda"
    case .dropped: "Dropped, with the reason"
    }
  }

  package var followers: [BacklogState] {
    switch self {
    case .waiting: [.placed, .dropped]
    case .placed, .dropped: [.waiting]
    }
  }
}
