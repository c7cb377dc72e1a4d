// SPDX-License-Identifier: Apache-2.0
package import TerminalKit

/// Says what each pressed key is called in a keymap; Esc twice leaves.
package struct KeyTesterScreen: Screen {
  private var heard: [Key] = []
  private(set) var isListening = true

  package var context: KeymapContext { .dialog }
  package func title(_ desk: Desk) -> String { "Key tester" }
  package func offers(_ desk: Desk) -> [Offer] { [] }

  mutating func hear(_ key: Key) {
    if key == Key(.escape), heard.last == key { isListening = false }
    heard.append(key)
    if heard.count > 50 { heard.removeFirst() }
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    if case .command(.back) = input { return [.close] }
    return []
  }

  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    let lines =
      ["Press a key. Esc twice leaves.", ""]
      + heard.suffix(max(1, area.rows - 3)).map(KeyTester.sentence(for:))
    for (row, line) in lines.prefix(area.rows).enumerated() {
      frame.write(
        line, at: Point(column: area.column + 1, row: area.row + row), columns: area.columns - 2,
        role: row == 0 ? .strong : .text)
    }
    return Point(column: area.column, row: area.row + min(lines.count, area.rows) - 1)
  }
}
