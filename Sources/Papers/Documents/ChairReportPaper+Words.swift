// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// The chair's words stand in runs of their own, so that they can go to Word and come back, while
// what stands around them belongs to the record.
extension ChairReportPaper {
  /// What stands before the chair's words, so that nobody takes them for the record's.
  static let opening = "The chair writes: "

  /// What stands where the chair has not written; writing takes its place.
  static let noSummary = "The chair has not written a summary."
  /// The same under risks.
  static let noRisks = "No risks were reported for this period."

  /// The chair's words in a section, one paragraph each, or an empty place for them while the
  /// report may still be written in.
  func chairWords(_ name: String) -> [Element] {
    guard let text = narrative(name) else {
      let isOpen = report.map { !$0.state.isFrozen } ?? false
      let place = Element.paragraph(Line(runs: [Run(text: "", narrative: name)]))
      return isOpen && showsPlaces ? [place] : []
    }
    let paragraphs = text.split(whereSeparator: \.isNewline).filter { !$0.isBlank }
    let records = sources(of: name)
    return paragraphs.enumerated().map { index, text in
      let words = Run(text: String(text), narrative: name)
      let opening = Run(text: ChairReportPaper.opening, strong: true)
      return .paragraph(Line(runs: index == 0 ? [opening, words] : [words], records: records))
    }
  }

  /// The chair's words about one record within a line, after some words and before others, each a
  /// sentence.
  func words(
    about name: String, after first: String? = nil, before last: [String?] = []
  ) -> [Run] {
    func sentences(_ texts: [String?]) -> String {
      texts.compactMap(\.self).map(sentence).filter { !$0.isEmpty }.joined(separator: " ")
    }
    let (first, last) = (sentences([first]), sentences(last))
    guard let own = narrative(name)?.trimmed else {
      let all = [first, last].filter { !$0.isEmpty }.joined(separator: " ")
      return all.isEmpty ? [] : [Run(text: all)]
    }
    let stop = sentence(own).dropFirst(own.count)
    let rest = stop + (last.isEmpty ? "" : " " + last)
    return [
      Run(text: (first.isEmpty ? "" : first + " ") + ChairReportPaper.opening),
      Run(text: own, narrative: name),
    ] + (rest.isEmpty ? [] : [Run(text: String(rest))])
  }
}
