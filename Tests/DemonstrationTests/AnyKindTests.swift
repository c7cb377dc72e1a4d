// SPDX-License-Identifier: Apache-2.0

import Demonstration
import PartnershipModel
import Testing

/// Events that add, change and move records of any kind, through what forms and registers use.
struct AnyKindTests {
  private static let today = day("2026-11-20")

  private static func year(_ events: String) -> String {
    #"{"format": "minutebook-year", "version": 1, "events": [\#(events)]}"#
  }

  private func book(_ events: String) throws -> Book {
    try ShippedYear.played(on: Self.today, text: Self.year(events)).book
  }

  @Test func `a record is added with its values as people write them`() throws {
    let book = try book(
      #"""
      {"day": -30, "time": "10:00", "do": "add", "kind": "budget", "key": "b", "fields":
        {"year": "financial year -30", "title": "Budget", "reserves": "£1,234.50",
         "stated-total": 500, "agreed-on": "4 Nov 2026"}}
      """#)
    let budget = try #require(book.all(Budget.self).first)
    #expect(budget.year == .financialYear(startYear: 2026))
    #expect(budget.reserves == Money(pence: 123_450))
    #expect(budget.statedTotal == Money(pence: 500))
    #expect(budget.agreedOn == day("2026-11-04"))
  }

  @Test func `keys, identities and titles name records, owners and records of any kind`() throws {
    let book = try book(
      #"""
      {"day": -30, "time": "10:00", "do": "add", "kind": "agency", "key": "housing",
       "fields": {"name": "Housing", "category": "Council"}},
      {"do": "add", "kind": "seat", "fields": {"body": "Tackling Exploitation Group", "role": "Head",
       "agency": "housing", "capacity": "member"}},
      {"do": "add", "kind": "risk", "key": "r", "fields": {"body": "exploitation", "title": "Loss",
       "owner": "agency:housing", "rating": "amber", "review-due": 60}},
      {"do": "add", "kind": "risk", "fields": {"body": "exploitation", "title": "More",
       "owner": "seat:exploitation: Head", "rating": "red", "origin": "r"}},
      {"do": "add", "kind": "risk", "fields": {"body": "exploitation", "title": "Most",
       "owner": "Head", "rating": "red", "origin": "risk: Loss", "raised-on": -40}}
      """#)
    let risks = book.all(Risk.self)
    try #require(risks.count == 3)
    #expect(
      risks.map { book.label(of: $0.owner) } == ["Housing", "Head, Housing", "Head, Housing"])
    let first = RecordReference(risks[0].id)
    #expect(risks.map(\.origin) == [nil, first, first])
    #expect(risks[0].rating == .amber)
    #expect(risks[0].reviewDue == day("2027-01-19"))
  }

  @Test func `figures, plan years, yes and no, and lists are written as people write them`() throws
  {
    let book = try book(
      #"""
      {"day": -30, "time": "10:00", "do": "add", "kind": "audit", "key": "a", "fields":
        {"body": "exploitation", "theme": "Missing", "year": "plan year -230"}},
      {"do": "add", "kind": "voice-entry", "fields": {"body": "exploitation", "on": "day -40",
        "whose": "Children", "heard-through": "Audit", "text": "Nobody asked.",
        "influenced": "no", "origin": "audit:a"}},
      {"do": "add", "kind": "stated-table", "key": "t", "fields": {"title": "Referrals"}},
      {"do": "add", "kind": "stated-figure", "fields": {"table": "t", "text": "Adults",
        "figure": "2,406", "share": "37.5%", "before": 12, "counts-only": "state=closed"}}
      """#)
    #expect(book.all(Audit.self).first?.year == 2026)
    let voice = try #require(book.all(VoiceEntry.self).first)
    #expect(voice.on == .day(day("2026-10-12")))
    #expect(voice.influenced == false && voice.whose == .children)
    #expect(voice.origin.map(book.title(of:)) == "Missing")
    let stated = try #require(book.all(StatedFigure.self).first)
    #expect(stated.figure == Figure(units: 2406) && stated.before == Figure(units: 12))
    #expect(stated.share == Figure(units: 375, places: 1))
    #expect(stated.countsOnly == ["state=closed"])
  }

  @Test func `a record is moved with its answers, and what the move made has a name`() throws {
    let book = try book(
      #"""
      {"day": -30, "time": "10:00", "do": "add", "kind": "risk", "key": "r",
       "fields": {"body": "exploitation", "title": "Loss", "raised-on": -30}},
      {"do": "move", "record": "r", "to": "closed",
       "answers": {"reason": "The contract was renewed.", "closed-on": -20}},
      {"do": "change", "record": "risk: Loss", "fields": {"control": "None", "raised-on": null}}
      """#)
    let risk = try #require(book.all(Risk.self).first)
    #expect(risk.state == .closed && risk.closedOn == day("2026-11-02"))
    #expect(risk.control == "None" && risk.raisedOn == nil)
  }

  @Test func `an action is opened for the record it comes from`() throws {
    let book = try book(
      #"""
      {"day": -30, "time": "10:00", "do": "add", "kind": "risk", "key": "r",
       "fields": {"body": "exploitation", "title": "Loss"}},
      {"do": "open-action", "key": "act", "text": "Ask for the contract", "owner": "body:exploitation",
       "body": "exploitation", "due": 20, "origin": "r"},
      {"do": "update-action", "action": "act", "note": "Asked.", "to": "in-progress"}
      """#)
    let action = try #require(book.all(Action.self).first)
    #expect(action.origin == book.all(Risk.self).first.map { RecordReference($0.id) })
    #expect(action.state == .inProgress)
  }

  @Test(arguments: [
    (#""add", "kind": "moon", "fields": {}"#, "no kind of record 'moon'"),
    (#""add", "kind": "risk", "fields": {"colour": "red"}"#, "a risk has no field 'colour'"),
    (#""add", "kind": "risk", "fields": {"state": "closed"}"#, "'move' moves a record to it"),
    (
      #""add", "kind": "risk", "fields": {"rating": "blue"}"#, "'rating' is 'blue'; it takes one of"
    ),
    (#""add", "kind": "risk", "fields": {"body": "moon"}"#, "there is no body 'moon'"),
    (#""add", "kind": "risk", "fields": {"origin": "moon"}"#, "there is no record 'moon'"),
    (#""add", "kind": "risk", "fields": {"owner": "agency:moon"}"#, "there is no agency 'moon'"),
    (#""add", "kind": "risk", "fields": {"owner": "Moon"}"#, "Moon"),
    (#""add", "kind": "risk", "fields": {"review-due": "soon"}"#, "'review-due' is 'soon'"),
    (#""add", "kind": "risk", "fields": ["red"]"#, "'fields' must be an object"),
    (#""add", "kind": "risk", "fields": {}"#, "Risk"),
    (#""add", "kind": "budget", "fields": {"reserves": "much"}"#, "an amount in whole pence"),
    (#""add", "kind": "action", "fields": {"text": "Go"}"#, "by its own commands"),
    (#""move", "record": "b", "to": "closed""#, "there is no record 'b'"),
    (#""move", "record": "r", "to": "gone""#, "'to' is 'gone'; it takes one of open, closed"),
    (#""move", "record": "r", "to": "closed""#, "Reason"),
    (#""move", "record": "r", "to": "open""#, "cannot become open"),
    (#""move", "record": "body:exploitation", "to": "lost""#, "'to' is 'lost'"),
    (#""change", "record": "r", "fields": {"title": "Loss"}"#, "Nothing was changed"),
    (#""open-action", "text": "Go", "owner": "Moon", "body": "exploitation""#, "Moon"),
  ])
  func `what cannot be done is told with the event's line and the refusal's words`(
    event: String, said: String
  ) throws {
    let events = """
      {"day": -30, "time": "10:00", "do": "add", "kind": "risk", "key": "r", "fields": {"title": "Loss"}},
      {"do": \(event)}
      """
    do {
      _ = try ShippedYear.played(on: Self.today, text: Self.year(events))
      Issue.record("it played")
    } catch let error as PlayingError<Never> {
      guard case .event(let mistake) = error else { return }
      #expect(mistake.line == 2)
      #expect(mistake.words.contains(said), "\(mistake.words)")
    }
  }

  // MARK: - Several files

  private func part(_ name: String, _ events: String) -> (name: String, text: String) {
    (
      "\(name).json",
      #"{"format": "minutebook-year", "version": 1, "part": "\#(name)", "events": [\#(events)]}"#
    )
  }

  private func risk(_ day: Int, _ time: String, _ title: String) -> String {
    #"{"day": \#(day), "time": "\#(time)", "do": "add", "kind": "risk", "fields": {"title": "\#(title)"}}"#
  }

  @Test func `files are played together in the order of their days and times`() throws {
    let year = try DemonstrationYear(files: [
      part("a", [risk(-30, "10:00", "first"), risk(-10, "10:00", "last")].joined(separator: ",")),
      part(
        "b", [risk(-30, "10:00", "second"), risk(-30, "11:00", "third")].joined(separator: ",")),
    ])
    let played = try ShippedYear.played(on: Self.today, year: year)
    #expect(played.book.all(Risk.self).map(\.title) == ["first", "second", "third", "last"])
    #expect(played.batches.map(\.moment) == played.batches.map(\.moment).sorted())
  }

  @Test func `an event added to one file changes no identity and no time of another's`() throws {
    let work = part("", risk(-30, "10:00", "one") + "," + risk(-10, "10:00", "two"))
    let without = try ShippedYear.played(
      on: Self.today, year: try DemonstrationYear(files: [work]))
    let with = try ShippedYear.played(
      on: Self.today,
      year: try DemonstrationYear(files: [work, part("more", risk(-20, "10:00", "between"))]))
    #expect(with.batches.count == without.batches.count + 1)
    #expect(without.batches.allSatisfy { with.batches.contains($0) })
  }

  @Test func `two files that are the same part are refused`() {
    let error = #expect(throws: DemonstrationError.self) {
      _ = try DemonstrationYear(files: [part("a", ""), ("b.json", part("a", "").text)])
    }
    #expect(error?.words == "b.json:1: \"part\" is that of a.json too")
  }

  @Test(arguments: [
    (#"{"do": "add", "kind": "risk", "fields": {}}"#, "the first event of a file says when"),
    (#"{"time": "10:00", "do": "add", "kind": "risk", "fields": {}}"#, "the first event of a file"),
  ])
  func `a file's first event says its day`(event: String, said: String) {
    let error = #expect(throws: PlayingError<Never>.self) {
      _ = try ShippedYear.played(on: Self.today, text: Self.year(event))
    }
    #expect(error?.words.contains(said) == true)
  }
}
