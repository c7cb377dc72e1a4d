// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import Testing

@testable import Desk

/// A group of fourteen seats before a meeting of twelve items, with thirty actions open: the book
/// that a whole meeting is played in.
enum GreatMeeting {
  static let group = ID<Body>("exploitation")
  /// The day of the meeting, at ten.
  static let now = "2026-11-24T10:00:00"

  /// Builds the book by the operations the program itself uses.
  static func book() throws -> Book {
    var builder = Builder(book: try Session.shropshire())
    try builder.addSeats()
    try builder.addTerms()
    try builder.holdEarlierMeeting()
    try builder.openActions()
    try builder.scheduleMeeting()
    return builder.book
  }

  /// The meeting to be played.
  static func meeting(in book: Book) throws -> Record<Meeting> {
    try #require(book.meetings(of: group).first { $0.date?.iso == "2026-11-24" })
  }

  /// Applies operations one after the other, as a laptop would.
  private struct Builder {
    var book: Book
    private var sequence = 1

    init(book: Book) { self.book = book }

    private func circumstances(_ iso: String) throws -> Circumstances {
      Circumstances(
        now: try #require(Moment(iso: iso)), author: "Clerk", device: "seed2", sequence: sequence)
    }

    private mutating func apply(_ batch: Batch) {
      book.apply(batch)
      sequence += 1
    }

    private mutating func draft(
      _ day: String, _ did: String, _ make: (inout Drafting) -> Void
    ) throws {
      var drafting = Drafting(book, try circumstances(day))
      make(&drafting)
      apply(drafting.batch(did))
    }

    mutating func addSeats() throws {
      let seats: [(String, String, SeatCapacity)] = [
        ("Detective Superintendent", "west-mercia-police", .chair),
        ("Service Manager", "shropshire-council", .deputyChair),
        ("Business Unit Officer", "shropshire-council", .minuteTaker),
        ("Designated Nurse", "nhs-stw", .member), ("Designated Doctor", "nhs-stw", .member),
        ("Detective Inspector", "west-mercia-police", .member),
        ("Head of Service Delivery", "fire-and-rescue", .member),
        ("Head of Unit", "probation", .member), ("Housing Manager", "shropshire-council", .member),
        ("Education Lead", "shropshire-council", .member),
        ("Youth Support Manager", "shropshire-council", .member),
        ("Licensing Manager", "shropshire-council", .member),
        ("Public Health Consultant", "shropshire-council", .member),
        ("Voluntary Sector Lead", "shropshire-council", .adviser),
      ]
      try draft("2026-09-01T09:00:00", "Add the seats") { drafting in
        for (place, (role, agency, capacity)) in seats.enumerated() {
          let id = drafting.create(Seat.self, id: "great-\(place + 1)")
          drafting.set(id, \.body, GreatMeeting.group)
          drafting.set(id, \.role, role)
          drafting.set(id, \.agency, ID(agency))
          drafting.set(id, \.capacity, capacity)
          drafting.set(id, \.position, place + 1)
        }
      }
    }

    mutating func addTerms() throws {
      try draft("2026-09-01T09:10:00", "Set the terms") { drafting in
        let terms = drafting.create(Terms.self, id: "great-terms")
        drafting.set(terms, \.body, GreatMeeting.group)
        drafting.set(terms, \.quorum, 5)
        for (place, title) in [
          "What children and adults say", "Data and problem profile", "Pilot of allocation",
          "Child pathway", "Training",
        ].enumerated() {
          let item = drafting.create(StandingItem.self, id: "great-item-\(place)")
          drafting.set(item, \.body, GreatMeeting.group)
          drafting.set(item, \.title, title)
          drafting.set(item, \.position, place)
          drafting.set(item, \.minutes, 10)
        }
      }
    }

    /// A meeting in October, closed, its minutes circulated and waiting to be agreed.
    mutating func holdEarlierMeeting() throws {
      let day = try #require(Day(iso: "2026-10-20"))
      let plan = MeetingPlan(
        body: GreatMeeting.group, date: day, start: TimeOfDay("10:00"), venue: "Shirehall")
      apply(try book.scheduleMeeting(plan, try circumstances("2026-10-01T10:00:00")))
      let id = try #require(book.meetings(of: GreatMeeting.group).last).id
      apply(try book.startMeeting(id, try circumstances("2026-10-20T10:00:00")))
      let closing = try circumstances("2026-10-20T12:00:00")
      apply(
        try book.accept(
          book.closingFindings(of: try #require(book[id])), reason: "Held before the record began",
          at: id, closing))
      apply(try book.closeMeeting(id, try circumstances("2026-10-20T12:01:00")))
      apply(
        try book.moveMinutes(
          of: id, to: .chairChecking, freezing: .papers(),
          try circumstances("2026-10-21T09:00:00")))
      apply(
        try book.moveMinutes(
          of: id, to: .circulated, freezing: .papers(),
          try circumstances("2026-10-23T09:00:00")))
    }

    mutating func openActions() throws {
      for place in 1...30 {
        let due = try #require(Day(iso: "2026-11-\(place < 10 ? "0" : "")\(min(place, 30))"))
        let draft = ActionDraft(
          text: "Matter \(place) is followed up and told to the group",
          owner: .seat(ID("great-\(place % 14 + 1)")), due: due)
        apply(
          try book.addAction(
            draft, body: GreatMeeting.group, try circumstances("2026-10-20T11:00:00")))
      }
    }

    mutating func scheduleMeeting() throws {
      let day = try #require(Day(iso: "2026-11-24"))
      let plan = MeetingPlan(
        body: GreatMeeting.group, date: day, start: TimeOfDay("10:00"), venue: "Shirehall")
      apply(try book.scheduleMeeting(plan, try circumstances("2026-11-02T10:00:00")))
    }
  }
}
