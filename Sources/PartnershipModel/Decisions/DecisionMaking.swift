// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Makes a decision record, numbered by body and year; without a quorum at its item it is to be
  /// ratified.
  func createDecision(
    _ text: String, at meeting: Record<Meeting>, under item: ID<AgendaItem>?,
    in drafting: inout Drafting
  ) -> ID<Decision> {
    let day = day(of: meeting, today: drafting.circumstances.today)
    let id = createDecision(text, body: meeting.body, on: day, in: &drafting)
    drafting.set(id, \.meeting, meeting.id)
    if isAttendanceTaken(meeting), quorumOutcome(of: meeting, during: item) == .notQuorate {
      drafting.set(id, \.isToBeRatified, true)
    }
    return id
  }

  func createDecision(
    _ text: String, body: ID<Body>?, on day: Day, in drafting: inout Drafting
  ) -> ID<Decision> {
    let number = nextDecisionNumber(of: body, year: day.year)
    let id = drafting.create(Decision.self)
    drafting.set(id, \.number, number.words)
    drafting.set(id, \.body, body)
    drafting.set(id, \.year, day.year)
    drafting.set(id, \.sequence, number.place)
    drafting.set(id, \.text, text)
    drafting.set(id, \.mode, .meeting)
    drafting.set(id, \.madeOn, day)
    return id
  }

  /// The next number of a body's decisions in a year; never one that was ever given, by whatever
  /// body begins its numbers alike.
  func nextDecisionNumber(of body: ID<Body>?, year: Int) -> (words: String, place: Int) {
    let start = "\(decisionPrefix(of: body))-\(year)-"
    let ever = allEver(Decision.self)
    let own = ever.lazy.filter { $0.body == body && $0.year == year }.compactMap { $0.sequence }
    let alike = (ever.map(\.number.value) + numbersGivenInstead(to: Decision.self))
      .compactMap { $0.hasPrefix(start) ? Int($0.dropFirst(start.count)) : nil }
    let place = max(own.max() ?? 0, alike.max() ?? 0) + 1
    return (decisionNumber(place, after: start), place)
  }

  /// A decision's number in words: "TEG-2026-07".
  func decisionNumber(_ place: Int, after start: String) -> String {
    "\(start)\(placeWords(place))"
  }

  /// What begins a body's decision numbers: as stated, else its initials.
  package func decisionPrefix(of body: ID<Body>?) -> String {
    guard let record = self[body] else { return "D" }
    if let prefix = record.decisionPrefix ?? record.shortName { return prefix }
    let words = record.name.split { !$0.isLetter && $0 != "’" && $0 != "'" }
    return String(words.filter { $0.first?.isUppercase == true }.compactMap(\.first))
  }

  /// Decides outside a meeting, or reverses an earlier decision, which itself is never edited.
  ///
  /// - Parameters:
  ///   - decider: The role that decides; for chair's action the chair when not stated.
  ///   - effective: The day it takes effect, when not at once.
  package func decide(
    _ text: String, body: ID<Body>, mode: DecisionMode, basis: String?,
    reversing earlier: ID<Decision>? = nil, by decider: String? = nil, effective: Day? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard !text.isBlank else { throw .needsText(what: "A decision") }
    guard let record = self[body] else { throw .noSuchRecord(what: "group", id: body.text) }
    try checkAtWork(record)
    if let earlier {
      let old = try existing(earlier)
      try checkReversible(old)
      guard basis?.isBlank == false else {
        throw .needsReason(toDo: "reverse decision \(old.number)")
      }
    }
    var drafting = Drafting(self, circumstances)
    let id = createDecision(text, body: body, on: circumstances.today, in: &drafting)
    drafting.set(id, \.mode, mode)
    drafting.set(id, \.basis, basis)
    drafting.set(id, \.supersedes, earlier)
    drafting.set(id, \.effective, effective)
    drafting.set(id, \.decidedBy, decider ?? chair(of: body, for: mode, on: circumstances.today))
    let number = drafting.outcome[id].map { " \($0.number)" } ?? ""
    return drafting.batch("Decision\(number)")
  }

  private func chair(of body: ID<Body>, for mode: DecisionMode, on day: Day) -> String? {
    guard mode == .chairsAction else { return nil }
    let chair = chair(of: body, on: day)
    return chair == "not stated" ? nil : chair
  }

  func existing(_ id: ID<Decision>) throws(Refusal) -> Record<Decision> {
    guard let decision = self[id] else { throw .noSuchRecord(what: "decision", id: id.text) }
    return decision
  }

  /// The later decision that reverses this one, when there is one; computed from its side.
  package func reversal(of decision: ID<Decision>) -> Record<Decision>? {
    those(\Decision.supersedes, decision).first
  }

  /// A body's decisions, or everybody's, in the order of their numbers.
  package func decisions(of body: ID<Body>?) -> [Record<Decision>] {
    let found = body.map { those(\Decision.body, $0) } ?? all(Decision.self)
    return found.sorted { ($0.madeOn ?? .last, $0.number) < ($1.madeOn ?? .last, $1.number) }
  }
}
