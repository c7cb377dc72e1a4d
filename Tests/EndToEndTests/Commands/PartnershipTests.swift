// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import PartnershipModel
@testable import minutebook

/// The partnerships that come with the program, by its public commands.
struct PartnershipTests {
  private static let names = ShippedPartnership.all.map(\.name)

  /// A partnership's own file, as it stands in the repository.
  private func file(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../demo-data").standardized
    return try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
  }

  private func withoutNote(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("  \"note\"") }.joined(separator: "\n")
  }

  /// Words with one space between, so that a wrapped line is found.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func made(_ name: String, in home: Home) throws -> String {
    let folder = home.file("book")
    let run = try home.run(
      "demo", "--partnership", name, "--at", folder, "--make-only", "--now", Demonstration.now)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == folder + "\n")
    return folder
  }

  private func book(_ name: String) throws -> Book {
    var book = Book()
    let start = Circumstances(
      now: Moment(day: .first, second: 0), author: "Clerk", device: "t", sequence: 1)
    book.apply(try Exchange.read(try file("\(name).json"), file: name, into: book, start))
    return book
  }

  @Test(arguments: names)
  func `R1: each is made by its name, prints its tree and exports the document's own words`(
    name: String
  ) throws {
    let home = try Home()
    let folder = try made(name, in: home)
    let tree = try home.run("tree", folder)
    for body in try book(name).all(Body.self) {
      #expect(tree.output.contains("\(body.id.text)  \(body.name)"), "\(tree.output)")
    }
    #expect(try home.run("check", folder).status == 0)
    let export = try home.run("export", folder).output
    let notice =
      ", \"notice\": \"Demonstration: what a public document states, not the "
      + "partnership's own record.\""
    #expect(export.components(separatedBy: notice).count == 2)
    let plain = export.replacingOccurrences(of: notice, with: "")
    #expect(plain == withoutNote(try file("\(name).json")))
  }

  @Test(arguments: names)
  func `R1: its own papers and every register of it print without a fault, word for word`(
    name: String
  ) throws {
    let home = try Home()
    let folder = try made(name, in: home)
    for paper in [
      "desk", "year", "forward-plan", "attendance", "executive-report", "actions", "decisions",
      "escalations", "issued",
    ] {
      let run = try home.run(paper, folder, "--now", Demonstration.now)
      #expect(run.status == 0, "\(paper): \(run.errors)")
      #expect(words(run.output).contains("Demonstration: what a public document states"))
    }
    let book = try book(name)
    for plan in book.all(Plan.self) {
      let run = try home.run("plan", folder, "--body", plan.body?.text ?? "")
      #expect(run.status == 0, "\(run.errors)")
    }
    for kind in Registry.kinds where !book.rows(of: kind).isEmpty {
      let run = try home.run("register", folder, kind.names.name)
      #expect(run.status == 0, "\(kind.names.name): \(run.errors)")
      // Columns side by side break sentences, so the words are looked for in the sheet.
      let sheet = try home.run("register", folder, kind.names.name, "--format", "csv", "--raw")
      let printed = words(sheet.output.replacingOccurrences(of: "\"\"", with: "\""))
      let text = kind.fields.first { ["text", "title", "name"].contains($0.name) }
      for row in book.rows(of: kind) {
        guard case .text(let said)? = text.flatMap({ row[$0.slot] }) else { continue }
        for line in said.split(separator: "\n") {
          #expect(printed.contains(words(String(line))), "\(kind.names.name) \(row.id): \(line)")
        }
      }
    }
  }

  @Test func `an unknown partnership is named with those there are`() throws {
    let run = try Home().run("demo", "--partnership", "borsetshire", "--make-only")
    #expect(run.status == 64)
    for name in PartnershipTests.names + ["demonstration-year", "borsetshire"] {
      #expect(run.errors.contains(name))
    }
  }

  @Test func `every partnership in demo-data is compiled in and offered, its years in its title`()
    throws
  {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../demo-data").standardized
    let there = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    let listed = ["demonstration-year.json"] + PartnershipTests.names.map { "\($0).json" }
    // The invented year has further parts, which are played with it.
    #expect(there.filter { !$0.hasPrefix("demonstration-year-") } == listed.sorted())
    for name in there { #expect(ShippedFile.text(name) == (try file(name))) }
    for shipped in ShippedPartnership.all {
      let partnership = try #require(try book(shipped.name).partnership)
      let years = [partnership.from, partnership.to].compactMap { $0?.iso.prefix(4) }
      #expect(shipped.title.hasSuffix(years.joined(separator: " to ")), "\(shipped.title)")
    }
  }

  @Test func `a workspace of one's own begins with a partnership's structure, and says no more`()
    throws
  {
    let home = try Home()
    let run = try home.run("new", "mine", "--structure", "shropshire-2019-20")
    #expect(run.status == 0, "\(run.errors)")
    let export = try home.run("export", "mine").output
    #expect(export == withoutNote(try file("shropshire-2019-20.json")))
    #expect(try home.run("new", "other", "--structure", "borsetshire").status == 1)
  }

  @Test func `one demonstration takes another's place, and never that of a workspace`() throws {
    let home = try Home()
    let folder = try made("children-board-2016-18", in: home)
    #expect(try made("telford-and-wrekin-2021-24", in: home) == folder)
    #expect(try home.run("tree", folder).output.contains("TWSP Executive"))
    #expect(try home.run("new", "mine", "--structure", "shropshire-2019-20").status == 0)
    let refused = try home.run(
      "demo", "--partnership", "shropshire-2019-20", "--make-only", "--at", home.file("mine"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("is not the demonstration"))
  }

  @Test(arguments: ["80x24", "40x12"])
  func `on the first start a partnership is chosen and opened`(size: String) throws {
    let home = try Home()
    let screen = try TmuxScreen("--now", Demonstration.now, in: home, size: size)
    try screen.wait(for: "Open another partnership")
    try screen.press("Down", "Enter")
    for shipped in ShippedPartnership.all { try screen.wait(for: shipped.title) }
    try screen.type("telf")
    try screen.press("Enter")
    try screen.wait(for: "TWSP Executive")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
  }
}
