import Papers
// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel
import TerminalKit

extension Desk {
  /// The first screen: the partnership's structure, beside it the sheet of the selected body.
  package static func firstScreen(for book: Book) -> any Screen {
    var source = ListSource(title: { $0.shown.partnership?.name ?? "A new partnership" }) { desk in
      desk.treeLines() + desk.wholeLines()
    } open: { line, desk in
      desk.wholeRequests(line.id) ?? [.open(desk.bodyScreen(ID(line.id)))]
    }
    source.detail = { line, desk in desk.sheetLines(ID(line.id)) }
    source.body = { line, desk in line.flatMap { desk.shown[ID<Body>($0.id)]?.id } }
    addBodyCommands(to: &source)
    let governing = book.all(Body.self).first { $0.kind == .governing }
    return ListScreen(source, selecting: governing?.id.text)
  }

  private static func addBodyCommands(to source: inout ListSource) {
    on(.goMeeting, "Meeting", in: &source) { body, desk in desk.meetingRequests(of: body) }
    source.on(.new, "Add a group") { line, desk in
      let parent = desk.shown[ID<Body>(line.id)]?.id
      return [.open(desk.newRecordForm("body", fixed: [:], parent: parent))]
    }
    on(.edit, "Change", in: &source) { body, desk in
      [.open(desk.recordForm(RecordReference(body)))]
    }
    on(.delete, "Take out", in: &source) { body, _ in
      let reference = RecordReference(body)
      return [.record({ (book, now) throws(Refusal) in try book.remove(reference, now) })]
    }
    on(.history, "History", in: &source) { body, _ in
      [.effect(.readHistory(RecordReference(body)))]
    }
  }

  /// A command on the selected body; on the other lines it says what it needs.
  private static func on(
    _ command: CommandName, _ title: String, in source: inout ListSource,
    _ answer: @escaping @Sendable (ID<Body>, Desk) -> [Request]
  ) {
    source.on(command, title) { line, desk in
      guard let body = desk.shown[ID<Body>(line.id)] else {
        return [.say(Message(.hint, "Choose a group first; Enter opens this line."))]
      }
      return answer(body.id, desk)
    }
  }

  private func treeLines() -> [ListLine] {
    let book = shown
    return book.tree().map { line in
      switch line.content {
      case .heading(let text):
        return ListLine(
          id: "heading:" + text, text, depth: line.depth, isHeading: true, role: .heading)
      case .body(let body):
        let alarm = book.needsAttention(body.id, on: today) ? " !" : ""
        return ListLine(
          id: body.id.text, body.name + alarm, depth: line.depth, names: book.names(of: body))
      }
    }
  }

  /// A body's sheet as lines, from the paper of the same name.
  func sheetLines(_ id: ID<Body>) -> [ListLine] {
    guard let body = shown[id] else { return wholeDetail(id.text) }
    let paper = BodySheet(shown, body: body, today: today).paper()
    var lines = [ListLine(id: "title", paper.title, role: .heading)]
    if let subtitle = paper.subtitle {
      lines.append(ListLine(id: "subtitle", subtitle, role: .dim))
    }
    lines += paper.summary.enumerated().map { place, fact in
      ListLine(id: "fact\(place)", fact.label, fact.value)
    }
    return lines
  }

  /// Everything there is of a body, to choose from.
  func bodyScreen(_ id: ID<Body>) -> ListScreen {
    var source = ListSource(title: { $0.shown.name(of: id) }) {
      $0.bodyLines(id)
    } open: {
      line, desk in
      desk.bodyRequests(line.id, id)
    }
    source.body = { _, _ in id }
    source.columns = [ListColumn("", 26), ListColumn("")]
    source.on(.edit, "Change") { _, desk in [.open(desk.recordForm(RecordReference(id)))] }
    source.on(.history, "History") { _, _ in [.effect(.readHistory(RecordReference(id)))] }
    return ListScreen(source)
  }

  private func bodyLines(_ id: ID<Body>) -> [ListLine] {
    guard let body = shown[id] else { return [] }
    let sheet = BodySheet(shown, body: body, today: today).paper().summary
    let fact = { (label: String) in sheet.first { $0.label == label }?.value ?? "" }
    let open = shown.openActions(of: id)
    let late = open.count { shown.isOverdue($0, on: today) }
    return [
      ListLine(id: "meeting", "Meeting now or next", nextMeetingWords(id)),
      ListLine(id: "meetings", "Meetings", "\(shown.meetings(of: id).count) in the book"),
      ListLine(id: "actions", "Actions", "\(open.count) open, \(late) overdue"),
      ListLine(id: "decisions", "Decisions", "\(shown.decisions(of: id).count)"),
      ListLine(id: "escalations", "Escalations", fact("Escalations")),
      ListLine(id: "plan", "Strategic Action Plan", fact("Plan")),
      ListLine(id: "report", "Chair's report", fact("Report")),
      ListLine(id: "seats", "Members", "\(shown.seats(of: id, on: today).count) seats"),
      ListLine(id: "audits", "Case file audits", shown.auditWords(of: id, in: today.planYear)),
      ListLine(id: "standing", "Standing items", ""),
      ListLine(id: "terms", "Terms of reference", ""),
      ListLine(id: "links", "Links to other groups", ""),
      ListLine(id: "statements", "Success statements", shown.statementWords(of: id)),
      ListLine(id: "duties", "Statutory duties", ""),
      ListLine(id: "names", "Rename", ""),
    ]
  }

  private func nextMeetingWords(_ id: ID<Body>) -> String {
    if let now = shown.meetingInSession(of: id) { return "in session, \(now.date?.shown ?? "")" }
    guard let next = shown.nextMeeting(of: id, onOrAfter: today) else { return "none scheduled" }
    return "\(next.date?.shown ?? "") \(next.start?.shown ?? ""), \(next.state.label.lowercased())"
  }

  private func bodyRequests(_ choice: String, _ id: ID<Body>) -> [Request] {
    let fixed: (field: String, value: Stored) = ("body", .text(id.text))
    let name = shown.shortName(of: id)
    switch choice {
    case "meeting": return meetingRequests(of: id)
    case "meetings": return [.open(meetingsScreen(of: id))]
    case "actions": return requests(for: .goActions, body: id)
    case "decisions": return [.open(decisionsScreen(id))]
    case "escalations": return [.open(escalationsScreen(id))]
    case "plan": return planRequests(of: id, meeting: nil)
    case "report": return reportRequests(of: id)
    case "seats":
      return [
        .open(
          register(
            "seat", title: "\(name): members", fixed: fixed,
            columns: ["role", "agency", "capacity"])
        )
      ]
    case "audits":
      return [
        .open(
          register(
            "audit", title: "\(name): case file audits", fixed: fixed,
            columns: ["theme", "year", "state"]))
      ]
    case "standing":
      return [
        .open(
          register(
            "standing-item", title: "\(name): standing items", fixed: fixed,
            columns: ["title", "purpose", "lead"]))
      ]
    case "terms":
      return [
        .open(
          register(
            "terms", title: "\(name): terms of reference", fixed: fixed,
            columns: ["version", "quorum", "agreed-on"]))
      ]
    case "links":
      return [
        .open(
          register(
            "edge", title: "\(name): links", fixed: ("from", .text(id.text)),
            columns: ["type", "to"]))
      ]
    case "statements":
      return [
        .open(
          register(
            "statement", title: "\(name): success statements", fixed: fixed,
            columns: ["text", "kind", "target"]))
      ]
    case "duties":
      return [
        .open(
          register(
            "duty", title: "\(name): statutory duties", fixed: ("owner", .text(id.text)),
            columns: ["text", "function", "cadence"]))
      ]
    case "names": return [.open(renameForm(id))]
    default: return []
    }
  }

  private func renameForm(_ id: ID<Body>) -> FormScreen {
    FormScreen(
      "Rename \(shown.name(of: id))",
      [
        Question("name", "New name", "Papers of before keep the old one.", .line, isRequired: true),
        Question("short", "New short name", "The initials people will say.", .line),
        Question(
          "until", "Last day of the old name", "The new name holds from the next day.", .day,
          isRequired: true),
        Question("reason", "Reason", "Why it changed, and who agreed.", .line, isRequired: true),
      ], book: shown, today: today
    ) { answers, desk in
      let until = answers.value("until", as: Day.self) ?? desk.today
      return [
        .record({ (book, now) throws(Refusal) in
          try book.renameBody(
            id, to: answers.text("name"), shortName: answers.value("short"), lastDayOfOld: until,
            reason: answers.text("reason"), now)
        })
      ]
    }
  }
}

extension Desk {
  /// A form for a new body, under another when one is named.
  fileprivate func newRecordForm(
    _ kind: String, fixed: [String: Stored], parent: ID<Body>?
  ) -> FormScreen {
    var form = newRecordForm(kind, fixed: fixed)
    if let parent { form.preset("parent", shown.name(of: parent)) }
    return form
  }
}

extension Book {
  /// Whether the tree marks a body: an overdue action, or an escalation waiting for it or late.
  func needsAttention(_ body: ID<Body>, on day: Day) -> Bool {
    those(\Action.body, body).contains { isOverdue($0, on: day) }
      || hopsAwaiting(body).contains { isLate($0, on: day) }
  }
}
