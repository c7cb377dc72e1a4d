// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

extension WordStyle {
  /// Writes the style for a list of styles, with the ids that the document uses.
  ///
  /// The namespace is said again at each style, so that it can stand in a template's list, whatever
  /// that calls it.
  func writeDefinition(to xml: inout XMLWriter, ids: WordStyleIDs, inTemplate: Bool) {
    xml.begin(
      "w:style",
      [
        "xmlns:w": WordNames.main, "w:type": type, "w:default": self == .normal ? "1" : nil,
        "w:customStyle": isBuiltIn ? nil : "1", "w:styleId": ids[self],
      ])
    xml.leaf("w:name", ["w:val": name])
    if let base = look.basedOn { xml.leaf("w:basedOn", ["w:val": ids[base]]) }
    if let next = look.next { xml.leaf("w:next", ["w:val": ids[next]]) }
    xml.leaf("w:qFormat")
    writeParagraphLook(to: &xml)
    writeTextLook(to: &xml, inTemplate: inTemplate)
    if self == .table { writeTableLook(to: &xml) }
    xml.end()
  }

  private func writeParagraphLook(to xml: inout XMLWriter) {
    guard type == "paragraph" else { return }
    xml.begin("w:pPr")
    if look.keepsWithNext { xml.leaf("w:keepNext") }
    if look.keepsLines { xml.leaf("w:keepLines") }
    xml.leaf("w:widowControl")
    if look.hasBar {
      xml.begin("w:pBdr")
      xml.leaf(
        "w:left", ["w:val": "single", "w:sz": "24", "w:space": "8", "w:color": "505A5F"])
      xml.end()
    }
    if look.before != nil || look.after != nil || look.lines != nil {
      xml.leaf(
        "w:spacing",
        [
          "w:before": "\(look.before ?? 0)", "w:after": "\(look.after ?? 0)",
          "w:line": "\(look.lines ?? 264)", "w:lineRule": "auto",
        ])
    }
    if let indent = look.indent { xml.leaf("w:ind", ["w:left": "\(indent)"]) }
    if look.isCentred { xml.leaf("w:jc", ["w:val": "center"]) }
    if let outline = look.outline { xml.leaf("w:outlineLvl", ["w:val": "\(outline)"]) }
    xml.end()
  }

  // In a template its own type and colours are kept, so that ours looks like the rest of it.
  private func writeTextLook(to xml: inout XMLWriter, inTemplate: Bool) {
    guard type != "table" else { return }
    xml.begin("w:rPr")
    if look.isBold {
      xml.leaf("w:b")
      xml.leaf("w:bCs")
    }
    if let colour = look.colour, !inTemplate || type == "character" {
      xml.leaf("w:color", ["w:val": colour])
    }
    if let size = look.size {
      xml.leaf("w:sz", ["w:val": "\(size)"])
      xml.leaf("w:szCs", ["w:val": "\(size)"])
    }
    xml.end()
  }

  private func writeTableLook(to xml: inout XMLWriter) {
    xml.begin("w:tblPr")
    xml.begin("w:tblBorders")
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
      xml.leaf(
        "w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "8A9499"])
    }
    xml.end()
    xml.begin("w:tblCellMar")
    for (side, width) in [("top", 20), ("left", 85), ("bottom", 20), ("right", 85)] {
      xml.leaf("w:\(side)", ["w:w": "\(width)", "w:type": "dxa"])
    }
    xml.end()
    xml.end()
  }
}

/// The id that each style has in one document.
struct WordStyleIDs: Equatable {
  private var ids: [WordStyle: String] = [:]

  /// The id of a style: the usual one unless a template has another.
  subscript(style: WordStyle) -> String {
    get { ids[style] ?? style.usualID }
    set { ids[style] = newValue }
  }
}

/// The names that Word's formats are known by.
enum WordNames {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packaging = "http://schemas.openxmlformats.org/package/2006"
  static let content = "application/vnd.openxmlformats-officedocument.wordprocessingml"
}
