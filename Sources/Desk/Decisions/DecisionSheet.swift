// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// One decision: all that is stated, from both ends of what reverses what.
  func decisionSheet(_ id: ID<Decision>) -> ListScreen {
    var source = ListSource(title: { "Decision \($0.shown[id]?.number ?? "")" }) { desk in
      desk.decisionFacts(id)
    } open: { _, desk in
      desk.shown[id].map { [.open(desk.decisionChoice($0))] } ?? []
    }
    source.columns = [ListColumn("", 17), ListColumn("")]
    source.openTitle = "Say more of it"
    source.on(.history, "History") { _, _ in [.effect(.readHistory(RecordReference(id)))] }
    return ListScreen(source)
  }

  private func decisionFacts(_ id: ID<Decision>) -> [ListLine] {
    guard let decision = shown[id] else {
      let words = "taken back, or now another group's; this number is not given again"
      return [ListLine(id: "gone", "Decision", words, role: .dim)]
    }
    let reversed = shown.reversal(of: id)
    let earlier = shown[decision.supersedes]
    let shape = Decision.shape
    let facts: [(String, field: String?, String?)] = [
      ("Decision", shape.text.name, decision.text),
      ("Group", shape.body.name, shown.name(of: decision.body, on: decision.madeOn)),
      ("Decided by", shape.decidedBy.name, shown.deciderWords(of: decision)),
      ("How", shape.mode.name, decision.mode.label),
      ("Made on", shape.madeOn.name, decision.madeOn?.shown),
      ("Takes effect", shape.effective.name, decision.effective?.shown),
      ("Rationale", shape.basis.name, decision.basis),
      ("Dissent", shape.dissent.name, decision.dissent),
      ("Carried out", shape.carriedOut.name, carriedOutWords(decision)),
      ("Reverses", shape.supersedes.name, earlier.map { "\($0.number) \($0.text)" }),
      ("Because", shape.supersedesReason.name, shown.reversalReason(of: decision)),
      ("Reversed by", nil, reversed.map { "\($0.number) \($0.text)" }),
      (
        "Ratified at", shape.ratifiedAt.name,
        shown[decision.ratifiedAt].map { shown.title(of: $0) }
      ),
      (
        "Reported to", shape.reportedAt.name,
        shown[decision.reportedAt].map { shown.title(of: $0) }
      ),
    ]
    return facts.map { label, field, words in
      let mark = field.flatMap { shown.versionsMark(decision.reference, $0) }
      return ListLine(
        id: label, label, (mark.map { "(\($0)) " } ?? "") + (words ?? "not stated"),
        role: words == nil ? .dim : .text)
    }
  }

  private func carriedOutWords(_ decision: Record<Decision>) -> String {
    let state = (decision.carriedOut ?? .notYet).label
    let on = decision.carriedOutOn.map { ", \($0.shownShort)" } ?? ""
    return state + on + (decision.carriedOutNote.map { ": \($0)" } ?? "")
  }

  /// A decision made outside a meeting, as the next meeting is told of it.
  func reportWords(_ decision: Record<Decision>) -> String {
    let who = shown.deciderWords(of: decision)
    let why = decision.basis.map { " Because: \($0)" } ?? ""
    return "\(decision.number), \(decision.madeOn?.shownShort ?? "no date"), \(who): "
      + decision.text + why
  }

  /// What can be said of a decision or done with it; digits choose.
  func decisionChoice(_ decision: Record<Decision>) -> ListScreen {
    let id = decision.id
    let waits = decision.isToBeRatified == true && decision.ratifiedAt == nil
    let session =
      waits ? decision.body.flatMap { shown.meetingInSession(of: shown.goingOn($0)) } : nil
    let ratify = session.map { [ratification(of: id, at: $0.id)] } ?? []
    let sheet = Choosable("All that is known", [.close, .open(decisionSheet(id))])
    return .choice(
      "\(decision.number)",
      ratify + reversalChoices(decision) + detailChoices(decision)
        + carriedOutChoices(decision) + jointChoices(decision) + [sheet])
  }

  private func ratification(of id: ID<Decision>, at meeting: ID<Meeting>) -> Choosable {
    choice("Ratify it at this meeting") { (book, now) throws(Refusal) in
      try book.ratifyDecision(id, at: meeting, now)
    }
  }

  private func detailChoices(_ decision: Record<Decision>) -> [Choosable] {
    let id = decision.id
    return [
      reasonChoice("Rationale", "Why the group decided so.") { text in
        { (book, now) throws(Refusal) in try book.recordRationale(id, text, now) }
      },
      reasonChoice("Minute a dissent", "Whose, and what; only when asked for.") { text in
        { (book, now) throws(Refusal) in try book.recordDissent(id, text, now) }
      },
      Choosable("Who decided, and from when", [.close, .open(deciderForm(decision))]),
    ]
  }

  private func reversalChoices(_ decision: Record<Decision>) -> [Choosable] {
    let older = shown[decision.supersedes]
    let reversed = shown.reversal(of: decision.id).map {
      Refusal.alreadySuperseded(number: decision.number, by: $0.number).words
    }
    let present = older.map {
      Refusal.supersedesAlready(number: decision.number, earlier: $0.number).words
    }
    return [
      Choosable(
        "Reverse it by a new decision", disabled: reversed,
        [.close, .open(decisionForm(decision.body, reversing: decision.id))]),
      Choosable(
        "It reverses an earlier decision", disabled: present,
        [.close, .open(supersedeForm(decision))]),
    ]
  }

  private func carriedOutChoices(_ decision: Record<Decision>) -> [Choosable] {
    let id = decision.id
    return (decision.carriedOut ?? .notYet).followers.map { state in
      Choosable(
        state.label,
        [
          .close,
          .open(
            textForm(
              "\(decision.number): \(state.label.lowercased())", "Words",
              state == .done ? "What was done; may stay empty." : "Why.",
              isRequired: state != .done
            ) { note in
              { (book, now) throws(Refusal) in
                try book.recordCarriedOut(id, to: state, note: note, now)
              }
            }),
        ])
    }
  }
}
