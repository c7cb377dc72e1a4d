// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// The first screen: the partnership's structure, beside it the sheet of the selected body.
  package static func firstScreen() -> any Screen {
    var source = ListSource(title: { $0.shown.partnership?.name ?? "A new partnership" }) { desk in
      [desk.todayLine()] + desk.treeLines() + desk.wholeLines()
    } open: { line, desk in
      if line.id == Desk.todayID { return [.open(desk.deskScreen())] }
      return desk.wholeRequests(line.id) ?? [.open(desk.bodyScreen(ID(line.id)))]
    }
    source.detail = { line, desk in desk.sheetLines(ID(line.id)) }
    source.body = { line, desk in line.flatMap { desk.shown[ID<Body>($0.id)]?.id } }
    addBodyCommands(to: &source)
    return ListScreen(source, selecting: Desk.todayID)
  }

  private static func addBodyCommands(to source: inout ListSource) {
    on(.goMeeting, "Meeting", in: &source) { body, desk in desk.meetingRequests(of: body) }
    source.on(.new, "Add a group") { line, desk in
      let parent = desk.shown[ID<Body>(line.id)]?.id ?? desk.governing(above: line)
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

  /// A group added from the desk's line stands under the governing group.
  private func governing(above line: ListLine) -> ID<Body>? {
    guard line.id == Desk.todayID else { return nil }
    return shown.all(Body.self).first { $0.kind == .governing }?.id
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
    if id.text == Desk.todayID { return todayDetail() }
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

  /// A form for a new body, under another when one is named.
  private func newRecordForm(
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
