// SPDX-License-Identifier: Apache-2.0

/// The forms that a paper is printed in.
package enum PaperFormat: String, CaseIterable, Sendable {
  case docx, html, text, markdown, csv

  /// What people call it.
  package var label: String {
    switch self {
    case .text: "Plain text"
    case .markdown: "Markdown"
    case .html: "HTML page"
    case .docx: "Word document"
    case .csv: "CSV, tables only"
    }
  }

  /// What the names of its files end in, without the dot.
  package var fileEnding: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html, .docx, .csv: rawValue
    }
  }

  /// Whether it can be shown as text; the others only go to files.
  package var isText: Bool { self != .docx }

  /// Writes a paper; plain text is set in so many columns, and a `raw` sheet is for programs.
  package func write(
    _ paper: Paper, style: HouseStyle = HouseStyle(), columns: Int = 72, raw: Bool = false
  ) -> [UInt8] {
    switch self {
    case .text: Array(PlainTextWriter(columns: columns).write(paper).utf8)
    case .markdown: Array(MarkdownWriter().write(paper).utf8)
    case .html: Array(HTMLWriter().write(paper).utf8)
    case .docx: DocumentWriter(style: style).write(paper)
    case .csv: Array(CSVWriter(raw: raw).write(paper).utf8)
    }
  }
}
