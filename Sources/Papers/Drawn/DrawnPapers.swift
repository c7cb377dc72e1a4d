// SPDX-License-Identifier: Apache-2.0

extension DrawnPaper {
  /// Every paper drawn from the registers, in the order of the help and of the menus.
  package static let all: [DrawnPaper] = [
    attendance, executiveReport, meetingsOfYear,
    due, position, reviewPlans, reviewPlan, informationReturns, learningBriefing,
    learningThemes, publications,
    auditProgramme, campaign, scorecard, dataReturns, figures, assuranceCycle, scrutiny, risks,
    training, procedures, voice, budget, annualReport,
    changes, lineage, terms, duties, taskGroups, submission,
  ]

  /// The papers of one record of a kind, by its stable name.
  package static func of(kind: String) -> [DrawnPaper] {
    all.filter { $0.subject == .record(kind) }
  }
}
