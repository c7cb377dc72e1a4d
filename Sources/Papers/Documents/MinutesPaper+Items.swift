// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension MinutesPaper {
  var agenda: [Record<AgendaItem>] { book.agenda(of: meeting.id) }

  /// Every agenda item with what was minuted under it.
  var items: [Element] {
    agenda.enumerated().flatMap { index, item in elements(of: item, number: index + 1) }
  }

  /// What belongs to an item of its own but has none on this agenda.
  var looseSections: [Element] {
    let types = Set(agenda.map(\.type))
    var parts: [Element] = []
    if !types.contains(.declarations) {
      parts += [.heading(level: 1, "Declarations of interest")] + declarations
    }
    if !types.contains(.mattersArising), !actionUpdates.isEmpty {
      parts += [.heading(level: 1, "Actions updated")] + mattersArising
    }
    if !types.contains(.planReview), !planUpdates.isEmpty || !positions.isEmpty {
      parts += [.heading(level: 1, "Strategic Action Plan")] + planReview
    }
    if !types.contains(.challengeQuestions), !challengeQuestions.isEmpty {
      parts += [.heading(level: 1, "Challenge questions")] + challenges
    }
    if !types.contains(.nextMeeting) {
      parts += [.heading(level: 1, "Next meeting")] + nextMeeting
    }
    return parts
  }

  func elements(of item: Record<AgendaItem>, number: Int) -> [Element] {
    if isWithheld(item) {
      return [
        .heading(level: 1, Line("\(number). Part B")),
        .paragraph(Line("Item \(number) is recorded in Part B.")),
      ]
    }
    let part = book.isRestricted(item) ? " (Part B)" : ""
    let title = Line("\(number). \(item.title)\(part)", records: [item.reference])
    let heading = Element.heading(level: 1, title)
    let facts =
      [
        item.purpose?.label, item.lead.map { "Led by \($0)" }, item.paper.map { "Paper: \($0)" },
      ].compactMap(\.self).map(sentence) + lateness(of: item)
    let special = specialContent(of: item)
    let entries = book.entries(of: item.id)
    let list = entries.enumerated().map { index, entry in
      ListItem(line: shownLine(of: entry), number: "\(number).\(index + 1)")
    }
    return [heading] + (facts.isEmpty ? [] : [.paragraph(Line(facts.joined(separator: " ")))])
      + movements(at: item) + special + (list.isEmpty ? [] : [.list(ordered: true, list)])
      + outcome(of: item, isEmpty: special.isEmpty && list.isEmpty)
  }

  private func specialContent(of item: Record<AgendaItem>) -> [Element] {
    switch item.type {
    case .declarations: declarations
    case .lastMinutes: lastMinutes
    case .mattersArising: mattersArising
    case .planReview: planReview
    case .nextMeeting: nextMeeting
    case .escalationReceived, .answerReturned: escalation(of: item)
    case .welcome: [.paragraph("Attendance and apologies are recorded above.")]
    case .update: update(of: item)
    case .challengeQuestions: challenges
    case .ordinary, .carried: report(of: item)
    case .standing, .report, .otherBusiness: []
    }
  }

  private func update(of item: Record<AgendaItem>) -> [Element] {
    guard let outcome = item.outcome else { return [] }
    let note = item.note.map { ": \($0.lowercasedFirst)" } ?? ""
    return [.paragraph(Line(sentence("Update \(outcome.label.lowercased())\(note)")))]
  }

  /// What the chair agreed to take although it, or its paper, came late.
  private func lateness(of item: Record<AgendaItem>) -> [String] {
    let why = item.agreement.map { ": \(sentence($0.lowercasedFirst))" } ?? "."
    return [
      item.isLate == true ? "Taken as a late item with the chair's agreement\(why)" : nil,
      item.isPaperLate == true ? "Its paper came late; the chair agreed to take it\(why)" : nil,
    ].compactMap(\.self)
  }

  private func outcome(of item: Record<AgendaItem>, isEmpty: Bool) -> [Element] {
    let note = item.note.map { ": \($0.lowercasedFirst)" } ?? ""
    switch item.state {
    case .carried: return [.paragraph(Line(sentence("Carried to the next meeting\(note)")))]
    case .moved: return [.paragraph(Line(sentence("Moved to the next meeting\(note)")))]
    case .backlog: return [.paragraph(Line(sentence("Put back in the backlog\(note)")))]
    case .left: return [.paragraph(Line(sentence("Not taken at this meeting\(note)")))]
    case .done: return isEmpty ? [.paragraph("Dealt with; nothing further was minuted.")] : []
    case .open, nil: return isEmpty ? [.paragraph("Nothing was minuted under this item.")] : []
    }
  }

  /// A line keeps its number in both renderings.
  private func shownLine(of entry: Record<MinuteEntry>) -> Line {
    if isWithheld(entry) { return "Recorded in Part B." }
    var line = line(of: entry)
    line.records.append(entry.reference)
    if book.isRestricted(entry) { line.runs.insert(Run(text: "Part B. ", strong: true), at: 0) }
    return line
  }

  /// One minuted line, with what it records.
  private func line(of entry: Record<MinuteEntry>) -> Line {
    switch entry.kind {
    case .note, .update: return Line(entry.text)
    case .challenge where book[entry.escalation] != nil: return line(ofEscalation: entry)
    case .challenge, .voice: return Line(strong: "\(entry.kind.label): ", entry.text)
    case .action:
      guard let action = book[entry.action] else { return Line(strong: "Action: ", entry.text) }
      return Line(
        strong: "Action \(action.number): ",
        "\(sentence(entry.text)) Owner: \(owner(of: action)). Due: \(due(of: action))."
          + follower(of: action))
    case .decision:
      let decision = book[entry.decision]
      let reason = decision?.basis.map { " Reason: \(sentence($0))" } ?? ""
      let dissent = decision?.dissent.map { " Dissent: \(sentence($0))" } ?? ""
      let ratify = decision?.isToBeRatified == true ? " To be ratified at a quorate meeting." : ""
      return Line(
        strong: "Decision \(decision?.number ?? ""): ",
        sentence(entry.text) + reason + dissent + ratify)
    case .escalation: return line(ofEscalation: entry)
    }
  }

  private func line(ofEscalation entry: Record<MinuteEntry>) -> Line {
    guard let escalation = book[entry.escalation] else {
      return Line(strong: "Escalation: ", entry.text)
    }
    let first = book.hops(of: escalation.id).first
    return Line(
      strong:
        "\(book.titleNoun(of: escalation)) \(escalation.number) to \(book.name(of: first?.to, on: meeting.date)): ",
      "\(sentence(entry.text)) Ask: \(sentence(stated(first?.askSent ?? escalation.ask)))")
  }

  /// Whose action it is, where that is a body that joined the meeting.
  private func follower(of action: Record<Action>) -> String {
    let body = book.body(of: action, on: day)
    guard let body, book.guests(at: meeting.id).contains(body) else { return "" }
    return " For \(withArticle(book.name(of: body, on: day)))."
  }

  func owner(of action: Record<Action>) -> String {
    book.label(of: book.owner(of: action, on: day))
  }

  func due(of action: Record<Action>) -> String {
    stated(book.due(of: action, on: day)?.shown)
  }
}
