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
      ConflictsCommand.text(questions: [], ["D1 was given twice."])
        == "Nothing has two versions.\nD1 was given twice.\n")
    #expect(
      ConflictsCommand.text(questions: ["Which?"], ["D1\u{1B}"]).hasPrefix("1. Which?\nD1"))
    #expect(!ConflictsCommand.text(questions: ["Which?"], ["D1\u{1B}"]).contains("\u{1B}"))
  }
}
