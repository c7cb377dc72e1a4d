// SPDX-License-Identifier: Apache-2.0
import Glibc
import TerminalKit

/// How wide the window is that a descriptor prints to, and sentences set in it.
struct WindowWidth {
  /// The terminal's columns, 80 where it does not tell them; nil for a file or a pipe.
  let columns: Int?

  /// Asks the system.
  init(of descriptor: Int32) {
    guard isatty(descriptor) == 1 else {
      columns = nil
      return
    }
    var size = winsize()
    let isTold = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isTold ? Int(size.ws_col) : 80
  }

  /// A width that is known.
  init(columns: Int?) {
    self.columns = columns
  }

  /// The text with each of its lines broken between words, further rows under the line's own
  /// beginning. A word that is longer than a row, such as a path or a digest, is never cut, so that
  /// it can be copied. For a file or a pipe the text is as it was.
  func set(_ text: String) -> String {
    guard let columns else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { rows(of: $0, columns).joined(separator: "\n") }.joined(separator: "\n")
  }

  private func rows(of line: Substring, _ columns: Int) -> [String] {
    let margin = String(line.prefix { $0 == " " })
    var rows: [String] = []
    var (row, used) = (margin, margin.count)
    for word in line.dropFirst(margin.count).split(separator: " ") {
      let width = displayForm(String(word)).reduce(0) { $0 + $1.columns }
      if used > margin.count, used + 1 + width > columns {
        rows.append(row)
        (row, used) = (margin, margin.count)
      }
      if used > margin.count { (row, used) = (row + " ", used + 1) }
      (row, used) = (row + word, used + width)
    }
    return rows + [row]
  }
}
