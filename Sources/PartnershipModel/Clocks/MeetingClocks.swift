// SPDX-License-Identifier: Apache-2.0

/// The timing rules of the meeting cycle: papers, draft minutes, answers to escalations and the
/// yearly review of a plan.
///
/// No law sets any of them for a partnership; each is a local convention, which the partnership or
/// one of its bodies may state otherwise.
enum MeetingClocks {
  static let papersOut = "papers-out"
  static let draftMinutes = "minutes-draft"
  static let answer = "escalation-answer"
  static let urgentAnswer = "escalation-answer-urgent"
  static let planReview = "plan-review"

  static let rules = [papers, minutes, usualAnswer, urgent, review]
  /// The rules whose due days the due list has from the meetings and escalations themselves.
  static let toldElsewhere: Set<String> = [papersOut, draftMinutes, answer, urgentAnswer]

  /// Councils must give five clear days' notice of a committee; five working days is the usual
  /// convention elsewhere. It is over when the agenda is issued, of which no day is kept.
  private static var papers: ClockTerms {
    var terms = ClockTerms(
      papersOut, "Papers to go out", on: Meeting.about.name, from: Meeting.shape.date.name, to: "",
      -5, .workingDays)
    terms.only = [ClockCondition("state=scheduled")]
    terms.statedBy = ["body.papers-days", "partnership.papers-days"]
    terms.basis = "local convention"
    return terms
  }

  private static var minutes: ClockTerms {
    var terms = ClockTerms(
      draftMinutes, "Draft minutes to members", on: Meeting.about.name,
      from: Meeting.shape.date.name, to: Meeting.shape.circulatedOn.name, 10, .workingDays)
    terms.only = [ClockCondition("state=closed")]
    terms.unless = [ClockCondition("minutes=agreed")]
    terms.statedBy = ["partnership.draft-minutes-days"]
    terms.basis = "convention of many partnerships' terms of reference"
    return terms
  }

  private static var usualAnswer: ClockTerms {
    var terms = escalation(answer, "Answer to the escalation", 20)
    terms.only = [ClockCondition("escalation.urgency=next-meeting|")]
    return terms
  }

  private static var urgent: ClockTerms {
    var terms = escalation(urgentAnswer, "Answer to the urgent escalation", 5)
    terms.only = [ClockCondition("escalation.urgency=urgent")]
    return terms
  }

  private static func escalation(_ key: String, _ title: String, _ days: Int) -> ClockTerms {
    var terms = ClockTerms(
      key, title, on: Hop.about.name, from: Hop.shape.sent.name, to: Hop.shape.answeredOn.name,
      days, .workingDays)
    terms.unless = [ClockCondition("escalation.state=draft|withdrawn|closed")]
    terms.basis = "local convention"
    return terms
  }

  /// A review starts the next year's clock anew, so that nothing but a review ends it.
  private static var review: ClockTerms {
    var terms = ClockTerms(
      planReview, "Formal review", on: Plan.about.name, from: Plan.shape.lastReview.name, to: "",
      12, .months)
    terms.who = [.chair("body")]
    terms.basis = "Strategic Plan 2023–26, appendix 2: formally reviewed annually"
    return terms
  }
}
