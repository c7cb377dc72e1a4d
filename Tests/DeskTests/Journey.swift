// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// A meeting of the Tackling Exploitation Group from its first minute to the governing group's
/// answer, as a clerk would type it; each stage begins where the one before ends.
enum Journey: Int, CaseIterable {
  case start, attendance, declarations, lastMinutes, matters, plan, capture, checks, close
  case minutes, report, narrative, submit, governing

  /// Plays the stages up to this one in the invented year, on the day of the meeting.
  static func upTo(
    _ last: Journey, columns: Int = 80, rows: Int = 24
  ) throws -> Session {
    var session = try Session(
      columns: columns, rows: rows, book: try Session.year(), now: "2026-11-24T10:00:00")
    for stage in allCases where stage.rawValue <= last.rawValue { session.play(stage.script) }
    return session
  }

  /// The group that meets.
  static let group = ID<Body>("exploitation")

  var script: String {
    switch self {
    case .start:
      """
      type "tackling ex"
      press Enter Enter
      press Enter
      """
    case .attendance:
      """
      press Enter
      press Space
      press Enter
      type "4"
      type "2"
      type "Duty manager, Children's Services"
      press Enter
      type "2"
      press Ctrl+O Insert
      type "Analyst, West Mercia Police"
      press Enter Alt+R Enter
      press Esc
      """
    case .declarations:
      """
      press Alt+Down Enter
      type "2"
      type "Youth Support Manager, Voluntary Sector"
      press Enter
      type "Sits on the board of a provider"
      press Enter
      type "8"
      press Enter
      type "took"
      press Enter Enter
      """
    case .lastMinutes:
      """
      press Alt+Down Enter
      press Enter
      """
    case .matters:
      """
      press Alt+Down Enter
      type "#22"
      press Enter
      type "3"
      type "in 10 working days"
      press Enter
      type "The provider answers after its board meets."
      press Enter
      type "#47"
      press Enter
      type "4"
      type "Sent on Monday."
      press Enter
      type "#32"
      press Enter
      type "5"
      type "The evaluation was read and is filed."
      press Enter
      press Esc
      """
    case .plan:
      """
      press Alt+Down Alt+Down Alt+Down Enter
      type "run an exploitation"
      press Enter
      type "Six schools have had the campaign."
      press Enter Enter
      press Enter
      type "E1"
      press Esc
      """
    case .capture:
      """
      press Alt+Down
      type "The pilot's three months were reviewed; 14 adults were discussed."
      press Enter
      type "! Share the pilot's evaluation with Community Safety @Business Unit by fri"
      press Enter
      type "= The pilot continues to the end of March."
      press Enter
      type "^ Health data not supplied for two quarters. Ask: SGG to require it by 31 January"
      press Enter
      type "? Why were four of the adults not known before?"
      press Enter
      paste "\\" I was never asked, said one of them."
      press Enter
      """
    case .checks:
      """
      press Alt+X
      type "plan"
      press Ctrl+O
      type "Not reached; each lead was asked before the meeting."
      press Enter
      type "item"
      press Enter
      type "2"
      type "item"
      press Ctrl+O
      type "Carried by the chair for time."
      press Enter
      """
    case .close: "press Home Enter"
    case .minutes:
      """
      press Enter
      type "1"
      press Enter
      type "1"
      """
    case .report:
      """
      press Esc
      type "chair"
      press Enter
      type "summary"
      press Enter
      type "The pilot worked; health data did not arrive."
      press Ctrl+S
      """
    case .narrative: "press Alt+R\ntype \"1\""
    case .submit:
      """
      press Esc Home
      \(Array(repeating: "press Down", count: 12).joined(separator: "\n"))
      \(Array(repeating: Journey.gap, count: 4).joined(separator: "\n"))
      press Alt+R
      type "1"
      """
    case .governing:
      """
      press Esc Esc
      wait 171000
      type "strategic g"
      press Enter Enter Enter
      press Alt+Down Alt+Down Alt+Down Alt+Down Enter
      type "1"
      type "Health partners supply the figures by 31 January."
      press Enter
      press Alt+Down Alt+Down Alt+Down Alt+Down Alt+Down Alt+Down Alt+Down Enter
      """
    }
  }

  /// Writes the words a report may not be submitted without, and goes on to the next such line.
  private static let gap = """
    press Enter
    type "The lead reported on it at the meeting."
    press Ctrl+S Down
    """
}
