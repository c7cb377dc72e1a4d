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
    source.emptyNote = "Every number is one record's."
    source.detail = { line, desk in desk.sharedNumberDetail(line) }
    source.answersNow = { line, desk in desk.renumberingAnswers(line) }
    source.offerHistory()
    return ListScreen(source)
  }

  /// Every record whose number is another's too, under the number: what tells it apart, then its
  /// words, which may be cut.
  func sharedNumberLines() -> [ListLine] {
    shown.sharedNumbers.flatMap { number -> [ListLine] in
      let kind = Registry.kind(named: number.kind)?.names.title ?? number.kind
      return [.heading("\(kind) \(number.number)")] + number.records.map { line(of: $0, number) }
    }
  }

  private func line(of record: RecordReference, _ number: SharedNumber) -> ListLine {
    let mark = shown.numberMark(of: record).map { "\($0) · " } ?? ""
    return ListLine(
      id: "\(record.kind):\(record.id)", mark + shown.subjectWords(of: record),
      names: [number.number], reference: record)
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
    if let refusal = whyAllKeep(number) { return refusal.words }
    guard let keeper = shown.keeper(of: number) else { return "" }
    return "\(shown.title(of: keeper)) keeps \(number.number), on every laptop."
  }

  /// Why none of them can be given another number; nil while one can.
  private func whyAllKeep(_ number: SharedNumber) -> Refusal? {
    guard movable(number).isEmpty else { return nil }
    let keeper = shown.keeper(of: number)
    return number.records.filter { $0 != keeper }.lazy
      .compactMap { shown.whyNumberStays($0) }.first
  }

  /// Those that can be given another number, in their order.
  private func movable(_ number: SharedNumber) -> [RecordReference] {
    let keeper = shown.keeper(of: number)
    return number.records.filter { $0 != keeper && shown.whyNumberStays($0) == nil }
  }

  /// The number that one of them would be given: the selected one, or beside one that keeps its own
  /// the first of the others.
  private func renumberingAnswers(_ line: ListLine) -> [ListAnswer] {
    guard let selected = line.reference, let number = shown.sharedNumber(of: selected) else {
      return []
    }
    let movable = movable(number)
    guard let other = movable.contains(selected) ? selected : movable.first else {
      return whyAllKeep(number).map { [keepingAnswer(number, $0)] } ?? []
    }
    let became = shown.numberGivenInstead(of: other)
    let title = "Give \(other == selected ? "this one" : "the other") \(became)"
    return [
      ListAnswer(title: title, short: title) { _, desk in desk.renumberingRequests(other) }
    ]
  }

  /// Where no other number can be given, the digit says why instead.
  private func keepingAnswer(_ number: SharedNumber, _ why: Refusal) -> ListAnswer {
    let title = "Why \(number.records.count == 2 ? "both" : "all") keep \(number.number)"
    return ListAnswer(title: title, short: title) { _, _ in [.say(Message(.warning, why.words))] }
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
