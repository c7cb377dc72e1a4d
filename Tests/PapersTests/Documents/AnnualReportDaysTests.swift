// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import PartnershipModel
import Testing

/// Which days an annual report speaks of, and what it says where no day is stated.
struct AnnualReportDaysTests {
  private func book(_ name: String) throws -> Book {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(root)/demo-data/\(name)", encoding: .utf8)
    return try DocumentScenario(text).book
  }

  private func report(_ book: Book, year: Int, on iso: String) throws -> Paper {
    let days = DrawnScope.days(ofYear: year)
    let scope = DrawnScope(from: days.from, until: days.until)
    return try #require(DrawnPaper.annualReport.paper(of: scope, in: book, today: day(iso)))
  }

  @Test func `R22: the report of a year that is not over stands at today, and says so first`()
    throws
  {
    let book = try book("shropshire-2021-22.json")
    let paper = try report(book, year: 2021, on: "2021-11-20")
    guard case .note(let note)? = paper.elements.first else {
      Issue.record("no note stands first")
      return
    }
    #expect(
      note.plainText.hasPrefix("The year is not over. This report stands at 20 November 2021"))
    let text = wideText(paper)
    #expect(text.contains("These are our groups on 20 November 2021:"))
    let after = text.replacing("what comes until 31 March 2022 is not in it", with: "")
      .replacing("1 April 2021 to 31 March 2022", with: "")
    #expect(!after.contains("31 March 2022") && !after.contains("on 31 Mar 2022"))
    #expect(!wideText(try report(book, year: 2021, on: "2022-04-01")).contains("is not over"))
  }

  @Test(arguments: [(2021, true), (2022, false)])
  func `R22: a group that ended by the day is not listed as one of that day`(
    year: Int, isThere: Bool
  ) throws {
    var book = try book("shropshire-2021-22.json")
    let body = try #require(book.all(Body.self).first { $0.name == "Self-Neglect Group" })
    let entry = Registry.entry(of: Body.self)
    let now = Circumstances(
      now: Moment(day: day("2023-06-30"), second: 36_000), author: "Clerk", device: "f",
      sequence: 900)
    book.apply(
      try book.save(
        entry, id: body.id.text, values: [Body.shape.closedOn.slot: .text("2022/23")], now))
    let text = wideText(try report(book, year: year, on: "2023-06-30"))
    let start = try #require(text.range(of: "These were our groups on")).upperBound
    let rest = text[start...].components(separatedBy: "What we achieved this year")[0]
    let parts = rest.components(separatedBy: "These of our groups came to an end in the year:")
    #expect(parts[0].contains("Self-Neglect Group") == isThere)
    #expect(parts.dropFirst().joined().contains("Self-Neglect Group (") != isThere)
  }

  @Test func `R22: a statement of changes over two years stands once, with its days`() throws {
    var scenario = BookByForms(try book("shropshire-2019-20.json"))
    try scenario.add(
      "change-statement",
      [
        "from": .text("2019-07-01"), "until": .text("2020-12-31"), "claim": .text("no-changes"),
        "text": .text("Nothing was changed."),
      ])
    let words = "Stated of the time from 1 July 2019 to 31 December 2020:"
    for (year, isTold) in [(2019, false), (2020, true), (2021, false)] {
      let text = wideText(try report(scenario.book, year: year, on: "2022-06-30"))
      #expect(text.contains("Nothing was changed.") == isTold, "\(year)")
      #expect(text.contains(words) == isTold, "\(year)")
    }
  }

  @Test func `R22: reviews without a day are not counted as none`() throws {
    let paper = try report(try book("shropshire-2021-22.json"), year: 2021, on: "2022-06-30")
    let rows = paper.rows.filter {
      ["Rapid Review", "Safeguarding Adult Review"].contains($0.cells.first?.line.plainText ?? "")
        && $0.cells.count == 7
    }
    // Adult reviews are under way: that none is concluded is known.
    #expect(
      rows.map { $0.cells.map(\.line.plainText) } == [
        ["Rapid Review", "not known", "not known", "not known", "not known", "2", "0"],
        ["Safeguarding Adult Review", "not known", "not known", "0", "0", "5", "0"],
      ])
    #expect(
      wideText(paper).contains(
        "14 reviews have no day of receipt stated, and count by their present stage only."))
  }
}
