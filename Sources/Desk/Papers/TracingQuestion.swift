// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

/// The answers to what is added to a paper so that it can be checked.
private enum TracingAnswer: String, CaseIterable {
  case nothing, sources, changes, both

  var label: String {
    switch self {
    case .nothing: "Nothing"
    case .sources: "Sources"
    case .changes: "Changes"
    case .both: "Sources and changes"
    }
  }

  var tracing: PaperTracing {
    switch self {
    case .nothing: []
    case .sources: .sources
    case .changes: .changes
    case .both: [.sources, .changes]
    }
  }
}

extension Desk {
  /// Asks what a paper is written with: numbered sources, and marked changes where it went out
  /// before.
  func tracingQuestion(for choice: PaperChoice, _ tracing: PaperTracing) -> Question {
    let answers = TracingAnswer.allCases.filter {
      choice.comesAgain || !$0.tracing.contains(.changes)
    }
    let present = answers.first { $0.tracing == tracing } ?? .nothing
    return Question(
      "with", "With", "Sources: where each line comes from. Changes: since it last went out.",
      .choice(answers.map { ChoiceOption(name: $0.rawValue, label: $0.label) }),
      initial: .text(present.rawValue))
  }
}

extension Answers {
  /// What the paper is to be written with.
  var tracing: PaperTracing { TracingAnswer(rawValue: text("with"))?.tracing ?? [] }
}
