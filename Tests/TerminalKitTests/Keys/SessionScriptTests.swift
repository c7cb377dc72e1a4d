// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct SessionScriptTests {
  private static let vocabulary = CommandVocabulary(
    entries: [CommandVocabulary.Entry(name: "next-item", contexts: [.list])])

  @Test func `each line is one step`() {
    let text = """
      # A new action
      press Ctrl+N   # the line
      press Down Down Enter

      type "Share \\"it\\" #1 \\\\ now\\n"
      paste "two\\nlines"  # as one
      resize 40x12
      show
      wait 60\r
      """
    let (script, problems) = SessionScript.parse(text: text, file: "a.session")
    #expect(problems == [])
    #expect(
      script.steps == [
        .comment("A new action"), .press(presses("Ctrl+N")), .press(presses("Down Down Enter")),
        .type("Share \"it\" #1 \\ now\n"), .paste("two\nlines"), .resize(columns: 40, rows: 12),
        .show, .tick(seconds: 60),
      ])
    #expect(script.lines.map(\.number) == [1, 2, 3, 5, 6, 7, 8, 9])
  }

  @Test(arguments: [
    ("pres Enter", "1:1: error: no step \"pres\"; did you mean \"press\"?"),
    ("launch", "1:1: error: no step \"launch\"; the steps are press, do, type, paste"),
    ("do nex-item", "1:4: error: no command \"nex-item\"; did you mean \"next-item\"?"),
    ("do", "1:3: error: no command \"\""),
    ("do next-item twice", "1:14: error: expected how often the command is run"),
    ("do next-item 2 3", "1:14: error: expected how often the command is run"),
    ("press", "1:6: error: a key is missing here"),
    ("press Down ^N", "1:12: error: \"^N\" is written \"Ctrl+N\" here"),
    ("\n  type hello", "2:8: error: expected: type \"text\""),
    ("type \"hello", "1:6: error: the closing \" is missing"),
    ("type \"hello\\", "1:6: error: the closing \" is missing"),
    ("type \"a\\tb\"", "1:8: error: after \\ only \", \\ and n have a meaning, not \"t\""),
    ("type \"a\" b", "1:10: error: nothing more is expected on this line"),
    ("show me", "1:6: error: nothing more is expected"),
    ("resize 40", "1:8: error: expected a size such as 80x24"),
    ("resize 0x12", "1:8: error: expected a size"),
    ("resize 99999999999999999999x12", "1:8: error: expected a size"),
    ("wait soon", "1:6: error: expected a number of seconds such as 60"),
    ("wait -1", "1:6: error: expected a number of seconds"),
  ])
  func `a mistake is named by line and column and the rest is read`(text: String, problem: String) {
    let (script, problems) = SessionScript.parse(
      text: text + "\nshow", file: "a.session", vocabulary: Self.vocabulary)
    #expect(script.steps == [.show])
    #expect(problems.count == 1)
    #expect(problems.first?.description.hasPrefix("a.session:" + problem) == true, "\(problems)")
  }

  @Test(arguments: [
    ScriptStep.press([Key(.left, ctrl: true), Key(.character(","))]), .type("a\"b\\c\nd#"),
    .paste(""), .resize(columns: 80, rows: 24), .show, .tick(seconds: 1), .comment("a note"),
    .run("next-item"), .run("next-item", times: 12),
  ])
  func `a printed step is read as the same step`(step: ScriptStep) {
    let (script, problems) = SessionScript.parse(
      text: step.description, file: "a.session", vocabulary: Self.vocabulary)
    #expect(problems == [])
    #expect(script.steps == [step])
  }
}
