// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// The headers and footers of a document: the marking and the notice on every page, and its number.
struct WordEdges {
  /// One header or footer and the pages it stands on: `default`, `first` or `even`.
  struct Edge: Equatable {
    var isHeader: Bool
    var pages: String
    var part: WordPart
  }

  /// Each with its relation from the document, in order.
  private(set) var edges: [(id: String, edge: Edge)] = []
  private let hasFirst: Bool

  /// Makes the headers and footers of a cleaned paper, beneath those that a template has.
  init(_ paper: Paper, look: WordLook) {
    let template = look.template
    hasFirst = template?.hasFirstPage ?? false
    let kinds =
      ["default"] + (hasFirst ? ["first"] : [])
      + (template?.hasEvenPages == true ? ["even"] : [])
    for pages in kinds {
      for isHeader in [true, false] {
        let own = WordEdges.edge(paper, look, isHeader: isHeader, pages: pages)
        edges.append(("edge\(edges.count + 1)", own))
      }
    }
  }

  /// The parts themselves; a template may use one for several kinds of page.
  var parts: [WordPart] {
    edges.map(\.edge.part).reduce(into: []) { parts, part in
      if !parts.contains(where: { $0.path == part.path }) { parts.append(part) }
    }
  }

  /// The relations that the document part has to them.
  var relations: [WordRelation] {
    edges.map { id, edge in
      WordRelation(
        id: id, type: "\(WordNames.office)/\(edge.isHeader ? "header" : "footer")",
        target: "/" + edge.part.path)
    }
  }

  /// Writes the properties of a section on a sheet.
  func writeSection(_ page: WordPage, to xml: inout XMLWriter) {
    xml.begin("w:sectPr")
    for (id, edge) in edges {
      xml.leaf(
        edge.isHeader ? "w:headerReference" : "w:footerReference",
        ["w:type": edge.pages, "r:id": id])
    }
    page.write(to: &xml)
    if hasFirst { xml.leaf("w:titlePg") }
    xml.end()
  }

  private static func edge(
    _ paper: Paper, _ look: WordLook, isHeader: Bool, pages: String
  ) -> Edge {
    let content = content(paper, look, isHeader: isHeader)
    if let theirs = look.template?.edge(isHeader: isHeader, pages: pages) {
      var part = theirs
      part.bytes = theirs.bytes.inserting(content.bytes, before: theirs.bytes.lastEndTag)
      return Edge(isHeader: isHeader, pages: pages, part: part)
    }
    let element = isHeader ? "w:hdr" : "w:ftr"
    var xml = XMLWriter()
    xml.begin(element, ["xmlns:w": WordNames.main, "xmlns:r": WordNames.office])
    xml.add(content)
    xml.end()
    let name = isHeader ? "header" : "footer"
    return Edge(
      isHeader: isHeader, pages: pages,
      part: WordPart(
        path: "word/paper-\(name)-\(pages).xml", type: "\(WordNames.content).\(name)+xml",
        bytes: xml.bytes))
  }

  /// The paragraphs of ours, each with its namespace, so that they can stand in any header.
  private static func content(_ paper: Paper, _ look: WordLook, isHeader: Bool) -> XMLWriter {
    var xml = XMLWriter(fragment: true)
    let footing = [paper.footing ?? "", paper.marking].filter { !$0.isEmpty }
    let marks = isHeader ? paper.pageMarks : footing
    for (place, mark) in marks.enumerated() {
      // What follows the last line of a header stands clear of it, however long the notice is.
      begin(.pageMark, look, &xml, isLast: isHeader && place == marks.count - 1)
      xml.begin("w:r")
      xml.element("w:t", ["xml:space": "preserve"], text: mark)
      xml.end()
      xml.end()
    }
    if !isHeader { writePageNumber(look, &xml) }
    // A header without a paragraph is no header.
    if xml.bytes.isEmpty {
      begin(.pageMark, look, &xml)
      xml.end()
    }
    return xml
  }

  private static func begin(
    _ style: WordStyle, _ look: WordLook, _ xml: inout XMLWriter, isLast: Bool = false
  ) {
    xml.begin("w:p", ["xmlns:w": WordNames.main])
    xml.begin("w:pPr")
    xml.leaf("w:pStyle", ["w:val": look.styles[style]])
    if isLast { xml.leaf("w:spacing", ["w:after": "200"]) }
    xml.end()
  }

  private static func writePageNumber(_ look: WordLook, _ xml: inout XMLWriter) {
    begin(.pageNumber, look, &xml)
    for (words, field) in [("Page ", "PAGE"), (" of ", "NUMPAGES")] {
      xml.begin("w:r")
      xml.element("w:t", ["xml:space": "preserve"], text: words)
      xml.end()
      xml.begin("w:fldSimple", ["w:instr": " \(field) "])
      xml.begin("w:r")
      xml.element("w:t", text: "1")
      xml.end()
      xml.end()
    }
    xml.end()
  }
}

extension [UInt8] {
  /// Where the end tag of the outermost element begins; the end where there is none.
  var lastEndTag: Int {
    indices.dropLast().last {
      self[$0] == UInt8(ascii: "<") && self[$0 + 1] == UInt8(ascii: "/")
    } ?? count
  }

  /// The same bytes with others put in at a place.
  func inserting(_ more: [UInt8], before place: Int) -> [UInt8] {
    Array(self[..<place]) + more + Array(self[place...])
  }
}
