// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// The content types of an archive's parts.
struct WordTypes {
  private var parts: [String: String] = [:]
  private var endings: [String: String] = [:]

  /// Reads the list of types.
  init(_ list: XMLElement) {
    for child in list.children {
      guard let type = child.attribute("ContentType") else { continue }
      if let part = child.attribute("PartName") {
        parts[String(part.drop { $0 == "/" }).lowercased()] = type
      } else if let ending = child.attribute("Extension") {
        endings[ending.lowercased()] = type
      }
    }
  }

  /// The type of a part; its own, or that of its ending.
  subscript(path: String) -> String? {
    let path = path.lowercased()
    return parts[path] ?? path.split(separator: ".").last.flatMap { endings[String($0)] }
  }
}

/// The styles of a template, by name.
struct WordTemplateStyles {
  private var ids: [String: String] = [:]
  private var taken: Set<String> = []

  /// Reads the list of styles.
  init(_ list: XMLElement) {
    for style in list.children where style.name.local == "style" {
      guard let id = style.word("styleId"), let type = style.word("type") else { continue }
      taken.insert(id)
      guard let name = style.child("name")?.word("val") else { continue }
      let names =
        [name]
        + (style.child("aliases")?.word("val")?.split(separator: ",") ?? [])
        .map(String.init)
      for name in names { ids["\(type) \(WordTemplateStyles.plain(name))"] = id }
    }
  }

  /// The id for each of our styles, and which of them the template lacks.
  func matched() -> (WordStyleIDs, lacking: [WordStyle]) {
    var result = WordStyleIDs()
    var lacking: [WordStyle] = []
    for style in WordStyle.allCases {
      if let id = ids["\(style.type) \(WordTemplateStyles.plain(style.name))"] {
        result[style] = id
      } else {
        lacking.append(style)
        result[style] = free(style.usualID)
      }
    }
    return (result, lacking)
  }

  private func free(_ id: String) -> String {
    var id = id
    while taken.contains(id) { id += "Paper" }
    return id
  }

  // Word and others differ in capitals: "heading 1" is "Heading 1" on every screen.
  private static func plain(_ name: String) -> String {
    name.lowercased().split(separator: " ").joined(separator: " ")
  }
}

extension XMLElement {
  /// The value of one of Word's own attributes.
  func word(_ name: String) -> String? { attributes[XMLName(WordNames.main, name)] }

  /// Whether a switch is on: it is there and does not say otherwise.
  var isOn: Bool { !["0", "false", "off"].contains(word("val") ?? "1") }

  /// The last section's properties in a body.
  var lastSection: XMLElement? {
    children.last { $0.name == XMLName(WordNames.main, "sectPr") }
  }

  /// Whether a tracked change or a remark stands in it.
  var holdsChanges: Bool {
    attributes[XMLName(WordNames.main, "author")] != nil || children.contains(where: \.holdsChanges)
  }
}

extension WordPage {
  /// The sheet of a template's section; upright, for a turned one is turned back.
  init(_ section: XMLElement) {
    self.init()
    func number(_ element: String, _ attribute: String) -> Int? {
      section.child(element)?.word(attribute).flatMap { Int($0) }.flatMap {
        (0...31_680).contains($0) ? $0 : nil
      }
    }
    let sides = [number("pgSz", "w") ?? width, number("pgSz", "h") ?? height].map { max($0, 4_000) }
    (width, height) = (sides.min() ?? width, sides.max() ?? height)
    top =
      section.child("pgMar")?.word("top").flatMap { Int($0) }.flatMap {
        (-31_680...31_680).contains($0) ? $0 : nil
      } ?? top
    bottom = number("pgMar", "bottom") ?? bottom
    left = number("pgMar", "left") ?? left
    right = number("pgMar", "right") ?? right
    header = number("pgMar", "header") ?? header
    footer = number("pgMar", "footer") ?? footer
  }
}
