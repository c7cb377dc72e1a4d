// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int = 1, lines: LineSet = .unicode) -> Frame {
    Frame(size: Size(columns: columns, rows: rows), lines: lines)
  }

  private let start = Point(column: 0, row: 0)

  @Test(arguments: [
    ("abc", 5, "abc", 3), ("abcde", 5, "abcde", 5), ("abcdef", 5, "abcd…", 5),
    ("日本", 5, "日本", 4), ("日本語", 5, "日本…", 5), ("日本語", 4, "日…", 3),
    ("x", 0, "", 0), ("xy", 1, "…", 1), ("日", 1, "…", 1), ("x", -3, "", 0), ("", 5, "", 0),
  ])
  func `text is cut to its columns`(text: String, columns: Int, shown: String, used: Int) {
    var frame = frame(10)
    #expect(frame.write(text, at: start, columns: columns, role: .text) == used)
    #expect(frame.text == shown)
  }

  @Test func `text is cut at the edge of the frame, whatever it was allowed`() {
    var frame = frame(4, 2)
    frame.write("abcdef", at: Point(column: 2, row: 0), columns: .max, role: .text)
    #expect(frame.text == "  a…\n")
    frame.write("abcdef", at: Point(column: 2, row: 0), columns: 9, role: .text, ellipsis: false)
    #expect(frame.text == "  ab\n")
  }

  @Test(arguments: [
    Point(column: -1, row: 0), Point(column: 4, row: 0), Point(column: 0, row: 2),
    Point(column: .max, row: .max), Point(column: .min, row: .min),
  ])
  func `points outside the frame are ignored`(point: Point) {
    var frame = frame(4, 2)
    let blank = frame
    #expect(frame.write("abc", at: point, columns: 3, role: .alarm) == 0)
    frame[point] = Cell(text: "x", role: .alarm)
    #expect(frame == blank)
    #expect(frame[point] == .blank)
  }

  @Test(arguments: [(0, "x 語"), (1, " x語"), (2, "日x"), (3, "日 x")])
  func `half a wide character becomes a space`(column: Int, shown: String) {
    var frame = frame(4)
    frame.write("日語", at: start, columns: 4, role: .text)
    frame.write("x", at: Point(column: column, row: 0), columns: 1, role: .text)
    #expect(frame.text == shown)
    #expect(displayColumns(frame.row(0).map(\.text).joined()) == 4)
  }

  @Test func `a wide character over two others leaves two spaces`() {
    var frame = frame(6)
    frame.write("日語本", at: start, columns: 6, role: .text)
    frame.write("中", at: Point(column: 1, row: 0), columns: 2, role: .text)
    #expect(frame.text == " 中 本")
  }

  @Test func `areas are filled and painted inside the frame only`() {
    var frame = frame(4, 3)
    frame.fill(Area(column: 2, row: 1, columns: .max, rows: 9), role: .bar, with: "*")
    frame.paint(Area(column: -1, row: -1, columns: 3, rows: 3), .red)
    #expect(frame.text == "\n  **\n  **")
    #expect(frame.roleMap == "rr..\nrrBB\n..BB")
  }

  @Test func `a wide or dangerous sign does not fill`() {
    var frame = frame(2)
    frame.fill(Area(frame.size), role: .bar, with: "日")
    #expect(frame.text == "")
  }

  @Test(arguments: [
    (LineSet.unicode, " │\n─┼──\n │  │\n ├──┤"), (LineSet.ascii, " |\n-+--\n |  |\n +--+"),
  ])
  func `lines join where they meet`(lines: LineSet, picture: String) {
    var frame = frame(5, 4, lines: lines)
    frame.drawVerticalLine(at: Point(column: 1, row: 0), rows: 99)
    frame.drawHorizontalLine(at: Point(column: 0, row: 1), columns: 4)
    frame.drawVerticalLine(at: Point(column: 4, row: 2), rows: 2)
    frame.drawHorizontalLine(at: Point(column: 1, row: 3), columns: 4)
    #expect(frame.text == picture)
  }

  @Test func `a dash in a text is no line`() {
    var frame = frame(3, 1, lines: .ascii)
    frame.write("-|-", at: start, columns: 3, role: .text)
    frame.drawVerticalLine(at: start, rows: 1)
    #expect(frame.text == "||-")
  }

  @Test func `an ASCII frame holds only ASCII`() {
    var frame = frame(6, 1, lines: .ascii)
    frame.write("é日\u{1B}xyz", at: start, columns: 6, role: .text)
    #expect(frame.text == "??^[x~")
  }

  @Test func `every role has a letter of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test(arguments: [
    "\u{1B}[2J\u{1B}[H", "\u{202E}gnitirw", "a" + String(repeating: "\u{301}", count: 5000),
    "\u{9B}31m", "\r\n\u{85}", String(repeating: "👨\u{200D}👩", count: 50),
  ])
  func `hostile text cannot move what stands beside it`(text: String) {
    var frame = frame(12)
    frame.write(text, at: start, columns: 6, role: .text)
    frame.write("beside", at: Point(column: 6, row: 0), columns: 6, role: .text)
    #expect(frame.row(0).suffix(6).map(\.text).joined() == "beside")
    #expect(displayColumns(frame.row(0).map(\.text).joined()) == 12)
  }

  @Test(arguments: UInt64(1)...40)
  func `random writing keeps every row exactly as wide as the frame`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var frame = frame(30, 4)
    for _ in 0..<60 {
      let place = Point(
        column: .random(in: -2...31, using: &random), row: .random(in: -1...4, using: &random))
      let columns = Int.random(in: -1...30, using: &random)
      let text = random.text(scalars: Int.random(in: 0...40, using: &random))
      let used = frame.write(text, at: place, columns: columns, role: .text)
      #expect(used <= max(0, columns))
      let widths = (0..<4).map { row in
        frame.row(row).reduce(0) { $0 + displayColumns($1.text) }
      }
      #expect(widths == [30, 30, 30, 30])
    }
  }
}
