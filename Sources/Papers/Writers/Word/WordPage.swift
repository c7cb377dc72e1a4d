// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// The sheet a Word document is set on, in twentieths of a point (1 440 to an inch).
struct WordPage: Equatable {
  var width = 11_906
  var height = 16_838
  var top = 1_361
  var bottom = 1_304
  var left = 1_134
  var right = 1_134
  var header = 567
  var footer = 567

  /// The width between the side margins; never less than two inches, whatever a template says.
  var printable: Int { max(2_880, width - left - right) }

  /// Whether the sheet is wider than it is high.
  var isLandscape: Bool { width > height }

  /// The same sheet on its side; the margins turn with it.
  var turned: WordPage {
    var page = self
    (page.width, page.height) = (height, width)
    return page
  }

  /// Writes the size and margins of a section.
  func write(to xml: inout XMLWriter) {
    xml.leaf(
      "w:pgSz",
      ["w:w": "\(width)", "w:h": "\(height)", "w:orient": isLandscape ? "landscape" : nil])
    xml.leaf(
      "w:pgMar",
      [
        "w:top": "\(top)", "w:right": "\(right)", "w:bottom": "\(bottom)", "w:left": "\(left)",
        "w:header": "\(header)", "w:footer": "\(footer)", "w:gutter": "0",
      ])
  }
}
