// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import minutebook

/// `minutebook conflicts`, on a record that one laptop made alone.
struct ConflictsCommandTests {
  @Test func `where one laptop wrote alone nothing is asked, and nothing is changed`() throws {
    let home = try Home()
    #expect(try home.run("new", "board").status == 0)
    let run = try home.run("conflicts", "board")
    #expect(run.status == 0)
    #expect(run.output == "There is nothing to settle.\n")
    #expect(run.errors.isEmpty)
  }

  @Test func `numbers given twice are told without a question and without the word nothing alone`()
  {
    #expect(
      ConflictsCommand.lines(questions: [], ["D1 was given twice."])
        == ["Nothing has two versions.", "D1 was given twice."])
    let lines = ConflictsCommand.lines(questions: ["Which?"], ["D1\u{1B}"])
    #expect(lines.count == 2 && lines[0] == "1. Which?" && lines[1].hasPrefix("D1"))
    #expect(!lines[1].contains("\u{1B}"))
  }
}
