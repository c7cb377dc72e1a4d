// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The structure over time on the command line, with the partnership of 2021–22.
struct StructureCommandTests {
  private func workspace(_ home: Home) throws -> String {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let file = "/\(root)/demo-data/shropshire-2021-22.json"
    #expect(try home.run("new", "board", "--structure", file).status == 0)
    return "board"
  }

  @Test(arguments: ["Domestic Abuse Group", "domestic abuse gr", "LDAPB", "ldapb"])
  func `R2: a group is named on the command line by any name it has or had`(name: String) throws {
    let home = try Home()
    let run = try home.run("lineage", workspace(home), "--body", name)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Local Domestic Abuse Partnership Board"))
    #expect(run.output.contains("until 23 Jan 2022"))
  }

  @Test func `R2: search finds a group by a past name and by an alias`() throws {
    let home = try Home()
    let folder = try workspace(home)
    let past = try home.run("search", folder, "domestic abuse group")
    #expect(past.output.contains("Past name: Domestic Abuse Group"))
    let alias = try home.run("search", folder, "childhood neglect")
    #expect(alias.output.contains("Group: Child Neglect Group; childhood neglect working group"))
  }

  @Test func `R4: terms of reference that nobody holds are printed as not held`() throws {
    let home = try Home()
    let run = try home.run("terms", workspace(home))
    #expect(run.status == 0 && run.output.contains("Not held"))
    #expect(run.output.contains("24 Jan 2022"))
  }

  @Test func `R5: the duties are printed by function with how each stands`() throws {
    let home = try Home()
    let run = try home.run("duties", home.demonstration(), "--now", "2026-11-20T10:00")
    #expect(run.status == 0)
    #expect(run.output.contains("Offensive Weapons"))
    #expect(run.output.contains("Dormant"))
    #expect(run.output.contains("Every financial year"))
  }

  @Test func `R6: the changes of a period stand beside what was stated of it`() throws {
    let home = try Home()
    let folder = try workspace(home)
    let run = try home.run(
      "changes", folder, "--from", "2021-04-01", "--until", "2022-03-31")
    #expect(run.status == 0)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("There have been no changes to our published arrangements."))
    #expect(words.contains("the records hold 5 changes of the structure in its period"))
    #expect(words.contains("Domestic Abuse Group became Local Domestic Abuse Partnership Board."))
    let none = try home.run(
      "changes", folder, "--from", "2019-04-01", "--until", "2020-03-31")
    #expect(none.output.contains("The records hold no change of the structure in this period."))
  }

  @Test func `R23: a closing report says what a group was for, what came of it and what it left`()
    throws
  {
    let home = try Home()
    let run = try home.run("task-groups", home.demonstration())
    #expect(run.status == 0)
    #expect(run.output.contains("Repeat Cases Task and Finish Group"))
    #expect(run.output.contains("Closing report"))
    #expect(run.output.contains("Handed on"))
  }
}
