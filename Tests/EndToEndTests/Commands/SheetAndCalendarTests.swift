// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct SheetAndCalendarTests {
  @Test func `a register is printed for people and, raw, for programs, and read back`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let file = home.file("shown.csv")
    #expect(try home.run("register", folder, "seat", "--format", "csv", "-o", file).status == 0)
    let shown = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    #expect(shown.starts(with: [0xEF, 0xBB, 0xBF] + Array("Group,Role,Agency,".utf8)))
    let raw = try home.run("register", folder, "seat", "--raw")
    #expect(raw.output.hasPrefix("id,removed,marking,source,body,role,"))
    let sheet = try home.write(raw.output, to: "seat.csv")
    let same = try home.run("import", folder, sheet)
    #expect(same.status == 0 && same.output.contains("is in the workspace as it is there"))
    let more = try home.write("id,role,body\r\nnew-1,Observer,exploitation\r\n", to: "more.csv")
    let added = try home.run("import", folder, more, "--kind", "seat")
    #expect(added.output == "1 record imported from '\(more)'.\n")
    let own = try home.run("register", folder, "seat", "--raw", "--body", "exploitation")
    #expect(own.output.contains("new-1,") && own.output.count < raw.output.count)
    let json = try home.run("register", folder, "seat", "--format", "json")
    #expect(json.output.contains("{\"id\": \"new-1\""))
  }

  @Test(arguments: [
    (["register", "seatt"], "there is no kind of record 'seatt'; did you mean 'seat'?"),
    (["register", "seat", "--raw", "--format", "json"], "'--raw' goes with --format csv only"),
    (["actions", "--raw"], "'--raw' goes with --format csv only, not with text."),
    (["import", "things.csv"], "there is no kind of record 'things'"),
    (["calendar", "--body", "nobody"], "nobody"),
  ])
  func `what cannot be done is said in a sentence`(words: [String], sign: String) throws {
    let home = try Home()
    let folder = try home.demonstration()
    let run = try ProgramRun([words[0], folder] + words.dropFirst(), in: home)
    #expect(run.status != 0 && run.output == "")
    #expect(run.errors.contains(sign), "\(run.errors)")
  }

  @Test func `a mistake in a sheet is told by its line and column, and nothing is imported`() throws
  {
    let home = try Home()
    let folder = try home.demonstration()
    let sheet = try home.write("id,role,from\r\nnew-1,Observer,soon\r\n", to: "seat.csv")
    let run = try home.run("import", folder, sheet)
    #expect(run.status == 1)
    #expect(run.errors.contains("seat.csv:2: seat 'new-1': 'from' is 'soon'; it takes a date"))
    #expect(!(try home.run("register", folder, "seat", "--raw").output.contains("new-1")))
  }

  @Test func `the calendar is the same every time, whenever it is asked for`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let whole = try home.run("calendar", folder)
    #expect(whole.status == 0 && whole.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(try home.run("calendar", folder, "--now", "2030-01-01T10:00").output == whole.output)
    let own = try home.run("calendar", folder, "--body", "exploitation")
    #expect(own.output.contains("X-WR-CALNAME:Tackling Exploitation Group"))
    #expect(own.output.count < whole.output.count)
    let early = try home.run("calendar", folder, "--as-at", "2026-06-01")
    #expect(early.output.count < whole.output.count)
  }
}
