// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What a record's page notices by itself.
struct RemarkTests {
  private func words<Kind: RecordKind>(_ id: ID<Kind>, _ fixture: Fixture) -> [String] {
    fixture.book.remarks(on: RecordReference(id), day: fixture.today).map(\.words)
  }

  private func collected(_ fixture: inout Fixture, every: Int? = nil) throws -> ID<Measure> {
    var values: [String: Stored] = [
      "body": .text("teg"), "title": .text("Referrals"), "direction": .text("up"),
      "target": .text("60"),
    ]
    values["every"] = every.map(Stored.number)
    let measure = try fixture.fill(Measure.self, values)
    try fixture.pass(measure, through: ["collected"])
    return measure
  }

  @Test(arguments: [
    (3, "1 Jul 2026 to 30 Sep 2026"), (1, "1 Oct 2026 to 31 Oct 2026"),
    (12, "1 Apr 2025 to 31 Mar 2026"), (5, "1 Apr 2026 to 31 Aug 2026"),
  ])
  func `R47: a measure never asked for notices its last whole period, in step with the plan year`(
    every: Int, period: String
  ) throws {
    var fixture = try Fixture()
    let measure = try collected(&fixture, every: every)
    #expect(words(measure, fixture).first == "\(period) is not asked for yet")
  }

  @Test
  func `R47: the period after an answered one is noticed once it is over, with its due day`()
    throws
  {
    var fixture = try Fixture()
    let measure = try collected(&fixture)
    let asked = try fixture.fill(
      DataReturn.self,
      [
        "measure": .text(measure.text), "agency": .text("police"), "from": .text("2026-04-01"),
        "to": .text("2026-06-30"), "due": .text("2026-07-31"),
      ])
    fixture.apply(try fixture.moving(asked, to: "received", ["figure": .text("48")]))
    let remarks = fixture.book.remarks(on: RecordReference(measure), day: fixture.today)
    #expect(remarks.map(\.words).first == "West Mercia Police: 48")
    let next = try #require(remarks.compactMap(\.settling).first)
    #expect(next.kind == DataReturn.about.name)
    let proposed = next.proposed
    #expect(proposed["from"] == .text("2026-07-01") && proposed["to"] == .text("2026-09-30"))
    #expect(proposed["due"] == .text("2026-10-31") && proposed["agency"] == .text("police"))
    for name in ["agency", "due"] {
      let without = next.known.merging(proposed.filter { $0.key != name }) { $1 }
      guard
        case .requiredField("Data return", _) = refusal({ [fixture] in
          try fixture.form(DataReturn.self, without)
        })
      else {
        Issue.record("A return is asked for without its \(name).")
        continue
      }
    }
    fixture.apply(try fixture.form(DataReturn.self, next.known.merging(proposed) { $1 }))
    #expect(!words(measure, fixture).contains { $0.contains("not asked for") })
  }

  @Test(arguments: [
    ("up", "48", "60, not reached"), ("up", "60", "60, reached"), ("down", "48", "60, reached"),
  ])
  func `R47: the target is held against the latest figure the way that is hoped for`(
    direction: String, figure: String, expected: String
  ) throws {
    var fixture = try Fixture()
    let measure = try collected(&fixture)
    if direction != "up" {
      fixture.apply(try fixture.changing(measure, "direction", to: .text(direction)))
    }
    let asked = try fixture.fill(
      DataReturn.self,
      [
        "measure": .text(measure.text), "agency": .text("police"), "from": .text("2026-04-01"),
        "to": .text("2026-06-30"), "due": .text("2026-07-31"),
      ])
    fixture.apply(try fixture.moving(asked, to: "received", ["figure": .text(figure)]))
    let line = try #require(
      fixture.book.scorecardLines(of: measure, on: fixture.today).first)
    #expect(line.targetWords == expected)
  }

  @Test func `R49: an accepted difference is made from what is noticed, and is noticed no more`()
    throws
  {
    var fixture = try Fixture()
    let table = try fixture.fill(StatedTable.self, ["title": .text("Plans ended")])
    for (figure, role) in [("11", "part"), ("12", "part"), ("24", "total")] {
      _ = try fixture.fill(
        StatedFigure.self,
        [
          "table": .text(table.text), "text": .text("Line of \(figure)"),
          "figure": .text(figure), "stands-as": .text(role),
        ])
    }
    let remark = try #require(
      fixture.book.remarks(on: RecordReference(table), day: fixture.today).first)
    #expect(remark.isAlarm && remark.words.hasPrefix("Line of 24: the parts make 23"))
    var known = try #require(remark.settling?.known)
    let bare = fixture
    #expect(
      refusal { try bare.form(AcceptedDifference.self, known) }
        == .requiredField(kind: "Accepted difference", field: "Note"))
    known["note"] = .text("One ended twice")
    fixture.apply(try fixture.form(AcceptedDifference.self, known))
    #expect(fixture.book.openDifferences.isEmpty)
    #expect(words(table, fixture).first?.hasSuffix("accepted: One ended twice") == true)
  }

  @Test func `R42: an audit that no quarter is known of stands in none`() throws {
    var fixture = try Fixture()
    let cells = { (fixture: Fixture) in
      fixture.book.auditProgramme(years: 2026...2026, isQuarterly: true).rows
        .first { $0.body == Fixture.group }?.cells.map(\.audits.count)
    }
    #expect(cells(fixture) == [0, 0, 0, 0])
    fixture.apply(try fixture.changing(ID<Audit>("a1"), "quarter", to: .number(2)))
    #expect(cells(fixture) == [0, 1, 0, 0])
  }
}
