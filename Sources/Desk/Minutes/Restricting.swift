// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

// Part B is set where one is: on the line being typed, on the selected line, on the agenda item.
extension MeetingScreen {
  /// Puts what one is at into Part B, or opens it again.
  mutating func restrict(_ desk: Desk) -> [Request] {
    switch focus {
    case .line:
      toggleTypedLine()
      return []
    case .entries:
      guard let entry = desk.shown[selectedEntry] else { return [] }
      let (id, isToBe) = (entry.id, !desk.shown.isRestricted(entry))
      return [.record({ (book, now) throws(Refusal) in try book.restrict(id, isToBe, now) })]
    case .agenda:
      guard let item = currentItem(desk) else { return [] }
      let (id, isToBe) = (item.id, !desk.shown.isRestricted(item))
      return [.record({ (book, now) throws(Refusal) in try book.restrict(id, isToBe, now) })]
    }
  }

  /// The mark is part of what is typed, so it is seen, kept and brought back with the line.
  private mutating func toggleTypedLine() {
    let fromEnd = editor.text.utf8.count - editor.cursor
    let (part, rest) = typedParts
    editor.replaceAll(part.isEmpty ? "\(CaptureLine.partBMark) \(rest)" : rest)
    editor.move(to: max(0, editor.text.utf8.count - fromEnd))
  }

  /// The typed line's Part B mark with its space, or nothing, and the rest.
  var typedParts: (part: String, rest: String) {
    let text = editor.text.trimmedStart
    let mark = CaptureLine.partBMark
    guard text.prefix(mark.count).uppercased() == mark else { return ("", editor.text) }
    return ("\(mark) ", String(text.dropFirst(mark.count)).trimmedStart)
  }

  /// What the command does here, in a few words.
  func restrictTitle(_ desk: Desk) -> String {
    let isRestricted: Bool
    switch focus {
    case .line: isRestricted = !typedParts.part.isEmpty
    case .entries:
      isRestricted = desk.shown[selectedEntry].map { desk.shown.isRestricted($0) } ?? false
    case .agenda: isRestricted = currentItem(desk).map { desk.shown.isRestricted($0) } ?? false
    }
    return isRestricted ? "Open again" : "Part B"
  }
}

extension Desk {
  /// What can be done about words that an open line should not say.
  func restrictedWordMoves(_ finding: ClosingFinding) -> [Request] {
    guard let reference = finding.record else { return [] }
    let isItem = reference.kind == AgendaItem.about.name
    let restrict = choice(isItem ? "Put the item into Part B" : "Put the line into Part B") {
      (book, now) throws(Refusal) in
      isItem
        ? try book.restrict(ID<AgendaItem>(reference.id), true, now)
        : try book.restrict(ID<MinuteEntry>(reference.id), true, now)
    }
    let change = Choosable(
      "Change the words",
      [.close] + (isItem ? [.open(recordForm(reference))] : requests(toShow: reference)))
    return [.open(ListScreen.choice(finding.subject, [restrict, change]))]
  }
}
