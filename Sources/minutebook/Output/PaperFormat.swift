// SPDX-License-Identifier: Apache-2.0
import Papers

/// The forms that a paper is printed in.
enum PaperFormat: String, CaseIterable, Sendable {
  case text, markdown, html, csv, json

  /// What every paper can be printed as.
  static let paper: [PaperFormat] = [.text, .markdown, .html]
  /// What papers with tables can be printed as.
  static let table: [PaperFormat] = [.text, .markdown, .html, .csv]

  /// The form that the options name; text when they name none.
  init(_ options: CommandLineOptions) {
    self = options[.format([])].flatMap(PaperFormat.init) ?? .text
  }

  /// Writes a paper; `json` is the registers' own and is handled by them.
  func write(_ paper: Paper, columns: Int) -> String {
    switch self {
    case .text, .json: PlainTextWriter(columns: columns).write(paper)
    case .markdown: MarkdownWriter().write(paper)
    case .html: HTMLWriter().write(paper)
    case .csv: CSVWriter().write(paper)
    }
  }
}
