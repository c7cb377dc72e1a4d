// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// Reads a partnership's Word document as a template: its styles, page, headers and footers.
///
/// Of its text nothing is taken; of its other parts only what those four refer to.
struct WordTemplate {
  private let parts: [String: [UInt8]]
  private let types: WordTypes
  private var main = ""
  private var copied: [String: WordPart] = [:]
  private var order: [String] = []

  /// Opens a template.
  init(_ bytes: [UInt8]) throws(TemplateFault) {
    do throws(ZipError) {
      let entries = try ZipReader.read(bytes)
      parts = Dictionary(entries.map { ($0.name, $0.bytes) }) { first, _ in first }
    } catch {
      throw .notAnArchive
    }
    guard let types = parts["[Content_Types].xml"] else { throw .notADocument }
    self.types = WordTypes(try WordTemplate.read(types, "[Content_Types].xml"))
    let root = try relations(of: "")
    if root.contains(where: { $0.type.contains("purl.oclc.org/ooxml") }) { throw .strict }
    let document = root.first { $0.type.hasSuffix("/officeDocument") && !$0.isExternal }
    guard let document else { throw .notADocument }
    main = WordTemplate.path(document.target, from: "")
    if self.types[main]?.contains("macroEnabled") == true { throw .macros }
  }

  /// What papers are set in when they use the template.
  mutating func look() throws(TemplateFault) -> WordLook {
    let document = try element(main)
    if document.name.namespace.contains("purl.oclc.org/ooxml") { throw .strict }
    guard document.name == XMLName(WordNames.main, "document") else { throw .notADocument }
    let related = try relations(of: main).filter { !$0.isExternal }
    func target(_ kind: String) -> String? {
      related.first { $0.type.hasSuffix("/" + kind) }.map {
        WordTemplate.path($0.target, from: main)
      }
    }
    guard let stylesPath = target("styles") else { throw .damagedPart("word/styles.xml") }
    var parts = WordTemplateParts(styles: try own(stylesPath))
    var look = WordLook()
    let styles = WordTemplateStyles(try element(stylesPath))
    (look.styles, parts.lacking) = styles.matched()
    parts.listStyles = styles.lists
    if let path = target("numbering") { try takeNumbering(path, into: &parts) }
    if let settings = target("settings") {
      parts.hasEvenPages = try element(settings).child("evenAndOddHeaders")?.isOn ?? false
    }
    let sections = document.sections
    if let last = sections.last {
      look.page = WordPage(last)
      parts.hasFirstPage = last.child("titlePg")?.isOn ?? false
    }
    // A section without a header of its own goes on with the one before.
    for section in sections.reversed() { try takeEdges(of: section, related, into: &parts) }
    for kind in ["theme", "fontTable"] {
      guard let path = target(kind) else { continue }
      try copy(path)
      parts.relations.append(
        WordRelation(id: kind, type: WordNames.office + "/" + kind, target: "/" + path))
    }
    look.parts = order.compactMap { copied[$0] }
    look.template = parts
    return look
  }

  private func takeNumbering(
    _ path: String, into parts: inout WordTemplateParts
  ) throws(TemplateFault) {
    let numbering = try element(path)
    func highest(_ name: String, _ attribute: String) -> Int? {
      numbering.children.filter { $0.name.local == name }
        .compactMap { $0.word(attribute).flatMap { Int($0) } }.max().map { min($0, 1_000_000) }
    }
    parts.numbering = try own(path)
    parts.lastAbstractNumber = highest("abstractNum", "abstractNumId") ?? -1
    parts.lastNumber = highest("num", "numId") ?? 0
  }

  private mutating func takeEdges(
    of section: XMLElement, _ related: [WordRelation], into parts: inout WordTemplateParts
  ) throws(TemplateFault) {
    for reference in section.children {
      let isHeader = reference.name.local == "headerReference"
      guard isHeader || reference.name.local == "footerReference" else { continue }
      let pages = reference.word("type") ?? "default"
      if parts.edge(isHeader: isHeader, pages: pages) != nil { continue }
      let id = reference.attributes[XMLName(WordNames.office, "id")]
      guard let relation = related.first(where: { $0.id == id }) else { continue }
      let path = WordTemplate.path(relation.target, from: main)
      let content = try element(path)
      if content.holdsChanges { throw .trackedChanges(part: path) }
      parts.edges.append(
        WordEdges.Edge(
          isHeader: isHeader, pages: pages, part: try own(path)))
      for relation in try relations(of: path) where !relation.isExternal {
        try copy(WordTemplate.path(relation.target, from: path))
      }
    }
  }

  /// A part that we write ourselves, with what it refers to where that is.
  private func own(_ path: String) throws(TemplateFault) -> WordPart {
    guard let bytes = parts[path], let type = types[path], !isOurs(path) else {
      throw .damagedPart(path)
    }
    _ = try element(path)
    return WordPart(path: path, type: type, bytes: bytes, relations: try absolute(path))
  }

  /// Takes a part over, and what it refers to.
  private mutating func copy(_ path: String) throws(TemplateFault) {
    if copied[path] != nil { return }
    guard let bytes = parts[path], let type = types[path], !isOurs(path) else {
      throw .damagedPart(path)
    }
    copied[path] = WordPart(path: path, type: type, bytes: bytes, relations: try absolute(path))
    order.append(path)
    for relation in try relations(of: path) where !relation.isExternal {
      try copy(WordTemplate.path(relation.target, from: path))
    }
  }

  /// Whether a part of ours goes by that name, or it is the template's text: neither is taken.
  private func isOurs(_ path: String) -> Bool {
    path == main || path.hasPrefix("docProps/") || path.hasSuffix(".rels")
      || ["word/document.xml", "word/settings.xml", "[Content_Types].xml"].contains(path)
  }

  private func absolute(_ path: String) throws(TemplateFault) -> [WordRelation] {
    var relations = try relations(of: path)
    for place in relations.indices where !relations[place].isExternal {
      relations[place].target = "/" + WordTemplate.path(relations[place].target, from: path)
    }
    return relations
  }

  /// What a part refers to; the empty path stands for the whole document.
  private func relations(of path: String) throws(TemplateFault) -> [WordRelation] {
    let name = path.isEmpty ? "_rels/.rels" : WordPackage.relationsPath(of: path)
    guard let bytes = parts[name] else { return [] }
    var relations: [WordRelation] = []
    for child in try WordTemplate.read(bytes, name).children {
      guard let id = child.attribute("Id"), let type = child.attribute("Type"),
        let target = child.attribute("Target")
      else { throw .damagedPart(name) }
      let isExternal = child.attribute("TargetMode") == "External"
      if path != main, WordTemplate.embedded.contains(where: { type.hasSuffix("/\($0)") }) {
        throw .embedded(part: path)
      }
      // A link waits to be followed; everything else would be fetched as soon as a page is shown.
      if isExternal, path != main, !path.isEmpty, !type.hasSuffix("/hyperlink") {
        throw .outsidePicture(address: target)
      }
      relations.append(WordRelation(id: id, type: type, target: target, isExternal: isExternal))
    }
    return relations
  }

  /// What is no picture and no typeface, but a file or a program within the file.
  private static let embedded = ["oleObject", "package", "control", "aFChunk", "vbaProject"]

  private func element(_ path: String) throws(TemplateFault) -> XMLElement {
    guard let bytes = parts[path] else { throw .damagedPart(path) }
    return try WordTemplate.read(bytes, path)
  }

  private static func read(
    _ bytes: [UInt8], _ path: String
  ) throws(TemplateFault) -> XMLElement {
    do throws(XMLError) {
      return try XMLElement.read(bytes)
    } catch {
      throw .damagedPart(path)
    }
  }

  /// The path of a part that another names, from the other's folder or from the root.
  private static func path(_ target: String, from part: String) -> String {
    var folders = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = folders.popLast() } else { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }
}
