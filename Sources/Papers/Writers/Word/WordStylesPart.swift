// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// The parts that say how a document without a template looks, and the settings of every document.
enum WordStylesPart {
  private static let font = "Arial"

  /// The list of styles.
  static func styles(_ ids: WordStyleIDs, language: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.begin("w:styles", ["xmlns:w": WordNames.main])
    xml.begin("w:docDefaults")
    xml.begin("w:rPrDefault")
    xml.begin("w:rPr")
    xml.leaf(
      "w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
    xml.leaf("w:sz", ["w:val": "22"])
    xml.leaf("w:szCs", ["w:val": "22"])
    xml.leaf("w:lang", ["w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA"])
    xml.end()
    xml.end()
    xml.leaf("w:pPrDefault")
    xml.end()
    for style in WordStyle.allCases {
      style.writeDefinition(to: &xml, ids: ids, inTemplate: false)
    }
    xml.end()
    return xml.bytes
  }

  /// The settings: today's manner of setting pages, and whether left and right pages differ.
  static func settings(language: String, hasEvenPages: Bool) -> [UInt8] {
    var xml = XMLWriter()
    xml.begin("w:settings", ["xmlns:w": WordNames.main])
    xml.leaf("w:zoom", ["w:percent": "100"])
    if hasEvenPages { xml.leaf("w:evenAndOddHeaders") }
    xml.leaf("w:defaultTabStop", ["w:val": "720"])
    xml.leaf("w:characterSpacingControl", ["w:val": "doNotCompress"])
    xml.begin("w:compat")
    xml.leaf(
      "w:compatSetting",
      [
        "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": "15",
      ])
    xml.end()
    xml.leaf("w:themeFontLang", ["w:val": language])
    xml.end()
    return xml.bytes
  }
}
