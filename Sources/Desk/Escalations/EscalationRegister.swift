// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// The escalations a body raised and those sent to it.
  func escalationsScreen(_ body: ID<Body>?) -> ListScreen {
    var source = ListSource(title: { "\($0.groupWords(body)): escalations" }) { desk in
      desk.escalationLines(body)
    } open: { line, desk in
      [.open(desk.answerChoice(ID(line.id), at: nil))]
    }
    source.columns = [
      ListColumn("Escalation"), ListColumn("From", 8, isSpare: true),
      ListColumn("To", 8, isSpare: true),
      ListColumn("State", 28),
    ]
    source.emptyNote = "Nothing was escalated by or to this group."
    source.body = { _, _ in body }
    source.openTitle = "Deal with"
    source.detail = { line, desk in
      let words = desk.shown[ID<Escalation>(line.id)].map { desk.escalationWords($0) } ?? []
      return words.enumerated().map { ListLine(id: "\($0)", $1) }
    }
    source.on(.edit, "Sheet") { line, desk in [.open(desk.escalationSheet(ID(line.id)))] }
    source.always(.new, "Raise") { desk in [.open(desk.raiseForm(body))] }
    source.always(.challenge, "Challenge") { desk in
      [.open(desk.challengeForm(body, from: nil))]
    }
    source.offerHistory()
    source.offerPaper(.escalations(body))
    return ListScreen(source)
  }

  /// A group's short name, or that all are meant.
  func groupWords(_ body: ID<Body>?) -> String {
    body.map { shown.shortName(of: $0) } ?? "Every group"
  }

  private func escalationLines(_ body: ID<Body>?) -> [ListLine] {
    let raised = body.map { shown.escalations(from: $0) } ?? shown.all(Escalation.self)
    let sent = body.map { shown.hopsAwaiting($0) } ?? []
    let received = sent.compactMap { shown[$0.escalation] }
    let seen = Set(received.map(\.id))
    return (received + raised.filter { !seen.contains($0.id) }).map { line(of: $0) }
  }

  private func line(of escalation: Record<Escalation>) -> ListLine {
    let hop = shown.hops(of: escalation.id).last
    let isLate =
      hop.map { shown.isLate($0, on: today) && escalation.state.awaitsAnswer } ?? false
    let sign = escalation.direction == .down ? "challenge: " : ""
    return ListLine(
      id: escalation.id.text, "\(escalation.number) \(sign)\(escalation.issue)",
      shown.originName(of: escalation, isShort: true), shown.shortName(of: hop?.to),
      stateWords(escalation, hop),
      role: isLate || shown.isOriginLate(escalation, on: today) ? .alarm : .text,
      reference: escalation.reference)
  }

  /// The state with the clock that runs: the receiver's, or the origin's once it is answered.
  private func stateWords(_ escalation: Record<Escalation>, _ hop: Record<Hop>?) -> String {
    let state = escalation.state.label
    if escalation.state.awaitsAnswer, let hop {
      return "\(state), \(shown.ageWords(of: hop, on: today))"
    }
    guard escalation.state == .answered else { return state }
    return shown.isOriginLate(escalation, on: today) ? "Answered, NOT TOLD" : "Answered, not told"
  }

  /// All that is known of an escalation, line by line.
  func escalationWords(_ escalation: Record<Escalation>) -> [String] {
    let raisedBy = escalation.raisedBy.map { "\($0), for " } ?? ""
    var lines = [
      "\(shown.titleNoun(of: escalation)) \(escalation.number) from "
        + "\(raisedBy)\(shown.originName(of: escalation)): \(escalation.issue)",
      "Ask: \(escalation.ask ?? "not stated")",
      "Tried so far: \(escalation.tried ?? "not stated")",
      "State: \(escalation.state.label.lowercased()), \(urgencyWords(escalation))",
    ]
    if let about = escalation.comesFrom {
      lines.append("Comes from \(shown.sentenceName(of: about))")
    }
    for hop in shown.hops(of: escalation.id) { lines += stepWords(hop) }
    if let origin = shown.originWords(of: escalation, on: today) {
      lines.append("Origin: \(origin)")
    }
    return lines
  }

  private func urgencyWords(_ escalation: Record<Escalation>) -> String {
    let isUrgent = escalation.urgency == .urgent
    let sent = shown.hops(of: escalation.id).last?.sent ?? today
    let length = shown.answerRule(isUrgent: isUrgent, sent: sent)?.lengthWords
    return (isUrgent ? "urgent: " : "")
      + (length.map { "an answer within \($0)" } ?? "no rule says when")
  }

  private func stepWords(_ hop: Record<Hop>) -> [String] {
    let sent = hop.sent.map { "sent \($0.shownShort), \(shown.ageWords(of: hop, on: today))" }
    let why = hop.routeReason.map { " (\($0))" } ?? ""
    let step = "Step \(hop.position) to \(shown.shortName(of: hop.to)): \(sent ?? "not sent yet")"
    guard let answer = hop.answer else { return [step + why] }
    return [step + why, "Answer \(hop.answeredOn?.shownShort ?? ""): \(answer)"]
  }
}
