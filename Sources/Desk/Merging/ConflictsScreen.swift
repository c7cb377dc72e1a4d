// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What laptops apart gave different values, to be settled one by one: a digit answers, Enter
  /// shows who wrote what.
  func conflictsScreen() -> ListScreen {
    var source = ListSource(title: "Conflicts: which version stands?") { desk in
      desk.conflictLines()
    } open: { line, desk in
      desk.conflict(of: line).map { [.open(desk.versionsScreen($0))] } ?? []
    }
    source.columns = [ListColumn(""), ListColumn("", 12, isSpare: true)]
    source.emptyNote =
      "Nothing is asked. When laptops that were apart join and both changed the same thing, it is "
      + "asked here which version stands; until then the later one does."
    source.openTitle = "Versions"
    source.digitsDo = "This version stands: "
    source.answersNow = { line, desk in desk.versionAnswers(line) }
    source.on(.edit, "Record") { line, desk in
      desk.conflict(of: line).map { desk.requests(toShow: $0.place.reference) } ?? []
    }
    source.offerHistory()
    return ListScreen(source)
  }

  /// "2 questions"; nil when there are none, and of a day gone by.
  var conflictCountWords: String? {
    guard lookingBack == nil else { return nil }
    let (questions, numbers) = (shown.openConflicts.count, shown.sharedNumbers.count)
    var words: [String] = []
    if questions > 0 { words.append("\(questions) question\(questions == 1 ? "" : "s")") }
    if numbers > 0 { words.append("\(numbers) number\(numbers == 1 ? "" : "s") given twice") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// How the desk speaks of conflicts: to whoever sits at this laptop.
  var conflictWords: ConflictWords {
    ConflictWords(shown, own: place.device, former: formerDevices)
  }

  /// The questions under their records; none of a day gone by, because nothing can be settled there.
  private func conflictLines() -> [ListLine] {
    guard lookingBack == nil else {
      return [ListLine(id: "back", Desk.notThen, disabled: Desk.notThen)]
    }
    let words = conflictWords
    var lines: [ListLine] = []
    var last: RecordReference?
    for conflict in shown.openConflicts {
      let reference = conflict.place.reference
      if reference != last { lines.append(.heading(words.heading(of: conflict))) }
      last = reference
      lines.append(line(of: conflict, words))
    }
    return lines
  }

  private static let notThen =
    "Conflicts are asked about the record of today; Esc comes back to it first."

  private func line(of conflict: FieldConflict, _ words: ConflictWords) -> ListLine {
    let question = words.question(conflict)
    var line = ListLine(
      id: conflict.place.lineID, words.line(conflict, within: lineRoom),
      "\(conflict.choices.count) versions",
      depth: 1,
      names: [shown.title(of: conflict.place.reference)], reference: conflict.place.reference)
    line.whole = question
    return line
  }

  /// The conflict a line shows.
  private func conflict(of line: ListLine) -> FieldConflict? {
    FieldPlace(lineID: line.id).flatMap { shown.openConflict(at: $0) }
  }

  /// The columns there are for a question under its heading.
  private var lineRoom: Int { isNarrow ? size.columns - 4 : size.columns - 20 }
  /// The columns an answer has beside its digit; on a narrow screen that leaves room for the next.
  private var answerRoom: Int { size.columns - 4 }

  /// A digit for each version of the selected line.
  private func versionAnswers(_ line: ListLine) -> [ListAnswer] {
    guard let conflict = conflict(of: line) else { return [] }
    let words = conflictWords
    return conflict.choices.map { choice in
      let label = words.label(of: choice, in: conflict, within: answerRoom)
      let short = words.shortLabel(of: choice, in: conflict, within: answerRoom)
      return ListAnswer(title: label, short: label.count > answerRoom ? short : label) {
        _, desk in desk.settling(conflict, choice)
      }
    }
  }

  /// Settles a conflict; the list goes on to the one after it.
  ///
  /// - Parameter before: What goes first once it is settled.
  func settling(
    _ conflict: FieldConflict, _ choice: ConflictChoice, first before: [Request] = []
  ) -> [Request] {
    let place = conflict.place
    let entry = choice.entry
    let all = shown.openConflicts.map(\.place.lineID)
    let here = all.firstIndex(of: conflict.place.lineID) ?? 0
    let next = all[min(here + 1, all.count)...].first ?? all.prefix(here).last
    let settled = conflictWords.settled(choice, of: conflict)
    return [
      .record(
        { (book, now) throws(Refusal) in try book.settle(place, choosing: entry, now) },
        then: before + [
          .select { _ in next },
          .say(Message(.done, "\(settled) \(keyName(.undo)) asks again.")),
        ])
    ]
  }
}

extension FieldPlace {
  /// Tells the line about it from the others.
  var lineID: String { "\(kind) \(slot) \(id)" }

  /// Reads such an identity back; nil for another line's.
  fileprivate init?(lineID: String) {
    let parts = lineID.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let kind = Int(parts[0]), let slot = Int(parts[1]) else { return nil }
    self.init(kind: kind, id: String(parts[2]), slot: slot)
  }
}
