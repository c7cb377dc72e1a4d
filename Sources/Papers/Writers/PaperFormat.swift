// SPDX-License-Identifier: Apache-2.0

/// The forms that a paper is printed in.
package enum PaperFormat: String, CaseIterable, Sendable {
  case docx, html, text, markdown, csv, pdf

  /// What people call it.
  package var label: String {
    switch self {
    case .text: "Plain text"
    case .markdown: "Markdown"
    case .html: "HTML page"
    case .docx: "Word document"
    case .csv: "CSV, tables only"
    case .pdf: "PDF, made by LibreOffice"
    }
  }

  /// What the names of its files end in, without the dot.
  package var fileEnding: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html, .docx, .csv, .pdf: rawValue
    }
  }

  /// Whether it can be shown as text; the others only go to files.
  package var isText: Bool { self != .docx && self != .pdf }

  /// Whether another program makes it, out of the Word document that `write` gives.
  package var isMadeOutside: Bool { self == .pdf }

  /// Writes a paper; plain text is set in so many columns.
  package func write(_ paper: Paper, style: HouseStyle = HouseStyle(), columns: Int = 72) -> [UInt8]
  {
    switch self {
    case .text: Array(PlainTextWriter(columns: columns).write(paper).utf8)
    case .markdown: Array(MarkdownWriter().write(paper).utf8)
    case .html: Array(HTMLWriter(styleSheet: style.styleSheet).write(paper).utf8)
    case .docx, .pdf: DocumentWriter(style: style).write(paper)
    case .csv: Array(CSVWriter().write(paper).utf8)
    }
  }
}
