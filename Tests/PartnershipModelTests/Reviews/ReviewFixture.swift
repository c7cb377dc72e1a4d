// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

extension Fixture {
  /// Adds a record as a form would; fields by their stable names.
  mutating func add<Kind: RecordKind>(
    _ kind: Kind.Type, _ values: [String: Stored]
  ) throws -> ID<Kind> {
    apply(try saving(kind, nil, values))
    return try latest(kind).id
  }

  /// Changes a record as a form would.
  mutating func change<Kind: RecordKind>(_ id: ID<Kind>, _ values: [String: Stored]) throws {
    apply(try saving(Kind.self, id.text, values))
  }

  /// What a form would record.
  func saving<Kind: RecordKind>(
    _ kind: Kind.Type, _ id: String?, _ values: [String: Stored]
  ) throws -> Batch {
    let entry = Registry.entry(of: kind)
    var slots: [Int: Stored?] = [:]
    for (name, value) in values { slots[try #require(entry.slot(named: name), "\(name)")] = value }
    return try book.save(entry, id: id, values: slots, now)
  }

  /// Moves a record as its register would.
  mutating func move<Kind: RecordKind>(
    _ id: ID<Kind>, to states: String..., with answers: [String: Stored] = [:]
  ) throws {
    for state in states { apply(try moving(id, to: state, answers)) }
  }

  /// Opens a review that the group of the fixture follows.
  mutating func review(
    _ type: ReviewType, _ pseudonym: String = "Child R", _ more: [String: Stored] = [:]
  ) throws -> ID<ReviewCase> {
    var values: [String: Stored] = [
      "pseudonym": .text(pseudonym), "type": type.stored, "body": .text(Fixture.group.text),
      "received-on": .text("2026-11-02"),
    ]
    values.merge(more) { _, new in new }
    return try add(ReviewCase.self, values)
  }

  /// The group recommends, the governing group decides, and the review follows.
  @discardableResult
  mutating func decide(
    _ id: ID<ReviewCase>, _ choice: ReviewChoice = .review, on iso: String = "2026-11-16"
  ) throws -> ID<ReviewDecision> {
    let recommendation = try recommend(id, choice, on: iso)
    try move(id, to: "recommendation-made")
    let decision = try add(ReviewDecision.self, deciding(id, recommendation, choice, on: iso))
    try move(id, to: choice == .review ? "decided-review" : "decided-no-review")
    return decision
  }

  /// What the group recommends.
  mutating func recommend(
    _ id: ID<ReviewCase>, _ choice: ReviewChoice, on iso: String = "2026-11-16"
  ) throws -> ID<ReviewRecommendation> {
    try add(
      ReviewRecommendation.self,
      [
        "case": .text(id.text), "by": .text(Fixture.group.text), "on": .text(iso),
        "choice": choice.stored, "reason": .text("Criteria considered one by one"),
      ])
  }

  /// The fields of a decision by the governing group.
  func deciding(
    _ id: ID<ReviewCase>, _ recommendation: ID<ReviewRecommendation>, _ choice: ReviewChoice,
    on iso: String = "2026-11-16"
  ) -> [String: Stored] {
    [
      "case": .text(id.text), "recommendation": .text(recommendation.text),
      "by": Owner.body(Fixture.governing).stored, "on": .text(iso), "outcome": choice.stored,
      "reason": .text("As recommended"),
    ]
  }

  /// Takes a review from its decision to a signed-off report.
  mutating func signOff(_ id: ID<ReviewCase>, on iso: String) throws {
    try move(id, to: "commissioned", "in-progress", "report-drafted")
    try move(id, to: "signed-off", with: ["signed-off-on": .text(iso)])
  }

  /// A review's clock under a rule.
  func clock(_ key: String, of id: ID<ReviewCase>, on iso: String? = nil) -> Clock? {
    book.clocks(of: RecordReference(id), on: iso.map { day($0) } ?? today)
      .first { $0.terms.key == key }
  }

  /// The due lines of a record.
  func dueLines<Kind>(of id: ID<Kind>) -> [DueLine] {
    book.dueLines(on: today).filter { $0.source == RecordReference(id) }
  }
}
