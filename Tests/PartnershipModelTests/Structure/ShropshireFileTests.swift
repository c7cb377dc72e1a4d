// SPDX-License-Identifier: Apache-2.0

import Glibc
import PartnershipModel
import Testing

/// The structure file that comes with the program.
private enum ShropshireFile {
  static let name = "shropshire-2023-26.json"

  static let text: String = {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    guard let handle = fopen("/\(folder)/demo-data/\(name)", "r") else { return "" }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, handle), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }()

  static func imported(_ text: String = text) throws(Refusal) -> Book {
    var book = Book()
    let start = Circumstances(
      now: Moment(day: .first, second: 0), author: "Business Unit", device: "t", sequence: 1)
    book.apply(try Exchange.read(text, file: name, into: book, start))
    return book
  }

  /// The line of the file on which some words first stand.
  static func line(of words: String) -> Int? {
    place(of: words).map { place in
      text.utf8.prefix(place).count { $0 == UInt8(ascii: "\n") } + 1
    }
  }

  /// The file with the first place of some words changed.
  static func text(changing words: String, to other: String) -> String? {
    guard let place = place(of: words) else { return nil }
    let after = text.utf8.dropFirst(place + words.utf8.count)
    return String(decoding: Array(text.utf8.prefix(place)) + other.utf8 + after, as: UTF8.self)
  }

  private static func place(of words: String) -> Int? {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }
}

struct ShropshireFileTests {
  @Test func `it imports with nothing to complain of`() throws {
    let book = try ShropshireFile.imported()
    #expect(book.recordCount > 100)
  }

  @Test func `it holds the bodies, groups, statements, duties and plans of the strategic plan`()
    throws
  {
    let book = try ShropshireFile.imported()
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
    let book = try ShropshireFile.imported()
    #expect(book.statements(of: ID(id)).count == count)
    let plan = try #require(book.plan(of: ID(id)))
    #expect(plan.id.text == "plan-\(id)")
    #expect(plan.title == "\(book.name(of: ID(id))) Strategic Action Plan (2023-2026)")
  }

  @Test func `slips of the plan stay, with the corrected reading beside them`() throws {
    let book = try ShropshireFile.imported()
    let statement = try #require(book[ID<Statement>("AR2")])
    #expect(statement.text == "To complete Safeguarding Adult Reviews with 10 months")
    #expect(statement.suggested == "To complete Safeguarding Adult Reviews within 10 months")
    #expect(
      book[ID<Statement>("EX1")]?.text
        == "Increasing the \u{201C}disruption\u{201D} of perpetrators of exploitation")
  }

  @Test func `the template's headings and columns are word for word`() throws {
    let book = try ShropshireFile.imported()
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
    let above = try ShropshireFile.imported().route(from: ID(id), on: .first)
    #expect(above == ID("sgg"))
  }

  @Test func `the priority groups are represented on community safety`() throws {
    let found = try ShropshireFile.imported()
      .linking(.representedOn, to: ID("community-safety-oversight"), on: .first)
    #expect(Set(found.map(\.text)) == ["drug-alcohol", "ldapb", "exploitation"])
  }

  @Test func `what the plan does not state is left out`() throws {
    let book = try ShropshireFile.imported()
    #expect(book.all(Body.self).allSatisfy { $0.meetingsPerYear == nil && $0.status == nil })
    #expect(book[ID<Body>("sgg")]?.meets == nil)
    #expect(book.all(Terms.self).isEmpty)
    #expect(book[ID<Statement>("CS2")]?.baseline == nil)
  }

  @Test func `an export is the file itself, but for its note, and imports to the same bytes`()
    throws
  {
    let export = Exchange.write(try ShropshireFile.imported())
    let lines = ShropshireFile.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(export == lines.filter { !$0.hasPrefix("  \"note\"") }.joined(separator: "\n"))
    let again = Exchange.write(try ShropshireFile.imported(export))
    #expect(again == export)
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
      ShropshireFile.text(changing: mistake.change, to: mistake.to))
    let line = try #require(ShropshireFile.line(of: mistake.change))
    let problems = problems(of: text)
    #expect(
      problems.contains {
        $0.file == ShropshireFile.name && $0.line == line && $0.reason.contains(mistake.said)
      }, "\(problems.map(\.words))")
  }

  @Test func `text that is not JSON is named with the line where reading stopped`() throws {
    let text = try #require(ShropshireFile.text(changing: "\"edge\": [", to: "\"edge\": (["))
    let problems = problems(of: text)
    #expect(problems.map(\.line) == [ShropshireFile.line(of: "\"edge\": [")])
    #expect(problems.first?.reason.hasPrefix("this is not JSON") == true)
  }

  private func problems(of text: String) -> [ExchangeProblem] {
    do {
      _ = try ShropshireFile.imported(text)
      return []
    } catch {
      guard case .exchange(let problems) = error else { return [] }
      return problems
    }
  }
}
