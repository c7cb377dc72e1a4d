// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

private let shropshire = PartnershipFile("shropshire-2023-26.json")

struct ShropshireFileTests {
  @Test func `it imports with nothing to complain of`() throws {
    let book = try shropshire.imported()
    #expect(book.recordCount > 100)
  }

  @Test func `it holds the bodies, groups, statements, duties and plans of the strategic plan`()
    throws
  {
    let book = try shropshire.imported()
    let bodies = book.all(Body.self)
    #expect(bodies.count == 12)
    #expect(bodies.count { $0.kind == .system } == 4)
    #expect(bodies.count { $0.kind == .priority } == 3)
    #expect(book.all(Statement.self).count == 54)
    #expect(book.all(Duty.self).count == 17)
    #expect(book.all(Plan.self).count == 8)
    #expect(book.all(PlanTemplate.self).count == 1)
  }

  @Test(arguments: [
    ("adult-oversight", 5), ("child-oversight", 4), ("community-safety-oversight", 10),
    ("case-review-adult", 5), ("case-review-child", 7), ("ldapb", 6), ("exploitation", 10),
    ("drug-alcohol", 7),
  ])
  func `each planning group has its own statements and one plan`(id: String, count: Int) throws {
    let book = try shropshire.imported()
    #expect(book.statements(of: ID(id)).count == count)
    let plan = try #require(book.plan(of: ID(id)))
    #expect(plan.id.text == "plan-\(id)")
    #expect(plan.title == "\(book.name(of: ID(id))) Strategic Action Plan (2023-2026)")
  }

  @Test func `slips of the plan stay, with the corrected reading beside them`() throws {
    let book = try shropshire.imported()
    let statement = try #require(book[ID<Statement>("AR2")])
    #expect(statement.text == "To complete Safeguarding Adult Reviews with 10 months")
    #expect(statement.suggested == "To complete Safeguarding Adult Reviews within 10 months")
    #expect(
      book[ID<Statement>("EX1")]?.text
        == "Increasing the \u{201C}disruption\u{201D} of perpetrators of exploitation")
  }

  @Test func `R10: the template's headings and columns are word for word`() throws {
    let book = try shropshire.imported()
    let template = try #require(book.all(PlanTemplate.self).first)
    #expect(
      template.headings == [
        "Preventing the problem before it primarily occurs",
        "Preventing the problem before it primarily occurs \u{2013} Preventing Crime",
        "Understanding what is happening in Shropshire (data analysis and problem profile)",
        "Ensuring the system is able to protect and pursue (include secondary and tertiary "
          + "prevention activity, resources: processes, services, staff etc)",
        "Thinking widely about learning, development and improving practice",
        "Understanding the experience for individuals, their families and communities",
      ])
    #expect(
      template.columns == [
        "What action needs to be taken (specific, achievable, realistic)?",
        "How will you know you've been successful?",
        "Who is responsible for making it happen?",
        "Completion Timescale",
        "Progress with RAG rating and evidence Not Started In Progress Completed",
      ])
    #expect(template.intro?.count == 4)
  }

  @Test(arguments: [
    "adult-oversight", "child-oversight", "community-safety-oversight", "case-review",
    "case-review-adult", "case-review-child", "ldapb", "exploitation", "drug-alcohol",
  ])
  func `every group escalates to the governing group`(id: String) throws {
    let above = try shropshire.imported().route(from: ID(id), on: .first)
    #expect(above == ID("sgg"))
  }

  @Test func `the priority groups are represented on community safety`() throws {
    let found = try shropshire.imported()
      .linking(.representedOn, to: ID("community-safety-oversight"), on: .first)
    #expect(Set(found.map(\.text)) == ["drug-alcohol", "ldapb", "exploitation"])
  }

  @Test func `what the plan does not state is left out`() throws {
    let book = try shropshire.imported()
    #expect(book.all(Body.self).allSatisfy { $0.meetingsPerYear == nil && $0.status == nil })
    #expect(book[ID<Body>("sgg")]?.meets == nil)
    #expect(book.all(Terms.self).isEmpty)
    #expect(book[ID<Statement>("CS2")]?.baseline == nil)
  }
}

struct BadStructureFileTests {
  /// A change to the good file, and what must be said on the changed line.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let change: String
    let to: String
    let said: String
    var testDescription: String { said }
  }

  @Test(arguments: [
    Mistake(
      change: "\"chair-role\": \"Independent", to: "\"chair-rolle\": \"Independent",
      said: "did you mean 'chair-role'?"),
    Mistake(change: "\"kind\": \"governing\"", to: "\"kind\": \"ruling\"", said: "'ruling'"),
    Mistake(
      change: "\"kind\": \"governing\", \"parent\": \"partnership\"",
      to: "\"kind\": \"governing\", \"parent\": \"exploitation\"", said: "stands under itself"),
    Mistake(
      change: "{\"id\": \"CO1\"", to: "{\"id\": \"AO1\"", said: "the success statement id 'AO1'"),
    Mistake(
      change: "\"id\": \"plan-ldapb\", \"body\": \"ldapb\"",
      to: "\"id\": \"plan-ldapb\", \"body\": \"lbapb\"", said: "names body 'lbapb'"),
    Mistake(change: "\"statement\": [", to: "\"statment\": [", said: "did you mean 'statement'?"),
  ])
  func `a mistake is named with its file and line and nothing is imported`(
    mistake: Mistake
  ) throws {
    let text = try #require(
      shropshire.text(changing: mistake.change, to: mistake.to))
    let line = try #require(shropshire.line(of: mistake.change))
    let problems = problems(of: text)
    #expect(
      problems.contains {
        $0.file == shropshire.name && $0.line == line && $0.reason.contains(mistake.said)
      }, "\(problems.map(\.words))")
  }

  @Test func `text that is not JSON is named with the line where reading stopped`() throws {
    let text = try #require(shropshire.text(changing: "\"edge\": [", to: "\"edge\": (["))
    let problems = problems(of: text)
    #expect(problems.map(\.line) == [shropshire.line(of: "\"edge\": [")])
    #expect(problems.first?.reason.hasPrefix("this is not JSON") == true)
  }

  private func problems(of text: String) -> [ExchangeProblem] {
    do {
      _ = try shropshire.imported(text)
      return []
    } catch {
      guard case .exchange(let problems) = error else { return [] }
      return problems
    }
  }
}
