// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// The slips are those of an annual report that was published.
struct FigureCheckTests {
  private func table(
    _ fixture: inout Fixture, _ title: String, _ figures: [[String: String]]
  ) throws -> ID<StatedTable> {
    let table = try fixture.fill(
      StatedTable.self,
      ["title": .text(title), "from": .text("2026-04-01"), "to": .text("2027-03-31")])
    for (place, figure) in figures.enumerated() {
      var values = figure.mapValues { Stored.text($0) }
      values["table"] = .text(table.text)
      if values["text"] == nil { values["text"] = .text("Line \(place + 1)") }
      _ = try fixture.fill(StatedFigure.self, values)
    }
    return table
  }

  private func found(_ figures: [[String: String]]) throws -> [String] {
    var fixture = try Fixture()
    let table = try table(&fixture, "T", figures)
    return fixture.book.differences(in: table).map { "\($0.check.rawValue): \($0.words)" }
  }

  @Test func `R49: parts that do not make the total are listed with the difference`() throws {
    #expect(
      try found([
        ["figure": "16,000"], ["figure": "371"], ["figure": "16,411", "stands-as": "total"],
      ]) == ["total: the parts make 16,371, the total stated is 16,411: a difference of 40"])
    #expect(
      try found([["figure": "11"], ["figure": "12"], ["figure": "23", "stands-as": "total"]])
        .isEmpty)
  }

  @Test func `R49: each column has its own total, and an unstated part is no zero`() throws {
    let columns = [
      ["figure": "47", "column": "Sessions"], ["figure": "651", "column": "Participants"],
      ["figure": "47", "column": "Sessions", "stands-as": "total"],
      ["figure": "651", "column": "Participants", "stands-as": "total"],
    ]
    #expect(try found(columns).isEmpty)
    #expect(
      try found([["figure": "24"], [:], ["figure": "24", "stands-as": "total"]])
        == ["total: 1 of 2 parts not stated, so the total of 24 cannot be checked"])
  }

  @Test func `R49: a rise called a decrease is listed with its number and its per cent`() throws {
    let drugs = [
      "figure": "405", "before": "337", "direction": "down", "change": "132",
      "change-share": "25",
    ]
    #expect(
      try found([drugs]) == [
        "change: 337 to 405 is 68, stated as 132", "direction: 337 to 405 is up, stated as down",
        "change-share: 337 to 405 is 20.2%, stated as 25%",
      ])
  }

  @Test(arguments: [
    ("2192", "1715", "479", "28", "change: 1,715 to 2,192 is 477, stated as 479"),
    ("804", "645", "145", "25", "change: 645 to 804 is 159, stated as 145"),
  ])
  func `R49: a difference that does not agree is listed, a per cent rounded as stated is right`(
    figure: String, before: String, change: String, percent: String, words: String
  ) throws {
    let stated = [
      "figure": figure, "before": before, "direction": "up", "change": change,
      "change-share": percent,
    ]
    #expect(try found([stated]) == [words])
  }

  @Test func `R49: a share that does not agree with part and whole is listed`() throws {
    #expect(
      try found([["figure": "136", "whole": "405", "share": "24"]])
        == ["share: 136 of 405 is 33.6%, stated as 24%"])
    #expect(try found([["figure": "136", "whole": "405", "share": "33.6"]]).isEmpty)
    #expect(
      try found([["figure": "5", "whole": "4"]]) == ["share: 5 is more than its whole, 4"])
    #expect(
      try found([["figure": "0", "whole": "0", "share": "4"]])
        == ["share: a share of 0 cannot be reckoned"])
    #expect(
      try found([["figure": "7", "before": "0", "change-share": "4"]])
        == ["change-share: a per cent of change from 0 cannot be reckoned"])
  }

  @Test func `R49: two tables with the same figures warn of a copied block`() throws {
    var fixture = try Fixture()
    let block = [["figure": "54", "stands-as": "alone"], ["figure": "572", "stands-as": "alone"]]
    let first = try table(&fixture, "Partners in Care", block)
    let second = try table(&fixture, "Joint Training", block)
    #expect(
      fixture.book.differences(in: second).map(\.words) == [
        "the same figures as 'Partners in Care'"
      ])
    #expect(fixture.book.differences(in: first).map(\.check) == [.duplicate])
  }

  @Test func `R49: a stated count is held against the records of its window`() throws {
    var fixture = try Fixture()
    for on in ["2026-05-01", "2026-06-01", "2025-06-01"] {
      let id = try fixture.fill(
        Risk.self,
        ["body": .text("teg"), "title": .text("Risk of \(on)"), "raised-on": .text(on)])
      if on == "2026-06-01" {
        fixture.apply(try fixture.moving(id, to: "closed", ["reason": .text("Over")]))
      }
    }
    let stated = ["figure": "3", "stands-as": "alone", "counts": "risk", "counts-by": "raised-on"]
    let table = try table(&fixture, "Risks raised", [stated])
    #expect(
      fixture.book.differences(in: table).map(\.words) == ["3 stated, 2 recorded as risks"])
    let open: [String: Stored] = [
      "table": .text(table.text), "text": .text("Still open"), "figure": .text("1"),
      "stands-as": .text("alone"), "counts": .text("risk"), "counts-by": .text("raised-on"),
      "counts-only": .list(["state=open"]),
    ]
    _ = try fixture.fill(StatedFigure.self, open)
    #expect(fixture.book.differences(in: table).count == 1)
  }

  @Test(arguments: [("nothing", "raised-on"), ("risk", "colour")])
  func `R49: a count of what there is not is refused`(kind: String, field: String) throws {
    var fixture = try Fixture()
    let table = try table(&fixture, "T", [])
    let values: [String: Stored] = [
      "table": .text(table.text), "text": .text("Risks"), "counts": .text(kind),
      "counts-by": .text(field),
    ]
    guard case .wrongValue = refusal({ try fixture.form(StatedFigure.self, values) }) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `R49: a difference is accepted with a note, and the figure stays as stated`() throws {
    var fixture = try Fixture()
    let stated = ["figure": "24", "stands-as": "total"]
    let table = try table(&fixture, "Plans ended", [["figure": "11"], ["figure": "12"], stated])
    let total = try #require(fixture.book.all(StatedFigure.self).last)
    let accepted = try fixture.fill(
      AcceptedDifference.self,
      ["table": .text(table.text), "figure": .text(total.id.text), "check": .text("total")])
    #expect(fixture.book.openDifferences.count == 1)
    let before = fixture
    #expect(
      refusal { try before.moving(accepted, to: "accepted") }
        == .requiredField(kind: "Accepted difference of Plans ended", field: "Note"))
    fixture.apply(
      try fixture.moving(accepted, to: "accepted", ["note": .text("One ended twice")]))
    #expect(fixture.book.openDifferences.isEmpty)
    #expect(fixture.book.differences(in: table).map(\.note) == ["One ended twice"])
    #expect(fixture.book[total.id]?.figure == Figure(units: 24))
    fixture.apply(try fixture.changing(total.id, "figure", to: .text("25")))
    #expect(fixture.book.openDifferences.map(\.check) == [.total])
  }

  @Test func `R49: what agrees cannot be accepted as a difference`() throws {
    var fixture = try Fixture()
    let table = try table(&fixture, "T", [["figure": "1"], ["figure": "1", "stands-as": "total"]])
    let id = try fixture.fill(AcceptedDifference.self, ["table": .text(table.text)])
    let now = fixture
    #expect(
      refusal { try now.moving(id, to: "accepted", ["note": .text("Fine")]) } == .nothingToChange)
  }
}
