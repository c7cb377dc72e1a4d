// SPDX-License-Identifier: Apache-2.0

/// The text being typed, with its cursor and the typing that can be undone.
///
/// The text is kept exactly as it came, whatever characters it has; only line breaks are put in
/// order. The cursor always stands between two whole characters. The clipboard is the caller's:
/// what is deleted is returned.
package struct LineEditor: Sendable, Equatable {
  /// The text as it will be stored.
  package internal(set) var text: String
  /// The UTF-8 offset of the insertion point.
  package internal(set) var cursor: Int
  /// Says whether the text may have more than one line; if not, a line break becomes a space.
  package let allowsNewlines: Bool
  var history = EditHistory()
  /// The column that moving up and down tries to keep.
  var goalColumn: Int?

  /// Starts with a text and the cursor at its end.
  package init(_ text: String = "", allowsNewlines: Bool = false) {
    self.allowsNewlines = allowsNewlines
    self.text = Self.settlingLineBreaks(text, allowsNewlines: allowsNewlines)
    self.cursor = self.text.utf8.count
  }

  /// Says whether nothing is typed.
  package var isEmpty: Bool { text.isEmpty }

  /// The text before the cursor.
  package var textBeforeCursor: Substring { text[..<index(cursor)] }

  /// Types or pastes text at the cursor.
  package mutating func insert(_ new: String) {
    let new = Self.settlingLineBreaks(new, allowsNewlines: allowsNewlines)
    guard !new.isEmpty else { return }
    let isTyping = new.index(after: new.startIndex) == new.endIndex
    edit(cursor..<cursor, with: new, mayJoin: isTyping)
  }

  /// Puts another text in place of the whole one, as one step for undo.
  package mutating func replaceAll(_ new: String) {
    let new = Self.settlingLineBreaks(new, allowsNewlines: allowsNewlines)
    edit(0..<text.utf8.count, with: new, mayJoin: false)
  }

  /// Takes back the last group of typing.
  ///
  /// - Returns: False when there was nothing to take back.
  @discardableResult
  package mutating func undoTyping() -> Bool {
    guard let edit = history.takeUndo() else { return false }
    replace(edit.offset..<edit.offset + edit.inserted.utf8.count, with: edit.removed)
    placeCursor(edit.cursorBefore)
    return true
  }

  /// Types again what was last taken back.
  ///
  /// - Returns: False when there was nothing to bring back.
  @discardableResult
  package mutating func redoTyping() -> Bool {
    guard let edit = history.takeRedo() else { return false }
    replace(edit.offset..<edit.offset + edit.removed.utf8.count, with: edit.inserted)
    placeCursor(edit.offset + edit.inserted.utf8.count)
    return true
  }

  /// Ends a group of typing, after a pause of the writer's.
  package mutating func endTypingGroup() {
    history.close()
  }

  /// Replaces a range of UTF-8 offsets, and keeps what is needed to undo it.
  @discardableResult
  mutating func edit(_ range: Range<Int>, with new: String, mayJoin: Bool) -> String {
    guard !range.isEmpty || !new.isEmpty else { return "" }
    let before = cursor
    let removed = replace(range, with: new)
    history.record(
      TextEdit(
        offset: range.lowerBound, removed: removed, inserted: new, cursorBefore: before),
      mayJoin: mayJoin)
    placeCursor(range.lowerBound + new.utf8.count)
    return removed
  }

  @discardableResult
  private mutating func replace(_ range: Range<Int>, with new: String) -> String {
    let bounds = index(range.lowerBound)..<index(range.upperBound)
    let removed = String(text[bounds])
    text.replaceSubrange(bounds, with: new)
    return removed
  }

  /// Puts the cursor at an offset, or behind the character that the offset falls into.
  mutating func placeCursor(_ offset: Int) {
    cursor = boundary(atOrAfter: offset)
    goalColumn = nil
  }

  func index(_ offset: Int) -> String.Index {
    let bytes = text.utf8
    return bytes.index(bytes.startIndex, offsetBy: min(max(0, offset), bytes.count))
  }

  func offset(of index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }

  private func boundary(atOrAfter offset: Int) -> Int {
    let index = index(offset)
    if index == text.endIndex || String.Index(index, within: text) != nil {
      return self.offset(of: index)
    }
    return self.offset(of: text.index(after: index))
  }

  private static func settlingLineBreaks(_ text: String, allowsNewlines: Bool) -> String {
    let isSettled = text.utf8.allSatisfy { $0 != 13 && ($0 != 10 || allowsNewlines) }
    if isSettled { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      let isBreak = byte == 13 || byte == 10
      if byte != 10 || previous != 13 {
        bytes.append(isBreak ? (allowsNewlines ? 10 : 32) : byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
