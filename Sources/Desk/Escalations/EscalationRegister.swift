// SPDX-License-Identifier: Apache-2.0
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
    source.on(.edit, "Change") { line, desk in
      [.open(desk.recordForm(RecordReference(ID<Escalation>(line.id))))]
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
    return (received + raised.filter { !seen.contains($0.id) }).map { escalation in
      let hop = shown.hops(of: escalation.id).last
      let age =
        escalation.state.awaitsAnswer ? hop.map { ", " + shown.ageWords(of: $0, on: today) } : nil
      let isLate = hop.map { shown.isLate($0, on: today) } ?? false
      return ListLine(
        id: escalation.id.text, "\(escalation.number) \(escalation.issue)",
        shown.shortName(of: escalation.origin), shown.shortName(of: hop?.to),
        escalation.state.label + (age ?? ""), role: isLate ? .alarm : .text,
        reference: escalation.reference)
    }
  }

  /// All that is known of an escalation, line by line.
  func escalationWords(_ escalation: Record<Escalation>) -> [String] {
    var lines = [
      "Escalation \(escalation.number) from \(shown.name(of: escalation.origin)): \(escalation.issue)",
      "Ask: \(escalation.ask ?? "not stated")",
      "Tried so far: \(escalation.tried ?? "not stated")",
      "State: \(escalation.state.label.lowercased())",
    ]
    for hop in shown.hops(of: escalation.id) {
      let sent = hop.sent.map { "sent \($0.shownShort), \(shown.ageWords(of: hop, on: today))" }
      lines.append(
        "Step \(hop.position) to \(shown.shortName(of: hop.to)): \(sent ?? "not sent yet")")
      if let answer = hop.answer {
        lines.append("Answer \(hop.answeredOn?.shownShort ?? ""): \(answer)")
      }
    }
    return lines
  }
}
