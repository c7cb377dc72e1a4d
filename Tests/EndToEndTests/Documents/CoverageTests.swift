// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import minutebook

/// The page of what carries each row of the business.
struct CoverageTests {
  /// Writes a source with one test for each row, among those that press keys.
  static func writeTestsOfEveryRow(in home: Home) throws {
    try FileManager.default.createDirectory(
      atPath: home.file("DeskTests"), withIntermediateDirectories: false)
    let tests = (1...64).map { "  @Test func `R\($0): it works`() {}\n" }
    _ = try home.write(tests.joined(), to: "DeskTests/Rows.swift")
  }

  @Test func `there are 64 rows, and each names only kinds and commands that there are`() {
    let rows = CoverageHeading.all.flatMap(\.rows)
    #expect(rows.map(\.number) == Array(1...64))
    #expect(rows.flatMap(\.mistakes) == [])
  }

  @Test func `a name that there is not is told, and so is a row on no screen`() {
    let wrong = CoverageRow(1, "Wrong", ["body", "nothing"], commands: ["tree", "fly"])
    #expect(
      wrong.mistakes == [
        "R1 names a kind of record that there is not: `nothing`.",
        "R1 names a command that there is not: `fly`.",
      ])
    #expect(CoverageRow(2, "Nowhere", []).mistakes == ["R2 is on no screen and in no command."])
  }

  @Test func `every row with a test is a page without anything missing`() throws {
    let home = try Home()
    try Self.writeTestsOfEveryRow(in: home)
    let run = try home.run("document", "coverage", "--tests", home.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("Still missing"))
    #expect(run.output.contains("64 of 64 rows have a test; 64 tests in all."))
    #expect(run.output.contains("### R28 Serious incident notification and Rapid Review clock"))
    #expect(run.output.contains("Review (`review-case`)"))
    #expect(run.output.contains("`minutebook due`"))
    #expect(run.output.contains("Everything due (`go-due`)"))
    #expect(run.output.contains("* Tests by keys and commands:\n  * it works (Rows)"))
  }

  @Test func `a row without a test is listed, and the command says that something is missing`()
    throws
  {
    let home = try Home()
    let text = """
        /// A comment about `R\(2): nothing` is no test.
        @Test(arguments: [1])
        func `R\(1): the tree is walked`(number: Int) {}
        @Test func `R\(65): there is no such row`() {}
        @Test func `Rarely: this is of no row`() {}
      """
    try FileManager.default.createDirectory(
      atPath: home.file("Deep"), withIntermediateDirectories: true)
    _ = try home.write(text, to: "Deep/Some.swift")
    let run = try home.run("document", "coverage", "--tests", home.path)
    #expect(run.status == 2)
    #expect(run.output.contains("1 of 64 rows have a test; 1 test in all."))
    #expect(run.output.contains("* R2 has no test whose name begins with `R2:`."))
    #expect(run.output.contains("* R1 has no test that presses keys or runs a command."))
    #expect(!run.output.contains("* R1 has no test whose"))
    #expect(run.output.contains("* R65 is named by a test and is no row."))
  }

  @Test func `a folder that is not there is named`() throws {
    let run = try Home().run("document", "coverage", "--tests", "/nowhere/at/all")
    #expect(run.status == 1)
    #expect(run.errors.contains("/nowhere/at/all"))
  }
}
