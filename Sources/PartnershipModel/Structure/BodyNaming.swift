// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The name a body had on a day, so that old papers keep the old name; today's without a day.
  package func name(of body: ID<Body>?, on day: Day? = nil) -> String {
    guard let body, let record = self[body] else { return "not stated" }
    guard let day else { return record.name }
    return pastName(of: body, on: day)?.name ?? record.name
  }

  private func pastName(of body: ID<Body>, on day: Day) -> Record<BodyName>? {
    those(\BodyName.body, body).filter { $0.lastDay >= day }.min { $0.lastDay < $1.lastDay }
  }

  /// The initials people say, or the whole name when there are none.
  package func shortName(of body: ID<Body>?) -> String {
    guard let record = self[body] else { return "not stated" }
    return record.shortName ?? record.name
  }

  /// Every name a body can be found by: today's, short, also known as, past.
  package func names(of body: Record<Body>) -> [String] {
    let past = those(\BodyName.body, body.id).flatMap {
      [$0.name] + ($0.shortName.map { [$0] } ?? [])
    }
    return [body.name, body.id.text] + (body.shortName.map { [$0] } ?? []) + (body.aliases ?? [])
      + past
  }

  /// Bodies found by a few letters of any of their names, the best first.
  package func bodies(matching typed: String) -> [Record<Body>] {
    let matching = Matching(typed)
    return all(Body.self)
      .compactMap { body in matching.rank(names(of: body)).map { (body, $0) } }
      .sorted { ($0.1, $0.0.name) < ($1.1, $1.0.name) }
      .map(\.0)
  }

  /// The body a command line names: by id first, then by exact name, then by its only match.
  package func body(named text: String) throws(Refusal) -> Record<Body> {
    if let body = self[ID<Body>(text)] { return body }
    let found = bodies(matching: text)
    let exact = found.filter { names(of: $0).contains { $0.lowercased() == text.lowercased() } }
    if let only = exact.first ?? (found.count == 1 ? found.first : nil), !text.isEmpty {
      return only
    }
    throw .unknownBody(text)
  }

  /// Renames a body from a day on, or in the course of a month or year when no day is known; what
  /// was minuted before keeps the old name.
  package func renameBody(
    _ id: ID<Body>, to name: String, shortName: String?, lastDayOfOld: PlannedDate,
    reason: String, decision: ID<Decision>? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let body = self[id] else { throw .noSuchRecord(what: "group", id: id.text) }
    guard !name.isBlank else { throw .needsText(what: "The new name") }
    guard !reason.isBlank else { throw .needsReason(toDo: "rename \(body.name)") }
    var drafting = Drafting(self, circumstances)
    let past = drafting.createOnly(BodyName.self, id.text, lastDayOfOld.storedText)
    drafting.set(past, \.body, id)
    drafting.set(past, \.name, body.name)
    drafting.set(past, \.shortName, body.shortName)
    drafting.set(past, \.until, lastDayOfOld)
    drafting.set(past, \.reason, reason)
    drafting.set(past, \.decision, decision)
    drafting.set(id, \.name, name)
    drafting.set(id, \.shortName, shortName)
    return drafting.batch("Rename \(body.name) to \(name)")
  }
}

extension Record<BodyName> {
  /// The last day the name holds. A name given up in the course of a month or a year is over on its
  /// last day, so that what is written at its end, such as the year's report, has the new name.
  package var lastDay: Day {
    switch self.until {
    case nil: .last
    case .day(let day)?: day
    case let known?: known.lastDay - 1
    }
  }
}

extension StringProtocol {
  /// Whether there is nothing but space.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Without space at either end and without a full stop, to stand inside another sentence.
  package var insideSentence: String {
    let text = trimmed
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Without space at either end.
  package var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
