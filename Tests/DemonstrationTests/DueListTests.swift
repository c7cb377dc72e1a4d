// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// The list of everything due of the year, in the forms it is printed in.
struct DueListTests {
  private let played: Played

  init() throws {
    played = try ShippedYear.onTheDay.get()
  }

  private func objects() throws -> [JSONValue] {
    let scope = DrawnScope(from: played.today, until: played.today)
    let json = try #require(
      DrawnPaper.due.json(of: scope, in: played.book, today: played.today))
    return try #require(try JSONReader.read(json).items)
  }

  private func drawn(_ format: PaperFormat) throws -> String {
    let choice = PaperChoice.drawn(.due, today: played.today)
    let paper = try #require(choice.paper(in: played.book, today: played.today))
    return String(decoding: format.write(paper), as: UTF8.self)
  }

  private func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\n".contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  @Test func `R62: the due list says the same in every column of text, CSV and JSON`() throws {
    let objects = try objects()
    let lines = played.book.dueLines(on: played.today)
    #expect(objects.count == lines.count && objects.count > 100)
    let rows = try drawn(.csv).split(whereSeparator: \.isNewline)
    for object in objects {
      let day = object["due"]?.text.flatMap { Day(iso: $0) }
      let words = ["what", "who", "group", "how-late", "why"].map { object[$0]?.text ?? "missing" }
      let row = ([day?.shown ?? "No day yet"] + words).map(quoted).joined(separator: ",")
      #expect(rows.contains { $0.hasPrefix("\(row),") }, "\(row)")
    }
    let text = try drawn(.text).split(separator: "\n")
    for label in ["What", "Who", "Group", "How late", "Why then"] {
      #expect(text.count { $0.hasPrefix("  \(label): ") } == lines.count, "\(label)")
    }
  }

  @Test func `R62: everything due in the year has somebody who sees to it, and says why then`() {
    for line in played.book.dueLines(on: played.today) {
      #expect(!line.who.isEmpty && !line.why.isEmpty, "\(line.what)")
      #expect(!line.why.contains("working days late"), "how late it is stands beside")
    }
  }
}
