// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct RecordRegisterTests {
  private func register<Kind: RecordKind>(
    _ kind: Kind.Type, _ book: Book, body: ID<Body>? = nil, only: Set<String>? = nil
  ) -> RecordRegister {
    RecordRegister(book, RecordQuery(Registry.entry(of: kind), body: body, only: only))
  }

  @Test func `every kind has a register under the words of its fields`() throws {
    let book = try DocumentScenario().book
    for kind in Registry.kinds {
      let csv = CSVWriter().write(RecordRegister(book, RecordQuery(kind)).paper())
      let heads = csv.split(separator: "\r\n")[0]
      #expect(heads.hasPrefix("\u{FEFF}"))
      for field in kind.ownFields where !field.label.contains(",") {
        #expect(heads.contains(field.label), "\(kind.names.name): \(field.label)")
      }
      #expect(heads.hasSuffix("Marking,Source,Marking of the paper"), "\(kind.names.name)")
    }
  }

  @Test func `a page leaves out the columns that say nothing, a sheet keeps them`() throws {
    let paper = register(Agency.self, try DocumentScenario().book).paper()
    #expect(!HTMLWriter().write(paper).contains("Also known as"))
    #expect(!PlainTextWriter(columns: 72).write(paper).contains("Also known as"))
    #expect(CSVWriter().write(paper).contains("Also known as"))
  }

  @Test func `a body's register holds what names it and what hangs on that, and nothing else`()
    throws
  {
    var scenario = try DocumentScenario()
    let own = try scenario.schedule("2026-12-08")
    _ = try scenario.schedule("2026-12-09", of: DocumentScenario.governing)
    let items = register(AgendaItem.self, scenario.book, body: DocumentScenario.group).rows
    #expect(items.count == scenario.book.agenda(of: own).count && !items.isEmpty)
    let all = register(AgendaItem.self, scenario.book).rows
    #expect(all.count > items.count)
    let seats = register(Seat.self, scenario.book, body: DocumentScenario.group).rows.map(\.id)
    #expect(seats == ["chair", "nurse", "lead"])
    #expect(register(Seat.self, scenario.book, only: ["nurse"]).rows.map(\.id) == ["nurse"])
  }

  @Test func `line breaks stay in a sheet's cell and a formula is text there`() throws {
    var scenario = try DocumentScenario()
    try scenario.change(ID<Agency>("police"), "short-name", to: .text("=1+1\nsecond line, é"))
    let paper = register(Agency.self, scenario.book).paper()
    #expect(CSVWriter().write(paper).contains("\"'=1+1\nsecond line, é\""))
    #expect(HTMLWriter().write(paper).contains("=1+1 second line, é"))
  }

  @Test func `the register bears the marking of what it lists`() throws {
    var scenario = try DocumentScenario()
    #expect(register(Agency.self, scenario.book).paper().marking == "OFFICIAL")
    try scenario.change(ID<Agency>("police"), "marking", to: .text("official-sensitive"))
    #expect(register(Agency.self, scenario.book).paper().marking == "OFFICIAL-SENSITIVE")
  }
}
