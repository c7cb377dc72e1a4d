// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import PartnershipModel
import Testing

/// A report written as a Word document, changed there, and read back.
struct ReturnedScenario {
  var scenario: DocumentScenario
  let report: ID<ChairReport>
  /// The file as it was written.
  let file: [UInt8]

  static let summary = "A good start was made. More is to do."

  init() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    try scenario.run { try $0.startReport(for: DocumentScenario.group, since: $1.today, $1) }
    let report = try scenario.latest(ChairReport.self).id
    let words = ["summary": Self.summary, "row:train": "Courses follow", "risks": "Staffing."]
    for (section, text) in words.sorted(by: { $0.key < $1.key }) {
      try scenario.run { try $0.writeNarrative(report, section: section, text: text, $1) }
    }
    self.scenario = scenario
    self.report = report
    file = try Self.written(scenario, report)
  }

  static func written(
    _ scenario: DocumentScenario, _ report: ID<ChairReport>
  ) throws -> [UInt8] {
    let record = try scenario.record(report)
    let paper = try #require(ChairReportPaper(scenario.book, record, today: scenario.now.today))
    return DocumentWriter().write(paper.paper())
  }

  /// The file with its body changed; every change must find its words once.
  func changed(_ changes: (was: String, becomes: String)...) throws -> [UInt8] {
    var entries = try ZipReader.read(file)
    let place = try #require(entries.firstIndex { $0.name == "word/document.xml" })
    var text = String(decoding: entries[place].bytes, as: UTF8.self)
    for change in changes {
      try #require(text.ranges(of: change.was).count == 1, "\(change.was)")
      text = text.replacing(change.was, with: change.becomes)
    }
    entries[place].bytes = Array(text.utf8)
    return ZipWriter.write(entries)
  }

  func read(_ bytes: [UInt8]) throws -> ReturnedReport {
    try ReturnedReport.read(bytes, in: scenario.book, report: nil, today: scenario.now.today)
  }

  /// Takes a file's edits into the book and gives them back as records.
  mutating func bringBack(_ bytes: [UInt8]) throws -> [Record<ProposedEdit>] {
    let edits = try read(bytes).edits
    let report = report
    try scenario.run { try $0.bringBack(edits, to: report, $1) }
    return scenario.book.edits(of: report)
  }

  func narrative(_ section: String) -> String? {
    scenario.book.narrative(section, of: report)?.text
  }
}

/// Words taken out of a run and put into it, as Word keeps them while changes are tracked.
func tracked(_ before: String, was: String, becomes: String, _ after: String) -> String {
  let who = "w:id=\"900\" w:author=\"Invented Reviewer\""
  let out = was.isEmpty ? "" : "<w:del \(who)>\(run(was, "w:delText"))</w:del>"
  let put = becomes.isEmpty ? "" : "<w:ins \(who)>\(run(becomes))</w:ins>"
  return "\(before)</w:t></w:r>\(out)\(put)<w:r><w:t xml:space=\"preserve\">\(after)"
}

private func run(_ text: String, _ element: String = "w:t") -> String {
  "<w:r><\(element) xml:space=\"preserve\">\(text)</\(element)></w:r>"
}
