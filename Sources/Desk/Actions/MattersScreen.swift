// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The open actions of the group, walked one by one in its meeting: a digit says what was said, and
  /// the walk goes on to the next that was not spoken to. Those asleep stand at the foot.
  func mattersScreen(of meeting: Record<Meeting>) -> ListScreen {
    let id = meeting.id
    var source = ListSource(title: { "Matters arising: \($0.walkedWords(id))" }) { desk in
      desk.mattersLines(id)
    } open: { line, desk in
      [.open(desk.actionChoice(ID(line.id), meeting: id))]
    }
    source.columns = actionColumns
    source.emptyNote = "No earlier action is open here."
    source.body = { _, desk in desk.shown[id]?.body }
    source.openTitle = "Choose"
    for answer in ActionAnswer.allCases {
      source.answer(answer.title, short: answer.short) { line, desk in
        desk.shown[ID<Action>(line.id)].map { desk.requests(for: answer, $0, at: id) } ?? []
      }
    }
    addActionCommands(to: &source, id)
    let first = shown[id].flatMap { untouched(at: $0).first }
    return ListScreen(source, selecting: first?.id.text)
  }

  private func mattersLines(_ id: ID<Meeting>) -> [ListLine] {
    guard let meeting = shown[id] else { return [] }
    let asleep = shown.asleep(at: meeting, today: today)
    let lines = shown.mattersArising(at: meeting, today: today).map { line(of: $0, id) }
    guard !asleep.isEmpty else { return lines }
    return lines + [.heading("\(asleep.count) asleep until their dates are near")]
      + asleep.map { line(of: $0, id) }
  }

  /// The actions still to be spoken to, in the order of the walk.
  private func untouched(at meeting: Record<Meeting>) -> [Record<Action>] {
    shown.mattersArising(at: meeting, today: today).filter {
      !shown.isAnswered($0.id, at: meeting.id)
    }
  }

  private func walkedWords(_ id: ID<Meeting>) -> String {
    guard let meeting = shown[id] else { return "" }
    let all = shown.mattersArising(at: meeting, today: today).count
    let left = untouched(at: meeting).count
    return left == 0 && all > 0
      ? "all \(all) spoken to" : "\(all - left) of \(all) spoken to"
  }

  /// Once an answer is recorded, the walk goes to the next action not spoken to, and says so at its
  /// end.
  func goOn(after id: ID<Action>, at meeting: ID<Meeting>?) -> [Request] {
    guard let meeting else { return [] }
    return [
      .select { desk in
        guard let record = desk.shown[meeting], let here = desk.shown[id]?.number else {
          return nil
        }
        let left = desk.untouched(at: record)
        return (left.first { $0.number > here } ?? left.first)?.id.text ?? id.text
      }
    ]
  }

  /// From whom a meeting received no update, for the item and the closing list.
  func silenceWords(_ meeting: Record<Meeting>) -> [String] {
    shown.silences(at: meeting).map(\.words)
  }

  /// The same in one line, once the walk has begun.
  func silenceFacts(_ meeting: Record<Meeting>) -> [String] {
    let all = shown.mattersArising(at: meeting, today: today).count
    let silences = shown.silences(at: meeting)
    guard untouched(at: meeting).count < all, !silences.isEmpty else { return [] }
    return ["No update received from " + silences.map(\.brief).joined(separator: "; ")]
  }
}
