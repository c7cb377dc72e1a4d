// SPDX-License-Identifier: Apache-2.0

/// Writes a paper as one complete, accessible HTML page without scripts or outside requests.
package struct HTMLWriter: Sendable {
  /// A style sheet that follows our own; one with a fault is left out.
  package var styleSheet: String?

  /// Makes a writer.
  package init(styleSheet: String? = nil) {
    self.styleSheet = styleSheet.flatMap { StyleSheetFault(in: $0) == nil ? $0 : nil }
  }

  /// Writes the whole page; it is UTF-8 and lines end in a line feed.
  package func write(_ paper: Paper) -> String {
    let paper = paper.cleaned
    var page = HTMLPage(abbreviations: AbbreviationTracker(paper), styleSheet: styleSheet)
    page.write(paper)
    return page.text
  }
}

extension Paper {
  /// What a browser's tab shows: the paper, its sort and day, and whose it is, so that two papers
  /// of one group can be told apart.
  var pageTitle: String {
    let dated = summary.first { ["Date", "Period", "As at"].contains($0.label) }?.value
    let sort = [subtitle, dated].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    return [title, sort, body].filter { !$0.isEmpty }.joined(separator: " – ")
  }
}
