// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// A row of the message area.
struct MessageRow {
  let text: String
  let role: Role
}

extension Desk {
  /// What stands above the hints: the message, else what letters are being typed, else the notice.
  func messageRows() -> [MessageRow] {
    if let message = shownMessage { return rows(of: message) }
    if isShort || size.columns < Desk.smallest.columns {
      return size.rows < 5
        ? [] : [MessageRow(text: "Best at 40x12 or more; all works.", role: .dim)]
    }
    if let list = front as? ListScreen, list.isTyping, !list.source.isFiltering {
      return [MessageRow(text: "Letters: \(list.typed.text)", role: .strong)]
    }
    return shown.partnership?.notice.map { [MessageRow(text: $0, role: .dim)] } ?? []
  }

  private func rows(of message: Message) -> [MessageRow] {
    let columns = max(8, size.columns - 2)
    let words = message.sign + message.text
    let wrapped = wrapLines(words + (moreWords.map { " \($0)" } ?? ""), columns: columns).map(
      \.text)
    // A refusal says at its end what to do, and a file's path ends in its name.
    let third = max(1, size.rows / 3)
    let most = message.rank == .hint ? min(2, third) : third
    guard wrapped.count > most else {
      return wrapped.map { MessageRow(text: $0, role: message.rank.role) }
    }
    let last = cut(wrapped[most - 1], columns: columns)
    return (wrapped.prefix(most - 1) + [last]).map {
      MessageRow(text: $0, role: message.rank.role)
    }
  }

  /// That more was said than is shown, and where it can be read; nil when not.
  private var moreWords: String? {
    unseenCount == 0 ? nil : "(+\(unseenCount): \(messagesWay))"
  }

  /// How the list of messages is reached.
  private var messagesWay: String { "\(keyName(.menu)), messages" }

  /// The last row there is room for, with where the rest can be read.
  private func cut(_ row: String, columns: Int) -> String {
    let more = unseenCount == 0 ? "" : ", +\(unseenCount)"
    let rest = "\(lines.ellipsis) \(messagesWay): the rest\(more)"
    let room = columns - displayColumns(rest)
    guard room > 0 else { return row + rest }
    var kept = row
    while displayColumns(kept) > room { kept.removeLast() }
    return kept + rest
  }

  func draw(_ message: [MessageRow], on frame: inout Frame) {
    let first = size.rows - (isShort ? 0 : 1) - message.count
    for (offset, row) in message.enumerated() {
      let line = Area(column: 0, row: first + offset, columns: size.columns, rows: 1)
      frame.fill(line, role: .text)
      frame.write(
        row.text, at: Point(column: 1, row: line.row), columns: size.columns - 2, role: row.role)
    }
  }
}

extension Message {
  /// What tells its rank without colour.
  fileprivate var sign: String {
    switch rank {
    case .error: "! "
    case .warning: "* "
    case .done, .hint: ""
    }
  }
}

extension Message.Rank {
  /// How a message of this rank is drawn.
  var role: Role {
    switch self {
    case .hint: .dim
    case .done: .success
    case .warning: .warning
    case .error: .alarm
    }
  }
}
