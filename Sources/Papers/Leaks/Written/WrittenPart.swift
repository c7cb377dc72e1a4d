// SPDX-License-Identifier: Apache-2.0

/// One part of a written file that can be named to a reader, with the texts in it.
struct WrittenPart: Sendable, Equatable {
  /// What a reader would call the part: "the text", "a comment", "header1.xml".
  let place: String
  /// The texts, each as one piece: a paragraph, a cell, a value.
  var stretches: [String]
  /// Whether its words are for people, so that a name in it is somebody's.
  var holdsNames: Bool

  init(_ place: String, _ stretches: [String], holdsNames: Bool = true) {
    self.place = place
    self.stretches = stretches
    self.holdsNames = holdsNames
  }
}

/// Reads written papers back, part by part, in the way a reader's own program would.
enum WrittenFile {
  /// The parts of a file of a form, which the ending of its name tells.
  ///
  /// - Throws: `PaperRefusal.unsearchable` for a file that cannot be read back, and for a form that
  ///   nothing here reads: what cannot be searched is not written.
  static func parts(
    of bytes: [UInt8], ending: String
  ) throws(PaperRefusal) -> [WrittenPart] {
    switch ending {
    case "docx": return try WordParts.parts(of: bytes)
    case "pdf": return PDFParts.parts(of: bytes)
    default: break
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unsearchable(place: "the text")
    }
    switch ending {
    case "txt": return TextParts.parts(of: text)
    case "md": return MarkdownParts.parts(of: text)
    case "csv": return [WrittenPart("the tables", CSVParts.fields(of: text))]
    case "html": return HTMLParts(text).parts
    default: throw .unsearchable(place: "the form '\(ending)'")
    }
  }
}

extension Character {
  /// Whether it is the mark, and stands alone: a combining mark after it changes nothing here.
  func begins(with scalar: Unicode.Scalar) -> Bool { unicodeScalars.first == scalar }
}
