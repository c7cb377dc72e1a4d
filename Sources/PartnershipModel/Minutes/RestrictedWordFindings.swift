// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The open lines and items of a meeting that seem to name a person, or give detail beside a
  /// pseudonym; each is to be changed, put into Part B or accepted.
  func restrictedWordFindings(
    of meeting: Record<Meeting>
  ) -> [(ClosingCheck, String, RecordReference?)] {
    let open = openTexts(of: meeting)
    // Learning every word of the book is only worth while where something is capitalised.
    let suspects = RestrictedWords(proper: [], plain: [])
    guard open.contains(where: { !suspects.findings(in: $0.text).isEmpty }) else { return [] }
    let words = RestrictedWords(proper: properTexts, plain: plainTexts(of: meeting))
    return open.flatMap { place, text, reference in
      words.findings(in: text).map { ($0.check, "\(place) \($0.words)", reference) }
    }
  }

  private typealias OpenText = (place: String, text: String, reference: RecordReference?)

  private func openTexts(of meeting: Record<Meeting>) -> [OpenText] {
    agenda(of: meeting.id).filter { !isRestricted($0) }.flatMap { item -> [OpenText] in
      let lines = entries(of: item.id).filter { !isRestricted($0) }.map { entry -> OpenText in
        (number(of: entry), entry.text + " " + (askText(of: entry) ?? ""), entry.reference)
      }
      guard item.type == .ordinary || item.type == .carried else { return lines }
      return [("\(number(of: item))", item.title, item.reference)] + lines
    }
  }

  private func askText(of entry: Record<MinuteEntry>) -> String? {
    entry.kind == .escalation ? self[entry.escalation]?.ask : nil
  }

  /// The search for names, knowing the partnership's own words and those of some running texts.
  package func restrictedWords(learning plain: [String]) -> RestrictedWords {
    RestrictedWords(proper: properTexts, plain: plain)
  }

  /// Texts whose capitals are names of the partnership's own.
  private var properTexts: [String] {
    var texts: [String?] = []
    for record in all(Partnership.self) {
      texts += [record.name, record.shortName, record.area]
      texts += record.notNames ?? []
    }
    for body in all(Body.self) {
      texts += [body.name, body.shortName, body.chairRole, body.membership]
      texts += body.aliases ?? []
    }
    for name in all(BodyName.self) { texts += [name.name, name.shortName] }
    for agency in all(Agency.self) {
      texts += [agency.name, agency.shortName]
      texts += agency.aliases ?? []
    }
    for template in all(PlanTemplate.self) { texts += template.headings ?? [] }
    texts += all(Plan.self).map(\.title)
    texts += all(Seat.self).map(\.role)
    texts += all(StandingItem.self).map(\.title)
    texts += all(Audit.self).map(\.theme)
    return texts.compactMap(\.self)
  }

  /// Running texts, for the words the group writes in small letters.
  private func plainTexts(of meeting: Record<Meeting>) -> [String] {
    let lines = agenda(of: meeting.id).flatMap { entries(of: $0.id) }.map(\.text)
    let rows = all(PlanRow.self).map(\.action)
    let statements = all(Statement.self).map(\.text)
    let duties = all(Duty.self).map(\.text)
    // The latest are enough to know the group's words by, and a long record stays quick to close.
    let actions = meeting.body.map { those(\Action.body, $0).suffix(200).map(\.text) } ?? []
    return lines + rows + statements + duties + actions
  }
}

extension RestrictedWords {
  /// What an open text should not say, each with the check it fails.
  fileprivate func findings(in text: String) -> [(check: ClosingCheck, words: String)] {
    personNames(in: text).map { (.personName, "'\($0)'") }
      + pseudonymsWithDetail(in: text).map { (.pseudonymDetail, $0) }
  }
}
