// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// What every group's coming meetings are to take, by date, and what waits for a meeting.
  func forwardPlanScreen() -> ListScreen {
    var source = ListSource(title: "Forward plan: every group's coming meetings") { desk in
      desk.shown.forwardPlan(from: desk.today).flatMap { desk.lines(of: $0) }
        + desk.waitingLines()
    } open: { line, desk in
      desk.openPlanned(line)
    }
    source.columns = [
      ListColumn("Meeting and item"), ListColumn("When or purpose", 20, isSpare: true),
      ListColumn("Lead", 18, isSpare: true),
    ]
    source.emptyNote =
      "No meeting is scheduled and nothing waits. \(keyName(.new)) adds to the backlog."
    source.body = { line, desk in line.flatMap { desk.plannedBody($0) } }
    source.always(.new, "Add to the backlog") { [.open($0.backlogForm(nil, for: nil))] }
    source.on(.new, "Add an item") { line, desk in
      guard let meeting = desk.plannedMeeting(line) else {
        return [.open(desk.backlogForm(nil, for: nil))]
      }
      return [.open(desk.newItemForm(for: meeting))]
    }
    source.on(.moveToNext) { line, desk in
      desk.onItem(line) { id in
        { (book, now) throws(Refusal) in try book.moveToNext(id, now) }
      }
    }
    source.offerPaper(.forwardPlan())
    source.offerHistory()
    return ListScreen(source)
  }

  private func lines(of planned: PlannedMeeting) -> [ListLine] {
    let meeting = planned.meeting
    let names = ([meeting.body] + shown.guests(at: meeting.id)).map { shown.shortName(of: $0) }
    let title = "\(meeting.date?.shown ?? "no date")  \(names.joined(separator: " and "))"
    let head = ListLine(
      id: meeting.id.text, title, meeting.state.label, "", role: .strong, names: names,
      reference: meeting.reference)
    let own = planned.items.map { item in
      ListLine(
        id: item.id.text, item.title, item.purpose?.label ?? "", item.lead ?? "", depth: 1,
        reference: item.reference)
    }
    let expected = planned.expected.enumerated().map { place, item in
      ListLine(
        id: "\(meeting.id.text)|\(place)", item.title, "to come", item.lead ?? "", depth: 1,
        role: .dim, reference: meeting.reference)
    }
    return [head] + own + expected
  }

  private func waitingLines() -> [ListLine] {
    let waiting = shown.backlog(of: nil)
    guard !waiting.isEmpty else { return [] }
    return [.heading("Waiting for a meeting")]
      + waiting.map { item in
        var line = backlogLine(item, depth: 1)
        line.cells[0] += " · \(shown.shortName(of: item.body))"
        return line
      }
  }

  private func openPlanned(_ line: ListLine) -> [Request] {
    guard let reference = line.reference else { return [] }
    guard reference.kind == BacklogItem.about.name else { return requests(toShow: reference) }
    return [.open(placingSheet(ID(reference.id)))]
  }

  private func onItem(
    _ line: ListLine, _ make: (ID<AgendaItem>) -> Operation
  ) -> [Request] {
    guard let reference = line.reference, reference.kind == AgendaItem.about.name else {
      return [.say(Message(.hint, "Choose an agenda item first."))]
    }
    return [.record(make(ID(reference.id)))]
  }

  private func plannedMeeting(_ line: ListLine) -> Record<Meeting>? {
    guard let reference = line.reference else { return nil }
    if reference.kind == Meeting.about.name { return shown[ID<Meeting>(reference.id)] }
    return shown[shown[ID<AgendaItem>(reference.id)]?.meeting]
  }

  private func plannedBody(_ line: ListLine) -> ID<Body>? {
    plannedMeeting(line)?.body ?? shown[ID<BacklogItem>(line.id)]?.body
  }
}
