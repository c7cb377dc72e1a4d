// SPDX-License-Identifier: Apache-2.0

/// One replacement in a text, with all that is needed to take it back.
struct TextEdit: Sendable, Equatable {
  /// The UTF-8 offset where both texts start.
  var offset: Int
  var removed: String
  var inserted: String
  var cursorBefore: Int

  /// Joins the next edit of the same kind to this one; nil when they are two steps to a writer.
  func joined(with next: TextEdit) -> TextEdit? {
    var both = self
    if removed.isEmpty && next.removed.isEmpty {
      let startsWord =
        inserted.last?.isWhitespace == true && !next.inserted.allSatisfy(\.isWhitespace)
      guard next.offset == offset + inserted.utf8.count, !startsWord else { return nil }
      both.inserted += next.inserted
      return both
    }
    guard inserted.isEmpty && next.inserted.isEmpty else { return nil }
    if next.offset == offset {
      both.removed += next.removed
      return both
    }
    guard next.offset + next.removed.utf8.count == offset else { return nil }
    both.offset = next.offset
    both.removed = next.removed + removed
    return both
  }
}

/// The typing that can be undone and redone, bounded in steps and in bytes.
struct EditHistory: Sendable, Equatable {
  static let mostSteps = 300
  static let mostBytes = 4_000_000

  private(set) var done: [TextEdit] = []
  private(set) var undone: [TextEdit] = []
  private var isOpen = false
  private var bytes = 0

  /// Keeps an edit; one of single characters may join the one before it.
  mutating func record(_ edit: TextEdit, mayJoin: Bool) {
    for edit in undone { bytes -= size(of: edit) }
    undone.removeAll()
    bytes += size(of: edit)
    if isOpen, mayJoin, let joined = done.last?.joined(with: edit) {
      done[done.count - 1] = joined
    } else {
      done.append(edit)
    }
    isOpen = mayJoin
    forgetOldest()
  }

  /// Makes the next edit a step of its own.
  mutating func close() {
    isOpen = false
  }

  mutating func takeUndo() -> TextEdit? {
    isOpen = false
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return edit
  }

  mutating func takeRedo() -> TextEdit? {
    isOpen = false
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return edit
  }

  private mutating func forgetOldest() {
    while done.count > 1 && (done.count > Self.mostSteps || bytes > Self.mostBytes) {
      bytes -= size(of: done.removeFirst())
    }
  }

  private func size(of edit: TextEdit) -> Int {
    edit.removed.utf8.count + edit.inserted.utf8.count
  }
}
