// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// What a document's styles say of paragraphs.
struct WordFileStyles {
  private struct Style {
    var name = ""
    var basedOn: String?
    var outlineLevel: Int?
    var isList = false
  }

  private var styles: [String: Style] = [:]

  init(_ element: XMLElement?) {
    for child in element?.children ?? [] where child.name.local == "style" {
      guard let id = child.attribute("styleId") else { continue }
      let properties = child.child("pPr")
      styles[id] = Style(
        name: child.child("name")?.attribute("val") ?? "",
        basedOn: child.child("basedOn")?.attribute("val"),
        outlineLevel: properties?.child("outlineLvl")?.attribute("val").flatMap { Int($0) },
        isList: properties?.child("numPr") != nil)
    }
  }

  /// The name of a style, as its users see it.
  func name(of id: String) -> String { styles[id]?.name ?? id }

  /// Whether a style, or one it is based on, numbers or marks its paragraphs.
  func isList(_ id: String) -> Bool { chain(from: id).contains(where: \.isList) }

  /// The heading level that a style gives, by its name or by its place in the outline.
  func headingLevel(of id: String) -> Int? {
    for style in chain(from: id) {
      let words = style.name.lowercased().split(separator: " ")
      if words.count == 2, words[0] == "heading", let level = Int(words[1]) { return level }
      if let level = style.outlineLevel { return level < 9 ? level + 1 : nil }
    }
    return nil
  }

  /// A style and those it is based on; a circle ends after ten.
  private func chain(from id: String) -> [Style] {
    var chain: [Style] = []
    var next: String? = id
    while let id = next, let style = styles[id], chain.count < 10 {
      chain.append(style)
      next = style.basedOn
    }
    return chain
  }
}
