// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// A body's success statements, in the plan's order.
  package func statements(of body: ID<Body>) -> [Record<Statement>] {
    those(\Statement.body, body).sorted { ($0.position, $0.id.text) < ($1.position, $1.id.text) }
  }

  /// The judgements of a statement, oldest first.
  package func positions(of statement: ID<Statement>) -> [Record<StatementPosition>] {
    those(\StatementPosition.statement, statement)
      .sorted { ($0.on ?? .first) < ($1.on ?? .first) }
  }

  /// Where a statement stood on a day; not yet known until somebody judged it.
  package func position(
    of statement: ID<Statement>, on day: Day = .last
  ) -> Record<StatementPosition>? {
    positions(of: statement).last { ($0.on ?? .first) <= day }
  }

  /// Judges a statement; a judgement needs its narrative.
  package func assess(
    _ id: ID<Statement>, _ position: Position, narrative: String, at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard self[id] != nil else { throw .noSuchRecord(what: "success statement", id: id.text) }
    guard !narrative.isBlank || position == .notYetKnown else {
      throw .needsText(what: "A position: what shows it")
    }
    try checkWritable(at: meeting)
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(StatementPosition.self)
    drafting.set(new, \.statement, id)
    drafting.set(new, \.on, circumstances.today)
    drafting.set(new, \.meeting, meeting)
    drafting.set(new, \.position, position)
    drafting.set(new, \.narrative, narrative.isBlank ? nil : narrative)
    return drafting.batch("\(id.text): \(position.label.lowercased())")
  }

  /// How many statements stand where: "10 success statements: 2 met, 5 moving, 3 not yet known".
  package func statementWords(of body: ID<Body>, on day: Day) -> String {
    let statements = statements(of: body)
    guard !statements.isEmpty else { return "no success statements" }
    let found = statements.map { standing(of: $0, on: day).position }
    let parts = Position.allCases.reversed().compactMap { position -> String? in
      let count = found.count { $0 == position }
      return count == 0 ? nil : "\(count) \(position.label.lowercased())"
    }
    let noun = statements.count == 1 ? "statement" : "statements"
    return "\(statements.count) success \(noun): " + parts.joined(separator: ", ")
  }
}
