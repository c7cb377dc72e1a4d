// SPDX-License-Identifier: Apache-2.0

/// A decision, numbered once by body and year and never edited; a reversal points back at it.
package struct Decision: RecordKind {
  package static let shape = Decision()
  package static let about = KindNames(
    "decision", "Decision", plural: "Decisions",
    "A decision of a group, numbered once; a later one may reverse it and points back.")
  package let number = NumberField<String>(
    3, "number", "Number", "Group and year and place, such as TEG-2026-07.", missing: "")
  package let body = Field<ID<Body>>(4, "body", "Group", "The group that decided.")
  package let year = Field<Int>(5, "year", "Year", "The year of its number.")
  package let sequence = Field<Int>(
    6, "sequence", "Place", "Its place in that year.", choosable: false)
  package let text = RequiredField<String>(
    7, "text", "Decision", "What was decided.", missing: "", as: .paragraph)
  package let basis = Field<String>(8, "basis", "Basis", "Why, when stated.", as: .paragraph)
  package let dissent = Field<String>(9, "dissent", "Dissent", "Dissent, when asked for.")
  package let mode = RequiredField<DecisionMode>(
    10, "mode", "How", "How it was decided.", missing: .meeting)
  package let madeOn = Field<Day>(11, "made-on", "Made on", "The day it was made.")
  package let effective = Field<Day>(12, "effective", "Effective", "When it takes effect.")
  package let meeting = Field<ID<Meeting>>(13, "meeting", "Meeting", "The meeting that made it.")
  package let supersedes = Field<ID<Decision>>(
    14, "supersedes", "Reverses", "The earlier decision it reverses or replaces.")
  package let isToBeRatified = Field<Bool>(
    15, "to-be-ratified", "To be ratified", "Made without a quorum; comes back next time.")
  package let ratifiedAt = Field<ID<Meeting>>(
    16, "ratified-at", "Ratified at", "The later meeting that ratified it.")
  package let decidedBy = Field<String>(
    17, "decided-by", "Decided by", "The role or those who decided, when not the whole meeting.")
  package let supersedesReason = Field<String>(
    18, "reverses-because", "Reverses because", "Why it reverses or replaces the earlier one.",
    as: .paragraph)
  package let carriedOut = Field<CarriedOut>(
    19, "carried-out", "Carried out", "Whether it was carried out; not yet when not stated.")
  package let carriedOutOn = Field<Day>(
    20, "carried-out-on", "Carried out on", "The day that was recorded.")
  package let carriedOutNote = Field<String>(
    21, "carried-out-note", "How carried out", "What was done, or why it will not be.",
    as: .paragraph)
  package let reportedAt = Field<ID<Meeting>>(
    22, "reported-at", "Reported to", "The meeting told of a decision made outside a meeting.")
}

/// Whether a decision was carried out.
package enum CarriedOut: String, StateChoice {
  case notYet = "not-yet"
  case done
  case notToBe = "not-to-be"

  package var label: String {
    switch self {
    case .notYet: "Not carried out yet"
    case .done: "Carried out"
    case .notToBe: "Not to be carried out"
    }
  }

  package var followers: [CarriedOut] {
    switch self {
    case .notYet: [.done, .notToBe]
    case .done, .notToBe: [.notYet]
    }
  }
}

/// How a decision was made.
package enum DecisionMode: String, Choice {
  case meeting
  case chairsAction = "chairs-action"
  case correspondence

  package var label: String {
    switch self {
    case .meeting: "At a meeting"
    case .chairsAction: "Chair's action"
    case .correspondence: "By correspondence"
    }
  }
}
