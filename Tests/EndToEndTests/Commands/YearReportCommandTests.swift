// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The papers of the year on the command line, of the partnership as its report of 2021–22 has it.
struct YearReportCommandTests {
  private static let structure =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    + "/demo-data/shropshire-2021-22.json"

  private func workspace(_ home: Home) throws -> String {
    let folder = home.file("book")
    let run = try home.run("new", folder, "--structure", Self.structure)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `R57: the annual report prints the year's 'we said' lists with their updates`() throws
  {
    let home = try Home()
    let folder = try workspace(home)
    let run = try home.run("annual-report", folder, "--year", "2021-22")
    #expect(run.status == 0, "\(run.errors)")
    let text = flat(run.output)
    for words in [
      "Annual Report 2021–22", "we said our Joint Case Review Group would achieve the following:",
      "- Evidence how we embed learning Our update – we carried out agency audits against The Myth",
      "- Multi-Agency Risk Assessment Conference governance group Our update – Our terms of refence",
      "Our update – this was done and can be found here. Outcome: Done.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: ["html", "docx", "csv", "markdown"])
  func `R57: the annual report is written in every form`(format: String) throws {
    let home = try Home()
    let folder = try workspace(home)
    let file = home.file("report.out")
    let run = try home.run(
      "annual-report", folder, "--year", "2021/22", "--format", format, "-o", file)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(bytes.count > 10_000)
  }

  @Test(arguments: [
    ("budget", "2022-23", "The budget of 2022–23 is unresolved"),
    ("training", "2021-22", "Shropshire Partners in Care"),
  ])
  func `R56: money and training of a year are printed by its name`(
    command: String, year: String, sign: String
  ) throws {
    let home = try Home()
    let run = try home.run(command, try workspace(home), "--year", year)
    #expect(run.status == 0 && flat(run.output).contains(sign), "\(run.output) \(run.errors)")
  }

  @Test func `R54: a group that holds no evidence of a voice is named, not left out`() throws {
    let home = try Home()
    let run = try home.run(
      "voice", try workspace(home), "--from", "2021-04-01", "--until", "2022-03-31")
    let text = flat(run.output)
    #expect(run.status == 0 && text.contains("No evidence held"), "\(run.errors)")
    #expect(text.contains("- Learning and Development Group"))
    #expect(!text.contains("- Joint Case Review Group"))
  }

  @Test(arguments: [
    ("procedure", "Children's Threshold document"), ("needs-assessment", "Local Domestic Abuse"),
    ("report-copy", "No records of this kind."),
  ])
  func `R53: procedures, copies owed and assessments are registers of the command line`(
    kind: String, sign: String
  ) throws {
    let home = try Home()
    let run = try home.run("register", try workspace(home), kind)
    #expect(run.status == 0 && run.output.contains(sign), "\(run.output) \(run.errors)")
  }

  @Test func `R58: the copies of a report that are owed are printed with their days`() throws {
    let home = try Home()
    let run = try home.run("register", try home.demonstration(), "report-copy")
    #expect(run.output.contains("Crime and disorder scrutiny committee"), "\(run.output)")
  }

  @Test func `R59: assessments are printed with their kind and stage`() throws {
    let home = try Home()
    let run = try home.run("register", try home.demonstration(), "needs-assessment")
    #expect(run.status == 0 && run.output.contains("Published"), "\(run.output)")
  }
}
