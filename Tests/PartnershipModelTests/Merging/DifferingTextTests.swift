// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Long texts side by side: where they begin, and how what differs is marked.
struct DifferingTextTests {
  private static let start =
    "The group asked for the evaluation of the pilot to be shared with every partner by "

  /// Two long wordings of one action that part near their end.
  private func twoWordings() throws -> (ConflictScenario, FieldConflict) {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "text",
      ("t", .text(Self.start + "the end of January, and to report to the board.")),
      ("k7f3", .text(Self.start + "the end of March, and to report to the board.")))
    return (scenario, try #require(scenario.book.openConflict(at: place)))
  }

  @Test(arguments: [60, 40, 28])
  func `excerpts begin together, shortly before the difference, which brackets show`(
    columns: Int
  ) throws {
    let (scenario, conflict) = try twoWordings()
    let words = scenario.words
    let labels = conflict.choices.map { words.shortLabel(of: $0, in: conflict, within: columns) }
    #expect(labels[0].contains("[January,]") && labels[1].contains("[March,]"), "\(labels)")
    #expect(labels.allSatisfy { $0.hasPrefix("'…") && $0.count <= columns + 1 }, "\(labels)")
    #expect(labels[0].prefix { $0 != "[" } == labels[1].prefix { $0 != "[" })
    #expect(!words.settled(conflict.choices[0], of: conflict).contains("["))
  }

  @Test func `the line of a list shows both differences in the columns it has`() throws {
    let (scenario, conflict) = try twoWordings()
    let line = scenario.words.line(conflict, within: 60)
    #expect(line.hasPrefix("Action: '…") && line.count <= 60, "\(line)")
    #expect(line.contains("[January,]") && line.contains("[March,]"), "\(line)")
  }

  @Test func `a text in full is marked where it differs, its paragraphs as they are`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "evidence", ("t", .text("Seen.\n\nIt was not agreed.")),
      ("k7f3", .text("Seen.\n\nIt was agreed.")))
    let conflict = try #require(scenario.book.openConflict(at: place))
    let words = scenario.words
    #expect(
      conflict.choices.map { words.whole($0, of: conflict) }
        == ["Seen.\n\nIt was [not] agreed.", "Seen.\n\nIt was [ ] agreed."])
    #expect(words.markWords(conflict) == "[ ] is where they differ.")
    #expect(
      conflict.choices.map { words.shortLabel(of: $0, in: conflict) }
        == ["'Seen. It was [not] agreed.'", "'Seen. It was [ ] agreed.'"])
  }

  @Test(arguments: [
    (["Alpha beta", "Gamma delta"], ["Alpha beta", "Gamma delta"]),
    (["One two three", "One two four", "Five"], ["One two three", "One two four", "Five"]),
    (
      [String(repeating: "x", count: 90) + "1", String(repeating: "x", count: 90) + "2"],
      ["1", "2"]
    ),
    (["", "Something"], ["", "Something"]),
  ])
  func `texts that share nothing, words without end, and three at once are told apart`(
    texts: [String], ends: [String]
  ) throws {
    var scenario = try ConflictScenario()
    let devices = ["t", "k7f3", "m2x9"]
    let start = Moment(day: day("2026-11-24"), second: 36_000)
    let place = try scenario.place(scenario.action, "evidence")
    scenario.fixture.book.note(
      FieldConflict(
        place: place,
        versions: texts.enumerated().map { count, text in
          FieldVersion(
            entry: EntryMark(device: devices[count], sequence: 1), value: .text(text),
            moment: start, author: "Clerk")
        }))
    let conflict = try #require(scenario.book.openConflict(at: place))
    let labels = conflict.choices.map { scenario.words.shortLabel(of: $0, in: conflict) }
    #expect(Set(labels).count == texts.count, "\(labels)")
    for (label, end) in zip(labels, ends) {
      let plain = label.filter { $0 != "[" && $0 != "]" && $0 != "'" }
      #expect(plain.hasSuffix(end) && plain.count <= 62, "\(label)")
    }
  }
}
