// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
package import TerminalKit

extension Desk {
  /// The smallest screen everything fits on.
  static let smallest = Size(columns: 40, rows: 12)

  /// The picture of the desk as it is.
  package func frame() -> Frame {
    var frame = Frame(size: size, lines: lines)
    guard size.columns >= 20, size.rows >= 4 else { return tooSmall(&frame) }
    let base = screens.lastIndex { !$0.isOverlay } ?? 0
    drawTitle(of: screens[base], on: &frame)
    let content = contentArea
    frame.cursor = screens[base].draw(on: &frame, in: content, self)
    for overlay in screens[(base + 1)...] {
      frame.cursor = drawOverlay(overlay, on: &frame, in: content)
    }
    drawMessage(on: &frame)
    drawHints(on: &frame)
    return frame
  }

  private var contentArea: Area {
    let all = Area(size)
    let (_, rest) = all.splitTop(1)
    return rest.splitBottom(isShort ? 1 : 2).rest
  }

  private var isShort: Bool { size.rows < Desk.smallest.rows }

  private func tooSmall(_ frame: inout Frame) -> Frame {
    let words = "Enlarge to 40x12. Typing and quitting work; all is saved."
    for (row, line) in wrapLines(words, columns: max(1, size.columns)).enumerated()
    where row < size.rows {
      frame.write(line.text, at: Point(column: 0, row: row), columns: size.columns, role: .text)
    }
    frame.cursor = Point(column: 0, row: 0)
    return frame
  }

  private func drawTitle(of screen: any Screen, on frame: inout Frame) {
    let bar = Area(column: 0, row: 0, columns: size.columns, rows: 1)
    frame.fill(bar, role: .bar)
    let right = lookingBack.map { "LOOKING BACK to \($0.day.shown)" } ?? screen.status(self)
    let rightColumns = min(displayColumns(right), size.columns / 2)
    frame.write(
      screen.title(self), at: Point(column: 1, row: 0),
      columns: max(0, size.columns - rightColumns - 3), role: .bar)
    frame.write(
      right, at: Point(column: size.columns - rightColumns - 1, row: 0), columns: rightColumns,
      role: .bar)
  }

  /// A sheet over the lower part of the screen, no higher than it needs to be.
  private func drawOverlay(_ screen: any Screen, on frame: inout Frame, in area: Area) -> Point? {
    let rows = min(max(4, screen.rows(self) + 1), max(4, area.rows - 1))
    let (_, sheet) = area.splitBottom(rows)
    frame.fill(sheet, role: .text)
    let (bar, inner) = sheet.splitTop(1)
    frame.fill(bar, role: .bar)
    frame.write(
      screen.title(self), at: Point(column: bar.column + 1, row: bar.row),
      columns: max(0, bar.columns - 2), role: .bar)
    return screen.draw(on: &frame, in: inner, self)
  }

  private func drawMessage(on frame: inout Frame) {
    guard let message = shownMessage else { return drawNotice(on: &frame) }
    let row = isShort ? size.rows - 1 : size.rows - 2
    let sign: String
    switch message.rank {
    case .error: sign = "! "
    case .warning: sign = "* "
    case .done, .hint: sign = ""
    }
    let wrapped = wrapLines(sign + message.text, columns: max(8, size.columns - 2))
    let rows = min(wrapped.count, message.rank == .error ? 4 : 2)
    for (offset, line) in wrapped.prefix(rows).enumerated() {
      let point = Point(column: 0, row: row - rows + 1 + offset)
      frame.fill(Area(column: 0, row: point.row, columns: size.columns, rows: 1), role: .text)
      frame.write(
        line.text, at: Point(column: 1, row: point.row), columns: size.columns - 2,
        role: message.rank.role)
    }
  }

  private func drawNotice(on frame: inout Frame) {
    guard !isShort, let notice = shown.partnership?.notice else { return }
    frame.write(
      notice, at: Point(column: 1, row: size.rows - 2), columns: size.columns - 2, role: .dim)
  }

  private func drawHints(on frame: inout Frame) {
    guard !isShort else { return }
    let row = size.rows - 1
    let saved = savedWords
    let savedColumns = displayColumns(saved)
    frame.write(
      saved, at: Point(column: max(0, size.columns - savedColumns - 1), row: row),
      columns: savedColumns, role: .hint)
    var column = 1
    let end = size.columns - savedColumns - 3
    for (place, hint) in hints.enumerated() {
      let columns = displayColumns(hint) + (place == 0 ? 0 : 2)
      guard column + columns <= end else {
        frame.write(
          frame.lines.ellipsis, at: Point(column: column, row: row), columns: 2, role: .hint)
        return
      }
      frame.write(
        (place == 0 ? "" : "  ") + hint, at: Point(column: column, row: row), columns: columns,
        role: .hint)
      column += columns
    }
  }

  private var savedWords: String {
    if readOnlyReason != nil { return "read only" }
    return savedAt.flatMap { isPlain ? nil : "saved \($0.shownTime)" } ?? "saved"
  }

  /// What the hint line says: the keys of the moment, most useful first.
  var hints: [String] {
    if !pressed.isEmpty { return pendingHints }
    let offers = front.offers(self).filter { $0.disabled == nil }
    let own = offers.compactMap { hint($0.command, $0.title) }
    let always = [CommandName.back, .menu, .help, .undo].compactMap { hint($0, nil) }
    return own + always
  }

  private func hint(_ command: CommandName, _ title: String?) -> String? {
    let contexts = [front.context, .text, .everywhere]
    guard let keys = keymap.keys(for: command.rawValue, contexts: contexts).first else {
      return nil
    }
    return "\(displayName(of: keys)) \(title ?? command.about.title)"
  }

  private var pendingHints: [String] {
    let contexts = [front.context, .everywhere]
    guard case .pending(let next) = keymap.lookup(pressed: pressed, contexts: contexts) else {
      return ["\(displayName(of: pressed)) …"]
    }
    return next.map { key, command in
      let title = CommandName(rawValue: command)?.about.title ?? command
      return "\(displayName(of: pressed + [key])) \(title)"
    } + ["Esc Cancel"]
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
