// SPDX-License-Identifier: Apache-2.0
import Testing

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
}
