// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What waits for a meeting of a body; digits say where it goes.
  func backlogScreen(of body: ID<Body>) -> ListScreen {
    var source = ListSource(title: { "\($0.shown.shortName(of: body)): backlog" }) { desk in
      desk.shown.backlog(of: body).map { desk.backlogLine($0) }
    } open: { line, desk in
      [.open(desk.placingSheet(ID(line.id)))]
    }
    source.columns = [
      ListColumn("Item"), ListColumn("Planned or wanted", 22),
      ListColumn("Purpose", 16, isSpare: true),
    ]
    source.openTitle = "Place it"
    source.emptyNote = "Nothing waits for a meeting. \(keyName(.new)) adds an item."
    source.body = { _, _ in body }
    for (place, title) in ["Next meeting", "Another meeting", "A month", "Drop"].enumerated() {
      source.answer(title) { line, desk in
        let choices = desk.placingChoices(ID(line.id))
        guard choices.indices.contains(place) else { return [] }
        // The list stays in front, so there is no sheet to close.
        if let reason = choices[place].disabled { return [.say(Message(.warning, reason))] }
        return Array(choices[place].requests.dropFirst())
      }
    }
    source.always(.new, "Add") { [.open($0.backlogForm(nil, for: body))] }
    source.on(.edit, "Change") { line, desk in
      [.open(desk.backlogForm(ID(line.id), for: body))]
    }
    source.offerHistory()
    return ListScreen(source)
  }

  func backlogLine(_ item: Record<BacklogItem>, depth: Int = 0) -> ListLine {
    ListLine(
      id: item.id.text, item.title, shown.timing(of: item), item.purpose?.label ?? "",
      depth: depth, reference: item.reference)
  }

  /// The places a waiting item can go, in the order of their digits.
  func placingSheet(_ id: ID<BacklogItem>) -> ListScreen {
    .choice(
      shown[id].map { Book.shortened($0.title, to: 60) } ?? "Backlog", placingChoices(id))
  }

  func placingChoices(_ id: ID<BacklogItem>) -> [Choosable] {
    guard let item = shown[id], let body = item.body else { return [] }
    let coming = shown.forwardPlan(of: body, from: today).map(\.meeting)
    let next = shown.meetingInSession(of: body) ?? coming.first
    let none = Refusal.noNextMeeting(body: shown.name(of: body)).words
    return [
      Choosable(
        "Put it on the next meeting's agenda", disabled: next == nil ? none : nil,
        [.close] + (next.map { placingRequests(id, on: $0) } ?? [])),
      Choosable(
        "Put it on another meeting's agenda", disabled: coming.isEmpty ? none : nil,
        [.close, .open(meetingChoice(id, coming))]),
      Choosable("Plan it for a month", [.close, .open(monthForm(item))]),
      reasonChoice("Drop it", "Why it is dropped.") { reason in
        { (book, now) throws(Refusal) in try book.dropBacklogItem(id, reason: reason, now) }
      },
    ]
  }

  /// Places an item, asking for the chair's agreement where the agenda has gone out.
  private func placingRequests(_ id: ID<BacklogItem>, on meeting: Record<Meeting>) -> [Request] {
    let taking = meeting.id
    guard meeting.state.hasIssuedAgenda else {
      let said = "It is on the agenda of \(shown.title(of: meeting))."
      return [
        .record(
          { (book, now) throws(Refusal) in try book.placeBacklogItem(id, on: taking, now) },
          then: [.say(Message(.done, said))])
      ]
    }
    return [
      .open(
        textForm(
          "Late for \(shown.title(of: meeting))", "Chair's agreement",
          "Why the chair takes it late; the minutes print it.", body: meeting.body
        ) { agreement in
          { (book, now) throws(Refusal) in
            try book.placeBacklogItem(id, on: taking, agreement: agreement, now)
          }
        })
    ]
  }

  private func meetingChoice(
    _ id: ID<BacklogItem>, _ meetings: [Record<Meeting>]
  ) -> ListScreen {
    .choice(
      "On which agenda?",
      meetings.map { meeting in
        let label = "\(meeting.date?.shown ?? "no date"), \(meeting.state.label.lowercased())"
        return Choosable(label, [.close] + placingRequests(id, on: meeting))
      })
  }

  private func monthForm(_ item: Record<BacklogItem>) -> FormScreen {
    let id = item.id
    return FormScreen(
      "Plan it for a month",
      [Question(BacklogItem.shape.planned, initial: item.planned?.stored)], book: shown,
      today: today, body: item.body
    ) { answers, _ in
      let planned = answers.value("planned", as: PlannedDate.self)
      return [
        .record({ (book, now) throws(Refusal) in
          try book.planBacklogItem(id, for: planned, now)
        })
      ]
    }.about(item.reference)
  }

  /// A form for a backlog item; without a body it asks whose it is.
  func backlogForm(_ id: ID<BacklogItem>?, for body: ID<Body>?) -> FormScreen {
    let fields = [
      "title", "purpose", "lead", "paper", "minutes", "planned", "wanted-by", "asked-by", "note",
    ]
    return fieldsForm(
      id == nil ? "Add to the backlog" : "Change backlog item", of: BacklogItem.self, id: id,
      fields: (body == nil ? ["body"] : []) + fields,
      fixed: body.map { ["body": .text($0.text)] } ?? [:], body: body)
  }
}
