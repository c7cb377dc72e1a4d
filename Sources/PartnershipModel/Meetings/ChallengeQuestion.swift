// SPDX-License-Identifier: Apache-2.0

/// A question put to an agency at a challenge day, with its answer and what was thought of it.
package struct ChallengeQuestion: RecordKind {
  package static let shape = ChallengeQuestion()
  package static let about = KindNames(
    "challenge-question", "Challenge question", plural: "Challenge questions",
    "A question put to an agency, its answer, the judgement of it and what follows.")
  package let meeting = Field<ID<Meeting>>(
    3, "meeting", "Asked at", "The meeting the question was put at.")
  package let agency = Field<ID<Agency>>(4, "agency", "Agency", "The agency that is asked.")
  package let question = RequiredField<String>(
    5, "question", "Question", "What is asked.", missing: "", as: .paragraph)
  package let answer = Field<String>(
    6, "answer", "Answer", "What the agency answered.", as: .paragraph)
  package let judgement = Field<AssuranceJudgement>(
    7, "judgement", "Judgement", "Whether the answer assures the group.")
  package let followUp = Field<String>(
    8, "follow-up", "Follow-up", "What follows from it.", as: .paragraph)
  package let answeredAt = Field<ID<Meeting>>(
    9, "answered-at", "Answered at", "The meeting that heard the answer; empty while it waits.")
}

/// Whether an answer assures the group that asked.
package enum AssuranceJudgement: String, Choice {
  case assured
  case partly
  case notAssured = "not-assured"
  case notAnswered = "not-answered"

  package var label: String {
    switch self {
    case .assured: "Assured"
    case .partly: "Partly assured"
    case .notAssured: "Not assured"
    case .notAnswered: "Not answered"
    }
  }
}

/// What became of a question, before it is recorded.
package struct ChallengeAnswer: Sendable {
  /// Whether the answer assures the group.
  package var judgement: AssuranceJudgement
  /// What the agency answered.
  package var words: String
  /// What follows from it.
  package var followUp: String

  /// States an answer.
  package init(_ judgement: AssuranceJudgement, words: String = "", followUp: String = "") {
    self.judgement = judgement
    self.words = words
    self.followUp = followUp
  }
}
