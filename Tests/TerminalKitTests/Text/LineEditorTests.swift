// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct LineEditorTests {
  /// Makes an editor from text with `|` at the cursor.
  private func editor(_ marked: String, allowsNewlines: Bool = false) -> LineEditor {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    var editor = LineEditor(parts.joined(), allowsNewlines: allowsNewlines)
    editor.move(to: parts[0].utf8.count)
    return editor
  }

  private func marked(_ editor: LineEditor) -> String {
    var text = editor.text
    text.insert("|", at: text.utf8.index(text.startIndex, offsetBy: editor.cursor))
    return text
  }

  @Test(arguments: [
    ("ab|c", "a|c", "b"), ("|abc", "|abc", ""), ("né|", "n|", "é"),
    ("👨\u{200D}👩\u{200D}👧|x", "|x", "👨\u{200D}👩\u{200D}👧"),
  ])
  func `deleting backward takes one whole character`(before: String, after: String, cut: String) {
    var editor = editor(before)
    #expect(editor.deleteBackward() == cut)
    #expect(marked(editor) == after)
  }

  @Test func `each deletion takes its part and returns it`() {
    let cases: [(String, (inout LineEditor) -> String, String, String)] = [
      ("ab|cd", { $0.deleteForward() }, "ab|d", "c"),
      ("ab|", { $0.deleteForward() }, "ab|", ""),
      ("one two, |three", { $0.deleteWordBackward() }, "one |three", "two, "),
      ("one| two three", { $0.deleteWordForward() }, "one| three", " two"),
      ("ab|cd\nef", { $0.deleteToEnd() }, "ab|\nef", "cd"),
      ("ab|\nef", { $0.deleteToEnd() }, "ab|ef", "\n"),
      ("x\nab|cd", { $0.deleteToStart() }, "x\n|cd", "ab"),
      ("x\na|b\ny", { $0.deleteLine() }, "x\n|y", "ab\n"),
      ("x\na|b", { $0.deleteLine() }, "x\n|", "ab"),
    ]
    for (before, delete, after, cut) in cases {
      var editor = editor(before, allowsNewlines: true)
      #expect(delete(&editor) == cut, "\(before)")
      #expect(marked(editor) == after)
    }
  }

  @Test func `each motion goes where its name says`() {
    let cases: [(String, (inout LineEditor) -> Void, String)] = [
      ("a|b", { $0.moveLeft() }, "|ab"), ("|ab", { $0.moveLeft() }, "|ab"),
      ("a|b", { $0.moveRight() }, "ab|"), ("ab|", { $0.moveRight() }, "ab|"),
      ("one, two|", { $0.moveWordLeft() }, "one, |two"),
      ("|, one two", { $0.moveWordRight() }, ", one| two"),
      ("a\nb|c\nd", { $0.moveStart() }, "a\n|bc\nd"), ("a\nb|c\nd", { $0.moveEnd() }, "a\nbc|\nd"),
      ("a\nb|", { $0.moveTextStart() }, "|a\nb"), ("|a\nb", { $0.moveTextEnd() }, "a\nb|"),
    ]
    for (before, move, after) in cases {
      var editor = editor(before, allowsNewlines: true)
      move(&editor)
      #expect(marked(editor) == after, "\(before)")
    }
  }

  @Test func `moving up and down follows the rows as they are wrapped`() {
    var editor = editor("one two three\nx\nfour five|", allowsNewlines: true)
    #expect(editor.wrapped(columns: 20).cursor == Point(column: 9, row: 2))
    #expect(editor.moveUp(columns: 20) == true)
    #expect(marked(editor) == "one two three\nx|\nfour five")
    #expect(editor.moveUp(columns: 20) == true)
    #expect(marked(editor) == "one two t|hree\nx\nfour five")
    #expect(editor.moveUp(columns: 20) == false)
    #expect(editor.moveDown(columns: 9) == true)
    #expect(
      editor.wrapped(columns: 9).lines.map(\.text) == ["one two ", "three", "x", "four ", "five"])
  }

  @Test func `moving down always gets to the end`() {
    var editor = editor("|" + String(repeating: "abcdefghij", count: 5), allowsNewlines: true)
    var rows = 1
    while editor.moveDown(columns: 8) { rows += 1 }
    #expect(rows == editor.wrapped(columns: 8).lines.count)
  }

  @Test func `a line break pasted into one line becomes a space`() {
    var line = LineEditor()
    line.insert("a\r\nb\nc\rd")
    #expect(line.text == "a b c d")
    var lines = LineEditor(allowsNewlines: true)
    lines.insert("a\r\nb\nc\rd")
    #expect(lines.text == "a\nb\nc\nd")
  }

  @Test func `hostile text is stored as it came`() {
    var line = LineEditor()
    line.insert("a\u{1B}[2J\u{202E}b")
    #expect(line.text == "a\u{1B}[2J\u{202E}b")
  }

  @Test func `typing is undone word by word and comes back the same way`() {
    var line = LineEditor()
    for character in "the group agreed" { line.insert(String(character)) }
    #expect(line.undoTyping() == true)
    #expect(line.text == "the group ")
    #expect(line.undoTyping() == true)
    #expect(line.text == "the ")
    #expect(line.redoTyping() == true)
    #expect(line.redoTyping() == true)
    #expect(line.text == "the group agreed")
    #expect(line.redoTyping() == false)
    line.undoTyping()
    line.insert("x")
    #expect(line.redoTyping() == false)
  }

  @Test func `a pause, a motion and a paste each start a new step`() {
    var line = LineEditor()
    line.insert("a")
    line.endTypingGroup()
    line.insert("b")
    line.moveLeft()
    line.insert("c")
    line.insert("paste")
    line.undoTyping()
    #expect(marked(line) == "ac|b")
    line.undoTyping()
    #expect(marked(line) == "a|b")
    line.undoTyping()
    #expect(line.text == "a")
  }

  @Test func `a run of deletions is one step, in both directions`() {
    var line = editor("abcd|efgh")
    for _ in 0..<3 { line.deleteBackward() }
    #expect(line.undoTyping() == true)
    #expect(marked(line) == "abcd|efgh")
    for _ in 0..<3 { line.deleteForward() }
    #expect(line.undoTyping() == true)
    #expect(marked(line) == "abcd|efgh")
  }

  @Test(arguments: [
    ("short|", 10, "short", 5),
    ("|0123456789abcdef", 10, "012345678>", 0),
    ("01234567|89abcdef", 10, "012345678>", 8),
    ("012345678|9abcdef", 10, "<6789abcd>", 4),
    ("0123456789abcdef|", 10, "<bcdef", 6),
    ("日本語日本語|", 8, "< 語", 4),
    ("abc|", 0, "", 0),
    ("abc|", 1, "", 0),
  ])
  func `a long line scrolls and shows that it is cut`(
    line: String, columns: Int, shown: String, cursor: Int
  ) {
    let view = editor(line).visible(columns: columns)
    #expect(view.text == shown)
    #expect(view.cursorColumn == cursor)
  }

  @Test(arguments: UInt64(1)...40)
  func `random editing never leaves the rails`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var line = LineEditor(allowsNewlines: seed.isMultiple(of: 2))
    for _ in 0..<300 {
      step(&line, &random)
      let index = line.text.utf8.index(line.text.startIndex, offsetBy: line.cursor)
      #expect(String.Index(index, within: line.text) != nil)
      let columns = Int.random(in: 0...30, using: &random)
      let view = line.visible(columns: columns)
      #expect(displayColumns(view.text) <= columns)
      #expect(columns == 0 || (0..<columns).contains(view.cursorColumn))
      let place = line.wrapped(columns: columns).cursor
      #expect(columns == 0 || (0..<columns).contains(place.column))
    }
    while line.redoTyping() {}
    let last = line.text
    var steps = 0
    while line.undoTyping() { steps += 1 }
    while line.redoTyping() { steps -= 1 }
    #expect(line.text.utf8.elementsEqual(last.utf8))
    #expect(steps == 0)
  }

  private func step(_ line: inout LineEditor, _ random: inout SeededRandom) {
    switch Int.random(in: 0..<18, using: &random) {
    case 0...6: line.insert(random.text(scalars: Int.random(in: 0...6, using: &random)))
    case 7: line.deleteBackward()
    case 8: line.deleteForward()
    case 9: line.deleteWordBackward()
    case 10: line.deleteWordForward()
    case 11: line.moveWordLeft()
    case 12: line.moveUp(columns: Int.random(in: 0...20, using: &random))
    case 13: line.moveDown(columns: Int.random(in: 0...20, using: &random))
    case 14: line.undoTyping()
    case 15: line.redoTyping()
    case 16: line.move(to: Int.random(in: -5...500, using: &random))
    default: line.deleteLine()
    }
  }

  @Test func `a large paste is taken, shown and taken back`() {
    var line = LineEditor(allowsNewlines: true)
    let paste = String(repeating: "Ein langes Wort für jede Zeile. ", count: 700)
    line.insert(paste)
    #expect(line.wrapped(columns: 60).cursor.row > 300)
    #expect(line.visible(columns: 60).cursorColumn < 60)
    line.undoTyping()
    #expect(line.isEmpty)
  }
}
