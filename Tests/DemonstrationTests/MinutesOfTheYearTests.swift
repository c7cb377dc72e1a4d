// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

/// The minutes and the year around them: amendments, agreement, corrections, Part B, the desk.
struct MinutesOfTheYearTests {
  private let played: Played
  private var book: Book { played.book }
  private let board = ID<Body>("ldapb")
  private let children = ID<Body>("case-review-child")

  init() throws {
    played = try ShippedYear.onTheDay.get()
  }

  @Test func `the chair's amendments were accepted but for one; a member's waits`() throws {
    let amendments = book.amendments(to: try played.lastHeld(board).id)
    #expect(amendments.map(\.state) == [.accepted, .accepted, .declined, .proposed])
    #expect(amendments[2].answer?.isEmpty == false)
  }

  @Test func `minutes were agreed with an amendment`() {
    #expect(book.all(Meeting.self).count { $0.minutes == .agreed && $0.amendment != nil } >= 2)
  }

  @Test func `minutes were agreed by correspondence where the terms allow it`() throws {
    let agreed = try #require(book.all(Meeting.self).first { $0.agreedHow != nil })
    #expect(agreed.body == children)
    #expect(book.mayAgreeByCorrespondence(agreed, on: played.today))
    #expect(book.minutesHeardAgreed(at: try played.lastHeld(children)).map(\.id) == [agreed.id])
  }

  @Test func `agreed minutes were corrected and kept as a version`() throws {
    let meetings = book.all(Meeting.self).filter { !book.corrections(to: $0.id).isEmpty }
    #expect(meetings.count == 1)
    let versions = book.versions(of: try #require(meetings.first).id).map { $0.label }
    #expect(versions == ["Circulated", "Agreed", "Corrected"])
  }

  @Test func `an item and a line stand in Part B`() throws {
    let last = try played.lastHeld(children)
    let items = book.agenda(of: last.id)
    #expect(book.hasPartB(last.id))
    #expect(items.count { book.isRestricted($0) } == 1)
    let open = items.filter { !book.isRestricted($0) }.flatMap { book.entries(of: $0.id) }
    #expect(open.count { book.isRestricted($0) } == 1)
  }

  @Test func `cycles are stated in every way, and only one group holds too few`() {
    let years = book.yearOfMeetings(2026, on: played.today)
    let cycles = years.map(\.cycle)
    #expect(cycles.contains(.numberAYear(4)) && cycles.contains(.onDemand))
    #expect(cycles.contains { if case .namedMonths = $0 { true } else { false } })
    #expect(cycles.contains(.notStated))
    #expect(
      years.filter { $0.shortfall > 0 }.map(\.body.id) == [ID("community-safety-oversight")])
    #expect(years.flatMap(\.months).flatMap(\.onDaysOff).count == 1)
  }

  @Test func `every part of the business desk has something`() throws {
    let desk = book.businessDesk(on: played.today)
    #expect(!desk.next.isEmpty && !desk.agencies.isEmpty)
    #expect(!desk.chairs.isEmpty && !desk.escalations.isEmpty)
    #expect(desk.owed.contains { $0.matter == .draftMinutes && $0.isLate(on: played.today) })
    let reports = try #require(desk.reports.first)
    #expect(!reports.missing.isEmpty && reports.inCount > 0)
  }
}
