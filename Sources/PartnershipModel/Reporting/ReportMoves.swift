// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// A body's chair's reports, by the first day they cover.
  package func reports(of body: ID<Body>) -> [Record<ChairReport>] {
    those(\ChairReport.body, body).sorted { ($0.from ?? .first) < ($1.from ?? .first) }
  }

  /// The report a body is still writing, when there is one.
  package func reportInHand(of body: ID<Body>) -> Record<ChairReport>? {
    reports(of: body).last { !$0.state.isFrozen }
  }

  /// Who receives a body's report on a day: by its `reports to` tie, else the body it is part of.
  package func reportRecipient(of body: ID<Body>, on day: Day) -> ID<Body>? {
    linked(.reportsTo, from: body, on: day).first { self[$0] != nil }
      ?? self[self[body]?.parent]?.id
  }

  /// A report in words.
  package func title(of report: Record<ChairReport>) -> String {
    "The chair's report of \(name(of: report.body))"
  }

  /// Begins a body's report, from the day after the last accepted one unless told otherwise.
  package func startReport(
    for body: ID<Body>, since: Day? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let record = self[body] else { throw .noSuchRecord(what: "group", id: body.text) }
    guard reportInHand(of: body) == nil else { throw .reportOpen(body: record.name) }
    let today = circumstances.today
    guard let to = reportRecipient(of: body, on: today) else {
      throw .noReportRecipient(body: record.name)
    }
    if let since, since > today {
      throw .impossibleDate(since.shownShort, reason: "a report cannot begin after today")
    }
    var drafting = Drafting(self, circumstances)
    let id = drafting.createOnly(ChairReport.self, body.text, "\(reports(of: body).count + 1)")
    drafting.set(id, \.body, body)
    drafting.set(id, \.to, to)
    drafting.set(id, \.from, since ?? reportStart(of: body, today: today))
    drafting.set(id, \.state, .draft)
    return drafting.batch("Begin the chair's report of \(record.name)")
  }

  private func reportStart(of body: ID<Body>, today: Day) -> Day {
    let accepted = reports(of: body).filter { $0.state == .accepted }.compactMap { $0.until }
    if let last = accepted.max() { return last + 1 }
    if let start = partnership?.from, start <= today { return start }
    return meetings(of: body).compactMap { $0.date }.first { $0 <= today } ?? today
  }

  /// Writes the chair's words in a section, or about one row, action or statement; nothing else
  /// ever changes them. Blank words take them out.
  package func writeNarrative(
    _ id: ID<ChairReport>, section: String, text: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let report = try editableReport(id)
    guard isReportSection(section) else {
      throw .wrongValue(
        field: "Section", given: section,
        wanted: ReportSection.allCases.map(\.rawValue).joined(separator: ", ")
          + ", or row:, action: or statement: and an id")
    }
    let present = narrative(section, of: id)
    guard (present?.text ?? "") != text, present != nil || !text.isBlank else {
      throw .nothingToChange
    }
    var drafting = Drafting(self, circumstances)
    if let present, text.isBlank {
      drafting.remove(present.id)
    } else {
      let narrative = present?.id ?? drafting.createOnly(Narrative.self, id.text, section)
      drafting.set(narrative, \.report, id)
      drafting.set(narrative, \.section, section)
      drafting.set(narrative, \.text, text)
    }
    return drafting.batch("\(title(of: report)): \(sectionWords(section))")
  }

  private func sectionWords(_ section: String) -> String {
    ReportSection(rawValue: section)?.label.lowercased() ?? "narrative"
  }

  private func existing(_ id: ID<ChairReport>) throws(Refusal) -> Record<ChairReport> {
    guard let report = self[id] else { throw .noSuchRecord(what: "chair's report", id: id.text) }
    return report
  }

  /// A report in which the chair's words may still be written.
  func editableReport(_ id: ID<ChairReport>) throws(Refusal) -> Record<ChairReport> {
    let report = try existing(id)
    guard !report.state.isFrozen else {
      throw .notDraft(report: title(of: report), state: report.state.label)
    }
    return report
  }

  private func move(
    _ report: Record<ChairReport>, to state: ReportState, in drafting: inout Drafting
  ) throws(Refusal) {
    guard report.state.may(become: state) else {
      throw .wrongMove(
        what: title(of: report), from: report.state.label, to: state.label,
        allowed: report.state.followers.map(\.label))
    }
    drafting.set(report.id, \.state, state)
  }

  /// Gives a report to the chair, or takes it back into draft.
  package func moveReport(
    _ id: ID<ChairReport>, to state: ReportState, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let report = try existing(id)
    let free: Set<ReportState> = [.draft, .withChair]
    guard free.contains(state) else {
      throw .wrongMove(
        what: title(of: report), from: report.state.label, to: state.label,
        allowed: report.state.followers.filter(free.contains).map(\.label))
    }
    var drafting = Drafting(self, circumstances)
    try move(report, to: state, in: &drafting)
    drafting.set(id, \.until, nil)
    return drafting.batch("\(title(of: report)): \(state.label.lowercased())")
  }
}
