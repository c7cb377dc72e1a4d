// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// What a Word document is set in: its own look, or that of a partnership's template.
struct WordLook {
  /// The id of each style.
  var styles = WordStyleIDs()
  /// The upright sheet that text stands on.
  var page = WordPage()
  /// The parts that are taken over from a template as they are.
  var parts: [WordPart] = []
  /// The list of styles, the numbering and the kinds of header, where a template has its own.
  var template: WordTemplateParts?

  /// What a hundred of Arial's widths take, in hundredths: a template's type may be wider.
  var typeAllowance: Int { template == nil ? 100 : 118 }
}

/// One file of a Word document, with what it is and the parts it refers to.
struct WordPart: Equatable {
  /// Its path in the archive, such as `word/document.xml`.
  var path: String
  /// The content type, as the list of types names it.
  var type: String
  /// What it holds.
  var bytes: [UInt8]
  /// The parts it refers to.
  var relations: [WordRelation] = []
}

/// What one part of a document has to do with another.
struct WordRelation: Equatable {
  /// The name the referring part knows it by.
  var id: String
  /// The kind of relation, as an address.
  var type: String
  /// The other part, as seen from the referring part's folder, or from the root after a slash.
  var target: String
  /// Whether the target is an address outside the document.
  var isExternal = false
}

/// Collects the parts of a Word document and packs them.
struct WordPackage {
  private var parts: [WordPart] = []
  private var root: [WordRelation] = []

  /// Adds a part.
  mutating func add(_ part: WordPart) { parts.append(part) }

  /// Adds a part that the document as a whole refers to.
  mutating func addToRoot(_ part: WordPart, as type: String) {
    parts.append(part)
    root.append(WordRelation(id: "rId\(root.count + 1)", type: type, target: part.path))
  }

  /// The archive: the list of types first, as readers expect, then each part with its relations.
  var archive: [UInt8] {
    var entries = [ZipEntry(name: "[Content_Types].xml", bytes: contentTypes)]
    entries.append(ZipEntry(name: "_rels/.rels", bytes: WordPackage.relations(root)))
    for part in parts {
      entries.append(ZipEntry(name: part.path, bytes: part.bytes))
      if part.relations.isEmpty { continue }
      entries.append(
        ZipEntry(
          name: WordPackage.relationsPath(of: part.path),
          bytes: WordPackage.relations(part.relations)))
    }
    return ZipWriter.write(entries)
  }

  private var contentTypes: [UInt8] {
    var xml = XMLWriter()
    xml.begin("Types", ["xmlns": WordNames.packaging + "/content-types"])
    let relations = "application/vnd.openxmlformats-package.relationships+xml"
    xml.leaf("Default", ["Extension": "rels", "ContentType": relations])
    xml.leaf("Default", ["Extension": "xml", "ContentType": "application/xml"])
    for part in parts {
      xml.leaf("Override", ["PartName": "/" + part.path, "ContentType": part.type])
    }
    xml.end()
    return xml.bytes
  }

  /// Where a part's relations are kept: `word/_rels/document.xml.rels`.
  static func relationsPath(of path: String) -> String {
    let folders = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    return "\(folders)_rels/\(path.dropFirst(folders.count)).rels"
  }

  private static func relations(_ relations: [WordRelation]) -> [UInt8] {
    var xml = XMLWriter()
    xml.begin("Relationships", ["xmlns": WordNames.packaging + "/relationships"])
    for relation in relations {
      xml.leaf(
        "Relationship",
        [
          "Id": relation.id, "Type": relation.type, "Target": relation.target,
          "TargetMode": relation.isExternal ? "External" : nil,
        ])
    }
    xml.end()
    return xml.bytes
  }
}
