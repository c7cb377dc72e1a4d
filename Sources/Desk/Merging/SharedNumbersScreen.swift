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
    source.columns = [ListColumn("Number", 34), ListColumn("What it is", isSpare: true)]
    source.emptyNote = "Every number is one record's."
    source.detail = { line, desk in desk.sharedNumberDetail(line) }
    source.answersNow = { line, desk in desk.renumberingAnswers(line) }
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
    guard let record = line.reference, let number = shown.sharedNumber(of: record) else {
      return []
    }
    return [
      ListLine(id: "words", shown.words(of: number, here: place.device)),
      ListLine(id: "gap", ""),
      ListLine(id: "keeps", keepingWords(number)),
      ListLine(
        id: "stay", "Both may stay: they are told apart wherever they are shown.", role: .dim),
    ]
  }

  /// Which of them keeps the number, wherever this is asked.
  private func keepingWords(_ number: SharedNumber) -> String {
    guard let keeper = shown.keeper(of: number) else { return "" }
    return "\(shown.title(of: keeper)) keeps \(number.number), on every laptop."
  }

  /// The number that one of them would be given: the selected one, or beside the one that keeps its
  /// own the first of the others.
  private func renumberingAnswers(_ line: ListLine) -> [ListAnswer] {
    guard let selected = line.reference, let number = shown.sharedNumber(of: selected) else {
      return []
    }
    let isKeeper = shown.keeper(of: number) == selected
    let other = isKeeper ? number.records.first { $0 != selected } : selected
    guard let other else { return [] }
    let became = shown.numberGivenInstead(of: other)
    let title = "Give \(isKeeper ? "the other" : "this one") \(became)"
    return [
      ListAnswer(title: title, short: title) { _, desk in desk.renumberingRequests(other) }
    ]
  }

  private func renumberingRequests(_ record: RecordReference) -> [Request] {
    let was = shown.title(of: record)
    return [
      .record(
        { (book, now) throws(Refusal) in try book.giveNextNumber(to: record, now) },
        then: [
          .say(
            Message(
              .done,
              "\(was) is \(shown.numberGivenInstead(of: record)) now. \(keyName(.undo)) undoes it.")
          )
        ])
    ]
  }
}
