// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Every item and line of a meeting's minutes, to choose one from.
  func minuteLinesScreen(
    _ title: String, _ meeting: ID<Meeting>,
    chosen: @escaping @Sendable (RecordReference, Desk) -> [Request]
  ) -> ListScreen {
    var source = ListSource(title: title) { desk in
      desk.shown.agenda(of: meeting).enumerated().flatMap { place, item in
        desk.lines(of: item, number: place + 1)
      }
    } open: { line, desk in
      line.reference.map { chosen($0, desk) } ?? []
    }
    source.openTitle = "Choose"
    source.emptyNote = "Nothing is minuted."
    return ListScreen(source, selecting: nil)
  }

  private func lines(of item: Record<AgendaItem>, number: Int) -> [ListLine] {
    let entries = shown.entries(of: item.id).enumerated().map { place, entry in
      ListLine(
        id: entry.id.text, "\(number).\(place + 1) \(shown.minuteWords(entry))", depth: 1,
        names: [entry.text], reference: entry.reference)
    }
    let head = ListLine(
      id: item.id.text, "\(number) \(item.title)", role: .strong, names: [item.title],
      reference: item.reference)
    return [head] + entries
  }
}
