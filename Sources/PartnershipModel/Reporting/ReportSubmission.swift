// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Submits a report to the receiving body's meeting, its next unless another is given; from
  /// then on it is what `frozen` holds, the paper as printed today, and the files kept are what
  /// went up.
  package func submitReport(
    _ id: ID<ChairReport>, freezing issuing: Issuing, meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let today = circumstances.today
    let report = try submittable(id, on: today)
    let frozen = issuing.report(self, report, today)
    guard !frozen.isBlank else { throw .needsText(what: "A report to be submitted") }
    let target = try receivingMeeting(meeting, of: report, on: today)
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .submitted)
    drafting.set(id, \.until, today)
    drafting.set(id, \.submittedOn, today)
    drafting.set(id, \.frozen, frozen)
    drafting.set(id, \.meeting, target)
    drafting.set(id, \.returnedBecause, nil)
    drafting.issue(
      .report(id), IssueFacts(.submitted, body: report.body, meeting: target, report: id),
      to: Sending(to: name(of: report.to)), issuing)
    return drafting.batch("Submit the chair's report of \(name(of: report.body))")
  }

  /// A report that may go up as it is.
  private func submittable(
    _ id: ID<ChairReport>, on today: Day
  ) throws(Refusal) -> Record<ChairReport> {
    guard let report = self[id] else { throw .noSuchRecord(what: "chair's report", id: id.text) }
    guard report.state.may(become: .submitted) else {
      throw .notDraft(report: title(of: report), state: report.state.label)
    }
    guard let body = report.body, let from = report.from else {
      throw .requiredField(kind: ChairReport.about.title, field: ChairReport.shape.from.label)
    }
    guard from <= today else {
      throw .dateBefore(what: "The end of a report", earlier: from.shownShort)
    }
    let open = openEdits(of: id).count
    guard open == 0 else { throw .editsOpen(report: title(of: report), count: open) }
    let figures = reportFigures(of: body, from: from, until: today)
    let gaps = narrativeGaps(of: id, in: figures)
    guard gaps.isEmpty else { throw .needsNarrative(gaps.map(\.name)) }
    return report
  }

  private func receivingMeeting(
    _ meeting: ID<Meeting>?, of report: Record<ChairReport>, on today: Day
  ) throws(Refusal) -> ID<Meeting>? {
    guard let to = report.to else { throw .noReportRecipient(body: name(of: report.body)) }
    guard let meeting else { return nextMeeting(of: to, onOrAfter: today)?.id }
    let given = try existing(meeting)
    guard given.body == to else {
      throw .wrongValue(
        field: "Meeting", given: title(of: given), wanted: "a meeting of \(name(of: to))")
    }
    try checkWritable(at: meeting)
    return meeting
  }

  /// The receiving body accepts a report, which is then final.
  package func acceptReport(
    _ id: ID<ChairReport>, at meeting: ID<Meeting>? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let report = try submitted(id, toBecome: .accepted)
    var target = report.meeting
    if let meeting {
      target = try receivingMeeting(meeting, of: report, on: circumstances.today)
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .accepted)
    drafting.set(id, \.acceptedOn, circumstances.today)
    drafting.set(id, \.meeting, target)
    return drafting.batch("Accept the chair's report of \(name(of: report.body))")
  }

  /// The receiving body sends a report back; it can be written in again, and what was submitted
  /// stays until it is submitted anew.
  package func returnReport(
    _ id: ID<ChairReport>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let report = try submitted(id, toBecome: .returned)
    guard !reason.isBlank else { throw .needsReason(toDo: "return a report") }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .returned)
    drafting.set(id, \.returnedBecause, reason)
    return drafting.batch("Return the chair's report of \(name(of: report.body)): \(reason)")
  }

  private func submitted(
    _ id: ID<ChairReport>, toBecome state: ReportState
  ) throws(Refusal) -> Record<ChairReport> {
    guard let report = self[id] else { throw .noSuchRecord(what: "chair's report", id: id.text) }
    guard report.state.may(become: state) else {
      throw .wrongMove(
        what: title(of: report), from: report.state.label, to: state.label,
        allowed: report.state.followers.map(\.label))
    }
    return report
  }
}
