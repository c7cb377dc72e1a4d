// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What the meeting still lacks: Enter mends a line, Space accepts it with a reason.
  func closingScreen(of meeting: ID<Meeting>) -> ListScreen {
    var source = ListSource(title: { $0.closingTitle(meeting) }) { desk in
      desk.closingLines(meeting)
    } open: { line, desk in
      desk.closingRequests(line, meeting)
    }
    source.columns = [ListColumn("Check", 38), ListColumn("About")]
    source.openTitleNow = { line, _ in line?.id == "close" ? "Close the meeting" : "Mend" }
    source.on(.markDone, "Accept with a reason") { line, desk in
      desk.acceptRequests([line], meeting)
    }
    source.on(.markAll, "Accept all like it") { line, desk in
      let alike = desk.closingLines(meeting).filter {
        $0.cells[0] == line.cells[0] && !$0.isHeading
      }
      return desk.acceptRequests(alike, meeting)
    }
    return ListScreen(source, selecting: nil)
  }

  private func findings(_ id: ID<Meeting>) -> [ClosingFinding] {
    shown[id].map { shown.closingFindings(of: $0) } ?? []
  }

  private func closingTitle(_ id: ID<Meeting>) -> String {
    let open = findings(id).count { $0.accepted == nil }
    return open == 0 ? "Ready to close" : "Before closing: \(open) to mend or accept"
  }

  private func closingLines(_ id: ID<Meeting>) -> [ListLine] {
    let all = findings(id)
    let isReady = all.allSatisfy { $0.accepted != nil }
    let close = ListLine(
      id: "close", "Close the meeting", isReady ? readyWords(id) : "",
      role: .strong,
      disabled: isReady ? nil : Refusal.openChecks(count: all.count { $0.accepted == nil }).words)
    return [close]
      + all.enumerated().map { place, finding in
        let accepted = finding.accepted.map { " (accepted: \($0))" } ?? ""
        return ListLine(
          id: "\(finding.check.rawValue)|\(finding.subject)", finding.check.label,
          finding.subject + accepted, role: finding.accepted == nil ? .warning : .dim,
          reference: finding.record)
      } + silenceLines(id) + carryLines(of: id)
  }

  /// Who gave no update is no check: the minutes say it, and nothing has to be mended.
  private func silenceLines(_ id: ID<Meeting>) -> [ListLine] {
    guard let meeting = shown[id] else { return [] }
    return silenceWords(meeting).map {
      ListLine(id: "silence|\($0)", "The minutes will say", $0, role: .dim)
    }
  }

  private func acceptRequests(_ lines: [ListLine], _ meeting: ID<Meeting>) -> [Request] {
    let ids = Set(lines.map(\.id))
    let chosen = findings(meeting).filter {
      ids.contains("\($0.check.rawValue)|\($0.subject)") && $0.accepted == nil
    }
    guard !chosen.isEmpty else { return [] }
    return [
      .open(
        textForm(
          "Accept: \(chosen[0].check.label.lowercased())", "Reason", "The minutes print it.",
          then: [nextToMend(after: lines[0].id, meeting)]
        ) { reason in
          { (book, now) throws(Refusal) in
            try book.accept(chosen, reason: reason, at: meeting, now)
          }
        })
    ]
  }

  /// The selection goes on to what is still to be mended or accepted; with nothing left it stays.
  private func nextToMend(after id: String, _ meeting: ID<Meeting>) -> Request {
    .select { desk in
      let lines = desk.closingLines(meeting)
      let place = lines.firstIndex { $0.id == id } ?? 0
      return (lines[place...] + lines[..<place]).first { $0.role == .warning }?.id
    }
  }

  private func closingRequests(_ line: ListLine, _ meeting: ID<Meeting>) -> [Request] {
    if line.id == "close" {
      return [
        .record(
          { (book, now) throws(Refusal) in try book.closeMeeting(meeting, now) },
          then: [
            .close,
            .say(Message(.done, "The meeting is closed. Enter sends the minutes on.")),
          ])
      ]
    }
    if line.id.hasPrefix("silence|"), let record = shown[meeting] {
      return [.open(mattersScreen(of: record))]
    }
    guard
      let finding = findings(meeting).first(where: {
        "\($0.check.rawValue)|\($0.subject)" == line.id
      })
    else { return line.reference.map { itemRequests($0, meeting) } ?? [] }
    return mend(finding, meeting)
  }

  private func mend(_ finding: ClosingFinding, _ meeting: ID<Meeting>) -> [Request] {
    switch finding.check {
    case .attendance, .representation, .quorumLost: return [.open(attendanceScreen(of: meeting))]
    case .quorum: return [.open(quorumChoice(meeting))]
    case .declarations: return [.open(declarationsChoice(of: meeting))]
    case .interestOutcome:
      let declaration = finding.record.flatMap { shown[ID<Declaration>($0.id)] }
      return declaration.map { [.open(conductChoice($0))] } ?? []
    case .lastMinutes:
      let item = finding.record.flatMap { shown[ID<AgendaItem>($0.id)] }
      return item.map { agreeMinutesRequests($0) } ?? []
    case .unownedAction:
      return action(finding).map { [.open(ownerForm($0, meeting: meeting))] } ?? []
    case .undatedAction: return action(finding).map { [.open(dueForm($0, meeting: meeting))] } ?? []
    case .decisionWording, .itemNotReached:
      return finding.record.map { itemRequests($0, meeting) } ?? []
    case .escalationAsk:
      let entry = finding.record.flatMap { shown[ID<MinuteEntry>($0.id)] }
      return entry?.escalation.map { [.open(recordForm(RecordReference($0)))] } ?? []
    case .personName, .pseudonymDetail: return restrictedWordMoves(finding)
    case .planRows:
      return finding.record.map { [.open(rowUpdateForm(ID($0.id), meeting: meeting))] } ?? []
    }
  }

  private func action(_ finding: ClosingFinding) -> Record<Action>? {
    finding.record.flatMap { shown[ID<MinuteEntry>($0.id)] }.flatMap { shown[$0.action] }
  }

  private func itemRequests(_ reference: RecordReference, _ meeting: ID<Meeting>) -> [Request] {
    guard reference.kind == AgendaItem.about.name else { return requests(toShow: reference) }
    let id = ID<AgendaItem>(reference.id)
    let states: [(String, ItemState)] = [
      ("It was dealt with", .done), ("Carry it to the next meeting", .carried),
    ]
    let leave = reasonChoice("Leave it out", "Why it is left out.") { reason in
      { (book, now) throws(Refusal) in try book.setItem(id, to: .left, note: reason, now) }
    }
    let choices = states.map { label, state in
      choice(label) { (book, now) throws(Refusal) in try book.setItem(id, to: state, now) }
    }
    return [.open(ListScreen.choice(shown.title(of: reference), choices + [leave]))]
  }
}
