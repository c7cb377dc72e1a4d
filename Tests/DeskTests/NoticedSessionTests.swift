// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// What a page notices and what Enter does there; registers, years and choices as people read them.
struct NoticedSessionTests {
  @Test
  func `R49: Enter on what is noticed opens what it speaks of, or says that it opens nothing`()
    throws
  {
    var desk = try AssuranceDesk()
    for (title, total) in [("Plans ended", "24"), ("Plans begun", "23")] {
      let table = try desk.add(
        "stated-table", ["title": .text(title), "body": .text("exploitation")])
      for (text, figure, role) in [
        ("New", "11", "part"), ("Refreshed", "12", "part"), ("All plans", total, "total"),
      ] {
        try desk.add(
          "stated-figure",
          [
            "table": .text(table.id), "text": .text("\(text), \(title)"), "figure": .text(figure),
            "stands-as": .text(role),
          ])
      }
    }
    var session = try desk.opened()
    session.openRegister("tables to check")
    session.play("type \"plans ended\"\npress Enter\ntype \"let it stand\"\npress Enter")
    session.play("type \"One ended twice\"\npress Ctrl+S")
    #expect(session.words.contains("Noticed Accepted difference"), "\(session.screen)")
    session.play("type \"accepted difference\"\npress Enter")
    #expect(session.words.contains("Note One ended twice"), "\(session.screen)")
    session.play("press Esc Esc\ntype \"plans begun\"\npress Enter")
    session.play("press Home Down Down Enter")
    #expect(session.words.contains("This line opens nothing"), "\(session.screen)")
  }

  @Test func `R42: a plan year is shown and typed as people write it`() throws {
    var session = try AssuranceDesk().opened()
    session.openRegister("case file audits")
    #expect(session.screen.contains("2026–27"), "\(session.screen)")
    session.play("press Insert\ntype \"Contacts closed early\"\npress Enter Enter")
    #expect(session.screen.contains("2026–27"), "\(session.screen)")
    let reading = AnswerReading(book: session.desk.book, body: nil, today: session.desk.today)
    let question = Question("year", "Plan year", "", .planYear)
    for typed in ["2027-28", "2027/28", "2027"] {
      #expect(try reading.read(typed, question) == .number(2027), "\(typed)")
    }
    #expect(reading.typed(.number(2027), .planYear) == "2027–28")
    #expect(throws: Refusal.self) { try reading.read("soon", question) }
  }

  @Test func `R42: records of one title are told apart where one of them is to be chosen`() throws {
    let book = try AssuranceDesk().book
    let reading = AnswerReading(book: book, body: nil, today: try #require(Day(iso: "2026-11-20")))
    for kind in ["audit", "duty", "data-return", "budget"] {
      let labels = reading.candidates("", kind: kind).map(\.label)
      #expect(Set(labels).count == labels.count && !labels.isEmpty, "\(kind): \(labels)")
    }
    let audits = reading.candidates("readiness for a joint", kind: "audit")
    #expect(audits.count == 2 && audits.allSatisfy { $0.label.contains("–2") }, "\(audits)")
    for (id, label) in audits {
      #expect(reading.typed(.text(id), .reference(kind: "audit")) == label)
      let question = Question("audit", "Audit", "", .reference(kind: "audit"))
      #expect(try reading.read(label, question) == .text(id))
    }
  }

  @Test func `R42: the years of a paper stand in their order, the usual one selected`() throws {
    var session = try AssuranceDesk().opened()
    session.play("type \"every group's pap\"\npress Enter\ntype \"audit programme\"\npress Enter")
    let shown = session.screen
    let places = ["2027–28", "2026–27", "2025–26", "2024–25"].compactMap { year in
      shown.firstRange(of: "Plan year \(year)")?.lowerBound
    }
    #expect(places.count == 4 && places == places.sorted(), "\(shown)")
    session.play("press Enter")
    #expect(session.words.contains("Plan year 2026–27"), "\(session.screen)")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `R47: a register gives its first column the room to be read`(columns: Int, rows: Int) throws
  {
    let book = try AssuranceDesk().book
    var session = try Session(columns: columns, rows: rows, book: book)
    session.play("type \"tackling ex\"\npress Enter\ntype \"more reg\"\npress Enter")
    session.play("type \"measures\"\npress Enter")
    let row = session.screen.split(separator: "\n").first { $0.contains("Young people") }
    #expect(
      row?.contains(columns == 80 ? "Young people not in educa" : "Young people not") == true,
      "\(session.screen)")
  }

  @Test func `R57: on a small screen what became of a commitment is read below the list`() throws {
    var session = try Session(columns: 40, rows: 12, book: try AssuranceDesk().book)
    session.play("type \"tackling ex\"\npress Enter\ntype \"more reg\"\npress Enter")
    session.play("type \"commitments\"\npress Enter")
    #expect(session.words.contains("· 2025–26 · Carried · Done in part"), "\(session.screen)")
    #expect(session.words.contains("Offer every licensed driver"))
  }
}
