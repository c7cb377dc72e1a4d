// SPDX-License-Identifier: Apache-2.0
import Desk

// The rows of structure, planning and meetings.
extension CoverageHeading {
  static let structure = CoverageHeading(
    title: "Structure and authority",
    rows: [
      CoverageRow(
        1, "Walk the partnership structure", ["body", "edge"], commands: ["tree"],
        screens: [.goStructure], places: ["a group's sheet"]),
      CoverageRow(
        2, "Names, renames, merges, closures over time", ["body-name", "body", "edge"],
        commands: ["tree", "lineage"], screens: [.goStructure], places: ["a group's lineage"]),
      CoverageRow(
        3, "Seats, chairs, deputies, cross-representation", ["seat", "attendance"],
        commands: ["attendance"], screens: [.attendance], places: ["a group's members"]),
      CoverageRow(
        4, "Terms of reference and constitution", ["terms", "quorum-need"], commands: ["terms"],
        places: ["a group's sheet"]),
      CoverageRow(
        5, "Statutory duties register", ["duty", "duty-occurrence"], commands: ["duties"],
        places: ["a group's statutory duties"]),
      CoverageRow(
        6, "Published arrangements and the change statement",
        ["published-arrangements", "change-statement"], commands: ["changes"],
        places: ["every group's papers"]),
    ])

  static let planning = CoverageHeading(
    title: "Planning",
    rows: [
      CoverageRow(
        7, "Planning and priority-setting day",
        ["planning-input", "priority", "priority-source", "meeting"], screens: [.goMeetings]),
      CoverageRow(
        8, "Strategic plan record and review", ["plan-edition", "partnership"],
        places: ["the registers of the whole partnership"]),
      CoverageRow(
        9, "Success statements and their position", ["statement", "statement-position"],
        commands: ["report"], places: ["a group's success statements"]),
      CoverageRow(
        10, "Strategic Action Plan template", ["plan-template", "plan"], commands: ["plan"],
        screens: [.goPlan]),
      CoverageRow(
        11, "Update at each meeting, formal review each year", ["plan-row", "plan-update"],
        commands: ["plan"], screens: [.planReview, .progress]),
      CoverageRow(
        12, "Priority / why / how / progress table", ["priority", "plan-template", "plan-row"],
        commands: ["plan"], screens: [.goPlan]),
      CoverageRow(
        13, "Business-plan matrix", ["expectation", "plan-template", "plan-row"],
        commands: ["plan"], screens: [.goPlan]),
      CoverageRow(
        14, "Scrutiny of group plans", ["submission", "plan", "action"], commands: ["plan"],
        screens: [.goPlan], places: ["a group's papers"]),
    ])

  static let meetings = CoverageHeading(
    title: "Meetings, actions, decisions, escalations, reports",
    rows: [
      CoverageRow(
        15, "Meeting cycle", ["meeting", "minutes-version"],
        commands: ["agenda", "minutes", "year"], screens: [.goMeetings, .goMeeting, .goYear]),
      CoverageRow(
        16, "Agenda, standing items, forward plan",
        ["agenda-item", "standing-item", "backlog-item"], commands: ["agenda", "forward-plan"],
        screens: [.goMeeting, .goForwardPlan, .goBacklog]),
      CoverageRow(
        17, "Live minutes",
        ["minute", "attendance", "movement", "interest", "declaration", "acceptance"],
        commands: ["minutes", "extract"],
        screens: [.note, .declarations, .mattersArising, .runningList, .closeMeeting]),
      CoverageRow(
        18, "Action log", ["action", "action-update"], commands: ["actions", "issued"],
        screens: [.goActions]),
      CoverageRow(
        19, "Decision register", ["decision"], commands: ["decisions"], screens: [.goDecisions]),
      CoverageRow(
        20, "Escalation route up and answer back down", ["escalation", "hop"],
        commands: ["escalations", "letter"], screens: [.goEscalations]),
      CoverageRow(
        21, "Chair's report to the Strategic Governing Group", ["chair-report", "narrative"],
        commands: ["report"], screens: [.goReport]),
      CoverageRow(
        22, "Executive report to the governing group",
        ["submission", "chair-report", "recommendation"],
        commands: ["executive-report"], places: ["the governing group's papers"]),
      CoverageRow(
        23, "Task and finish groups", ["body"], commands: ["task-groups"],
        places: ["a group's sheet"]),
      CoverageRow(
        24, "Updates and links between groups", ["edge", "agenda-item"], commands: ["agenda"],
        screens: [.goMeeting]),
      CoverageRow(
        25, "Challenge days and challenge events", ["challenge-question", "meeting"],
        commands: ["minutes"], screens: [.challenge]),
      CoverageRow(
        26, "Network meetings", ["meeting", "attendance"], commands: ["minutes"],
        screens: [.goMeetings]),
    ])
}
