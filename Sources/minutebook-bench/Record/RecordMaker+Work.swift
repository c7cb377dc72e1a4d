// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension RecordMaker {
  /// New work of a meeting: actions, a decision, now and then an escalation.
  mutating func raiseWork(at meeting: inout PlayedMeeting) throws(BenchFailure) {
    for _ in 0..<4 { try raiseAction(at: &meeting) }
    try decide(at: &meeting)
    if meeting.group > 0, phrases.random.happens(25) { try escalate(at: &meeting) }
  }

  private mutating func raiseAction(at meeting: inout PlayedMeeting) throws(BenchFailure) {
    actions += 1
    var drafting = begin()
    let text = phrases.task()
    let entry = minute(text, .action, at: &meeting, in: &drafting)
    let action = drafting.create(Action.self)
    drafting.set(action, \.number, actions)
    drafting.set(action, \.body, groups[meeting.group].id)
    drafting.set(action, \.text, text)
    drafting.set(action, \.owner, .seat(phrases.random.one(of: groups[meeting.group].seats)))
    drafting.set(action, \.due, meeting.day + 14 + phrases.random.below(90))
    drafting.set(action, \.state, .notStarted)
    drafting.set(action, \.meeting, meeting.id)
    drafting.set(action, \.raisedOn, meeting.day)
    drafting.set(action, \.entry, entry)
    drafting.set(entry, \.action, action)
    try record(drafting, "Minute action: \(Book.shortened(text))")
    groups[meeting.group].openActions.append((action, actions))
  }

  private mutating func decide(at meeting: inout PlayedMeeting) throws(BenchFailure) {
    groups[meeting.group].decisions += 1
    let group = groups[meeting.group]
    var drafting = begin()
    let text = phrases.decision()
    let entry = minute(text, .decision, at: &meeting, in: &drafting)
    let decision = drafting.create(Decision.self)
    drafting.set(decision, \.number, "\(group.short)-\(meeting.day.year)-\(group.decisions)")
    drafting.set(decision, \.body, group.id)
    drafting.set(decision, \.year, meeting.day.year)
    drafting.set(decision, \.sequence, group.decisions)
    drafting.set(decision, \.text, text)
    drafting.set(decision, \.madeOn, meeting.day)
    drafting.set(decision, \.meeting, meeting.id)
    drafting.set(entry, \.decision, decision)
    try record(drafting, "Minute decision: \(Book.shortened(text))")
  }

  private mutating func escalate(at meeting: inout PlayedMeeting) throws(BenchFailure) {
    escalations += 1
    var drafting = begin()
    let issue = phrases.minute()
    let entry = minute(issue, .escalation, at: &meeting, in: &drafting)
    let escalation = drafting.create(Escalation.self)
    drafting.set(escalation, \.number, escalations)
    drafting.set(escalation, \.origin, groups[meeting.group].id)
    drafting.set(escalation, \.issue, issue)
    drafting.set(escalation, \.ask, "The governing group to require the data of all partners")
    drafting.set(escalation, \.state, .draft)
    drafting.set(escalation, \.raisedOn, meeting.day)
    drafting.set(escalation, \.meeting, meeting.id)
    drafting.set(escalation, \.entry, entry)
    drafting.set(entry, \.escalation, escalation)
    try record(drafting, "Minute escalation: \(Book.shortened(issue))")
    try send(escalation, from: meeting)
  }

  private mutating func send(
    _ escalation: ID<Escalation>, from meeting: PlayedMeeting
  ) throws(BenchFailure) {
    var drafting = begin()
    let hop = drafting.create(Hop.self)
    drafting.set(hop, \.escalation, escalation)
    drafting.set(hop, \.from, groups[meeting.group].id)
    drafting.set(hop, \.to, groups[0].id)
    drafting.set(hop, \.sent, meeting.day)
    drafting.set(hop, \.answerDue, meeting.day + 28)
    drafting.set(escalation, \.state, .sent)
    try record(drafting, "Send escalation \(escalations)")
    waiting.append((escalation, hop, escalations))
  }

  /// Old work of a meeting: actions move on, plan rows move on, escalations are answered.
  mutating func followUpWork(at meeting: PlayedMeeting) throws(BenchFailure) {
    try updateActions(at: meeting)
    for _ in 0..<2 { try updatePlan(at: meeting) }
    if meeting.group == 0 { try answerEscalations(at: meeting) }
  }

  private mutating func updateActions(at meeting: PlayedMeeting) throws(BenchFailure) {
    var stillOpen: [(id: ID<Action>, number: Int)] = []
    for action in groups[meeting.group].openActions {
      let isDone = phrases.random.happens(45)
      if isDone || phrases.random.happens(30) {
        try update(action.id, action.number, isDone: isDone, at: meeting)
      }
      if !isDone { stillOpen.append(action) }
    }
    groups[meeting.group].openActions = stillOpen
  }

  private mutating func update(
    _ action: ID<Action>, _ number: Int, isDone: Bool, at meeting: PlayedMeeting
  ) throws(BenchFailure) {
    var drafting = begin()
    let note = phrases.progress()
    let update = drafting.create(ActionUpdate.self)
    drafting.set(update, \.action, action)
    drafting.set(update, \.on, meeting.day)
    drafting.set(update, \.meeting, meeting.id)
    drafting.set(update, \.note, note)
    drafting.set(update, \.to, isDone ? .completed : .inProgress)
    drafting.set(action, \.state, isDone ? .completed : .inProgress)
    if isDone {
      drafting.set(action, \.evidence, note)
      drafting.set(action, \.closedOn, meeting.day)
      drafting.set(action, \.closedAt, meeting.id)
    }
    try record(drafting, isDone ? "Close action \(number)" : "Action \(number): In Progress")
  }

  private mutating func updatePlan(at meeting: PlayedMeeting) throws(BenchFailure) {
    let row = phrases.random.one(of: groups[meeting.group].rows)
    var drafting = begin()
    let update = drafting.create(PlanUpdate.self)
    drafting.set(update, \.row, row)
    drafting.set(update, \.on, meeting.day)
    drafting.set(update, \.meeting, meeting.id)
    drafting.set(update, \.note, phrases.progress())
    drafting.set(update, \.to, .inProgress)
    drafting.set(row, \.state, .inProgress)
    try record(drafting, "Plan row: In Progress")
  }

  private mutating func answerEscalations(at meeting: PlayedMeeting) throws(BenchFailure) {
    for (escalation, hop, number) in waiting {
      var drafting = begin()
      drafting.set(hop, \.received, meeting.day)
      drafting.set(hop, \.consideredAt, meeting.id)
      drafting.set(hop, \.answer, phrases.decision())
      drafting.set(hop, \.answeredOn, meeting.day)
      drafting.set(escalation, \.state, .closed)
      drafting.set(escalation, \.closedOn, meeting.day)
      try record(drafting, "Answer escalation \(number)")
    }
    waiting = []
  }

  /// The chair's report of half a year, with the chair's words in four sections.
  mutating func reportToGoverning(at meeting: PlayedMeeting) throws(BenchFailure) {
    guard meeting.group > 0 else { return }
    let group = groups[meeting.group]
    var drafting = begin()
    let report = drafting.create(ChairReport.self)
    drafting.set(report, \.body, group.id)
    drafting.set(report, \.to, groups[0].id)
    drafting.set(
      report, \.from, group.reportedUntil.map { $0 + 1 } ?? meeting.day.adding(months: -6))
    drafting.set(report, \.until, meeting.day)
    drafting.set(report, \.state, .accepted)
    drafting.set(report, \.acceptedOn, meeting.day)
    for section in ["summary", "risks", "plan", "forward-look"] {
      let narrative = drafting.create(Narrative.self)
      drafting.set(narrative, \.report, report)
      drafting.set(narrative, \.section, section)
      drafting.set(narrative, \.text, "\(phrases.minute()) \(phrases.minute())")
    }
    try record(drafting, "Accept the chair's report of \(Phrases.bodies[meeting.group].name)")
    groups[meeting.group].reportedUntil = meeting.day
  }
}
