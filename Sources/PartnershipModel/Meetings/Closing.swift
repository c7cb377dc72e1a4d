// SPDX-License-Identifier: Apache-2.0

/// A check before a meeting closes, by name.
package enum ClosingCheck: String, CaseIterable, Sendable {
  case attendance
  case quorum
  case quorumLost = "quorum-lost"
  case declarations
  case interestOutcome = "interest-outcome"
  case lastMinutes = "last-minutes"
  case unownedAction = "unowned-action"
  case undatedAction = "undated-action"
  case decisionWording = "decision-wording"
  case escalationAsk = "escalation-ask"
  case planRows = "plan-rows"
  case itemNotReached = "item-not-reached"
  case personName = "person-name"
  case pseudonymDetail = "pseudonym-detail"
  case representation

  /// What the check asks for, in words.
  package var label: String {
    switch self {
    case .attendance: "Attendance not taken"
    case .quorum: "Quorum not recorded"
    case .quorumLost: "No quorum for some items"
    case .declarations: "Declarations of interest not asked for"
    case .interestOutcome: "Interest without what was done"
    case .lastMinutes: "Last minutes not agreed"
    case .unownedAction: "Action without an owner"
    case .undatedAction: "Action without a date"
    case .decisionWording: "Decision without wording"
    case .escalationAsk: "Escalation without an ask"
    case .planRows: "Plan rows not touched"
    case .itemNotReached: "Item not reached"
    case .personName: "Person's name outside Part B"
    case .pseudonymDetail: "Pseudonym with detail outside Part B"
    case .representation: "Group not represented"
    }
  }
}

/// Something a closing meeting still lacks.
package struct ClosingFinding: Sendable, Hashable {
  /// The check that is not met.
  package let check: ClosingCheck
  /// What it is about, in words.
  package let subject: String
  /// The record to mend, when one record is to be mended.
  package let record: RecordReference?
  /// The reason it was accepted, when it was.
  package let accepted: String?
}

extension Book {
  /// Everything a meeting lacks before it closes, each to be mended or accepted with a reason.
  package func closingFindings(of meeting: Record<Meeting>) -> [ClosingFinding] {
    let accepted = those(\Acceptance.meeting, meeting.id)
    return rawFindings(of: meeting).map { check, subject, record in
      let acceptance = accepted.last { $0.check == check.rawValue && $0.subject == subject }
      return ClosingFinding(
        check: check, subject: subject, record: record, accepted: acceptance?.reason)
    }
  }

  private typealias Finding = (ClosingCheck, String, RecordReference?)

  private func rawFindings(of meeting: Record<Meeting>) -> [Finding] {
    roomFindings(of: meeting) + lineFindings(of: meeting) + itemFindings(of: meeting)
      + planFindings(of: meeting) + restrictedWordFindings(of: meeting)
  }

  private func roomFindings(of meeting: Record<Meeting>) -> [Finding] {
    var found: [Finding] = []
    if !isAttendanceTaken(meeting) {
      found.append((.attendance, "nobody is marked present or absent", nil))
    }
    if meeting.quorum == nil, meeting.kind != .network {
      found.append((.quorum, quorumCount(of: meeting).words, nil))
    }
    found += quorumLost(at: meeting).map { (.quorumLost, "\($0.items): \($0.words)", nil) }
    if meeting.declarations == nil {
      found.append((.declarations, "neither none nor any is recorded", nil))
    }
    found += declarations(at: meeting.id).filter { $0.doneAboutIt == nil }.map {
      (.interestOutcome, "\($0.who): \(Book.shortened($0.interest, to: 40))", $0.reference)
    }
    if isAttendanceTaken(meeting) {
      found += missingRepresentatives(at: meeting).map {
        (.representation, name(of: $0), RecordReference($0))
      }
    }
    return found
  }

  private func lineFindings(of meeting: Record<Meeting>) -> [Finding] {
    var found: [Finding] = []
    for entry in agenda(of: meeting.id).flatMap({ entries(of: $0.id) }) {
      let words = "\(number(of: entry)) \(Book.shortened(entry.text, to: 40))"
      if entry.kind == .action, let action = self[entry.action] {
        if action.owner == nil { found.append((.unownedAction, words, entry.reference)) }
        if action.due == nil { found.append((.undatedAction, words, entry.reference)) }
      }
      if entry.kind == .decision, entry.text.isThin {
        found.append((.decisionWording, words, entry.reference))
      }
      if entry.kind == .escalation, self[entry.escalation]?.ask?.isBlank ?? true {
        found.append((.escalationAsk, words, entry.reference))
      }
    }
    return found
  }

  private func itemFindings(of meeting: Record<Meeting>) -> [Finding] {
    agenda(of: meeting.id).compactMap { item in
      let title = "\(number(of: item)) \(Book.shortened(item.title, to: 50))"
      if item.type == .lastMinutes {
        guard unagreed(before: meeting).contains(where: { minutesTitle(of: $0) == item.title })
        else { return nil }
        return (.lastMinutes, title, item.reference)
      }
      let formal: Set<ItemType> = [
        .welcome, .declarations, .otherBusiness, .nextMeeting, .planReview, .mattersArising,
      ]
      guard !formal.contains(item.type), item.state == nil || item.state == .open else {
        return nil
      }
      return (.itemNotReached, title, item.reference)
    }
  }

  private func planFindings(of meeting: Record<Meeting>) -> [Finding] {
    guard let body = meeting.body, let plan = plan(of: body) else { return [] }
    return untouchedRows(of: plan.id, at: meeting.id).map {
      (.planRows, Book.shortened($0.action, to: 50), $0.reference)
    }
  }

  /// Accepts a finding with a reason, which the minutes print.
  package func accept(
    _ findings: [ClosingFinding], reason: String, at id: ID<Meeting>,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    _ = try writable(id)
    guard !reason.isBlank else { throw .needsReason(toDo: "leave a check unmet") }
    guard let first = findings.first else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    for finding in findings {
      let new = drafting.createOnly(
        Acceptance.self, id.text, finding.check.rawValue, finding.subject)
      drafting.set(new, \.meeting, id)
      drafting.set(new, \.check, finding.check.rawValue)
      drafting.set(new, \.subject, finding.subject)
      drafting.set(new, \.record, finding.record.map { "\($0.kind):\($0.id)" })
      drafting.set(new, \.reason, reason)
    }
    return drafting.batch("Accept: \(first.check.label.lowercased())")
  }

  /// Closes a meeting: every check met or accepted, drafts of escalations sent, the rest carried.
  package func closeMeeting(
    _ id: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    if meeting.state == .closed { throw .alreadyClosed(meeting: title(of: meeting)) }
    var drafting = Drafting(self, circumstances)
    try move(meeting, to: .closed, in: &drafting)
    let open = closingFindings(of: meeting).filter { $0.accepted == nil }
    guard open.isEmpty else { throw .openChecks(count: open.count) }
    drafting.set(id, \.endedAt, circumstances.now.time)
    for item in agenda(of: id) where item.type.isCarriedWhenOpen {
      guard item.state == nil || item.state == .open else { continue }
      drafting.set(item.id, \.state, .carried)
    }
    markForRatification(at: meeting, in: &drafting)
    markReported(at: meeting, in: &drafting)
    sendDraftEscalations(of: meeting, in: &drafting)
    return drafting.batch("Close \(title(of: meeting))")
  }
}

extension String {
  /// Fewer than two words cannot say what was decided.
  fileprivate var isThin: Bool {
    split(whereSeparator: \.isWhitespace).count < 2
  }
}
