// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

/// The records of a body that are kept as a plain register.
private enum BodyRegister: String, CaseIterable {
  case seats, interests, audits, standing, terms, needs, links, statements, duties

  var label: String {
    switch self {
    case .seats: "Members"
    case .interests: "Interests"
    case .audits: "Case file audits"
    case .standing: "Standing items"
    case .terms: "Terms of reference"
    case .needs: "Needed for a quorum"
    case .links: "Links to other groups"
    case .statements: "Success statements"
    case .duties: "Statutory duties"
    }
  }

  var kind: String {
    switch self {
    case .seats: Seat.about.name
    case .interests: Interest.about.name
    case .audits: "audit"
    case .standing: "standing-item"
    case .terms: Terms.about.name
    case .needs: QuorumNeed.about.name
    case .links: "edge"
    case .statements: "statement"
    case .duties: "duty"
    }
  }

  /// The field that names the body.
  var field: String {
    switch self {
    case .links: "from"
    case .duties: "owner"
    case .needs: "terms"
    case .interests: "seat"
    default: "body"
    }
  }

  var columns: [String] {
    switch self {
    case .seats: ["role", "agency", "capacity"]
    case .interests: ["text", "seat", "from"]
    case .audits: ["theme", "year", "state"]
    case .standing: ["title", "purpose", "lead"]
    case .terms: ["version", "quorum", "quorum-fraction", "agreed-on"]
    case .needs: ["agency", "seat"]
    case .links: ["type", "to"]
    case .statements: ["text", "kind", "target"]
    case .duties: ["text", "function", "cadence"]
    }
  }
}

extension Desk {
  /// Everything there is of a body, to choose from.
  func bodyScreen(_ id: ID<Body>) -> ListScreen {
    var source = ListSource(title: { $0.shown.name(of: id) }) {
      $0.workLines(id) + $0.registerLines(of: id)
    } open: {
      line, desk in
      desk.bodyRequests(line.id, id)
    }
    source.body = { _, _ in id }
    source.columns = [ListColumn("", 22), ListColumn("")]
    source.on(.edit, "Change") { _, desk in [.open(desk.recordForm(RecordReference(id)))] }
    source.on(.progress, "Move on") { _, desk in desk.stateRequests(RecordReference(id)) }
    source.on(.history, "History") { _, _ in [.effect(.readHistory(RecordReference(id)))] }
    source.offerCalendar(of: id)
    return ListScreen(source)
  }

  private func workLines(_ id: ID<Body>) -> [ListLine] {
    guard let body = shown[id] else { return [] }
    let sheet = BodySheet(shown, body: body, today: today).paper().summary
    let fact = { (label: String) in sheet.first { $0.label == label }?.value ?? "" }
    let open = shown.openActions(of: id)
    let late = open.count { shown.isOverdue($0, on: today) }
    return [
      ListLine(id: "meeting", "Meeting now or next", nextMeetingWords(id)),
      ListLine(id: "meetings", "Meetings", "\(shown.meetings(of: id).count) in the book"),
      ListLine(id: "backlog", "Backlog", backlogWords(id)),
      ListLine(id: "actions", "Actions", "\(open.count) open, \(late) overdue"),
      ListLine(id: "decisions", "Decisions", "\(shown.decisions(of: id).count)"),
      ListLine(id: "escalations", "Escalations", fact("Escalations")),
      ListLine(id: "plan", "Strategic Action Plan", fact("Plan")),
      ListLine(id: "report", "Chair's report", fact("Report")),
      ListLine(id: "papers", "Papers", "attendance, actions by agency, forward plan, …"),
      ListLine(id: "issued", "Issued papers", issuedWords(id)),
    ] + endLines(body)
  }

  /// What only a group set up for a time has; past its end the line stands out.
  private func endLines(_ body: Record<Body>) -> [ListLine] {
    guard let words = shown.endWords(of: body, on: today) else { return [] }
    let isLate = (body.endsOn ?? .last) < today && body.status?.isOver != true
    let product = body.product.map { " · \($0)" } ?? ""
    return [ListLine(id: "end", "To end by", words + product, role: isLate ? .alarm : .text)]
  }

  private func registerLines(of id: ID<Body>) -> [ListLine] {
    BodyRegister.allCases.map { register in
      ListLine(id: register.rawValue, register.label, words(of: register, id))
    } + [ListLine(id: "names", "Rename", "papers of before keep the old name")]
  }

  private func words(of register: BodyRegister, _ id: ID<Body>) -> String {
    switch register {
    case .seats: return "\(shown.seats(of: id, on: today).count) seats"
    case .audits: return shown.auditWords(of: id, in: today.planYear)
    case .statements: return shown.statementWords(of: id)
    case .standing, .terms, .links, .duties, .interests, .needs:
      guard let among = records(of: register, id) else { return "no terms of reference yet" }
      let count = registerLines(register.kind, among: among, fields: []).count
      return count == 0 ? "none" : "\(count)"
    }
  }

  private func backlogWords(_ id: ID<Body>) -> String {
    let count = shown.backlog(of: id).count
    return count == 0 ? "none" : "\(count) waiting for a meeting"
  }

  /// The records of a register: a body's own, those of its seats, or of its terms in force; nil
  /// while there are no terms.
  private func records(of register: BodyRegister, _ id: ID<Body>) -> RegisterScope? {
    switch register {
    case .interests: .ofSeats(of: id, field: register.field)
    case .needs: shown.terms(of: id, on: today).map { .sharing(register.field, $0.id.stored) }
    default: .sharing(register.field, id.stored)
    }
  }

  private func issuedWords(_ id: ID<Body>) -> String {
    let count = shown.issuedPapers(.body(id)).count
    return count == 0 ? "none yet" : "\(count) kept as they went out"
  }

  private func nextMeetingWords(_ id: ID<Body>) -> String {
    if let now = shown.meetingInSession(of: id) { return "in session, \(now.date?.shown ?? "")" }
    guard let next = shown.nextMeeting(of: id, onOrAfter: today) else { return "none scheduled" }
    let when = [next.date?.shown, next.start?.shown].compactMap(\.self).joined(separator: " ")
    return "\(when), \(next.state.label.lowercased())"
  }

  private func bodyRequests(_ choice: String, _ id: ID<Body>) -> [Request] {
    if let chosen = BodyRegister(rawValue: choice) {
      let title = "\(shown.shortName(of: id)): \(chosen.label.lowercased())"
      guard let among = records(of: chosen, id) else {
        return [.say(Message(.hint, "Add the terms of reference first; they say what is needed."))]
      }
      return [.open(register(chosen.kind, title: title, among: among, columns: chosen.columns))]
    }
    switch choice {
    case "meeting": return meetingRequests(of: id)
    case "meetings": return [.open(meetingsScreen(of: id))]
    case "backlog": return [.open(backlogScreen(of: id))]
    case "actions": return requests(for: .goActions, body: id)
    case "decisions": return [.open(decisionsScreen(id))]
    case "escalations": return [.open(escalationsScreen(id))]
    case "plan": return planRequests(of: id, meeting: nil)
    case "report": return reportRequests(of: id)
    case "issued": return [.open(issuedScreen(.body(id)))]
    case "end": return closingRequests(of: id)
    case "papers": return [.open(bodyPapers(id))]
    case "names": return [.open(renameForm(id))]
    default: return []
    }
  }
}
