// SPDX-License-Identifier: Apache-2.0

// A challenge day puts questions to agencies. One without an answer comes to the body's next
// meeting, and to the one after that, until somebody answers it.
extension Book {
  /// The questions a meeting has before it: those put at it, then those earlier meetings of the
  /// body were left without an answer to. It reads the same whatever is answered later.
  package func challengeQuestions(
    before meeting: Record<Meeting>
  ) -> [Record<ChallengeQuestion>] {
    those(\ChallengeQuestion.meeting, meeting.id) + earlierQuestions(before: meeting)
  }

  private func earlierQuestions(before meeting: Record<Meeting>) -> [Record<ChallengeQuestion>] {
    guard let body = meeting.body else { return [] }
    let order = meetingOrder(meeting)
    let left = predecessors(of: body).filter {
      (self[$0]?.closedOn?.lastDay ?? .last) <= (meeting.date ?? .last)
    }
    let bodies = Set([body] + left)
    // Questions are few and meetings many, so the questions are looked through.
    return all(ChallengeQuestion.self).filter { question in
      guard let asked = self[question.meeting], asked.body.map(bodies.contains) == true,
        asked.state == .closed, asked.id != meeting.id, meetingOrder(asked) < order
      else { return false }
      return self[question.answeredAt].map { meetingOrder($0) >= order } ?? true
    }
  }

  /// Whether a question has its answer by the end of a meeting.
  package func isAnswered(
    _ question: Record<ChallengeQuestion>, by meeting: Record<Meeting>
  ) -> Bool {
    self[question.answeredAt].map { meetingOrder($0) <= meetingOrder(meeting) } ?? false
  }

  /// Puts a question to an agency at a meeting, before it or while its minutes are written.
  package func addChallengeQuestion(
    _ words: String, to agency: ID<Agency>, at id: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try plannable(id)
    guard let asked = self[agency] else { throw .noSuchRecord(what: "agency", id: agency.text) }
    guard !words.isBlank else { throw .needsText(what: "The question") }
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(ChallengeQuestion.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.agency, agency)
    drafting.set(new, \.question, words)
    if meeting.state != .closed {
      _ = drafting.outcome.addMissingItems(to: meeting, in: &drafting)
    }
    return drafting.batch("Ask \(asked.shortName ?? asked.name): \(Book.shortened(words))")
  }

  /// Records what an agency answered at a meeting and whether that assures the group; "not
  /// answered" leaves it to the next meeting.
  ///
  /// - Throws: `Refusal.needsText` for a judgement of no answer; a refusal when the minutes of the
  ///   meeting, or of the one that heard an earlier answer, cannot be changed.
  package func answerChallengeQuestion(
    _ id: ID<ChallengeQuestion>, _ answer: ChallengeAnswer, at meeting: ID<Meeting>,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let question = self[id] else {
      throw .noSuchRecord(what: "challenge question", id: id.text)
    }
    let hearing = try writable(meeting)
    try checkWritable(at: question.answeredAt)
    guard challengeQuestions(before: hearing).contains(where: { $0.id == id }) else {
      throw .wrongValue(
        field: ChallengeQuestion.shape.answeredAt.label, given: title(of: hearing),
        wanted: "the meeting that asked, or a later one of the same group")
    }
    let isAnswered = answer.judgement != .notAnswered
    if isAnswered, answer.words.isBlank { throw .needsText(what: "The answer") }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.judgement, answer.judgement)
    drafting.set(id, \.answer, answer.words.isBlank ? nil : answer.words)
    drafting.set(id, \.followUp, answer.followUp.isBlank ? nil : answer.followUp)
    drafting.set(id, \.answeredAt, isAnswered ? meeting : nil)
    for item in agenda(of: meeting) where item.type == .challengeQuestions {
      if item.state == nil || item.state == .open { drafting.set(item.id, \.state, .done) }
    }
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch(
      "\(answer.judgement.label): \(Book.shortened(question.question))")
  }

  /// The item a challenge day has, and any meeting with questions left over.
  func challengeItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    guard meeting.kind == .challengeDay || !challengeQuestions(before: meeting).isEmpty else {
      return []
    }
    return [
      ProposedItem(
        type: .challengeQuestions, title: ItemType.challengeQuestions.label, purpose: .assurance)
    ]
  }

  /// The questions a meeting leaves without an answer, as matters for the next.
  func challengeMatters(of meeting: Record<Meeting>) -> [CarriedMatter] {
    challengeQuestions(before: meeting).filter { !isAnswered($0, by: meeting) }.map {
      CarriedMatter(
        cause: .challenge, words: "\(name(ofAgency: $0.agency)): \(Book.shortened($0.question))",
        record: $0.reference)
    }
  }

  /// An agency's short name where it has one.
  package func name(ofAgency id: ID<Agency>?) -> String {
    self[id].map { $0.shortName ?? $0.name } ?? "not stated"
  }
}
