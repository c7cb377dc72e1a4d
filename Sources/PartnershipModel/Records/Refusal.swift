// SPDX-License-Identifier: Apache-2.0

/// Why an operation was not done; nothing has changed. `words` turns it into a sentence.
package enum Refusal: Error, Hashable, Sendable {
  case noSuchRecord(what: String, id: String)
  case nothingToChange
  case needsText(what: String)
  case needsReason(toDo: String)
  case needsOwner
  case needsEvidence(action: Int)
  case unknownOwner(String)
  case severalOwners(String, candidates: [String])
  case unknownBody(String)
  case notADate(String)
  case impossibleDate(String, reason: String)
  case dateBefore(what: String, earlier: String)
  case wrongValue(field: String, given: String, wanted: String)
  case requiredField(kind: String, field: String)
  case missingReference(field: String, kind: String, id: String)
  case cycle(body: String, parent: String)
  case stillReferredTo(what: String, by: String, count: Int)
  case wrongMove(what: String, from: String, to: String, allowed: [String])
  case minutesAgreed(meeting: String)
  case notInSession(meeting: String, state: String)
  case alreadyInSession(meeting: String)
  case notClosed(meeting: String)
  case openChecks(count: Int)
  case deputyForPresent(seat: String, deputy: String)
  case notInTheRoom(who: String, item: Int)
  case inTheRoomAlready(who: String, item: Int)
  case cameOrWent(who: String, state: String)
  case noRoute(body: String)
  case practitionerPolicy
  case noNextMeeting(body: String)
  case notDraft(report: String, state: String)
  case reportOpen(body: String)
  case noReportRecipient(body: String)
  case needsNarrative([String])
  case noPlan(body: String)
  case changedSince(what: String)
  case decisionFixed(number: String)
  case ownCommands(what: String)
  case notAgreedYet(meeting: String)
  case secondOwner(String)
  case alreadySuperseded(number: String, by: String)
  case markingTooHigh(String)
  case structureExists
  case exchange([ExchangeProblem])
}
