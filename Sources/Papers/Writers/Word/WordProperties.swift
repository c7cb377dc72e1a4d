// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import PartnershipModel

/// The properties of a document: what it is and which body issues it; no person, no date.
enum WordProperties {
  private static let extended = "http://schemas.openxmlformats.org/officeDocument/2006"

  /// The relation of the document to its core properties.
  static let coreRelation = WordNames.packaging + "/relationships/metadata/core-properties"
  /// The relation of the document to the program's properties.
  static let appRelation = WordNames.office + "/extended-properties"
  /// The relation of the document to its own properties.
  static let customRelation = WordNames.office + "/custom-properties"

  /// Title, author and language.
  static func core(_ paper: Paper) -> WordPart {
    var xml = XMLWriter()
    xml.begin(
      "cp:coreProperties",
      [
        "xmlns:cp": WordNames.packaging + "/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ])
    xml.element("dc:title", text: paper.title.isEmpty ? paper.body : paper.title)
    xml.element("dc:creator", text: paper.body)
    xml.element("dc:language", text: paper.language)
    xml.end()
    return WordPart(
      path: "docProps/core.xml",
      type: "application/vnd.openxmlformats-package.core-properties+xml", bytes: xml.bytes)
  }

  /// The program that wrote it.
  static func app() -> WordPart {
    var xml = XMLWriter()
    xml.begin("Properties", ["xmlns": extended + "/extended-properties"])
    xml.element("Application", text: "Minutebook")
    xml.end()
    return WordPart(
      path: "docProps/app.xml",
      type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      bytes: xml.bytes)
  }

  /// What the paper is of, the names of the narratives and the digests of their words, in order,
  /// then what else is given; nil without any.
  static func custom(
    _ paper: Paper, _ narratives: [WordNarrative], _ more: [(name: String, value: String)]
  ) -> WordPart? {
    var properties: [(name: String, value: String)] = []
    if let reference = paper.reference {
      properties.append((DocumentWriter.recordProperty, "\(reference.kind):\(reference.id)"))
      if paper.notice?.hasPrefix(OpenVersion.opening) == true {
        properties.append((DocumentWriter.openProperty, "yes"))
      }
    }
    for (place, narrative) in narratives.enumerated() {
      let name = DocumentWriter.narrativeProperty(place + 1)
      properties.append((name, narrative.name))
      properties.append((name + " digest", Digest.sha256(narrative.text)))
    }
    properties += more
    if properties.isEmpty { return nil }
    var xml = XMLWriter()
    xml.begin(
      "Properties",
      ["xmlns": extended + "/custom-properties", "xmlns:vt": extended + "/docPropsVTypes"])
    for (place, property) in properties.enumerated() {
      // The id of the set of properties that programs may add to, and numbers from 2.
      xml.begin(
        "property",
        [
          "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": "\(place + 2)",
          "name": property.name,
        ])
      xml.element("vt:lpwstr", text: property.value)
      xml.end()
    }
    xml.end()
    return WordPart(
      path: "docProps/custom.xml",
      type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      bytes: xml.bytes)
  }
}
