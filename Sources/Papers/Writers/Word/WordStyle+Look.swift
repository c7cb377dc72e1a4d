// SPDX-License-Identifier: Apache-2.0

/// How a style looks; what is nil is as in the style it stands on.
struct WordStyleLook {
  var basedOn: WordStyle?
  var next: WordStyle?
  /// The type size in half points.
  var size: Int?
  var isBold = false
  /// The colour of the text as six hexadecimal digits.
  var colour: String?
  /// The space above and below in twentieths of a point.
  var before: Int?
  var after: Int?
  /// The distance of lines, where 240 is single.
  var lines: Int?
  var keepsWithNext = false
  var keepsLines = false
  var isCentred = false
  /// The level in the outline, from 0.
  var outline: Int?
  /// The left indent in twentieths of a point.
  var indent: Int?
  var hasBar = false
}

extension WordStyle {
  /// What the style looks like where no template says otherwise.
  ///
  /// All text is at least 7:1 against what it stands on.
  var look: WordStyleLook {
    headingLook ?? pageLook ?? characterLook ?? textLook
  }

  private var textLook: WordStyleLook {
    switch self {
    case .normal: WordStyleLook(after: 120, lines: 264)
    case .fact: WordStyleLook(basedOn: .normal, after: 40, lines: 252)
    case .listBullet, .listNumber, .listParagraph:
      WordStyleLook(basedOn: .normal, after: 80)
    case .caption:
      WordStyleLook(
        basedOn: .normal, next: .normal, size: 21, isBold: true, colour: "1F2A30", before: 200,
        after: 80, lines: 252, keepsWithNext: true, keepsLines: true)
    case .tableText: WordStyleLook(basedOn: .normal, size: 20, before: 30, after: 30, lines: 247)
    case .tableHeading:
      WordStyleLook(basedOn: .tableText, isBold: true, keepsWithNext: true)
    case .note:
      WordStyleLook(
        basedOn: .normal, before: 80, after: 160, keepsLines: true, indent: 227, hasBar: true)
    default: WordStyleLook()
    }
  }

  private var headingLook: WordStyleLook? {
    func heading(_ level: Int, _ size: Int, before: Int, after: Int) -> WordStyleLook {
      WordStyleLook(
        basedOn: .normal, next: .normal, size: size, isBold: true, colour: "123049",
        before: before, after: after, lines: 252, keepsWithNext: true, keepsLines: true,
        outline: level - 1)
    }
    switch self {
    case .title:
      return WordStyleLook(
        basedOn: .normal, next: .normal, size: 40, isBold: true, colour: "123049", before: 0,
        after: 80, lines: 240, keepsWithNext: true, keepsLines: true)
    case .subtitle:
      return WordStyleLook(
        basedOn: .normal, next: .normal, size: 26, colour: "33393D", after: 80,
        keepsWithNext: true)
    case .issuer:
      return WordStyleLook(
        basedOn: .normal, next: .normal, size: 24, isBold: true, after: 160, keepsWithNext: true)
    case .heading1: return heading(1, 30, before: 360, after: 100)
    case .heading2: return heading(2, 25, before: 260, after: 80)
    case .heading3: return heading(3, 23, before: 200, after: 60)
    case .heading4: return heading(4, 22, before: 180, after: 60)
    case .heading5: return heading(5, 21, before: 160, after: 60)
    default: return nil
    }
  }

  private var pageLook: WordStyleLook? {
    switch self {
    case .header, .footer: WordStyleLook(basedOn: .normal, size: 18, after: 0, lines: 240)
    case .pageMark:
      WordStyleLook(basedOn: .normal, size: 17, isBold: true, after: 0, lines: 240, isCentred: true)
    case .pageNumber:
      WordStyleLook(
        basedOn: .normal, size: 18, colour: "33393D", after: 0, lines: 240, isCentred: true)
    default: nil
    }
  }

  private var characterLook: WordStyleLook? {
    switch self {
    case .strong: WordStyleLook(isBold: true)
    case .source: WordStyleLook(size: 18, colour: "4A5459")
    case .chairsWords: WordStyleLook()
    case .placeholder: WordStyleLook(colour: "4A5459")
    default: nil
    }
  }
}
