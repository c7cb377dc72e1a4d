// SPDX-License-Identifier: Apache-2.0

/// The invented partnership's words: roles and matters only, no persons and no places.
struct Phrases {
  var random: SeededRandom

  static let bodies: [(name: String, short: String)] = [
    ("Strategic Governing Group", "SGG"), ("Exploitation Group", "EXG"),
    ("Adult Practice Oversight Group", "APO"), ("Child Practice Oversight Group", "CPO"),
    ("Community Safety Group", "CSG"), ("Domestic Abuse Group", "DAG"),
    ("Neglect Group", "NEG"), ("Drug and Alcohol Group", "DRG"),
    ("Learning and Review Group", "LRG"), ("Quality Assurance Group", "QAG"),
    ("Training and Workforce Group", "TWG"), ("Communications Group", "COM"),
  ]
  static let agencies = [
    "County Council", "Constabulary", "Integrated Care Board", "Community Health Trust",
    "Acute Hospital Trust", "Probation Service", "Fire and Rescue Service", "Voluntary Alliance",
    "Housing Association", "Schools Forum",
  ]
  static let roles = [
    "Assistant Director, Adults", "Detective Superintendent", "Designated Nurse",
    "Head of Safeguarding", "Head of Children's Services", "Head of Probation Delivery",
    "Prevention Manager", "Voluntary Sector Lead", "Housing Manager", "Head Teacher Representative",
    "Business Manager", "Public Health Consultant", "Principal Social Worker",
    "Named General Practitioner", "Head of Adult Nursing", "Youth Justice Manager",
    "Education Welfare Lead", "Ambulance Service Lead", "Legal Adviser", "Lay Member",
  ]
  static let agenda = [
    "Welcome and apologies", "Declarations of interest", "Minutes of the last meeting",
    "Matters arising", "Voices of people with experience", "Data and performance",
    "Strategic Action Plan", "Case file audit", "Learning from reviews", "Risks", "Training",
    "Escalations and answers", "Any other business", "Next meeting",
  ]

  private static let openings = [
    "The group heard that", "Members noted that", "It was reported that", "The chair asked whether",
    "The designated nurse explained that", "Police colleagues confirmed that",
    "The business manager reminded members that", "Health partners said that",
    "The voluntary sector lead described how", "Probation advised that",
  ]
  private static let matters = [
    "referrals for criminal exploitation", "return home interviews", "the neglect screening tool",
    "repeat domestic abuse notifications", "the adult pathway",
    "housing provision for care leavers",
    "attendance at strategy meetings", "the quality of chronologies", "the transition protocol",
    "mental capacity assessments", "information sharing with schools", "the training offer",
    "hospital discharge planning", "the high risk panel", "self-neglect and hoarding cases",
    "early help assessments", "the out of hours arrangements", "supervision of practitioners",
  ]
  private static let findings = [
    "had risen by a tenth since the last quarter", "were not yet recorded the same way everywhere",
    "had been reviewed and found sound", "still depended on one post that was vacant",
    "would be looked at again once the data was complete",
    "had improved where teams sat in the same building", "were late in three of twelve cases",
    "showed a clear effect on outcomes for families", "needed a named lead in each agency",
  ]
  private static let tails = [
    "", "", "", ", with thanks to the teams", ", which the audit had also found",
    ", although the numbers were small",
  ]
  private static let verbs = [
    "Review", "Report on", "Share the evidence about", "Audit", "Agree a lead for",
    "Write to partners about", "Bring a paper on", "Update the guidance on",
  ]

  /// A line of minutes.
  mutating func minute() -> String {
    "\(random.one(of: Phrases.openings)) \(random.one(of: Phrases.matters)) "
      + "\(random.one(of: Phrases.findings))\(random.one(of: Phrases.tails))."
  }

  /// Something to do, verb first.
  mutating func task() -> String {
    "\(random.one(of: Phrases.verbs)) \(random.one(of: Phrases.matters)) "
      + "with all agencies"
  }

  /// Something decided.
  mutating func decision() -> String {
    "The group agreed that work on \(random.one(of: Phrases.matters)) continues for a year."
  }

  /// A matter to take up, as a heading.
  mutating func topic() -> String {
    let matter = random.one(of: Phrases.matters)
    return (matter.first?.uppercased() ?? "") + matter.dropFirst()
  }

  /// What has been done so far.
  mutating func progress() -> String {
    "Work on \(random.one(of: Phrases.matters)) \(random.one(of: Phrases.findings))."
  }
}
