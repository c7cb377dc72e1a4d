// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Short marks of the record's words in a report as it was written into a file.
///
/// They go out with the file and come back in it, and tell words that somebody changed in Word from
/// words that the record itself has changed since.
struct RecordMarks {
  /// Properties longer than 255 letters are more than Word's own window shows.
  private static let marksInProperty = 40
  private static let length = 6

  private let marks: Set<String>

  /// The marks a file brings; nil where it brings none.
  init?(in file: WordFile) {
    var marks: Set<String> = []
    var number = 1
    while let value = file.properties[RecordMarks.property(number)] {
      var rest = Substring(value)
      while rest.count >= RecordMarks.length {
        marks.insert(String(rest.prefix(RecordMarks.length)))
        rest = rest.dropFirst(RecordMarks.length)
      }
      number += 1
    }
    if marks.isEmpty { return nil }
    self.marks = marks
  }

  /// Whether the words stood in the report when the file was written.
  func hold(_ key: String) -> Bool { marks.contains(RecordMarks.mark(key)) }

  /// The properties that keep the marks of a document just written.
  static func properties(of file: WordFile) -> [(name: String, value: String)] {
    let text = ReportText(file)
    let marks = Set(text.recordKeys.map(mark)).sorted()
    return stride(from: 0, to: marks.count, by: marksInProperty).enumerated().map { place, start in
      (property(place + 1), marks[start..<min(start + marksInProperty, marks.count)].joined())
    }
  }

  private static func property(_ number: Int) -> String { "Minutebook record words \(number)" }

  private static func mark(_ key: String) -> String { String(Digest.sha256(key).prefix(length)) }
}

extension ReportText {
  /// What tells each paragraph and each row of the record's words from every other.
  fileprivate var recordKeys: [String] {
    sections.flatMap { section in
      section.paragraphs.map { key(of: $0) }
        + section.tables.flatMap { $0.rows.map { key(of: $0) } }
    }
  }

  /// The record's words of a paragraph as they were, without the chair's.
  func key(of paragraph: WordParagraph) -> String { placeBefore(paragraph).key }

  /// The same of a row.
  func key(of row: WordRow) -> String {
    row.cells.map { key(of: $0.joined) }.joined(separator: " | ")
  }

  /// The place that a paragraph was before any tracked change.
  func placeBefore(_ paragraph: WordParagraph) -> ExpectedPlace {
    ExpectedPlace(paragraph.pieces.filter { $0.change != .inserted }, narratives: narratives)
  }
}

extension ExpectedPlace {
  /// The record's words, with a mark where the chair's stand.
  var key: String { narrative == nil ? text : prefix + "\u{1}" + suffix }
}
