// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import PartnershipModel
import Testing

struct ReturnedReportTests {
  @Test
  func `a file that nobody changed brings nothing`() throws {
    let returned = try ReturnedScenario()
    let read = try returned.read(returned.file)
    #expect(read.report == returned.report)
    #expect(read.isNamedByFile)
    #expect(read.edits.isEmpty)
    #expect(read.words(new: 0) == "Nothing was changed in this file.")
  }

  @Test
  func `each tracked change of the chair's words is an edit of its own, and accepting writes it`()
    throws
  {
    var returned = try ReturnedScenario()
    let good = tracked("A ", was: "good", becomes: "slow", " start was made.")
    let file = try returned.changed(
      ("A good start was made.", good),
      (" More is to do.", tracked(" More is ", was: "", becomes: "still ", "to do.")))
    let edits = try returned.bringBack(file)
    #expect(edits.map(\.type) == [.tracked, .tracked])
    #expect(edits.map(\.was) == ["good", nil])
    #expect(edits.map(\.becomes) == ["slow", "still "])
    #expect(edits.allSatisfy { $0.section == "summary" && $0.place == "Summary" })
    try returned.scenario.run { try $0.acceptEdit(edits[1].id, $1) }
    #expect(returned.narrative("summary") == "A good start was made. More is still to do.")
    try returned.scenario.run { try $0.acceptEdit(edits[0].id, $1) }
    #expect(returned.narrative("summary") == "A slow start was made. More is still to do.")
    #expect(throws: Refusal.nothingToChange) { try returned.bringBack(file) }
  }

  @Test
  func `words changed without tracking, in a section and within a line, are offered whole`() throws
  {
    var returned = try ReturnedScenario()
    let file = try returned.changed(
      ("Staffing.", "Staffing and money."), ("Courses follow", "Courses follow in May"))
    let edits = try returned.bringBack(file)
    #expect(edits.map(\.section) == ["row:train", "risks"])
    #expect(edits.map(\.becomes) == ["Courses follow in May", "Staffing and money."])
    #expect(edits.allSatisfy { $0.type == .words && $0.note == nil })
    for edit in edits { try returned.scenario.run { try $0.acceptEdit(edit.id, $1) } }
    #expect(returned.narrative("risks") == "Staffing and money.")
    #expect(returned.narrative("row:train") == "Courses follow in May")
  }

  @Test
  func `figures, rows and sections of the record are shown and refused with the reason`() throws {
    var returned = try ReturnedScenario()
    let file = try returned.changed(
      ("Meetings: 0 held.", "Meetings: 9 held."), ("No meeting was held in this period.", ""))
    let edits = try returned.bringBack(file)
    #expect(edits.map(\.state) == [.refused, .refused])
    #expect(edits.first?.becomes == "Meetings: 9 held.")
    #expect(edits.last?.note?.hasPrefix("Missing in the file.") == true)
    let refusal = #expect(throws: Refusal.self) {
      try returned.scenario.run { try $0.acceptEdit(edits[0].id, $1) }
    }
    #expect(refusal?.words.contains("changed in the record") == true)
  }

  @Test
  func `what is typed under a section is that section's words, with or without the bookmark`()
    throws
  {
    let returned = try ReturnedScenario()
    let place = DocumentWriter.narrativePlaceholder
    let text = try #require(try ZipReader.read(returned.file).first { $0.name.hasSuffix("t.xml") })
    let body = String(decoding: text.bytes, as: UTF8.self)
    let first = try #require(body.firstRange(of: place))
    var entries = try ZipReader.read(returned.file)
    let index = try #require(entries.firstIndex { $0.name.hasSuffix("t.xml") })
    entries[index].bytes = Array(
      body.replacingCharacters(in: first, with: "Well attended.").utf8)
    for (name, isKept) in [("with", true), ("without", false)] {
      if !isKept { entries.removeAll { $0.name == "docProps/custom.xml" } }
      let read = try ReturnedReport.read(
        ZipWriter.write(entries), in: returned.scenario.book, report: returned.report,
        today: returned.scenario.now.today)
      #expect(read.isNamedByFile == isKept)
      #expect(read.edits.map(\.section) == ["meetings"], "\(name)")
      #expect(read.edits.map(\.becomes) == ["Well attended."])
      #expect(read.edits.map(\.type) == [.words])
    }
  }

  @Test
  func `words that the report changed since are offered with both texts`() throws {
    var returned = try ReturnedScenario()
    let file = try returned.changed(("Staffing.", "Staffing and money."))
    let report = returned.report
    try returned.scenario.run { try $0.writeNarrative(report, section: "risks", text: "None.", $1) }
    let edit = try #require(try returned.bringBack(file).first)
    #expect(edit.was == "None.")
    #expect(edit.becomes == "Staffing and money.")
    #expect(edit.note?.contains("changed in the report after the file was written") == true)
  }

  @Test
  func `a file that is only older than the report brings nothing back`() throws {
    var returned = try ReturnedScenario()
    let report = returned.report
    try returned.scenario.run { try $0.writeNarrative(report, section: "risks", text: "None.", $1) }
    _ = try returned.scenario.start("2026-10-13")
    #expect(try returned.read(returned.file).edits.isEmpty)
  }

  @Test
  func `a tracked change whose words are gone says so and can be taken whole`() throws {
    var returned = try ReturnedScenario()
    let file = try returned.changed(
      ("Staffing.", tracked("Staff", was: "ing", becomes: "", ".")))
    let report = returned.report
    let edit = try #require(try returned.bringBack(file).first)
    try returned.scenario.run { try $0.writeNarrative(report, section: "risks", text: "None.", $1) }
    #expect(edit.isStale(in: returned.scenario.book))
    #expect(throws: Refusal.editStale(place: "Risks", was: "ing")) {
      try returned.scenario.run { try $0.acceptEdit(edit.id, $1) }
    }
    try returned.scenario.run { try $0.acceptEdit(edit.id, whole: true, $1) }
    #expect(returned.narrative("risks") == "Staff.")
  }

  @Test
  func `a file of another report, paper or workspace, or of a submitted one, is refused`() throws {
    var returned = try ReturnedScenario()
    let other = try DocumentScenario(DocumentScenario.planned)
    #expect(throws: ReturnFailure.otherWorkspace) {
      try ReturnedReport.read(
        returned.file, in: other.book, report: nil, today: other.now.today)
    }
    var paper = Paper(title: "Minutes", body: "Harm Group", marking: "OFFICIAL")
    paper.reference = RecordReference(kind: "meeting", id: "m")
    paper.elements = [.paragraph(Line(runs: [Run(text: "", narrative: "summary")]))]
    #expect(throws: ReturnFailure.otherPaper(kind: "meeting")) {
      try returned.read(DocumentWriter().write(paper))
    }
    paper.reference = nil
    #expect(throws: ReturnFailure.noReport) { try returned.read(DocumentWriter().write(paper)) }
    let report = returned.report
    try returned.scenario.run { try $0.submitReport(report, freezing: .papers().withoutFiles, $1) }
    let title = "The chair's report of Harm Group"
    #expect(throws: ReturnFailure.submitted(report: title, state: "Submitted")) {
      try returned.read(returned.file)
    }
  }

  @Test
  func `a damaged file is refused wherever it was cut or changed, or read without harm`() throws {
    let returned = try ReturnedScenario()
    for length in stride(from: 0, to: returned.file.count, by: 997) {
      #expect(throws: ReturnFailure.self) { try returned.read(Array(returned.file[..<length])) }
    }
    for place in stride(from: 0, to: returned.file.count, by: 997) {
      var bytes = returned.file
      bytes[place] ^= 0x20
      guard let read = try? returned.read(bytes) else { continue }
      #expect(read.report == returned.report)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }

  @Test
  func `an open version is refused, since what it withholds was struck out by nobody`() throws {
    var returned = try ReturnedScenario()
    let id = try #require(returned.scenario.book.narrative("risks", of: returned.report)).id
    let kind = Registry.entry(of: Narrative.self)
    let slot = CommonFields.shape.marking.slot
    try returned.scenario.run {
      try $0.save(
        kind, id: id.text, values: [slot: .text(Marking.officialSensitive.rawValue)], $1)
    }
    let today = returned.scenario.now.today
    let paper = try #require(
      try PaperOrder(.report(returned.report), isOpen: true).paper(
        in: returned.scenario.book, today: today))
    #expect(throws: ReturnFailure.openVersion) {
      try returned.read(DocumentWriter().write(paper))
    }
    #expect(ReturnFailure.openVersion.words("a.docx").contains("Nothing was changed."))
  }
}
