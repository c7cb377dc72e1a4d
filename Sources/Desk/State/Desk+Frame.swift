// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
package import TerminalKit

extension Desk {
  /// The smallest screen everything fits on.
  static let smallest = Size(columns: 40, rows: 12)

  /// The picture of the desk as it is.
  package func frame() -> Frame {
    if let screenLock { return lockedFrame(screenLock) }
    var frame = Frame(size: size, lines: lines)
    guard size.columns >= 20, size.rows >= 4 else { return tooSmall(&frame) }
    let message = messageRows()
    let content = contentArea(above: message.count)
    drawTitle(of: screens[bottom], on: &frame)
    frame.cursor = screens[bottom].draw(on: &frame, in: content, self)
    for overlay in screens[(bottom + 1)...] {
      frame.cursor = drawOverlay(overlay, on: &frame, in: content)
    }
    draw(message, on: &frame)
    drawHints(on: &frame)
    return frame
  }

  /// A long message takes its rows from the screen, so that it hides nothing being typed.
  private func contentArea(above messageRows: Int) -> Area {
    let (_, rest) = Area(size).splitTop(1)
    let beneath = isShort ? messageRows : 1 + max(1, messageRows)
    return rest.splitBottom(min(beneath, rest.rows - 1)).rest
  }

  var isShort: Bool { size.rows < Desk.smallest.rows }
  /// Whether there is room for one pane only.
  var isNarrow: Bool { size.columns < 64 }

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
    let title = screen.title(self)
    let right = status(of: screen, beside: displayColumns(title))
    let rightColumns = min(displayColumns(right), size.columns * 2 / 3)
    let room = size.columns - 2 - (rightColumns == 0 ? 0 : rightColumns + 2)
    frame.write(title, at: Point(column: 1, row: 0), columns: max(0, room), role: .bar)
    frame.write(
      right, at: Point(column: size.columns - rightColumns - 1, row: 0), columns: rightColumns,
      role: .bar)
  }

  /// The right end of the title bar; a date gives way to the title, other news does not.
  private func status(of screen: any Screen, beside columns: Int) -> String {
    let room = size.columns - columns - 4
    if let lookingBack {
      let long = "LOOKING BACK to \(lookingBack.day.shown)"
      return displayColumns(long) <= room ? long : "BACK TO \(lookingBack.day.shownShort)"
    }
    let status = screen.status(self)
    guard status == dateLine, displayColumns(status) > room else { return status }
    return displayColumns(today.shown) <= room ? today.shown : ""
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
}
