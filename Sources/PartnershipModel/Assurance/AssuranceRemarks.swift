// SPDX-License-Identifier: Apache-2.0

// What the other records say of an audit, a topic, a campaign and of scrutiny.
extension Audit {
  package static func remarks(on record: Record<Audit>, in book: Book, day: Day) -> [Remark] {
    let isPastActions = record.state == .actionsOpen || record.state == .closed
    let wanting = book.findings(of: record.id).filter { finding in
      finding.use.needsAction && book.those(\Action.origin, finding.reference).isEmpty
    }
    let twice = book.themeWarning(of: record).map { words in
      let other = book.audits(sharingThemeWith: record).first
      return Remark(words, isAlarm: true, about: other?.reference)
    }
    let words = counted(wanting.count, "finding found later has", "findings found later have")
    let actions =
      isPastActions && !wanting.isEmpty
      ? Remark("\(words) no action yet", isAlarm: true, about: wanting.first?.reference) : nil
    return [twice, actions].compactMap(\.self)
  }
}

extension AssuranceTopic {
  package static func remarks(
    on record: Record<AssuranceTopic>, in book: Book, day: Day
  ) -> [Remark] {
    let line = book.assuranceCycle(planYear: day.planYear).first { $0.topic.id == record.id }
    guard let line else { return [] }
    let year = PlannedDate.financialYear(startYear: day.planYear).shown
    return [
      Remark(
        "\(year): \(line.words(on: day))", isAlarm: line.reports.isEmpty,
        settling: line.reports.isEmpty ? record.scheduling(by: nil) : nil,
        about: line.reports.first?.reference)
    ]
  }
}

extension AssuranceReport {
  package static func remarks(
    on record: Record<AssuranceReport>, in book: Book, day: Day
  ) -> [Remark] {
    book.risks(raisedBy: record.reference).map { risk in
      Remark(
        "Raised as a risk: \(risk.title) (\(risk.state.label.lowercased()))",
        about: risk.reference)
    }
  }
}

extension Campaign {
  package static func remarks(on record: Record<Campaign>, in book: Book, day: Day) -> [Remark] {
    let returns = book.those(\CampaignReturn.campaign, record.id)
    guard !returns.isEmpty else { return [] }
    let missing = book.agenciesMissing(from: record.id).map {
      book.title(of: RecordReference($0))
    }
    let came = "\(returns.count - missing.count) of \(counted(returns.count, "agency", "agencies"))"
    let words = missing.isEmpty ? "" : "; not yet \(missing.joined(separator: ", "))"
    let first = returns.first { $0.state != .received }
    return [
      Remark("\(came) returned\(words)", isAlarm: !missing.isEmpty, about: first?.reference)
    ]
  }
}

extension ScrutinyArea {
  package static func remarks(
    on record: Record<ScrutinyArea>, in book: Book, day: Day
  ) -> [Remark] {
    guard let line = book.scrutinyCycle(on: day).first(where: { $0.area.id == record.id }) else {
      return []
    }
    let next = line.due.map { ", again by \($0.shown)" } ?? ""
    let isDue = line.isDue(on: day)
    return [
      Remark(
        line.words.capitalisedFirst + next, isAlarm: isDue, settling: isDue ? line.settling : nil,
        about: line.last?.reference)
    ]
  }
}

extension ScrutinyActivity {
  package static func remarks(
    on record: Record<ScrutinyActivity>, in book: Book, day: Day
  ) -> [Remark] {
    guard record.state == .challenged else { return [] }
    guard let answer = book.answer(to: record) else {
      return [
        Remark(
          "The challenge is not answered yet", isAlarm: true,
          about: record.escalation.map { RecordReference($0) })
      ]
    }
    return [Remark("Answer: \(answer)", about: record.escalation.map { RecordReference($0) })]
  }
}
