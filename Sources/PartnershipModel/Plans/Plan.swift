// SPDX-License-Identifier: Apache-2.0

/// The shape of a plan: its headings and columns, so that other partnerships' shapes are data.
package struct PlanTemplate: RecordKind {
  package static let shape = PlanTemplate()
  package static let about = KindNames(
    "plan-template", "Plan template", plural: "Plan templates",
    "The headings, columns and standing text of a plan.")
  package let title = RequiredField<String>(
    3, "title", "Title", "The title; {group} and {period} are filled in.", missing: "")
  package let intro = Field<[String]>(4, "intro", "Standing text", "Paragraphs, word for word.")
  package let headings = Field<[String]>(5, "headings", "Headings", "The headings, in order.")
  package let columns = Field<[String]>(6, "columns", "Columns", "The column titles, in order.")
  package let layout = Field<PlanLayout>(
    7, "layout", "Layout", "How the plan is laid out; under headings when not stated.")
}

/// How a plan is laid out; one mechanism prints them all.
package enum PlanLayout: String, Choice {
  /// Tables of rows under fixed headings.
  case headings
  /// One table of priorities: why, how and progress.
  case priorities
  /// What each group is expected to do for each priority, then the rows under headings.
  case matrix

  package var label: String {
    switch self {
    case .headings: "Rows under headings"
    case .priorities: "Priorities: why, how, progress"
    case .matrix: "Priorities against groups"
    }
  }
}

/// A body's Strategic Action Plan for a period.
package struct Plan: RecordKind {
  package static let shape = Plan()
  package static let about = KindNames(
    "plan", "Strategic Action Plan", plural: "Strategic Action Plans",
    "A group's plan for a period, under its template's headings.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group whose plan it is.")
  package let title = RequiredField<String>(4, "title", "Title", "The plan's title.", missing: "")
  package let template = Field<ID<PlanTemplate>>(5, "template", "Template", "Its shape.")
  package let lastReview = Field<Day>(
    6, "last-review", "Last formal review", "When the group last formally reviewed it.")
}

/// One row of a Strategic Action Plan.
package struct PlanRow: RecordKind {
  package static let shape = PlanRow()
  package static let about = KindNames(
    "plan-row", "Plan row", plural: "Plan rows",
    "One action of a Strategic Action Plan, under one of its headings.")
  package let plan = Field<ID<Plan>>(3, "plan", "Plan", "The plan.")
  package let heading = RequiredField<Int>(
    4, "heading", "Heading", "The number of its heading, from 1.", missing: 1)
  package let position = RequiredField<Int>(
    5, "position", "Order", "Its place under the heading.", missing: 0, choosable: false)
  package let action = RequiredField<String>(
    6, "action", "Action", "What action needs to be taken.", missing: "", as: .paragraph)
  package let success = Field<String>(
    7, "success", "Success", "How the group will know.", as: .paragraph)
  package let owner = Field<Owner>(8, "owner", "Responsible", "Who makes it happen.")
  package let timescale = Field<PlannedDate>(
    9, "timescale", "Timescale", "When it is to be complete.")
  package let state = RequiredField<Progress>(
    10, "state", "Progress", "How far it has got.", missing: .notStarted)
  package let audit = Field<ID<Audit>>(
    11, "audit", "Audit", "The case file audit this row is, when it is one.")
  package let removedBecause = Field<String>(
    12, "removed-because", "Removed because", "The review or decision that took it out.")
  package let origin = Field<RecordReference>(
    13, "origin", "Comes from", "The expectation, recommendation or other record it carries out.")

  package static let dueDates = [
    DueDate(
      "timescale", "Timescale of", who: "owner", until: "removed-because",
      over: [Progress.completed.rawValue])
  ]
}

/// The plan's three progress states; they are not a risk or confidence rating.
///
/// Strategic Plan 2023–26, appendix 2: "RAG rating and evidence Not Started In Progress Completed".
package enum Progress: String, StateChoice {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case completed

  package var label: String {
    switch self {
    case .notStarted: "Not Started"
    case .inProgress: "In Progress"
    case .completed: "Completed"
    }
  }

  package var followers: [Progress] {
    switch self {
    case .notStarted: [.inProgress, .completed]
    case .inProgress: [.completed, .notStarted]
    case .completed: [.inProgress]
    }
  }

  /// R, A or G.
  package var letter: String {
    switch self {
    case .notStarted: "R"
    case .inProgress: "A"
    case .completed: "G"
    }
  }

  /// Letter and word together, so that colour is never the only sign.
  package var letterAndLabel: String { "\(letter) \(label)" }
}

/// One dated step in a plan row's history.
package struct PlanUpdate: RecordKind {
  package static let shape = PlanUpdate()
  package static let about = KindNames(
    "plan-update", "Plan update", plural: "Plan updates",
    "One dated step of a plan row: the note, the evidence, the progress it moved.")
  package let row = Field<ID<PlanRow>>(3, "plan-row", "Plan row", "The row.")
  package let on = Field<Day>(4, "on", "On", "The day.")
  package let meeting = Field<ID<Meeting>>(5, "meeting", "Meeting", "The meeting.")
  package let entry = Field<ID<MinuteEntry>>(6, "minute", "Minute", "The minute that records it.")
  package let note = Field<String>(7, "note", "Note", "The progress in words.", as: .paragraph)
  package let evidence = Field<String>(8, "evidence", "Evidence", "What shows it.", as: .paragraph)
  package let from = Field<Progress>(9, "from", "From", "The progress before.")
  package let to = Field<Progress>(10, "to", "To", "The progress after.")
  package let priority = Field<ID<Priority>>(
    11, "priority", "Priority", "The priority, when it is of that and of no one row.")

  package static let register = RegisterPlace(
    .plans, "Progress", of: "priority", columns: ["on", "note"])
}
