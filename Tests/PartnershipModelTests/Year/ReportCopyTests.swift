// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ReportCopyTests {
  private func fixture(_ values: [String: Stored] = [:]) throws -> (Fixture, RecordReference) {
    var fixture = try Fixture()
    var all: [String: Stored] = [
      "name": .text("Crime and disorder committee"), "report": .text("Annual report"),
      "year": .text("2025/26"), "due": .text("2026-11-30"),
    ]
    all.merge(values) { _, new in new }
    let record = try fixture.add("report-copy", all)
    return (fixture, record)
  }

  @Test func `R58: a copy is owed until it is sent, and the day is kept`() throws {
    var (fixture, copy) = try fixture()
    let lines = { fixture.book.dueLines(on: fixture.today).filter { $0.source == copy } }
    #expect(lines().map(\.what) == ["Sending of report copy 'Crime and disorder committee'"])
    #expect(lines().map(\.due) == [day("2026-11-30")])
    try fixture.move(copy, to: "sent")
    #expect(lines().isEmpty)
    #expect(try fixture.latest(ReportCopy.self).sentOn == fixture.today)
    #expect(fixture.book.all(ReportCopy.self).count == 1)
  }

  @Test func `R58: the committee's yearly report is owed again 12 months after it went`() throws {
    var (fixture, copy) = try fixture(["months": .number(12), "basis": .text("Once in 12 months")])
    try fixture.move(copy, to: "sent", ["sent-on": .text("2026-11-25")])
    let next = try fixture.latest(ReportCopy.self)
    #expect(next.id.text != copy.id && next.state == .owed && next.sentOn == nil)
    #expect(next.due == day("2027-11-25") && next.months == 12)
    #expect(next.year == .financialYear(startYear: 2026) && next.basis == "Once in 12 months")
  }

  @Test func `R58: a copy that does not go says why, and may be owed again`() throws {
    var (fixture, copy) = try fixture()
    #expect(
      refusal { try fixture.book.moveState(of: copy, to: "not-owed", fixture.now) }
        == .requiredField(kind: "Crime and disorder committee", field: "Reason"))
    try fixture.move(copy, to: "not-owed", ["reason": .text("The committee did not sit")])
    #expect(!fixture.book.dueLines(on: fixture.today).contains { $0.source == copy })
    try fixture.move(copy, to: "owed")
    #expect(fixture.book.dueLines(on: fixture.today).contains { $0.source == copy })
  }

  @Test(arguments: [0, -12, 121])
  func `R58: a copy comes again after a number of months`(months: Int) throws {
    let (fixture, copy) = try fixture()
    let entry = Registry.entry(of: ReportCopy.self)
    let slot = try #require(entry.slot(named: "months"))
    #expect(
      refusal {
        try fixture.book.save(entry, id: copy.id, values: [slot: .number(months)], fixture.now)
      }
        == .wrongValue(
          field: "Again after, months", given: "\(months)",
          wanted: "a number of months from 1 to 120"))
  }

  @Test func `R58: a copy entered as sent has its day`() throws {
    let fixture = try Fixture()
    #expect(
      refusal {
        try fixture.adding(
          "report-copy",
          ["name": .text("Healthwatch"), "report": .text("Annual report"), "state": .text("sent")])
      } == .requiredField(kind: "Healthwatch", field: "Sent"))
  }

  @Test func `R58: a report that a duty asks for is due as the duty is, and shows it once sent`()
    throws
  {
    var fixture = try Fixture()
    let duty = try fixture.add(
      "duty",
      [
        "text": .text("Report to a crime and disorder committee"), "function": .text("safety"),
        "falls-due": .text("yearly"), "owner": .text("sgg"),
      ])
    let copy = try fixture.add(
      "report-copy",
      [
        "name": .text("Committee"), "report": .text("Annual report"), "duty": .text(duty.id),
        "due": .text("2026-11-30"),
      ])
    let owed = { fixture.book.dueLines(on: fixture.today).compactMap(\.source) }
    #expect(owed().contains(duty) && !owed().contains(copy), "owed once")
    let entry = Registry.entry(of: ReportCopy.self)
    let slot = try #require(entry.slot(named: "months"))
    #expect(
      refusal {
        try fixture.book.save(entry, id: copy.id, values: [slot: .number(12)], fixture.now)
      }
        == .wrongValue(
          field: "Again after, months", given: "12",
          wanted: "nothing, because the duty 'Report to a crime and disorder committee' says how "
            + "often"))
    try fixture.move(copy, to: "sent")
    let shown = try fixture.latest(DutyOccurrence.self)
    #expect(shown.state == .evidenced && shown.evidence == copy)
    #expect(shown.from == day("2026-04-01") && shown.evidencedOn == fixture.today)
    #expect(!owed().contains(duty))
    #expect(fixture.book.all(ReportCopy.self).count == 1)
  }
}
