// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

/// The registers of a body whose records belong to one of its seats or to its terms.
private enum BodyRegister {
  case interests(ID<Body>)
  case needs(ID<Terms>)

  var label: String {
    switch self {
    case .interests: "Interests"
    case .needs: "Needed for a quorum"
    }
  }

  var kind: String {
    switch self {
    case .interests: Interest.about.name
    case .needs: QuorumNeed.about.name
    }
  }

  var among: RegisterScope {
    switch self {
    case .interests(let body): .ofSeats(of: body, field: Interest.shape.seat.name)
    case .needs(let terms): .sharing(QuorumNeed.shape.terms.name, terms.stored)
    }
  }

  var columns: [String] {
    switch self {
    case .interests: ["text", "seat", "from"]
    case .needs: ["agency", "seat"]
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
      ListLine(id: "due", "Everything due", dueCountWords(id)),
      ListLine(id: "papers", "Papers", "attendance, actions by agency, forward plan, …"),
      ListLine(id: "issued", "Issued papers", issuedWords(id)),
    ] + endLines(body)
  }

  /// What only a group set up for a time has; past its end the line stands out.
  private func endLines(_ body: Record<Body>) -> [ListLine] {
    guard let words = shown.endWords(of: body, on: today) else { return [] }
    let isLate = (body.endsOn ?? .last) < today && body.isToBeClosed
    let product = body.product.map { " · \($0)" } ?? ""
    return [ListLine(id: "end", "To end by", words + product, role: isLate ? .alarm : .text)]
  }

  /// The registers a body owns under their headings: those of its structure and meetings, its
  /// statements and audits always, others while they hold something; the last line leads to all.
  /// Past names stand in its lineage.
  private func registerLines(of id: ID<Body>) -> [ListLine] {
    let always: Set<RegisterHeading> = [.structure, .meetings]
    let usual = [Statement.about.name, Audit.about.name]
    let kinds = Registry.registers(ownedBy: Registry.entry(of: Body.self)).filter { kind in
      let isUsual = kind.register.map { always.contains($0.heading) } == true
      let isNames = kind.names.name == BodyName.about.name
      let isReviews = kind.names.name == ReviewCase.about.name && shown[id]?.kind == .review
      if isNames { return false }
      return isUsual || isReviews || usual.contains(kind.names.name)
        || !shown.owned(kind, by: RecordReference(id)).isEmpty
    }
    return kinds.map { registerLine($0, id) }
      + [
        ListLine(id: "interests", "Interests", countWords(of: .interests(id))),
        ListLine(id: "needs", "Needed for a quorum", needsWords(id)),
        ListLine(id: "more", "More registers", "reviews, assurance, learning, money, the year"),
        ListLine(
          id: "lineage", "Names and lineage", lineageWords(id), names: ["Rename", "Past names"]),
      ]
  }

  private func registerLine(_ kind: KindEntry, _ id: ID<Body>) -> ListLine {
    ListLine(id: "register:\(kind.names.name)", kind.registerTitle, words(of: kind, id))
  }

  private func words(of kind: KindEntry, _ id: ID<Body>) -> String {
    switch kind.names.name {
    case Seat.about.name: return counted(shown.seats(of: id, on: today).count, "seat")
    case Terms.about.name: return shown.termsWords(of: id, on: today)
    case Duty.about.name: return dutyCountWords(of: id)
    case Audit.about.name: return shown.auditWords(of: id, in: today.planYear)
    case Statement.about.name: return shown.statementWords(of: id, on: today)
    default:
      let count = shown.owned(kind, by: RecordReference(id)).count
      return count == 0 ? "none" : "\(count)"
    }
  }

  private func lineageWords(_ id: ID<Body>) -> String {
    shown[id].flatMap { shown.lineageWords(of: $0) } ?? "no other name; nothing else recorded"
  }

  private func countWords(of register: BodyRegister) -> String {
    let count = registerLines(register.kind, among: register.among, columns: []).count
    return count == 0 ? "none" : "\(count)"
  }

  private func needsWords(_ id: ID<Body>) -> String {
    needs(of: id).map(countWords) ?? "no terms of reference yet"
  }

  private func needs(of id: ID<Body>) -> BodyRegister? {
    shown.terms(of: id, on: today).map { .needs($0.id) }
  }

  /// Every register a body may keep, by heading, with how many it holds.
  private func moreRegisters(of id: ID<Body>) -> ListScreen {
    let kinds = Registry.registers(ownedBy: Registry.entry(of: Body.self))
    var source = ListSource(title: "\(shown.shortName(of: id)): registers") { desk in
      RegisterHeading.allCases.flatMap { heading -> [ListLine] in
        let found = kinds.filter { $0.register?.heading == heading }
        return found.isEmpty
          ? [] : [.heading(heading.label)] + found.map { desk.registerLine($0, id) }
      }
    } open: { line, desk in
      desk.bodyRequests(line.id, id)
    }
    source.columns = [ListColumn("", 30), ListColumn("")]
    source.body = { _, _ in id }
    return ListScreen(source)
  }

  private func register(_ register: BodyRegister, _ id: ID<Body>) -> ListScreen {
    self.register(
      register.kind, title: "\(shown.shortName(of: id)): \(register.label.lowercased())",
      among: register.among, columns: register.columns)
  }

  private func dueCountWords(_ id: ID<Body>) -> String {
    let due = shown.dueLines(of: id, on: today)
    let late = due.count { $0.isLate(on: today) }
    return due.isEmpty ? "nothing" : "\(due.count), \(late) late"
  }

  private func backlogWords(_ id: ID<Body>) -> String {
    let count = shown.backlog(of: id).count
    return count == 0 ? "none" : "\(count) waiting for a meeting"
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
    if choice == "register:\(Duty.about.name)" { return [.open(dutiesScreen(of: id))] }
    if choice.hasPrefix("register:"),
      let kind = Registry.kind(named: String(choice.dropFirst("register:".count)))
    {
      return [.open(register(kind, of: RecordReference(id)))]
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
    case "lineage": return [.open(lineageScreen(of: id))]
    case "due": return [.open(dueScreen(of: id))]
    case "more": return [.open(moreRegisters(of: id))]
    case "interests": return [.open(register(.interests(id), id))]
    case "needs":
      return needs(of: id).map { [.open(register($0, id))] }
        ?? [.say(Message(.hint, "Add the terms of reference first; they say what is needed."))]
    default: return []
    }
  }
}
