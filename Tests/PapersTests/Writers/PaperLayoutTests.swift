// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct PaperLayoutTests {
  @Test(arguments: [20, 38, 72, 120])
  func `the lines joined are the text`(columns: Int) {
    let writer = PlainTextWriter(columns: columns)
    var random = RandomPaper(seed: UInt64(columns))
    for paper in [SamplePaper.paper, random.paper(), random.paper()] {
      let joined = writer.layout(paper).lines.map { $0.text + "\n" }.joined()
      #expect(joined == writer.write(paper))
    }
  }

  @Test func `each line of a row knows the row's record, and the lines around it none`() throws {
    let lines = PlainTextWriter().layout(SamplePaper.paper).lines
    let action = RecordReference(kind: "action", id: "a-1")
    #expect(lines.filter { $0.sources == [action] }.count == 2)
    let first = try #require(lines.firstIndex { $0.sources == [action] })
    #expect(lines[first].text.hasPrefix("Share the pilot's evaluation"))
    #expect(lines[first - 1].sources.isEmpty && lines[first + 2].sources.isEmpty)
  }

  @Test func `a wrapped paragraph knows its citation on every line`() {
    let lines = PlainTextWriter(columns: 30).layout(SamplePaper.paper).lines
    let minute = RecordReference(kind: "minute", id: "m-17")
    #expect(lines.filter { $0.sources == [minute] }.count > 3)
  }

  @Test func `headings know their level as it is printed and their words without sources`() {
    let layout = PlainTextWriter().layout(SamplePaper.paper)
    let headings = layout.headings.compactMap { layout.lines[$0].heading }
    #expect(headings.map(\.level) == [0, 1, 2, 1])
    #expect(
      headings.map(\.text) == [
        "Minutes of the Exploitation Group", "Allocation pilot", "Outcome", "Actions",
      ])
  }

  @Test func `blocks are counted the same at every width`() throws {
    let narrow = PlainTextWriter(columns: 30).layout(SamplePaper.paper)
    let wide = PlainTextWriter(columns: 100).layout(SamplePaper.paper)
    for (one, other) in zip(narrow.headings, wide.headings) {
      #expect(narrow.lines[one].block == wide.lines[other].block)
    }
  }
}
