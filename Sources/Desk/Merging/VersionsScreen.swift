// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The versions of one field, each in full with who wrote it, when and on which laptop; choosing
  /// one settles the conflict.
  func versionsScreen(_ conflict: FieldConflict) -> ListScreen {
    var source = ListSource(title: { $0.conflictWords.heading(of: conflict) }) { desk in
      desk.versionLines(conflict)
    } open: { line, desk in
      desk.versionRequests(line, conflict)
    }
    source.digitsChoose = true
    source.openTitleNow = { line, _ in
      line.flatMap { Int($0.id) } == nil ? "Go there" : "This stands"
    }
    source.detail = { line, desk in desk.versionDetail(line, conflict) }
    source.on(.history, "History") { _, _ in [.effect(.readHistory(conflict.place.reference))] }
    return ListScreen(source)
  }

  private static let recordID = "record"
  private static let historyID = "history"

  private func versionLines(_ conflict: FieldConflict) -> [ListLine] {
    let words = conflictWords
    let stands = shown.standing(at: conflict.place)
    var lines = conflict.choices.enumerated().map { place, choice in
      let now = choice.value == stands ? " (stands now)" : ""
      let label = words.shortLabel(of: choice, in: conflict, within: versionRoom)
      return ListLine(id: "\(place)", "\(place + 1) \(label)\(now)")
    }
    let next = lines.count + 1
    lines.append(ListLine(id: Desk.recordID, "\(next) The record itself"))
    lines.append(ListLine(id: Desk.historyID, "\(next + 1) Its history"))
    return lines
  }

  /// The columns a version has in the list, beside its digit and that it stands now.
  private var versionRoom: Int {
    (isNarrow ? size.columns : size.columns * 9 / 20) - 4 - " (stands now)".count
  }

  private func versionRequests(_ line: ListLine, _ conflict: FieldConflict) -> [Request] {
    switch line.id {
    case Desk.recordID: return requests(toShow: conflict.place.reference)
    case Desk.historyID: return [.effect(.readHistory(conflict.place.reference))]
    default:
      guard let place = Int(line.id), conflict.choices.indices.contains(place) else { return [] }
      return settling(conflict, conflict.choices[place], first: [.close])
    }
  }

  /// The question, then the selected version in full.
  private func versionDetail(_ line: ListLine, _ conflict: FieldConflict) -> [ListLine] {
    let words = conflictWords
    let question = [ListLine(id: "question", words.question(conflict)), ListLine(id: "gap", "")]
    guard let place = Int(line.id), conflict.choices.indices.contains(place) else {
      return question
    }
    let choice = conflict.choices[place]
    let whole = words.whole(choice, of: conflict).split(separator: "\n").map(String.init)
    let marks = words.markWords(conflict).map { [ListLine(id: "marks", $0, role: .dim)] } ?? []
    return question
      + whole.map { ListLine(id: "value", $0, role: .strong) }
      + choice.versions.map { ListLine(id: "origin", words.origin(of: $0)) }
      + marks
  }
}
