// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Every style that a Word document of ours is set in.
///
/// A style goes by its name in Word, which is the same in every language version; its id is ours,
/// or the template's where the template has a style of that name.
enum WordStyle: String, CaseIterable {
  case normal, title, subtitle, issuer, fact
  case heading1, heading2, heading3, heading4, heading5
  case caption, tableText, tableHeading, table
  case listBullet, listNumber, listParagraph, note
  case header, footer, pageMark, pageNumber
  case strong, source, chairsWords

  /// What Word lists the style as.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .issuer: "Issuing Body"
    case .fact: "Paper Fact"
    case .heading1, .heading2, .heading3, .heading4, .heading5: "heading \(rawValue.suffix(1))"
    case .caption: "caption"
    case .tableText: "Table Text"
    case .tableHeading: "Table Heading"
    case .table: "Table Grid"
    case .listBullet: "List Bullet"
    case .listNumber: "List Number"
    case .listParagraph: "List Paragraph"
    case .note: "Paper Note"
    case .header: "header"
    case .footer: "footer"
    case .pageMark: "Page Marking"
    case .pageNumber: "Page Count"
    case .strong: "Strong"
    case .source: "Paper Source"
    case .chairsWords: "Chair's words"
    }
  }

  /// The id it has in a document without a template.
  var usualID: String {
    name.filter { $0.isLetter || $0.isNumber }.capitalisedFirst
  }

  /// Whether Word itself knows a style of this name, so that a template can be asked for it.
  var isBuiltIn: Bool {
    switch self {
    case .issuer, .fact, .tableText, .tableHeading, .note, .pageMark, .pageNumber, .source,
      .chairsWords:
      false
    default: true
    }
  }

  /// What the style is for: the word of its type in a list of styles.
  var type: String {
    switch self {
    case .strong, .source, .chairsWords: "character"
    case .table: "table"
    default: "paragraph"
    }
  }

  /// The style of a heading at a level from 1 to 5.
  static func heading(_ level: Int) -> WordStyle {
    WordStyle(rawValue: "heading\(max(1, min(level, 5)))") ?? .heading5
  }
}
