// SPDX-License-Identifier: Apache-2.0

import Demonstration
import PartnershipModel
import Testing

struct BadYearTests {
  /// Two days of a year, the second of which is wrong.
  private static func year(_ event: String) -> String {
    """
    {"format": "minutebook-year", "version": 1, "events": [
      {"day": -30, "time": "10:00", "do": "schedule", "key": "m", "body": "ldapb", "on": -20},
      \(event)
    ]}
    """
  }

  @Test(arguments: [
    (#"{"do": "dance"}"#, "there is no event 'dance'"),
    (#"{"do": "start"}"#, "does not say 'meeting'"),
    (#"{"do": "start", "meeting": "m", "wenn": 1}"#, "says 'wenn'"),
    (#"{"do": "start", "meeting": "n"}"#, "there is no meeting 'n'"),
    (#"{"do": "plan-review", "body": "sgg"}"#, "has no Strategic Action Plan"),
    (#"{"do": "quorum"}"#, "no meeting is under way"),
    (#"{"do": "minutes", "meeting": "m", "to": "lost"}"#, "'to' is 'lost'; it takes drafting"),
    (#"{"day": 3, "time": "10:00", "do": "start", "meeting": "m"}"#, "days before today"),
    (#"{"day": -3, "do": "start", "meeting": "m"}"#, "'time' must be a time"),
    (#"{"do": "seat", "body": "ldapb", "role": "Head", "agency": "moon"}"#, "no agency 'moon'"),
    (#"{"do": "agency", "name": "Trust", "category": "guild"}"#, "'guild'"),
    (#"{"do": "agency", "name": "Trust", "key": "m"}"#, "the key 'm' stands twice"),
    (#"{"do": "link", "from": "ldapb", "to": "sgg", "type": "loves"}"#, "'loves'"),
    (#"{"do": "interest", "seat": "ldapb: Head", "text": "A share"}"#, "a group and a role it has"),
    (#"{"do": "movement", "who": "Head", "what": "left", "from": "tea"}"#, "no meeting"),
    (#"{"do": "take-back-line", "meeting": "m", "line": "None"}"#, "no line of these minutes"),
    (#"{"do": "move-item", "meeting": "m", "item": "Tea", "note": "No"}"#, "no item 'Tea'"),
    (#"{"do": "group-update", "item": "welcome", "outcome": "given"}"#, "no meeting is under"),
    (#"{"do": "join", "meeting": "m", "with": "moon"}"#, "there is no body 'moon'"),
    (#"{"do": "cancel", "meeting": "m", "reason": " "}"#, "say why"),
    (#"{"do": "merge", "meeting": "m", "into": "m", "reason": "Less"}"#, "still to come"),
    (#"{"do": "drop-backlog", "backlog": "b", "reason": "Done"}"#, "there is no backlog-item 'b'"),
    (#"{"do": "raise", "key": "e", "body": "sgg", "issue": "Late", "ask": "Act"}"#, "to nobody"),
    (#"{"do": "refer-up", "escalation": "e"}"#, "there is no escalation 'e'"),
    (#"{"do": "sleep", "action": "a", "days": 3}"#, "there is no action 'a'"),
    (#"{"do": "dissent", "decision": "d", "text": "No"}"#, "there is no decision 'd'"),
    (#"{"do": "accept-amendment", "amendment": "p"}"#, "no proposed-amendment 'p'"),
    (#"{"do": "agree-by-correspondence", "meeting": "m", "how": "Mail"}"#, "cannot be minuted"),
    (#"{"do": "end-body", "body": "ldapb", "as": "lost", "reason": "So"}"#, "'as' is 'lost'"),
    (#"{"do": "cycle", "body": "ldapb", "cycle": "sometimes"}"#, "'sometimes'"),
  ])
  func `an event that cannot be done is named with file, line and words`(
    event: String, said: String
  ) throws {
    do {
      _ = try ShippedYear.played(on: day("2026-11-20"), text: BadYearTests.year(event))
      Issue.record("it played")
    } catch let error as PlayingError<Never> {
      guard case .event(let mistake) = error else { return }
      #expect(mistake.file == ShippedYear.yearFile)
      #expect(mistake.line == 3)
      #expect(mistake.words.contains(said), "\(mistake.words)")
    }
  }

  @Test(arguments: [
    ("{}", "the meeting cannot close: attendance"),
    (#"{"weather": "Fog"}"#, "there is no closing check 'weather'"),
    (#"{"quorum": " "}"#, "To leave a check unmet, say why."),
  ])
  func `a meeting closes only when every check is met or accepted with a reason`(
    accepted: String, said: String
  ) throws {
    let close = #"{"do": "close", "accept": \#(accepted)}"#
    let events = #"{"day": -20, "time": "10:00", "do": "start", "meeting": "m"}, \#(close)"#
    do {
      _ = try ShippedYear.played(on: day("2026-11-20"), text: BadYearTests.year(events))
      Issue.record("it played")
    } catch let error as PlayingError<Never> {
      #expect(error.words.contains(said), "\(error.words)")
    }
  }

  @Test(arguments: [
    ("{", 1, "this is not JSON"), ("{}", 1, "this is not a demonstration year"),
    (#"{"format": "minutebook-year", "version": 2}"#, 1, "this is not a demonstration year"),
    (#"{"format": "minutebook-year", "version": 1}"#, 1, "the list of \"events\" is missing"),
  ])
  func `a file that is no year is refused`(text: String, line: Int, said: String) {
    let error = #expect(throws: DemonstrationError.self) {
      _ = try DemonstrationYear(text: text, file: "year.json")
    }
    #expect(error?.line == line)
    #expect(error?.words.contains(said) == true)
  }
}
