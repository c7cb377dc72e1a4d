// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import PartnershipModel
import Testing

struct WordNarrativeTests {
  private static let paper = Paper(
    title: "Report", body: "Group", marking: "OFFICIAL",
    elements: [
      .paragraph(
        Line(runs: [
          Run(text: "The chair writes: ", strong: true), Run(text: "First ", narrative: "summary"),
          Run(text: "SGG", strong: true, narrative: "summary"),
        ])),
      .paragraph(Line(runs: [Run(text: "Second.", narrative: "summary")])),
      .paragraph(Line(runs: [Run(text: "", narrative: "risks")])),
      .paragraph("The SGG decides."),
    ], abbreviations: [Abbreviation(short: "SGG", long: "Strategic Governing Group")])

  @Test func `each of the chair's paragraphs is a numbered bookmark around the words`() throws {
    let paragraphs = try WordFile(Self.paper).paragraphs().dropFirst(2)
    let bookmarks = paragraphs.flatMap { $0.all("bookmarkStart") }
    #expect(bookmarks.map { $0.value("name") } == ["narrative_1", "narrative_2", "narrative_3"])
    #expect(
      paragraphs.map(\.words) == [
        "The chair writes: First SGG", "Second.", "[The chair may write here.]",
        "The Strategic Governing Group (SGG) decides.",
      ])
    let first = try #require(paragraphs.first).children.map(\.name.local)
    #expect(first == ["pPr", "r", "bookmarkStart", "r", "r", "bookmarkEnd"])
    let styles = paragraphs.flatMap { $0.all("rStyle") }.map { $0.value("val") }
    #expect(styles == ["Strong", "Chairswords", "Chairswords", "Chairswords", "Chairswords"])
  }

  @Test func `the properties name each narrative and the digest of its words`() throws {
    let properties = try WordFile(Self.paper).part("docProps/custom.xml").children
    #expect(
      properties.map { "\($0.attribute("name") ?? ""): \($0.text)" } == [
        "Minutebook narrative 1: summary",
        "Minutebook narrative 1 digest: \(Digest.sha256("First SGG"))",
        "Minutebook narrative 2: summary",
        "Minutebook narrative 2 digest: \(Digest.sha256("Second."))",
        "Minutebook narrative 3: risks", "Minutebook narrative 3 digest: \(Digest.sha256(""))",
      ])
    #expect(properties.compactMap { $0.attribute("pid") } == ["2", "3", "4", "5", "6", "7"])
  }

  @Test func `an empty place for the chair is printed by no other writer`() {
    var without = Self.paper
    without.elements.remove(at: 2)
    for format in PaperFormat.allCases where format.isText {
      #expect(format.write(Self.paper) == format.write(without), "\(format)")
    }
  }

  @Test func `an empty place after other words is parted from them by a space`() throws {
    var paper = Self.paper
    paper.elements = [
      .paragraph(
        Line(runs: [
          Run(text: "The chair writes: ", strong: true), Run(text: " ", narrative: "risks"),
        ]))
    ]
    let words = try WordFile(paper).paragraphs().map(\.words)
    #expect(words.last == "The chair writes: [The chair may write here.]")
  }
}
