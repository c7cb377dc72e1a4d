// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel

/// A paper that holds one of everything.
enum SamplePaper {
  static let paper = Paper(
    title: "Minutes of the Exploitation Group", subtitle: "Ordinary meeting",
    body: "Exploitation Group", marking: "OFFICIAL-SENSITIVE",
    notice: "DRAFT — not yet agreed",
    summary: [
      Fact(label: "Date", value: "Tue 24 Nov 2026"),
      Fact(label: "Chair", value: "Detective Superintendent, Police"),
    ],
    elements: [
      .heading(level: 1, "Allocation pilot"),
      .paragraph(discussion),
      .heading(level: 3, "Outcome"),
      .list(ordered: false, outcome),
      .list(ordered: true, ["First point", "Second point"]),
      .note("One item was withheld."),
      .pageBreak,
      .heading(level: 1, "Actions"),
      .table(actions),
      .table(
        Table(
          caption: "Risks", columns: ["Risk"], rows: [], emptyNote: "No risks were recorded.")),
    ],
    abbreviations: [
      Abbreviation(short: "SGG", long: "Strategic Governing Group"),
      Abbreviation(short: "ASC", long: "Adult Social Care"),
    ])

  private static let discussion = Line(
    runs: [
      Run(text: "The pilot was "), Run(text: "agreed", strong: true),
      Run(text: " & goes to the SGG as SGG-2026-07; the SGG answers by March."),
    ],
    citations: [Citation(label: "min 5.2, 24 Nov 2026", kind: "minute", record: "m-17")])

  private static let outcome = [
    ListItem(
      line: "Share the evaluation", children: [ListItem(line: "with ASC", number: "5.2.1")],
      number: "5.2"),
    ListItem(line: "No further steps"),
  ]

  private static let actions = Table(
    caption: "Open actions",
    columns: [
      Column(title: "Action", weight: 3), "Owner", Column(title: "Days", isNumeric: true),
      "Progress",
    ],
    rows: [
      TableRow(
        cells: [
          "Share the pilot's evaluation with Community Safety", "Adult Services", "-3",
          TableCell(line: "R Not Started", status: .red),
        ], record: RecordReference(kind: "action", id: "a-1")),
      TableRow(cells: ["Name a deputy", "Police", "14", "A In Progress"]),
    ],
    emptyNote: "No actions are open.")
}
