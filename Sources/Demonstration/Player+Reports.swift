// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Chair's reports, from the first draft to their being accepted.
extension Player {
  mutating func performReport(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .startReport: try startReport(event)
    case .narrative: try writeNarrative(event)
    case .reportState:
      let report = try id("report", ChairReport.self, event)
      let state = try event.neededChoice("to", ReportState.self)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.moveReport(report, to: state, circumstances)
      }
    case .submitReport: try submitReport(event)
    default:
      let report = try id("report", ChairReport.self, event)
      let place = try meetingUnderWay(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.acceptReport(report, at: place, circumstances)
      }
    }
  }

  private mutating func startReport(_ event: Event) throws(DemonstrationError) {
    let body = try id("body", Body.self, event)
    let since = event["since"] == nil ? nil : try neededDay("since", event)
    try perform(event, making: [ChairReport.about.name]) { book, circumstances throws(Refusal) in
      try book.startReport(for: body, since: since, circumstances)
    }
  }

  private mutating func writeNarrative(_ event: Event) throws(DemonstrationError) {
    let report = try id("report", ChairReport.self, event)
    let section = try section(event)
    let text = try event.needed("text")
    try perform(event) { book, circumstances throws(Refusal) in
      try book.writeNarrative(report, section: section, text: text, circumstances)
    }
  }

  /// A section by its name, or the row, action or statement that `row:KEY` and the like name.
  private func section(_ event: Event) throws(DemonstrationError) -> String {
    let name = try event.needed("section")
    guard let colon = name.firstIndex(of: ":"), !name[..<colon].isEmpty else { return name }
    let word = String(name[..<colon])
    let kind = word == "row" ? PlanRow.about.name : word
    let key = String(name[name.index(after: colon)...])
    return "\(word):\(try reference(key, kind: kind, event).id)"
  }

  private mutating func submitReport(_ event: Event) throws(DemonstrationError) {
    let report = try id("report", ChairReport.self, event)
    let place = try optionalID("meeting", Meeting.self, event)
    let issuing = issuing
    try perform(event) { book, circumstances throws(Refusal) in
      try book.submitReport(report, freezing: issuing, meeting: place, circumstances)
    }
  }
}
