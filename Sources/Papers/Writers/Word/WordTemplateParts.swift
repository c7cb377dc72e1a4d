// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// What is taken over from a partnership's template.
struct WordTemplateParts {
  /// The list of styles, as it is in the template.
  var styles: WordPart
  /// The styles of ours that it lacks, in our order.
  var lacking: [WordStyle] = []
  /// Its numbering, when it has any.
  var numbering: WordPart?
  /// The highest number of a kind of list in it; -1 without one.
  var lastAbstractNumber = -1
  /// The highest number of a list in it; 0 without one.
  var lastNumber = 0
  /// Its headers and footers, with the pages they stand on.
  var edges: [WordEdges.Edge] = []
  /// Whether its first page has a header of its own.
  var hasFirstPage = false
  /// Whether its left pages have a header of their own.
  var hasEvenPages = false
  /// What the document refers to of it besides styles, numbering, headers and footers.
  var relations: [WordRelation] = []

  /// Its header or footer for some pages, when it has one.
  func edge(isHeader: Bool, pages: String) -> WordPart? {
    edges.first { $0.isHeader == isHeader && $0.pages == pages }?.part
  }

  /// Its list of styles with those of ours that it lacks.
  func styles(with ids: WordStyleIDs) -> WordPart {
    var xml = XMLWriter(fragment: true)
    for style in lacking { style.writeDefinition(to: &xml, ids: ids, inTemplate: true) }
    var part = styles
    part.bytes = styles.bytes.inserting(xml.bytes, before: styles.bytes.lastEndTag)
    return part
  }
}
