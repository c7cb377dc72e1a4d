// SPDX-License-Identifier: Apache-2.0
import TerminalKit

/// What an editing command did to a text.
enum TextAnswer: Equatable {
  case done
  case toClipboard(String)
}

extension LineEditor {
  /// Carries out an editing command; nil when it is no editing command.
  mutating func answer(_ command: CommandName, clipboard: String) -> TextAnswer? {
    switch command {
    case .moveLeft, .collapse: moveLeft()
    case .moveRight, .expand: moveRight()
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .lineStart, .first: moveStart()
    case .lineEnd, .last: moveEnd()
    case .deleteBackward: _ = deleteBackward()
    case .deleteForward: _ = deleteForward()
    case .deleteWord: return .toClipboard(deleteWordBackward())
    case .deleteLine, .cut: return .toClipboard(deleteLine())
    case .copy: return .toClipboard(currentLine)
    case .paste: insert(clipboard)
    default: return nil
    }
    return .done
  }
}
