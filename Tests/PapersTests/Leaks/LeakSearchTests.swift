// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import PartnershipModel
import Testing

struct LeakSearchTests {
  private let scenario: LeakScenario

  init() throws { scenario = try LeakScenario() }

  private func leaks(
    _ text: String, _ format: PaperFormat = .html, named name: String = "paper"
  ) throws -> [Leak] {
    try scenario.search.leaks(in: Array(text.utf8), format, named: name)
  }

  private static let forms: [PaperFormat] = [.text, .markdown, .html, .docx]

  @Test(arguments: PaperFormat.allCases.filter { !$0.isMadeOutside })
  func `a clean paper is let through in every form`(format: PaperFormat) throws {
    let bytes = format.write(LeakScenario.clean)
    #expect(!bytes.isEmpty)
    #expect(try scenario.search.leaks(in: bytes, format, named: "actions-open") == [])
    try scenario.search.check(LeakScenario.clean)
  }

  @Test func `R22: a table's cells are searched each by itself, and its titles are no names`()
    throws
  {
    let table = """
      Group      Falls due
      ---------  ----------
      Harm       Every year

      Duty: Publish an annual report that says what was done in the year
        Owner: Wexley
        Stands: Thornbeck, due 31 Mar
          2027
      """
    #expect(try leaks(table, .text) == [])
    let cell = table.replacing("Owner: Wexley", with: "Owner: Jemima Puddleduck")
    #expect(try leaks(cell, .text).map(\.found) == ["Jemima Puddleduck"])
  }

  @Test(arguments: forms)
  func `withheld words are found wherever a paper can have them`(format: PaperFormat) throws {
    for (place, paper) in LeakScenario.planted(LeakScenario.secret) {
      let found = try scenario.search.leaks(in: format.write(paper), format, named: "actions")
      let leak = found.first { $0.kind == .withheld }
      #expect(leak?.record?.contains("minute") == true, "\(format) \(place): \(found)")
      // She is told enough to find it and no more.
      #expect((leak?.found.split(separator: " ").count ?? 0) <= 5, "\(format) \(place)")
    }
  }

  @Test func `withheld words are found in tables alone`() throws {
    for (place, paper) in LeakScenario.planted(LeakScenario.secret)
    where ["cell", "column", "caption", "notice", "handling"].contains(place) {
      var two = paper
      two.elements += LeakScenario.clean.elements
      let found = try scenario.search.leaks(in: PaperFormat.csv.write(two), .csv, named: "actions")
      #expect(found.contains { $0.kind == .withheld }, "\(place)")
    }
  }

  @Test(arguments: forms)
  func `a name is found wherever a paper can have it`(format: PaperFormat) throws {
    for (place, paper) in LeakScenario.planted("we thanked Jemima Puddleduck for it")
    where place != "two runs" && place != "abbreviation" {
      let found = try scenario.search.leaks(in: format.write(paper), format, named: "actions")
      #expect(
        found.contains { $0.kind == .personName && $0.found.contains("Puddleduck") },
        "\(format) \(place): \(found)")
    }
  }

  @Test(arguments: forms)
  func `a pseudonym with detail is found`(format: PaperFormat) throws {
    var paper = LeakScenario.clean
    paper.elements.append(.paragraph("Child R goes to school in the north."))
    let found = try scenario.search.leaks(in: format.write(paper), format, named: "actions")
    #expect(found.map(\.kind) == [.pseudonym])
    #expect(found.first?.found == "Child R with school")
  }

  @Test(arguments: [
    "<p>THE FAMILY AT THORNFIELD ASKED FOR THE OLDER</p>",
    "<p>the fam&shy;ily at Thorn&#xAD;field asked for the older</p>",
    "<p>the family at &#84;hornfield asked f&#111;r the older</p>",
    "<p>the <b>fam</b>ily at <i>Thorn</i>field asked for the older</p>",
    "<p>ｔｈｅ ｆａｍｉｌｙ ａｔ Ｔｈｏｒｎｆｉｅｌｄ ａｓｋｅｄ</p>",
    "<p>the family,\n at   Thornﬁeld - asked\u{200B} for the older</p>",
    "<p>the family at</p><p>Thornfield asked for</p>",
    "<!-- the family at Thornfield asked for -->",
    "<img alt=\"the family at Thornfield asked for\">",
    "<p title='the family at Thornfield asked'>",
    "<title>the family at Thornfield asked for</title>",
    "<style>p::after { content: 'the family at Thornfield asked for' }</style>",
    "<style>/* the family at Thornfield asked for */</style>",
    "<script>// the family at Thornfield asked for</script>",
    "<p>to move before winter: asked for the older sibling to move before winter</p>",
  ])
  func `no disguise in a page hides withheld words`(page: String) throws {
    let found = try leaks(page)
    #expect(found.contains { $0.kind == .withheld }, "\(found)")
  }

  @Test func `every place of a page is named`() throws {
    let places = [
      "<p>\(LeakScenario.secret)</p>": "the text", "<!--\(LeakScenario.secret)-->": "a comment",
      "<p class='\(LeakScenario.secret)'>": "an attribute",
      "<title>\(LeakScenario.secret)</title>": "the title",
      "<style>\(LeakScenario.secret)</style>": "the style sheet",
    ]
    for (page, place) in places { #expect(try leaks(page).first?.place == place) }
  }

  @Test(arguments: [
    "the-family-at-thornfield-asked-for", "The Family At Thornfield Asked.html", "temperance",
    "rota for Jemima Puddleduck",
  ])
  func `the file's own name is searched`(name: String) throws {
    let found = try leaks("<p>Nothing</p>", named: name)
    #expect(found.first?.place == "the file's name", "\(found)")
  }

  @Test(arguments: ["Child Q was mentioned", "temperance", "It was Temperance."])
  func `whole short values and pseudonyms of withheld lines are found`(text: String) throws {
    #expect(try leaks("<p>\(text)</p>").contains { $0.kind == .withheld })
  }

  @Test(arguments: [
    "Action 1 is due on 20 November 2026.", "the older sibling", "asked for the",
    "The rota for the winter was shared.", "Nurse, Health Trust", "decision HG-2026-01",
  ])
  func `ordinary phrases, numbers and dates trip nothing`(text: String) throws {
    #expect(try leaks("<p>\(text)</p>") == [])
  }

  @Test func `a withheld text quoted at length in an open record is found all the same`() throws {
    var book = scenario.book
    let meeting = try #require(book.all(Meeting.self).first)
    let kind = Registry.entry(of: MinuteEntry.self)
    let quoted = LeakScenario.secret + ", it was said"
    book.set(kind: kind.number, id: "q", slot: 3, to: .text(meeting.id.text))
    book.set(kind: kind.number, id: "q", slot: 7, to: .text(quoted))
    let found = try LeakSearch(book).leaks(
      in: Array("<p>\(quoted)</p>".utf8), .html, named: "x")
    #expect(found.contains { $0.kind == .withheld })
  }

  @Test func `the partnership's list clears names and never withheld words`() throws {
    var book = scenario.book
    let kind = Registry.entry(of: Partnership.self)
    let slot = try #require(kind.slot(named: "not-names"))
    book.set(
      kind: kind.number, id: "p", slot: slot, to: .list(["Jemima Puddleduck", "Thornfield"]))
    let page = "<p>Jemima Puddleduck said: \(LeakScenario.secret)</p>"
    let found = try LeakSearch(book).leaks(in: Array(page.utf8), .html, named: "x")
    #expect(Set(found.map(\.kind)) == [.withheld])
  }

  @Test func `what cannot be read back is not written`() {
    #expect(throws: PaperRefusal.unsearchable(place: "the Word document")) {
      try scenario.search.check([1, 2, 3], .docx, named: "x")
    }
    #expect(throws: PaperRefusal.unsearchable(place: "the text")) {
      try scenario.search.check([0xFF, 0xFE], .html, named: "x")
    }
  }

  @Test func `the refusal says what, where, and that nothing was written`() throws {
    do {
      try scenario.search.check(Array("<p>\(LeakScenario.secret)</p>".utf8), .html, named: "x")
      Issue.record("nothing was found")
    } catch {
      let words = error.words
      #expect(words.contains("nothing was written"))
      #expect(words.contains("in the text: withheld in minute"))
      #expect(words.contains("HG, 13 Oct 2026"))
      #expect(!words.contains("older sibling to move"))
    }
  }
}
