// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// The chair's words as they stand in the document: what a reader may change and send back.
struct WordNarrative: Equatable {
  /// The narrative's name.
  var name: String
  /// Its words; empty where only the placeholder is printed.
  var text: String
}

/// How far a paragraph stands in, in twentieths of a point.
struct WordIndent: Equatable {
  /// Where its lines begin.
  var left: Int
  /// How much further out its first line begins.
  var hanging = 0
}

extension Line {
  /// Whether not even a place for the chair's words is printed.
  var printsNothing: Bool { isEmpty && runs.allSatisfy { $0.narrative == nil } }
}

extension WordBody {
  /// Writes a paragraph of a line; an empty line writes nothing.
  mutating func writeParagraph(_ style: WordStyle, _ line: Line, spellsOut: Bool = true) {
    if line.printsNothing { return }
    beginParagraph(style)
    write(line, spellsOut: spellsOut)
    xml.end()
  }

  /// Begins a paragraph, which `xml.end()` ends; `number` names the list it is counted in.
  mutating func beginParagraph(
    _ style: WordStyle, indent: WordIndent? = nil, number: WordNumber? = nil,
    isRight: Bool = false, keepsWithNext: Bool = false, after: Int? = nil
  ) {
    xml.begin("w:p")
    xml.begin("w:pPr")
    xml.leaf("w:pStyle", ["w:val": look.styles[style]])
    if keepsWithNext { xml.leaf("w:keepNext") }
    if let number {
      xml.begin("w:numPr")
      xml.leaf("w:ilvl", ["w:val": "\(number.level)"])
      xml.leaf("w:numId", ["w:val": "\(number.list)"])
      xml.end()
    }
    if let indent, indent.hanging > 0 {
      xml.begin("w:tabs")
      xml.leaf("w:tab", ["w:val": "left", "w:pos": "\(indent.left)"])
      xml.end()
    }
    let before = isAfterTable && style.look.before ?? 0 < 160 ? "160" : nil
    if before != nil || after != nil {
      xml.leaf("w:spacing", ["w:before": before, "w:after": after.map { "\($0)" }])
    }
    isAfterTable = false
    if let indent {
      xml.leaf("w:ind", ["w:left": "\(indent.left)", "w:hanging": "\(indent.hanging)"])
    }
    if isRight { xml.leaf("w:jc", ["w:val": "right"]) }
    xml.end()
  }

  /// Writes a line into the paragraph that was begun.
  mutating func write(_ line: Line, spellsOut: Bool = true) {
    var rest = line.runs[...]
    var endsInSpace = true
    while let run = rest.first {
      let same = rest.prefix { $0.narrative == run.narrative }
      rest = rest.dropFirst(same.count)
      if let name = run.narrative {
        // Cleaning takes the space before an empty place away, since the others print nothing there.
        if !endsInSpace, same.allSatisfy(\.text.isEmpty) { writeText(" ") }
        writeNarrative(name, Array(same))
      } else {
        for run in same { write(run, spellsOut: spellsOut) }
      }
      endsInSpace = same.last?.text.last == " "
    }
    for (index, words) in line.citationWords.enumerated() {
      let space = index > 0 || !line.runs.isEmpty ? " " : ""
      writeText(space + words, style: .source)
    }
  }

  private mutating func write(_ run: Run, spellsOut: Bool) {
    let text = spellsOut ? abbreviations.words(of: run) : run.text
    writeText(text, style: run.strong ? .strong : nil)
  }

  /// Writes the chair's words letter for letter, so that what comes back can be compared.
  private mutating func writeNarrative(_ name: String, _ runs: [Run]) {
    let text = runs.map(\.text).joined()
    narratives.append(WordNarrative(name: name, text: text))
    let number = "\(narratives.count)"
    xml.leaf(
      "w:bookmarkStart",
      ["w:id": number, "w:name": DocumentWriter.narrativeBookmark(narratives.count)])
    if text.isEmpty {
      writeText(DocumentWriter.narrativePlaceholder, style: .chairsWords)
    }
    for run in runs { writeText(run.text, style: .chairsWords, isStrong: run.strong) }
    xml.leaf("w:bookmarkEnd", ["w:id": number])
  }

  /// Writes a piece of text as it is.
  mutating func writeText(_ text: String, style: WordStyle? = nil, isStrong: Bool = false) {
    if text.isEmpty { return }
    xml.begin("w:r")
    if style != nil || isStrong || textSize != nil || language != nil {
      xml.begin("w:rPr")
      if let style { xml.leaf("w:rStyle", ["w:val": look.styles[style]]) }
      if isStrong { xml.leaf("w:b") }
      if let textSize, style != .source {
        xml.leaf("w:sz", ["w:val": "\(textSize)"])
        xml.leaf("w:szCs", ["w:val": "\(textSize)"])
      }
      if let language { xml.leaf("w:lang", ["w:val": language]) }
      xml.end()
    }
    xml.element("w:t", ["xml:space": "preserve"], text: text)
    xml.end()
  }

  /// Goes to the next tab stop.
  mutating func writeTab() {
    xml.begin("w:r")
    xml.leaf("w:tab")
    xml.end()
  }
}
