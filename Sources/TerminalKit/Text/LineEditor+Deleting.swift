// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
  /// Deletes the character before the cursor.
  @discardableResult
  package mutating func deleteBackward() -> String {
    edit(previousCharacter..<cursor, with: "", mayJoin: true)
  }

  /// Deletes the character behind the cursor.
  @discardableResult
  package mutating func deleteForward() -> String {
    edit(cursor..<nextCharacter, with: "", mayJoin: true)
  }

  /// Deletes back to the start of a word.
  @discardableResult
  package mutating func deleteWordBackward() -> String {
    edit(previousWord..<cursor, with: "", mayJoin: false)
  }

  /// Deletes on to the end of a word.
  @discardableResult
  package mutating func deleteWordForward() -> String {
    edit(cursor..<nextWord, with: "", mayJoin: false)
  }

  /// Deletes the rest of the line, or the line break when nothing is left of it.
  @discardableResult
  package mutating func deleteToEnd() -> String {
    let end = lineEnd
    return edit(cursor..<(end == cursor ? nextCharacter : end), with: "", mayJoin: false)
  }

  /// Deletes back to the start of the line.
  @discardableResult
  package mutating func deleteToStart() -> String {
    edit(lineStart..<cursor, with: "", mayJoin: false)
  }

  /// Deletes the line with the cursor, and its line break.
  @discardableResult
  package mutating func deleteLine() -> String {
    edit(lineStart..<min(lineEnd + 1, text.utf8.count), with: "", mayJoin: false)
  }

  /// The line with the cursor, for copying, as ``deleteLine()`` would return it.
  package var currentLine: String {
    String(text[index(lineStart)..<index(lineEnd + 1)])
  }
}
