// SPDX-License-Identifier: Apache-2.0

/// The sections of a chair's report, in their order; the chair may write in each.
package enum ReportSection: String, CaseIterable, Sendable {
  case summary, meetings, statements, plan, actions, audits, reviews, escalations
  case decisionsSought = "decisions-sought"
  case decisionsMade = "decisions-made"
  case challengeAndVoice = "challenge-and-voice"
  case risks
  case forwardLook = "forward-look"

  /// The section's heading.
  package var label: String {
    switch self {
    case .summary: "Summary"
    case .meetings: "Meetings"
    case .statements: "Success statements"
    case .plan: "Strategic Action Plan"
    case .actions: "Actions"
    case .audits: "Case file audits"
    case .reviews: "Statutory reviews"
    case .escalations: "Escalations"
    case .decisionsSought: "Decisions sought"
    case .decisionsMade: "Decisions made"
    case .challengeAndVoice: "Challenge and voice"
    case .risks: "Risks"
    case .forwardLook: "Forward look"
    }
  }

  /// The name under which the chair writes about one plan row.
  package static func name(of row: ID<PlanRow>) -> String { "row:" + row.text }
  /// The name under which the chair writes about one action.
  package static func name(of action: ID<Action>) -> String { "action:" + action.text }
  /// The name under which the chair writes about one success statement.
  package static func name(of statement: ID<Statement>) -> String { "statement:" + statement.text }
}

extension Book {
  /// The sections a group's report has; that on statutory reviews is for groups that follow any.
  package func reportSections(of body: ID<Body>?) -> [ReportSection] {
    let hasReviews =
      body.map { self[$0]?.kind == .review || !those(\ReviewCase.body, $0).isEmpty } ?? false
    return ReportSection.allCases.filter { $0 != .reviews || hasReviews }
  }

  /// The chair's words in a report, in the order they were first written.
  package func narratives(of report: ID<ChairReport>) -> [Record<Narrative>] {
    those(\Narrative.report, report)
  }

  /// The chair's words in one section of a report, or about one row, action or statement.
  package func narrative(_ section: String, of report: ID<ChairReport>) -> Record<Narrative>? {
    narratives(of: report).last { $0.section == section }
  }

  /// Whether a report may have words under this name: a section, or a record that exists.
  func isReportSection(_ name: String) -> Bool {
    if ReportSection(rawValue: name) != nil { return true }
    guard let colon = name.firstIndex(of: ":") else { return false }
    let id = String(name[name.index(after: colon)...])
    switch name[..<colon] {
    case "row": return self[ID<PlanRow>(id)] != nil
    case "action": return self[ID<Action>(id)] != nil
    case "statement": return self[ID<Statement>(id)] != nil
    default: return false
    }
  }
}

extension Book {
  /// What a narrative is about, in words: its section, or the row, action or statement.
  package func placeName(ofNarrative name: String) -> String {
    if let section = ReportSection(rawValue: name) { return section.label }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let kinds = [
      "row": PlanRow.about.name, "action": Action.about.name, "statement": Statement.about.name,
    ]
    guard parts.count == 2, let kind = kinds[parts[0]] else { return name }
    return title(of: RecordReference(kind: kind, id: parts[1]))
  }
}
