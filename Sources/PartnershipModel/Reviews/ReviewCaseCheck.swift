// SPDX-License-Identifier: Apache-2.0

extension ReviewCase {
  package static func check(_ record: Record<ReviewCase>, in book: Book) throws(Refusal) {
    guard record.body != nil else { throw missing(shape.body, of: record) }
    try checkPseudonym(record, in: book)
    try checkStage(record, in: book)
    try checkIntake(record)
    try checkChoosing(record, in: book)
    try checkPublishing(record, in: book)
    try checkEnding(record, in: book)
  }

  private static func missing(
    _ field: any FieldDeclaration, of record: Record<ReviewCase>
  ) -> Refusal {
    .requiredField(kind: record.pseudonym, field: field.label)
  }

  private static func checkPseudonym(
    _ record: Record<ReviewCase>, in book: Book
  ) throws(Refusal) {
    let others = book.all(ReviewCase.self).filter { $0.id != record.id && $0.type == record.type }
    guard !others.contains(where: { $0.pseudonym == record.pseudonym }) else {
      throw .wrongValue(
        field: shape.pseudonym.label, given: record.pseudonym,
        wanted: "a pseudonym that no other \(record.type.label) bears")
    }
  }

  private static func checkStage(_ record: Record<ReviewCase>, in book: Book) throws(Refusal) {
    guard record.type.stages.contains(record.state) else {
      throw .wrongValue(
        field: shape.state.label, given: record.state.label,
        wanted: "one of the stages of the type \(record.type.label)")
    }
    guard book.isInForce(record.type, on: record.receivedOn ?? .first) else {
      throw .wrongValue(
        field: shape.type.label, given: record.type.label,
        wanted: "a type in force on the day it was received; a dated decision puts one in force")
    }
  }

  private static func checkIntake(_ record: Record<ReviewCase>) throws(Refusal) {
    guard !record.state.isIntake else { return }
    if record.type == .rapidReview, record.notifiedOn == nil {
      throw missing(shape.notifiedOn, of: record)
    }
    if record.type == .sar, record.footing == nil { throw missing(shape.footing, of: record) }
  }

  /// One group recommends, another role decides: no stage says so without the record of it.
  private static func checkChoosing(_ record: Record<ReviewCase>, in book: Book) throws(Refusal) {
    if record.state == .recommended, book.recommendations(onReviewing: record).isEmpty {
      throw .requiredField(kind: record.pseudonym, field: ReviewRecommendation.about.title)
    }
    let outcome: ReviewChoice? =
      switch record.state {
      case .decidedReview: .review
      case .decidedNoReview: .noReview
      default: nil
      }
    guard let outcome else { return }
    guard let decision = book.latestDecision(of: record) else {
      throw .requiredField(kind: record.pseudonym, field: ReviewDecision.about.title)
    }
    guard decision.outcome == outcome else {
      throw .wrongValue(
        field: shape.state.label, given: record.state.label,
        wanted: "what the latest decision says: \(decision.outcome.label.lowercased())")
    }
  }

  private static func checkPublishing(
    _ record: Record<ReviewCase>, in book: Book
  ) throws(Refusal) {
    if record.state == .published || record.publishedOn != nil {
      try book.checkPublishable(
        record.reference, on: record.publishedOn, as: shape.publishedOn.label)
    }
    let stages: [ReviewState: PublicationChoice] = [
      .published: .publish, .withheld: .withhold, .delayed: .delay,
    ]
    guard stages[record.state] != nil || record.state == .publicationDecided else { return }
    if record.type == .dhr, record.qualityAssuredOn == nil {
      throw missing(shape.qualityAssuredOn, of: record)
    }
    let decision = book.publicationDecisions(of: record.id).last
    guard let decision, stages[record.state] ?? decision.outcome == decision.outcome else {
      throw .requiredField(kind: record.pseudonym, field: PublicationDecision.about.title)
    }
  }

  private static func checkEnding(_ record: Record<ReviewCase>, in book: Book) throws(Refusal) {
    guard record.state == .planOpen || record.state == .closed || record.planDoneOn != nil else {
      return
    }
    try record.type == .asb ? checkTold(record) : checkEarned(record, in: book)
    let open = book.openActions(for: record)
    guard open.isEmpty || (record.planDoneOn == nil && record.state == .planOpen) else {
      throw .actionsOpen(what: record.pseudonym, count: open.count)
    }
  }

  /// The applicant hears of the threshold and, where there was a review, of its outcome.
  private static func checkTold(_ record: Record<ReviewCase>) throws(Refusal) {
    guard record.state == .closed else { return }
    if record.toldThresholdOn == nil { throw missing(shape.toldThresholdOn, of: record) }
    if record.thresholdMet == true, record.toldOutcomeOn == nil {
      throw missing(shape.toldOutcomeOn, of: record)
    }
  }

  /// A plan follows a signed-off report and a decision on publishing it; nothing closes undecided.
  private static func checkEarned(_ record: Record<ReviewCase>, in book: Book) throws(Refusal) {
    guard record.type != .scr else { return }
    if record.state == .closed, book.latestDecision(of: record) == nil {
      throw .requiredField(kind: record.pseudonym, field: ReviewDecision.about.title)
    }
    guard record.state == .planOpen else { return }
    if record.signedOffOn == nil { throw missing(shape.signedOffOn, of: record) }
    if record.type != .rapidReview, book.publicationDecisions(of: record.id).isEmpty {
      throw .requiredField(kind: record.pseudonym, field: PublicationDecision.about.title)
    }
  }
}

extension Book {
  /// The actions of a review still open: its own and those of its recommendations.
  package func openActions(for record: Record<ReviewCase>) -> [Record<Action>] {
    those(\Action.origin, record.reference).filter(\.state.isOpen)
  }

  /// Refuses a day of publishing on which the record it is of is paused.
  func checkPublishable(
    _ reference: RecordReference, on day: Day?, as label: String
  ) throws(Refusal) {
    guard let day, let pause = pause(of: reference, on: day) else { return }
    throw .wrongValue(
      field: label, given: day.shown,
      wanted: "a day on which \(title(of: reference)) is not paused (\(pause.reason))")
  }

  /// The pause a whole record is in on a day; nil when it is not paused.
  package func pause(of reference: RecordReference, on day: Day) -> Record<ClockPause>? {
    those(\ClockPause.subject, reference).last { pause in
      pause.key == nil && Period(from: pause.from, to: pause.to).contains(day)
    }
  }
}
