// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The numbers that laptops apart have given twice: each record may be given another, or all stay.
  func sharedNumbersScreen() -> ListScreen {
    var source = ListSource(title: { desk in
      let count = desk.shown.sharedNumbers.count
      return count == 0 ? "No number stands twice" : "Numbers given twice: \(count)"
    }) { desk in
      desk.sharedNumberLines()
    } open: { line, desk in
      line.reference.map { desk.requests(toShow: $0) } ?? []
    }
    source.openTitle = "Look"
    source.columns = [ListColumn("Number", 22), ListColumn("What it is")]
    source.emptyNote = "Every number is one record's."
    source.detail = { line, desk in desk.sharedNumberDetail(line) }
    source.answer("Next free number", short: "Next number") { line, desk in
      line.reference.map { desk.renumberingRequests($0) } ?? []
    }
    source.offerHistory()
    return ListScreen(source)
  }

  /// Every record whose number is another's too, number by number.
  func sharedNumberLines() -> [ListLine] {
    shown.sharedNumbers.flatMap { number in
      number.records.map { record in
        ListLine(
          id: "\(record.kind):\(record.id)", shown.title(of: record),
          shown.subjectWords(of: record),
          names: [number.number], reference: record)
      }
    }
  }

  private func sharedNumberDetail(_ line: ListLine) -> [ListLine] {
    guard let record = line.reference else { return [] }
    let shared = shown.sharedNumbers.filter { $0.records.contains(record) }
    return shared.map { number in
      ListLine(id: "words", shown.words(of: number, here: place.device))
    } + [
      ListLine(id: "gap", ""),
      ListLine(
        id: "stay", "Both may stay: they are told apart wherever they are shown.", role: .dim),
    ]
  }

  private func renumberingRequests(_ record: RecordReference) -> [Request] {
    [
      .record { (book, now) throws(Refusal) in
        try book.giveNextNumber(to: record, now)
      }
    ]
  }
}
