// SPDX-License-Identifier: Apache-2.0
import Desk
import Papers
import PartnershipModel

/// What carries each of the 64 rows, and the tests that show it, made from the declarations and from
/// the tests' names.
struct CoverageDocument {
  private let headings: [CoverageHeading]
  private let tests: TestNames

  /// Prepares the document from the tests there are.
  init(_ headings: [CoverageHeading] = CoverageHeading.all, tests: TestNames) {
    self.headings = headings
    self.tests = tests
  }

  private var rows: [CoverageRow] { headings.flatMap(\.rows) }

  /// What is missing or wrong: names that there are not, rows no test shows, tests of no row.
  var mistakes: [String] {
    let numbers = rows.map(\.number)
    let untested = rows.filter { tests.byRow[$0.number] == nil }.map {
      "\($0.name) has no test whose name begins with `\($0.name):`."
    }
    let unreached = rows.filter { row in
      tests.byRow[row.number]?.contains(where: \.isOfUser) == false
    }.map { "\($0.name) has no test that presses keys or runs a command." }
    let homeless = tests.byRow.keys.filter { !numbers.contains($0) }.sorted().map {
      "R\($0) is named by a test and is no row."
    }
    let uncounted = numbers == Array(1...64) ? [] : ["The rows are not 1 to 64, each once."]
    return uncounted + rows.flatMap(\.mistakes) + untested + unreached + homeless + leftOut
  }

  /// Registers and papers that no row names.
  private var leftOut: [String] {
    let kinds = Set(rows.flatMap(\.kinds))
    let papers = Set(rows.flatMap(\.drawnPapers).map(\.name))
    let ofKinds = Registry.kinds.filter { $0.register != nil && !kinds.contains($0.names.name) }
    return ofKinds.map { "The register *\($0.registerTitle)* (`\($0.names.name)`) is in no row." }
      + DrawnPaper.all.filter { !papers.contains($0.name) }.map {
        "The paper *\($0.title)* (`\($0.name)`) is in no row."
      }
  }

  /// The document in Markdown.
  var text: String {
    let shown = rows.count { tests.byRow[$0.number] != nil }
    let count = rows.reduce(0) { $0 + (tests.byRow[$1.number]?.count ?? 0) }
    let opening = """
      # Coverage

      This page is made by `minutebook document coverage`. It lists the \(rows.count) rows of a \
      partnership's business: the records that hold each, the commands and screens that lead to \
      it, and the tests that show it, of which one at least presses keys or runs a command. \
      Every kind of record is also printed by \
      `minutebook register DIR KIND`; all registers stand under *Registers* in the structure. \
      \(shown) of \(rows.count) rows have a test; \(counted(count, "test")) in all.

      """
    return opening + missing + headings.map(section).joined()
  }

  private var missing: String {
    let mistakes = mistakes
    guard !mistakes.isEmpty else { return "" }
    return "\n## Still missing\n\n" + mistakes.map { "* \($0)\n" }.joined()
  }

  private func section(_ heading: CoverageHeading) -> String {
    "\n## \(heading.title)\n" + heading.rows.map(entry).joined()
  }

  private func entry(_ row: CoverageRow) -> String {
    let facts = [
      ("Records", row.entries.map { "\($0.names.title) (`\($0.names.name)`)" }),
      ("Commands", row.allCommands.map { "`minutebook \($0)`" }), ("Screens", screens(of: row)),
    ]
    let tests = tests.byRow[row.number] ?? []
    return "\n### \(row.name) \(row.title)\n\n"
      + facts.filter { !$0.1.isEmpty }.map { "* \($0.0): \($0.1.joined(separator: ", "))\n" }
      .joined()
      + (tests.isEmpty ? "* Tests: none\n" : "")
      + list("Tests of the rules", tests.filter { !$0.isOfUser })
      + list("Tests by keys and commands", tests.filter(\.isOfUser))
  }

  private func list(_ heading: String, _ tests: [TestNames.Test]) -> String {
    guard !tests.isEmpty else { return "" }
    return "* \(heading):\n" + tests.map { "  * \($0.sentence) (\($0.file))\n" }.joined()
  }

  private func screens(of row: CoverageRow) -> [String] {
    let commands = row.screens.map { "\($0.about.title) (`\($0.rawValue)`)" }
    let registers = row.registers.map { "the register *\($0.registerTitle)*" }
    let papers = row.drawnPapers.map { "the paper *\($0.title)*" }
    return commands + row.places + registers + papers
  }
}
