// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

/// Where a paper's lines lead: to their sources, and to its headings.
extension Desk {
  /// Goes to the only source of a line, or lists them when there are several.
  func requests(toTrace sources: [RecordReference]) -> [Request] {
    if sources.count == 1 { return requests(toShowSource: sources[0]) }
    let choices = sources.map { source in
      Choosable(
        shown.sourceWords(source), short: shortSourceWords(source),
        [.close] + requests(toShowSource: source))
    }
    return [.open(ListScreen.choice("This line comes from \(sources.count) records", choices))]
  }

  private func requests(toShowSource source: RecordReference) -> [Request] {
    guard isThere(source) else {
      return [.say(Message(.warning, "The record this line comes from is no longer in the book."))]
    }
    return requests(toShow: source)
  }

  private func isThere(_ reference: RecordReference) -> Bool {
    shown.record(reference).map { !$0.isRemoved } ?? false
  }

  /// What a narrow screen has room for.
  private func shortSourceWords(_ source: RecordReference) -> String {
    if let entry = shown[ID<MinuteEntry>(source.id)], source.kind == MinuteEntry.about.name {
      return shown.citation(of: entry)
    }
    return shown.title(of: source)
  }

  /// The headings of a paper, set in by their level; letters choose among them, Enter goes there.
  func contentsScreen(of sheet: PaperSheet, at place: Int) -> ListScreen {
    let headings = sheet.layout.headings
    let lines = headings.compactMap { line in
      sheet.lines[line].heading.map {
        ListLine(id: "\(line)", $0.text, depth: $0.level, names: [$0.text])
      }
    }
    var source = ListSource(title: "Contents") { _ in
      lines
    } open: { line, _ in
      [.close, .goToLine(Int(line.id) ?? 0)]
    }
    source.isFiltering = true
    source.openTitle = "Go there"
    source.emptyNote = "No heading has these letters."
    return ListScreen(source, selecting: headings.last { $0 <= place }.map { "\($0)" })
  }
}
