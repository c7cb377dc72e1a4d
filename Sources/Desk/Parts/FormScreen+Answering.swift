// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension FormScreen {
  /// Types into the answer; where there are choices, letters choose among them.
  mutating func insert(_ text: String, _ desk: Desk) -> [Request] {
    suggestion = nil
    guard questions[place].isChosen else {
      workOnProposal(replacing: true)
      editors[place].insert(text)
      return []
    }
    for wanted in [letters + text, text] {
      let found = reading(desk).completions(wanted, questions[place].type)
      guard
        let best = found.first(where: { $0.lowercased().hasPrefix(wanted.lowercased()) })
          ?? found.first
      else { continue }
      letters = wanted
      editors[place].replaceAll(best)
      return []
    }
    return [.say(Message(.hint, "No choice here begins with '\(text)'."))]
  }

  /// An editing command on the answer; left and right walk through choices.
  mutating func edit(_ command: CommandName, _ desk: Desk) -> [Request] {
    suggestion = nil
    if questions[place].isChosen { return choose(command, desk) }
    workOnProposal(replacing: command == .paste)
    let answer = editors[place].answer(command, clipboard: desk.clipboard)
    if case .toClipboard(let text) = answer, !questions[place].isSecret { return [.keep(text)] }
    return []
  }

  private mutating func choose(_ command: CommandName, _ desk: Desk) -> [Request] {
    letters = ""
    switch command {
    case .moveRight, .expand: cycle(1, desk)
    case .moveLeft, .collapse: cycle(-1, desk)
    case .deleteBackward, .deleteForward, .deleteWord, .deleteLine, .cut:
      editors[place].replaceAll("")
    case .paste: return insert(desk.clipboard, desk)
    case .copy: return [.keep(editors[place].text)]
    default: break
    }
    return []
  }

  private mutating func cycle(_ step: Int, _ desk: Desk) {
    let all = reading(desk).completions("", questions[place].type)
    guard !all.isEmpty else { return }
    let here = all.firstIndex(of: editors[place].text) ?? (step > 0 ? -1 : 0)
    editors[place].replaceAll(all[(here + step + all.count) % all.count])
  }

  /// Up and down move inside a long answer first, then between questions.
  mutating func moveVertically(_ command: CommandName, _ desk: Desk) -> [Request] {
    let columns = FormDrawing.answerColumns(in: desk.size.columns)
    let isUp = command == .moveUp
    if editors[place].allowsNewlines {
      let moved =
        isUp ? editors[place].moveUp(columns: columns) : editors[place].moveDown(columns: columns)
      if moved { return [] }
    }
    return go(to: place + (isUp ? -1 : 1))
  }

  /// Completes the letters typed, again for the next that fits; with nothing to complete, goes on.
  mutating func complete(_ desk: Desk) -> [Request] {
    let question = questions[place]
    if question.isChosen { return go(to: place + 1) }
    let typed = suggestion?.typed ?? editors[place].text
    let found = reading(desk).completions(typed, question)
    let next = suggestion.map { ($0.place + 1) % max(1, found.count) } ?? 0
    let isWhole = suggestion == nil && found.contains(editors[place].text)
    guard !typed.isBlank, !isWhole, found.indices.contains(next) else {
      return go(to: place + 1)
    }
    suggestion = Suggestion(typed: typed, place: next)
    editors[place].replaceAll(found[next])
    return []
  }
}

extension Question {
  /// Whether it is answered by one of a few choices.
  var isChosen: Bool { type.hasChoices || type == .flag }
}
