// SPDX-License-Identifier: Apache-2.0

/// One topic's place in a year of the assurance cycle.
package struct AssuranceCycleLine: Sendable {
  /// The topic.
  package let topic: Record<AssuranceTopic>
  /// Its reports that are due in the year, the earliest first.
  package let reports: [Record<AssuranceReport>]

  /// How the topic stands in the year, in words.
  package func words(on day: Day) -> String {
    guard !reports.isEmpty else { return "not scheduled" }
    return reports.map { $0.words(on: day) }.joined(separator: "; ")
  }
}

extension Record<AssuranceReport> {
  /// "assured", "due March 2027", "late, due 3 Mar 2027": late is reckoned, never kept.
  package func words(on day: Day) -> String {
    guard self.state == .due else { return self.state.label.lowercased() }
    let words = self.due.map { "due \($0.shown)" } ?? "due, no date stated"
    return (self.due?.lastDay ?? .last) < day ? "late, \(words)" : words
  }
}

extension Book {
  /// Every topic in the cycle of a plan year, whether a report is scheduled or not.
  package func assuranceCycle(
    of body: ID<Body>? = nil, planYear: Int
  ) -> [AssuranceCycleLine] {
    let year = PlannedDate.financialYear(startYear: planYear)
    return all(AssuranceTopic.self)
      .filter { body == nil || $0.body == body }
      .filter { ($0.endedOn ?? .last) >= year.firstDay }
      .map { topic in
        let reports = those(\AssuranceReport.topic, topic.id).filter { report in
          guard let due = report.due?.lastDay else { return true }
          return year.firstDay <= due && due <= year.lastDay
        }
        return AssuranceCycleLine(
          topic: topic,
          reports: reports.sorted { ($0.due?.lastDay ?? .last) < ($1.due?.lastDay ?? .last) })
      }
  }
}
