// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// One stretch of running text with the records it was taken from; it holds no line breaks.
package struct Line: Sendable, Equatable {
  /// The text, in pieces of equal weight.
  package var runs: [Run]
  /// Where the text comes from, printed after it in square brackets.
  package var citations: [Citation]
  /// Every other record the words were taken from; it decides the marking and what is withheld.
  package var records: [RecordReference]
  /// Records of which the line gives only the number, and none of the words: on screen and under
  /// sources they are where a figure comes from; they neither raise the marking nor are withheld.
  package var counted: [RecordReference] = []

  /// Makes a line of runs.
  package init(runs: [Run], citations: [Citation] = [], records: [RecordReference] = []) {
    self.runs = runs
    self.citations = citations
    self.records = records
  }

  /// Makes a line of plain text.
  package init(
    _ text: String, citations: [Citation] = [], records: [RecordReference] = []
  ) {
    self.init(runs: [Run(text: text)], citations: citations, records: records)
  }

  /// Reads the line out without any mark-up: its text, then each source in square brackets.
  package var plainText: String {
    var text = runs.count == 1 ? runs[0].text : runs.map(\.text).joined()
    for words in citationWords {
      if !text.isEmpty { text += " " }
      text += words
    }
    return text
  }

  /// Tells whether the line would print nothing.
  package var isEmpty: Bool {
    citations.isEmpty && runs.allSatisfy(\.text.isEmpty)
  }
}

extension Line: ExpressibleByStringInterpolation {
  /// Makes a line of plain text.
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

/// A piece of a line that is all strong or all plain, and all or none of it one narrative.
package struct Run: Sendable, Equatable {
  /// The words.
  package var text: String
  /// Sets the words off; never the only sign of a meaning.
  package var strong: Bool
  /// The name of the narrative these words are, when a reader may change them and send them back.
  package var narrative: String?
  /// Whether the words are somebody's own, taken over letter for letter: nothing is spelled out in
  /// them.
  package var isVerbatim = false

  /// Makes a run.
  package init(
    text: String, strong: Bool = false, narrative: String? = nil, isVerbatim: Bool = false
  ) {
    self.isVerbatim = isVerbatim
    self.text = text
    self.strong = strong
    self.narrative = narrative
  }
}

/// Says which record a line was taken from.
package struct Citation: Sendable, Equatable {
  /// The source as a reader sees it, such as "min 5.2, 24 Nov 2026".
  package var label: String
  /// The storage name of the record's kind; used on screen, never printed.
  package var kind: String
  /// The record's id; used on screen, never printed.
  package var record: String

  /// Makes a citation.
  package init(label: String, kind: String, record: String) {
    self.label = label
    self.kind = kind
    self.record = record
  }
}
