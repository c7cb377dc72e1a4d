// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// Meetings that become one: held with another group, or merged into another of the same group.
extension Desk {
  /// What can be done with a meeting to come besides holding it as it is.
  func joiningMoves(_ meeting: Record<Meeting>) -> [Choosable] {
    let others = meeting.body.map { shown.forwardPlan(of: $0, from: today).map(\.meeting) } ?? []
    let targets = others.filter { $0.id != meeting.id }
    let merge = Choosable(
      "Merge it into another meeting",
      disabled: targets.isEmpty
        ? Refusal.noNextMeeting(body: shown.name(of: meeting.body)).words : nil,
      [.close, .open(mergeChoice(meeting, targets))])
    guard meeting.state.isAhead else { return [merge] }
    let join = Choosable("Hold it jointly", [.close, .open(jointForm(meeting))])
    return [merge, join]
      + shown.guests(at: meeting.id).map { guest in
        choice("No longer with \(shown.shortName(of: guest))") { (book, now) throws(Refusal) in
          try book.leaveMeeting(meeting.id, by: guest, now)
        }
      }
  }

  private func mergeChoice(
    _ meeting: Record<Meeting>, _ targets: [Record<Meeting>]
  ) -> ListScreen {
    let id = meeting.id
    return .choice(
      "Merge \(shown.title(of: meeting)) into",
      targets.map { target in
        let other = target.id
        let label = target.date?.shown ?? "no date"
        return reasonChoice(label, "Why the two become one.") { reason in
          { (book, now) throws(Refusal) in
            try book.mergeMeeting(id, into: other, reason: reason, now)
          }
        }
      })
  }

  private func jointForm(_ meeting: Record<Meeting>) -> FormScreen {
    let id = meeting.id
    return FormScreen(
      "Hold it jointly with another group",
      [
        Question(
          "body", "Group", "Its standing items and updates come to this agenda.",
          .reference(kind: Body.about.name), isRequired: true)
      ], book: shown, today: today, body: meeting.body
    ) { answers, _ in
      let guest = ID<Body>(answers.text("body"))
      return [
        .record({ (book, now) throws(Refusal) in try book.joinMeeting(id, with: guest, now) })
      ]
    }
  }
}
