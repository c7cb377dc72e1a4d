// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct PrintingTests {
  private static let body = ["--body", "exploitation"]

  @Test(arguments: [
    (["tree"], "exploitation  Tackling Exploitation Group"),
    (["agenda"] + body, "Agenda of the Tackling Exploitation Group"),
    (["minutes"] + body, "Minutes of the Tackling Exploitation Group"),
    (["minutes"] + body + ["--meeting", "last"], "Minutes of the Tackling Exploitation Group"),
    (["plan"] + body, "Strategic Action Plan"),
    (["report"] + body, "report to the Strategic Governing Group"),
    (["report", "--since", "2026-09-01"] + body, "1 September 2026"),
    (["report", "--changes"] + body, "Changes: Since the report as far as"),
    (["report", "--sources", "--format", "markdown"] + body, "## Sources"),
    (["minutes", "--changes", "--version", "1"] + body, "There is no earlier paper to compare"),
    (["tree", "--sources"], "[13] Group: Business Unit. body business-unit"),
    (["actions"], "Action register"),
    (["actions", "--owner", "west-mercia-police", "--state", "all"], "West Mercia Police"),
    (
      ["actions", "--state", "overdue", "--due-by", "1 oct 2026", "--origin", "meeting"], "overdue"
    ),
    (["decisions"] + body, "TEG-202"),
    (["escalations"], "Escalation register"),
    (["desk"], "Reports to the Strategic Governing Group"),
    (["year"], "Plan year 2026–27"),
    (["year", "--year", "2025"], "Plan year 2025–26"),
    (["forward-plan"], "Forward plan"),
    (["forward-plan"] + body, "Forward plan"),
    (["agenda", "--pack"] + body, "Papers for the meeting of the Tackling Exploitation Group"),
    (["extract", "--item", "5"] + body, "Extract from the minutes of the Tackling Exploitation"),
    (["letter", "--escalation", "3"], "Escalation 3: letter to the chair of the Strategic"),
    (["letter", "--escalation", "2", "--reply"], "Escalation 2: answer to the chair of the"),
    (["plan", "--blank"] + body, "To be filled in"),
    (["actions", "--by-agency"], "Action log by agency"),
    (["actions", "--meeting", "last"] + body, "Actions from the meeting of the Tackling"),
    (["attendance"], "Every group together"),
    (["attendance", "--from", "1 jan 2026"] + body, "Attendance of the Tackling Exploitation"),
    (["due"] + body, "Counted with: Bank holidays: last checked"),
    (["due", "--format", "csv"], "Due,What,Who,Group,How late,Why then"),
    (["executive-report"], "Executive report to the Strategic Governing Group"),
    (["export"], "\"format\": \"minutebook\""),
  ])
  func `what is printed is the same every time`(words: [String], sign: String) throws {
    let home = try Home()
    let folder = try home.demonstration()
    let line = [words[0], folder] + words.dropFirst() + ["--now", Demonstration.now]
    let run = try ProgramRun(line, in: home)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(run.output.contains(sign), "\(run.output.prefix(2000))")
    #expect(try ProgramRun(line, in: home).output == run.output)
  }

  @Test func `R62: everything due is printed as JSON, each with its day, who and how late`() throws
  {
    let home = try Home()
    let folder = try home.demonstration()
    let line = ["due", folder, "--format", "json", "--now", Demonstration.now]
    let run = try ProgramRun(line, in: home)
    #expect(run.status == 0, "\(run.errors)")
    let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let lines = try #require(read as? [[String: Any]])
    #expect(lines.count > 20)
    for line in lines {
      #expect(line["what"] is String && line["who"] is String && line["why"] is String)
    }
    let late = lines.filter { $0["late"] as? Bool == true }
    #expect(!late.isEmpty && late.count < lines.count)
    let days = late.compactMap { $0["due"] as? String }
    #expect(days.count == late.count && days.allSatisfy { $0 < "2026-11-20" })
    let one = try ProgramRun(line + ["--body", "exploitation"], in: home).output
    #expect(one.contains("\"body\": \"exploitation\"") && !one.contains("\"body\": \"sgg\""))
  }

  @Test(arguments: [
    ("text", "Action register\n==="), ("markdown", "# Action register"),
    ("html", "<!doctype html>"),
    ("csv", "No.,Action"), ("json", "{\"id\": "),
  ])
  func `a register is printed in five forms`(format: String, sign: String) throws {
    let home = try Home()
    let run = try home.run(
      "actions", home.demonstration(), "--format", format, "--now", Demonstration.now)
    #expect(run.status == 0)
    #expect(run.output.contains(sign), "\(run.output.prefix(500))")
  }

  @Test(arguments: [
    (["actions", "--meeting", "last"], "'--meeting' also needs --body ID."),
    (
      ["actions", "--meeting", "last", "--by-agency", "--body", "exploitation"],
      "'--meeting' and '--by-agency' do not go together"
    ),
    (
      ["attendance", "--from", "2026-11-01", "--until", "2026-10-01"],
      "the period would end on 1 Oct 2026, before it begins on 1 Nov 2026."
    ),
    (["extract", "--body", "exploitation"], "--item NUMBER is missing."),
  ])
  func `options that make no sense together are named`(words: [String], sentence: String) throws {
    let home = try Home()
    let line = [words[0], try home.demonstration()] + words.dropFirst()
    let run = try ProgramRun(line, in: home)
    #expect(run.status == 64)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func `a version kept of the minutes is printed as it went out`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let line = ["minutes", folder, "--now", Demonstration.now, "--version"]
    let run = try ProgramRun(line + ["1"] + Self.body, in: home)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("DRAFT: these minutes are not agreed yet."))
    let none = try ProgramRun(line + ["99"] + Self.body, in: home)
    #expect(none.status != 0)
    #expect(none.errors.contains("There is no version 99 of the minutes of Tackling"))
  }

  @Test func `text for a file or a pipe is at most 80 columns wide`() throws {
    let home = try Home()
    let run = try home.run(
      "minutes", home.demonstration(), "--body", "exploitation", "--now", Demonstration.now)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 20)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `as at a day shows the records of that day`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let now = try home.run("actions", folder, "--state", "all", "--now", Demonstration.now)
    let then = try home.run("actions", folder, "--state", "all", "--as-at", "2026-01-31")
    #expect(then.output.contains("As at: Saturday 31 January 2026"))
    #expect(now.output != then.output)
    #expect(now.output.count > then.output.count)
  }

  @Test func `a file is written for its owner only and nothing is printed`() throws {
    let home = try Home()
    let (folder, file) = (try home.demonstration(), home.file("minutes.html"))
    let run = try home.run(
      "minutes", folder, "--body", "exploitation", "--format", "html", "-o", file, "--now",
      Demonstration.now)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == file + "\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("</html>"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `a Word document of a report not begun is the same on every laptop`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let written = try ["one.docx", "two.docx"].map { name in
      let run = try home.run(
        "report", folder, "--body", "exploitation", "--format", "docx", "-o", home.file(name),
        "--now", Demonstration.now)
      #expect(run.status == 0, "\(run.errors)")
      return try Data(contentsOf: URL(filePath: home.file(name)))
    }
    #expect(written[0] == written[1])
    #expect(written[0].count > 5000)
  }

  @Test func `a file that cannot be written leaves what was there`() throws {
    let home = try Home()
    let run = try home.run("tree", home.demonstration(), "-o", home.file("no/such/folder/tree"))
    #expect(run.status == 1)
    #expect(
      run.errors.contains("cannot be written: its folder is not there. What was there before"))
  }

  @Test(arguments: [
    (["tree", "nowhere"], "There is no folder 'nowhere'"),
    (["check", "nowhere"], "There is no folder 'nowhere'"),
    (["tree", "."], "'.' is not a workspace"),
    (["agenda", "book", "--body", "nobody"], "There is no group 'nobody'"),
    (["minutes", "book", "--body", "sgg", "--meeting", "nosuch"], "'nosuch' is not one meeting"),
    (["plan", "book", "--body", "sgg"], "has no Strategic Action Plan"),
    (["letter", "book", "--escalation", "99"], "there is no escalation '99'. The numbers are 1,"),
    (
      ["extract", "book", "--body", "exploitation", "--item", "99"], "there is no item '99' in"
    ),
    (["actions", "book", "--owner", "nobody"], "there is no agency 'nobody'"),
    (["history", "book", "acton", "1"], "did you mean 'action'?"),
    (["history", "book", "action", "nosuch"], "there is no action 'nosuch'"),
    (["import", "book", "nosuch.json"], "'nosuch.json' cannot be read"),
    (["new", "book"], "is a workspace already"),
    (["keymap", "show", "nosuch"], "there is no keymap 'nosuch'"),
  ])
  func `what cannot be done is explained`(words: [String], sentence: String) throws {
    let home = try Home()
    _ = try home.demonstration()
    let run = try ProgramRun(words, in: home)
    #expect(run.status == (words[0] == "keymap" ? 64 : 1))
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("minutebook: error: "))
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }
}
