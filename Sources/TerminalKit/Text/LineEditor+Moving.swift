// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
  /// Moves to a UTF-8 offset, or to the nearest possible place behind it.
  package mutating func move(to offset: Int) {
    history.close()
    placeCursor(offset)
  }

  /// Moves one character back.
  package mutating func moveLeft() {
    move(to: previousCharacter)
  }

  /// Moves one character on.
  package mutating func moveRight() {
    move(to: nextCharacter)
  }

  /// Moves to the start of this word or of the one before it.
  package mutating func moveWordLeft() {
    move(to: previousWord)
  }

  /// Moves to the end of this word or of the next one.
  package mutating func moveWordRight() {
    move(to: nextWord)
  }

  /// Moves to the start of the line.
  package mutating func moveStart() {
    move(to: lineStart)
  }

  /// Moves to the end of the line.
  package mutating func moveEnd() {
    move(to: lineEnd)
  }

  /// Moves to the start of the whole text.
  package mutating func moveTextStart() {
    move(to: 0)
  }

  /// Moves to the end of the whole text.
  package mutating func moveTextEnd() {
    move(to: text.utf8.count)
  }

  /// Moves one row up in the text as ``wrapped(columns:)`` shows it.
  ///
  /// - Returns: False when the cursor is on the first row already, and stays.
  @discardableResult
  package mutating func moveUp(columns: Int) -> Bool {
    moveRows(-1, columns: columns)
  }

  /// Moves one row down in the text as ``wrapped(columns:)`` shows it.
  ///
  /// - Returns: False when the cursor is on the last row already, and stays.
  @discardableResult
  package mutating func moveDown(columns: Int) -> Bool {
    moveRows(1, columns: columns)
  }

  private mutating func moveRows(_ count: Int, columns: Int) -> Bool {
    let (lines, place) = wrapped(columns: columns)
    let row = place.row + count
    history.close()
    guard lines.indices.contains(row) else { return false }
    let goal = goalColumn ?? place.column
    cursor = offset(atColumn: goal, of: lines[row], isLast: row == lines.count - 1)
    goalColumn = goal
    return true
  }

  private func offset(atColumn goal: Int, of line: WrappedLine, isLast: Bool) -> Int {
    var column = 0
    for cluster in displayForm(line.text) {
      column += cluster.columns
      if column > goal { return line.range.lowerBound + cluster.offset }
    }
    let end = line.range.lowerBound + line.text.utf8.count
    let isBroken =
      !isLast && end == line.range.upperBound && index(end) < text.endIndex
      && text.utf8[index(end)] != 10 && text.utf8[index(end)] != 13
    // The end of a row broken inside a line is the start of the next row: stay on this one.
    return isBroken ? offset(of: text.index(before: index(end))) : end
  }

  var previousCharacter: Int {
    cursor == 0 ? 0 : offset(of: text.index(before: index(cursor)))
  }

  var nextCharacter: Int {
    cursor >= text.utf8.count ? cursor : offset(of: text.index(after: index(cursor)))
  }

  var previousWord: Int {
    let before = text[..<index(cursor)]
    guard let last = before.lastIndex(where: isPartOfWord) else { return 0 }
    guard let gap = before[..<last].lastIndex(where: { !isPartOfWord($0) }) else { return 0 }
    return offset(of: text.index(after: gap))
  }

  var nextWord: Int {
    let after = text[index(cursor)...]
    guard let first = after.firstIndex(where: isPartOfWord) else { return text.utf8.count }
    return offset(of: after[first...].firstIndex { !isPartOfWord($0) } ?? text.endIndex)
  }

  var lineStart: Int {
    let before = text.utf8[..<index(cursor)]
    guard let newline = before.lastIndex(of: 10) else { return 0 }
    return offset(of: newline) + 1
  }

  var lineEnd: Int {
    offset(of: text.utf8[index(cursor)...].firstIndex(of: 10) ?? text.endIndex)
  }

  private func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’"
  }
}
