// SPDX-License-Identifier: Apache-2.0

/// A statutory review, known by a pseudonym only, from its referral to its closing.
package struct ReviewCase: RecordKind {
  package static let shape = ReviewCase()
  package static let about = KindNames(
    "review-case", "Review", plural: "Statutory reviews",
    "A statutory review by pseudonym, with the day of each of its stages; no case detail.")
  package let pseudonym = RequiredField<String>(
    3, "pseudonym", "Pseudonym", "The only name it is known by here.", missing: "")
  package let type = RequiredField<ReviewType>(
    4, "type", "Type",
    "The law it is held under. What was a Domestic Homicide Review bears its present name here.",
    missing: .rapidReview)
  package let body = Field<ID<Body>>(5, "body", "Group", "The review group that follows it.")
  package let panel = Field<ID<Body>>(6, "panel", "Panel", "The panel set up for it.")
  package let state = RequiredField<ReviewState>(
    7, "state", "Stage", "How far it has got.", missing: .referred)
  package let receivedOn = Field<Day>(
    8, "received-on", "Received", "When it was referred: its times count from this.")
  package let referrer = Field<ReferrerKind>(
    9, "referrer", "Referred by", "What sort of referrer; never a name.")
  package let awareOn = Field<Day>(
    10, "aware-on", "Authority aware", "When the local authority became aware of the incident.")
  package let notifiedOn = Field<Day>(
    11, "notified-on", "Notified", "When the incident or death was notified.")
  package let footing = Field<ReviewFooting>(
    12, "footing", "Footing", "Whether the law requires an adult review or permits it.")
  package let meetingOn = Field<Day>(
    13, "meeting-on", "Review meeting", "When the group met on it.")
  package let completedOn = Field<Day>(
    14, "completed-on", "Completed", "When the rapid review was complete.")
  package let sentOn = Field<Day>(
    15, "sent-on", "Sent to the panel", "When its copy went to the national panel.")
  package let panelRespondedOn = Field<Day>(
    16, "panel-responded-on", "Panel responded", "When the national panel replied.")
  package let decidedOn = Field<Day>(
    17, "decided-on", "Decided", "When it was decided whether to review.")
  package let commissionedOn = Field<Day>(
    18, "commissioned-on", "Commissioned", "When its reviewer was commissioned.")
  package let draftedOn = Field<Day>(
    19, "drafted-on", "Report drafted", "When its report was first drafted.")
  package let signedOffOn = Field<Day>(
    20, "signed-off-on", "Signed off", "When its report was signed off.")
  package let submittedOn = Field<Day>(
    21, "submitted-on", "Submitted", "When its report went for quality assurance.")
  package let qualityAssuredOn = Field<Day>(
    22, "quality-assured-on", "Quality assured", "When its report passed quality assurance.")
  package let publishedOn = Field<Day>(
    23, "published-on", "Published", "When its report was published.")
  package let planAgreedOn = Field<Day>(
    24, "plan-agreed-on", "Action plan agreed", "When its action plan was agreed.")
  package let planDoneOn = Field<Day>(
    25, "plan-done-on", "Action plan done", "When all its actions were complete.")
  package let briefingOn = Field<Day>(
    26, "briefing-on", "Briefing published", "When its learning briefing was published.")
  package let closedOn = Field<Day>(27, "closed-on", "Closed", "When it was closed.")
  package let reason = Field<String>(
    28, "reason", "Reason", "Why it did not go on, or did not meet the criteria.", as: .paragraph)
  package let openedFrom = Field<ID<ReviewCase>>(
    30, "opened-from", "Opened from", "The rapid review that led to it.")
  package let nextStep = Field<String>(31, "next-step", "Next step", "What is to happen next.")
  package let barrier = Field<String>(32, "barrier", "Barrier", "What holds it up.")
  package let ask = Field<String>(33, "ask", "Ask", "What the governing group is asked for.")
  package let complaints = Field<Int>(
    34, "complaints", "Qualifying complaints", "How many complaints the application rests on.")
  package let acknowledgedOn = Field<Day>(
    35, "acknowledged-on", "Acknowledged", "When the applicant was told it was received.")
  package let thresholdOn = Field<Day>(
    36, "threshold-on", "Threshold decided", "When it was decided whether the threshold is met.")
  package let toldThresholdOn = Field<Day>(
    37, "told-threshold-on", "Told of threshold", "When the applicant was told of that.")
  package let toldOutcomeOn = Field<Day>(
    38, "told-outcome-on", "Told of outcome", "When the applicant was told the outcome.")
  package let thresholdMet = Field<Bool>(
    29, "threshold-met", "Threshold met", "Whether the application met the threshold.")
  package let nextStepBy = Field<Day>(
    39, "next-step-by", "Next step by", "The day by whose end the next step is to be done.")
  package let meeting = Field<ID<Meeting>>(
    40, "meeting", "Met at", "The group's meeting that was called for it or took it.")
  package let publishOn = Field<Day>(
    41, "publish-on", "To be published", "The day on which its report is to be published.")
  package let copiedOn = Field<Day>(
    42, "copied-on", "Copy sent before publication",
    "When the national panel and the Secretary of State had the report before it was published.")
  package let takenDownOn = Field<Day>(
    43, "taken-down-on", "Taken down", "When its report was taken off the website.")

  package static let register = RegisterPlace(
    .reviews, of: "body", columns: ["pseudonym", "type", "state", "received-on"],
    later: [
      "panel", "meeting", "meeting-on", "completed-on", "sent-on", "panel-responded-on",
      "decided-on",
      "commissioned-on", "drafted-on", "signed-off-on", "submitted-on", "quality-assured-on",
      "published-on", "plan-agreed-on", "plan-done-on", "briefing-on", "closed-on", "reason",
      "opened-from", "barrier", "ask", "acknowledged-on", "threshold-on", "told-threshold-on",
      "told-outcome-on", "threshold-met", "publish-on", "copied-on", "taken-down-on",
    ], opensPage: true)
  package static let dueDates = [
    DueDate(
      "next-step-by", "Next step of", who: "panel", "body",
      over: Set(ReviewState.allCases.filter(\.isOver).map(\.rawValue)))
  ]
  package static let movesInRegister = true
  package static let usualMarking: Marking? = .officialSensitive

  /// What may follow is said for all types together; a type has its own stages of them.
  package static func offers(_ state: String, to record: Record<ReviewCase>) -> Bool {
    ReviewState(rawValue: state).map(record.type.stages.contains) ?? false
  }

  /// Past the intake an adult review has its footing in law, and a Rapid Review its notification.
  package static func needed(at state: String, of record: Record<ReviewCase>) -> [String] {
    guard ReviewState(rawValue: state)?.isIntake == false else { return [] }
    return switch record.type {
    case .sar: [shape.footing.name]
    case .rapidReview: [shape.notifiedOn.name]
    default: []
    }
  }

  /// Taken in, it has its type and the day its clocks start from; the meeting named for it gives the
  /// day it met.
  package static func saved(
    _ record: Record<ReviewCase>, _ drafting: inout Drafting
  ) throws(Refusal) {
    if let date = drafting.book[record.meeting]?.date, record.meetingOn == nil {
      drafting.set(record.id, \.meetingOn, date)
    }
    // What was imported or opened from another review is changed without them.
    guard drafting.book[record.id] == nil, record.body != nil else { return }
    guard record.stored[shape.type.slot] != nil else {
      throw .requiredField(kind: record.pseudonym, field: shape.type.label)
    }
    guard record.receivedOn != nil else {
      throw .requiredField(kind: record.pseudonym, field: shape.receivedOn.label)
    }
  }

  /// What keeps its clocks from starting, and a day that its meeting does not bear out.
  package static func remarks(
    on record: Record<ReviewCase>, in book: Book, day: Day
  ) -> [Remark] {
    let waits = record.receivedOn == nil && record.openedFrom == nil && !record.state.isOver
    let met = book[record.meeting]?.date
    let differs = met != nil && record.meetingOn != nil && met != record.meetingOn
    return [
      waits ? "The day it was received is not stated, so no time counts from it" : nil,
      differs
        ? "Its meeting was on \(met?.shown ?? ""), and 'Review meeting' says "
          + "\(record.meetingOn?.shown ?? "")" : nil,
    ].compactMap(\.self).map { Remark($0, isAlarm: true) }
  }

  /// The type is asked, those of the group's remit first.
  package static func offered(
    _ field: String, knowing known: [String: Stored], in book: Book, on day: Day
  ) -> [ChoiceOption]? {
    guard field == shape.type.name else { return nil }
    let body = known[shape.body.name].flatMap(ID<Body>.init(stored:))
    return book.reviewTypes(offeredTo: body, on: day).map {
      ChoiceOption(name: $0.rawValue, label: $0.label)
    }
  }

  package static func entered(
    _ record: Record<ReviewCase>, _ drafting: inout Drafting
  ) throws(Refusal) {
    switch record.state {
    case .decidedReview, .decidedNoReview:
      drafting.set(record.id, \.decidedOn, drafting.book.latestDecision(of: record)?.on)
      if record.type == .rapidReview, record.state == .decidedReview {
        drafting.openPracticeReview(from: record)
      }
    case .thresholdMet, .thresholdNotMet:
      drafting.set(record.id, \.thresholdMet, record.state == .thresholdMet)
    // A plan without an action has nothing that could be done.
    case .closed
    where record.planAgreedOn != nil && record.planDoneOn == nil
      && !drafting.book.actions(for: record).isEmpty:
      drafting.set(record.id, \.planDoneOn, record.closedOn)
    default: return
    }
  }
}

/// What sort of person or organisation referred a case.
package enum ReferrerKind: String, Choice {
  case localAuthority = "local-authority"
  case police, health, probation, education, voluntary
  case networkMember = "network-member"
  case family
  case applicant = "victim-or-applicant"
  case coroner, other
}

/// Whether the law requires a safeguarding adult review (Care Act 2014, section 44(1) to (3)) or
/// permits it (section 44(4)).
package enum ReviewFooting: String, Choice {
  case mandatory, discretionary
}

extension Drafting {
  /// Opens the local review that a rapid review led to, once.
  fileprivate mutating func openPracticeReview(from rapid: Record<ReviewCase>) {
    guard book.those(\ReviewCase.openedFrom, rapid.id).isEmpty else { return }
    let opened = createOnly(ReviewCase.self, rapid.id.text)
    set(opened, \.pseudonym, rapid.pseudonym)
    set(opened, \.type, .lcspr)
    set(opened, \.body, rapid.body)
    set(opened, \.state, .decidedReview)
    set(opened, \.referrer, rapid.referrer)
    set(opened, \.receivedOn, rapid.receivedOn)
    set(opened, \.decidedOn, book.latestDecision(of: rapid)?.on)
    set(opened, \.openedFrom, rapid.id)
  }
}

/// Something that happened in a review: a practitioner event, a contact with the family.
package struct ReviewEvent: RecordKind {
  package static let shape = ReviewEvent()
  package static let about = KindNames(
    "review-event", "Review event", plural: "Review events",
    "Something that happened in a review, with its day; no case detail.")
  package let reviewCase = Field<ID<ReviewCase>>(3, "case", "Review", "The review.")
  package let kind = RequiredField<ReviewEventKind>(
    4, "kind", "Kind", "What sort of event.", missing: .other)
  package let on = Field<Day>(5, "on", "On", "The day.")
  package let note = Field<String>(6, "note", "Note", "In a sentence.", as: .paragraph)

  package static let register = RegisterPlace(
    .reviews, of: "case", columns: ["kind", "on", "note"])
  package static let usualMarking: Marking? = .officialSensitive
}

/// What sort of thing happened in a review.
package enum ReviewEventKind: String, Choice {
  case panelMeeting = "panel-meeting"
  case practitionerEvent = "practitioner-event"
  case challengeEvent = "challenge-event"
  case familyContact = "family-contact"
  case outsideAdvice = "outside-advice"
  case proceedings, other
}
