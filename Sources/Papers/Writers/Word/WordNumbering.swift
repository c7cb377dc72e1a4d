// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// The numbering part: bullets, and a counting of its own for each numbered list.
struct WordNumbering {
  /// The deepest level that Word counts, from 0.
  static let deepest = 8
  private let firstAbstract: Int
  /// The number of the list of bullets; the counted lists follow it.
  let bullets: Int

  /// Numbers ours after those that a template has.
  init(_ look: WordLook) {
    firstAbstract = (look.template?.lastAbstractNumber ?? -1) + 1
    bullets = (look.template?.lastNumber ?? 0) + 1
  }

  /// The kinds of list, as Word wants them before the lists.
  func kinds() -> XMLWriter {
    var xml = XMLWriter(fragment: true)
    writeKind(0, format: "bullet", to: &xml) { ["\u{2022}", "\u{2013}", "\u{25AA}"][$0 % 3] }
    writeKind(1, format: "decimal", to: &xml) { "%\($0 + 1)." }
    return xml
  }

  /// The lists; each counted one begins at 1.
  func lists(counted: [Int]) -> XMLWriter {
    var xml = XMLWriter(fragment: true)
    xml.begin("w:num", ["xmlns:w": WordNames.main, "w:numId": "\(bullets)"])
    xml.leaf("w:abstractNumId", ["w:val": "\(firstAbstract)"])
    xml.end()
    for (place, level) in counted.enumerated() {
      xml.begin("w:num", ["xmlns:w": WordNames.main, "w:numId": "\(bullets + place + 1)"])
      xml.leaf("w:abstractNumId", ["w:val": "\(firstAbstract + 1)"])
      xml.begin("w:lvlOverride", ["w:ilvl": "\(level)"])
      xml.leaf("w:startOverride", ["w:val": "1"])
      xml.end()
      xml.end()
    }
    return xml
  }

  /// The whole part of a document without a template.
  func part(counted: [Int]) -> [UInt8] {
    var xml = XMLWriter()
    xml.begin("w:numbering", ["xmlns:w": WordNames.main])
    xml.add(kinds())
    xml.add(lists(counted: counted))
    xml.end()
    return xml.bytes
  }

  /// A template's part with ours in it; its own lists keep their numbers.
  func added(to theirs: WordPart, _ counted: [Int]) -> WordPart {
    var part = theirs
    let ours = kinds().bytes + lists(counted: counted).bytes
    part.bytes = theirs.bytes.inserting(ours, before: theirs.bytes.firstList)
    return part
  }

  private func writeKind(
    _ place: Int, format: String, to xml: inout XMLWriter, sign: (Int) -> String
  ) {
    xml.begin(
      "w:abstractNum",
      ["xmlns:w": WordNames.main, "w:abstractNumId": "\(firstAbstract + place)"])
    xml.leaf("w:multiLevelType", ["w:val": "multilevel"])
    for level in 0...WordNumbering.deepest {
      xml.begin("w:lvl", ["w:ilvl": "\(level)"])
      xml.leaf("w:start", ["w:val": "1"])
      xml.leaf("w:numFmt", ["w:val": format])
      xml.leaf("w:lvlText", ["w:val": sign(level)])
      xml.leaf("w:lvlJc", ["w:val": "left"])
      xml.begin("w:pPr")
      xml.leaf("w:ind", ["w:left": "\(360 * (level + 1))", "w:hanging": "360"])
      xml.end()
      xml.end()
    }
    xml.end()
  }
}

extension [UInt8] {
  /// Where the first list begins in a numbering part: after the kinds of list, which come first.
  fileprivate var firstList: Int {
    let mark = Array("num ".utf8)
    let place = indices.dropLast(mark.count).first {
      self[$0] == UInt8(ascii: ":") && self[($0 + 1)...].starts(with: mark)
    }
    return place.flatMap { self[..<$0].lastIndex(of: UInt8(ascii: "<")) } ?? lastEndTag
  }
}
