// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import Testing

/// The plan paper in each of the layouts that a template may ask for.
struct PlanLayoutTests {
  private let today = Day(iso: "2026-10-01") ?? .first

  private func book(_ name: String) throws -> Book {
    let now = Circumstances(
      now: Moment(day: today, second: 36_000), author: "Clerk", device: "t", sequence: 1)
    var book = Book()
    let text = try Session.read("demo-data/\(name).json")
    book.apply(try Exchange.read(text, file: name, into: book, now))
    return book
  }

  private func tables(_ book: Book, _ body: String) throws -> [Table] {
    let plan = try #require(book.plan(of: ID(body)))
    return tables(of: try #require(PaperChoice.plan(plan.id).paper(in: book, today: today)))
  }

  private func tables(of paper: Paper) -> [Table] {
    paper.elements.compactMap { element in
      if case .table(let table) = element { table } else { nil }
    }
  }

  @Test func `R12: the plan of 2021-24 is a table of priorities with the day of its latest word`()
    throws
  {
    let book = try self.book("telford-and-wrekin-2021-24")
    let table = try #require(try tables(book, "twsp").first)
    #expect(
      table.columns.map(\.title) == [
        "TWSP Strategic Priorities", "Why?", "How we will achieve it",
        "Progress (last updated 17 Oct 2023)",
      ])
    let rows = table.rows.map { $0.cells.map(\.line.plainText) }
    #expect(rows.count == 15)
    #expect(rows.count { !$0[0].isEmpty } == 6)
    #expect(rows[0][0].hasPrefix("1. Sharing and Engaging with the Telford and Wrekin Community"))
    let policy = try #require(rows.first { $0[2] == "Review the TWSP Training Policy" })
    #expect(policy[1].hasPrefix("To support practitioners to develop their practice"))
    #expect(policy[3].hasPrefix("G Completed. Completed and new policy in place"))
    let plan = try #require(book.plan(of: ID("twsp")))
    let blank = try #require(
      PaperChoice.blankPlan(plan.id).paper(in: book, today: today))
    #expect(tables(of: blank).map { $0.columns.count } == [4])
  }

  @Test func `R13: the plan of 2016-18 is a matrix with empty cells and cells that span all`()
    throws
  {
    let book = try self.book("children-board-2016-18")
    let found = try tables(book, "board")
    let matrix = try #require(found.first)
    #expect(
      matrix.columns.map(\.title) == [
        "Group", "1. Childhood Neglect",
        "2. Child Sexual Exploitation and children who go missing", "3. Domestic abuse",
        "Every priority",
      ])
    #expect(matrix.rows.count == 6)
    let cells = matrix.rows.flatMap { $0.cells.dropFirst().map(\.line.plainText) }
    #expect(cells.count { $0 == "–" } == 6 * 4 - 12)
    #expect(found.dropFirst().map { $0.rows.count } == [5, 4], "then the rows under headings")
  }
}
