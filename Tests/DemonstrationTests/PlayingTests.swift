// SPDX-License-Identifier: Apache-2.0

import Demonstration
import PartnershipModel
import Testing

struct PlayingTests {
  @Test(arguments: [
    "2026-11-20", "2028-02-29", "2027-01-01", "2026-12-27", "2027-03-30", "2027-04-02",
    "2031-08-17",
  ])
  func `the year plays on any day, and all of it lies before that day`(iso: String) throws {
    let today = day(iso)
    let played = try ShippedYear.played(on: today)
    let moments = played.batches.map(\.moment)
    #expect(moments.allSatisfy { $0.day < today && !$0.day.isWeekend })
    #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 <= $1 })
    try expectWantedResult(played)
  }

  /// What must hold whatever the day.
  private func expectWantedResult(_ played: Played) throws {
    let held = played.meeting.map { body in
      played.book.meetings(of: body).filter { $0.state == .closed }
    }
    #expect(held.count == 9)
    #expect(held.allSatisfy { (3...5).contains($0.count) })
    let escalations = played.book.all(Escalation.self)
    #expect(escalations.prefix(3).map(\.state) == [.closed, .answered, .sent])
    let calendar = WorkingCalendar.englandAndWales
    let next = try #require(
      played.book.nextMeeting(of: ID("exploitation"), onOrAfter: played.today))
    #expect(next.date == calendar.adding(workingDays: 2, to: played.today))
    #expect(next.state == .agendaIssued)
    let governing = try #require(played.book.nextMeeting(of: ID("sgg"), onOrAfter: played.today))
    #expect(governing.date == calendar.adding(workingDays: 4, to: played.today))
  }

  @Test func `the same day gives the same batches`() throws {
    let first = try ShippedYear.played(on: day("2026-11-20"))
    let second = try ShippedYear.played(on: day("2026-11-20"))
    #expect(first.batches == second.batches)
  }

  @Test func `the batches alone make the same book`() throws {
    let played = try ShippedYear.played(on: day("2026-11-20"))
    var book = try ShippedYear.structure()
    for batch in played.batches { book.apply(batch) }
    #expect(Exchange.write(book) == Exchange.write(played.book))
  }

  @Test
  func
    `a new record's identity begins with its file's device, or its kind where it is one per key`()
    throws
  {
    let played = try ShippedYear.played(on: day("2026-11-20"))
    let devices = DemonstrationYear.fileNames.map { name in
      DemonstrationYear.device
        + name.dropFirst("demonstration-year".count).dropLast(".json".count).filter { $0 != "-" }
    }
    let new = played.batches.flatMap(\.changes).filter(\.isNew)
    for change in new {
      let kind = Registry.kinds[change.kind].names.name
      #expect(
        devices.contains { change.id.hasPrefix("\($0)-") } || change.id.hasPrefix("\(kind)+"))
    }
    #expect(Set(new.map(\.id)).count == new.count)
  }

  private struct DiskFull: Error, Equatable {}

  @Test func `playing stops when a batch cannot be recorded`() throws {
    let year = try ShippedYear.year()
    var recorded = 0
    do {
      _ = try year.play(
        onto: try ShippedYear.structure(), today: Moment(day: day("2026-11-20"), second: 0)
      ) { (_: Batch) throws(DiskFull) in
        recorded += 1
        if recorded == 7 { throw DiskFull() }
      }
      Issue.record("nothing was thrown")
    } catch let error as PlayingError<DiskFull> {
      guard case .recording(let reason) = error else {
        Issue.record("\(error.words)")
        return
      }
      #expect(reason == DiskFull())
    }
    #expect(recorded == 7)
  }
}
