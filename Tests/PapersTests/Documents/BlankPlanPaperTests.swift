// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct BlankPlanPaperTests {
  private func blank(_ structure: String = DocumentScenario.planned) throws -> Paper {
    let scenario = try DocumentScenario(structure)
    return try #require(
      PaperChoice.blankPlan(ID("plan")).paper(in: scenario.book, today: day("2026-11-24")))
  }

  @Test func `R10: a blank plan has its headings, words and statements, and rows to write in`()
    throws
  {
    let paper = try blank()
    let printed = wideText(paper)
    #expect(paper.title == "Harm Group Strategic Action Plan")
    #expect(printed.contains("For Testshire, 2026–29."))
    #expect(printed.contains("1. Harm goes down 2. Partners understand"))
    #expect(printed.contains("Understanding Testshire"))
    #expect(!printed.contains("Nothing is planned"))
    #expect(!printed.contains("Train drivers"))
    #expect(paper.rows.count == 2 * BlankPlanPaper.rowsToWriteIn)
    #expect(paper.rows.allSatisfy { $0.cells.count == 5 && $0.cells.allSatisfy(\.line.isEmpty) })
  }

  @Test func `every writer keeps the empty rows`() throws {
    let paper = try blank()
    let html = HTMLWriter().write(paper)
    #expect(html.count(of: "<tr class=\"to-write-in\">") == paper.rows.count)
    let csv = CSVWriter().write(paper)
    #expect(csv.count(of: ",,,,,") == paper.rows.count)
  }

  @Test func `success statements know their records`() throws {
    let lists = try blank().elements.compactMap { element -> [ListItem]? in
      if case .list(_, let items) = element { items } else { nil }
    }
    #expect(lists.first?.map(\.line.records.first?.id) == ["S1", "S2"])
  }

  @Test func `a plan without a template says so and still has rows`() throws {
    let bare = DocumentScenario.planned
      .replacing("\"template\": \"t\"", with: "\"last-review\": \"2026-05-01\"")
    let paper = try blank(bare)
    #expect(wideText(paper).contains("The plan’s template states no headings."))
    #expect(paper.rows.count == BlankPlanPaper.rowsToWriteIn)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func count(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
