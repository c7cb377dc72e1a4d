// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

extension Book {
  /// A minuted line as the screen shows it: its kind in capitals, its owner, date or ask after it.
  package func minuteWords(_ entry: Record<MinuteEntry>) -> String {
    isRestricted(entry) ? "\(CaptureLine.partBMark) \(plainWords(entry))" : plainWords(entry)
  }

  private func plainWords(_ entry: Record<MinuteEntry>) -> String {
    switch entry.kind {
    case .note, .update: return entry.text
    case .action:
      guard let action = self[entry.action] else { return "ACTION  \(entry.text)" }
      let due = action.due.map { "by \($0.shown)" } ?? "no date"
      return "ACTION \(action.number)  \(entry.text.asSentence) \(label(of: action.owner)), \(due)."
    case .decision:
      return "DECISION \(self[entry.decision]?.number ?? "")  \(entry.text)"
    case .escalation:
      guard let escalation = self[entry.escalation] else { return "ESCALATE  \(entry.text)" }
      let to = hops(of: escalation.id).last.map { shortName(of: $0.to) } ?? "nobody"
      let ask = escalation.ask.map { "Ask: \($0)" } ?? "No ask yet."
      return "ESCALATE to \(to)  \(entry.text.asSentence) \(ask)"
    case .challenge:
      guard let sent = self[entry.escalation] else { return "CHALLENGE  \(entry.text)" }
      let to = shortName(of: hops(of: sent.id).last?.to)
      return
        "CHALLENGE \(sent.number) to \(to)  \(entry.text.asSentence) Ask: \(sent.ask ?? "none")"
    case .voice: return "VOICE  \(entry.text)"
    }
  }

  /// What is typed is understood as, before it is recorded; `above` is the number of the line that
  /// a continuation goes on from; without a quorum a decision warns.
  package func echo(
    of lines: [CaptureLine], after above: String?, isInquorate: Bool = false
  ) -> String {
    if let problem = lines.lazy.compactMap(\.problem).first { return problem.words }
    let words = lines.map { echo(of: $0, isInquorate: isInquorate) }.joined(separator: " / ")
    if lines.first?.isContinuation == true {
      return above.map { "GOES ON FROM \($0) · \(words)" }
        ?? Refusal.nothingAbove(what: "continue").words
    }
    return lines.count == 1 ? words : "\(lines.count) LINES · \(words)"
  }

  private func echo(of line: CaptureLine, isInquorate: Bool) -> String {
    if let problem = line.problem { return problem.words }
    var parts = [line.kind.label.uppercased()]
    if line.isRestricted == true { parts.insert("PART B", at: 0) }
    switch line.kind {
    case .decision where isInquorate: parts.append(Book.inquorateWarning)
    case .action:
      let odd = line.dueExplanation.map { " (\($0))" } ?? ""
      parts.append(line.due.map { "due \($0.shown)\(odd)" } ?? "no date")
      parts.append(line.owner.map { label(of: $0) } ?? "no owner")
    case .escalation: parts.append(line.ask.map { "ask: \($0)" } ?? "no ask: type Ask: …")
    default: break
    }
    return (parts + [Book.shortened(line.text, to: 40)]).joined(separator: " · ")
  }
}

extension String {
  /// With a full stop, unless it ends in a mark already.
  var asSentence: String {
    guard let last, !".!?…:;".contains(last) else { return self }
    return self + "."
  }
}
