// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// One duty: its words and its occurrences, of which each is evidenced, missed or not applicable.
  func dutyScreen(_ id: ID<Duty>) -> ListScreen {
    var source = ListSource(title: "Statutory duty") { desk in
      desk.dutyFacts(id) + desk.occurrenceLines(id)
    } open: { line, desk in
      desk.dutyRequests(line, id)
    }
    source.columns = [ListColumn("", 26), ListColumn("")]
    source.body = { _, desk in desk.shown[id]?.owner }
    source.always(.new, "Add an occurrence") { desk in
      let fixed = [DutyOccurrence.shape.duty.name: id.stored]
      return [.open(desk.newRecordForm(DutyOccurrence.about.name, fixed: fixed))]
    }
    source.on(.edit, "Change") { line, desk in
      [.open(desk.recordForm(line.reference ?? RecordReference(id)))]
    }
    source.on(.progress, "Move on") { line, desk in desk.answerChoice(line, id) }
    source.on(.delete, "Take out") { line, _ in
      guard let reference = line.reference else { return [] }
      return [.record({ (book, now) throws(Refusal) in try book.remove(reference, now) })]
    }
    source.on(.history, "History") { line, _ in
      [.effect(.readHistory(line.reference ?? RecordReference(id)))]
    }
    return ListScreen(source)
  }

  private func dutyFacts(_ id: ID<Duty>) -> [ListLine] {
    guard let duty = shown[id] else { return [] }
    let facts: [(String, String?)] = [
      ("Duty", duty.wholeText), ("Function", duty.function), ("Basis", duty.basis),
      ("Owner", duty.owner.map { shown.name(of: $0) }), ("How often", duty.cadence),
      ("Falls due", duty.rhythmWords), ("Reviews", duty.reviewType?.label),
    ]
    let parts = (duty.parts ?? []).enumerated().map { place, part in
      ListLine(id: "part:\(place)", "", part)
    }
    let lines = facts.compactMap { label, words in
      words.map { ListLine(id: "fact:\(label)", label, $0) }
    }
    return Array(lines.prefix(1)) + parts + lines.dropFirst()
  }

  private func occurrenceLines(_ id: ID<Duty>) -> [ListLine] {
    guard let duty = shown[id] else { return [] }
    let standings = shown.standings(of: duty, on: today)
    let heading = ListLine.heading("Occurrences")
    guard !standings.isEmpty else {
      let words =
        duty.isDormant == true ? "none: the duty is dormant" : "none yet; Insert adds one"
      return [heading, ListLine(id: "none", "", words, role: .dim)]
    }
    return [heading]
      + standings.enumerated().map { place, standing in
        ListLine(
          id: "occurrence:\(place)", standing.windowWords, words(of: standing),
          role: standing.state == .late ? .alarm : .text,
          reference: standing.occurrence?.reference ?? standing.reviewCase?.reference)
      }
  }

  private func words(of standing: DutyStanding) -> String {
    let found = standing.occurrence
    let shownBy = found?.evidence.map { shown.title(of: $0) } ?? found?.evidenceWords
    let parts = [
      standing.state.label, standing.reviewCase.map { "review \($0.pseudonym)" },
      standing.state.isOpen ? standing.due.map { "due \($0.shown)" } : nil, shownBy,
      found?.evidencedOn?.shownShort, found?.reason,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func dutyRequests(_ line: ListLine, _ id: ID<Duty>) -> [Request] {
    guard let standing = standing(line, id) else {
      return [.open(recordForm(RecordReference(id)))]
    }
    if let review = standing.reviewCase { return requests(toShow: review.reference) }
    let isSettled = (standing.occurrence?.state ?? .open).followers.isEmpty
    guard isSettled, let reference = line.reference else { return answerChoice(line, id) }
    return [.open(recordForm(reference))]
  }

  private func standing(_ line: ListLine, _ id: ID<Duty>) -> DutyStanding? {
    guard let duty = shown[id], line.id.hasPrefix("occurrence:"),
      let place = Int(line.id.dropFirst("occurrence:".count))
    else { return nil }
    let standings = shown.standings(of: duty, on: today)
    return standings.indices.contains(place) ? standings[place] : nil
  }

  /// What became of an occurrence: each answer asks what shows it, or why.
  private func answerChoice(_ line: ListLine, _ id: ID<Duty>) -> [Request] {
    guard let standing = standing(line, id), standing.reviewCase == nil else {
      return [.say(Message(.hint, "Choose an occurrence first."))]
    }
    let present = standing.occurrence?.state ?? .open
    let choices = present.followers.map { outcome in
      Choosable(outcome.label, [.close, .open(answerForm(outcome, standing))])
    }
    guard !choices.isEmpty else {
      return [.say(Message(.hint, "It is \(present.label.lowercasedFirst) and stays so."))]
    }
    return [.open(ListScreen.choice("\(standing.windowWords): what became of it?", choices))]
  }

  private func answerForm(_ outcome: DutyOutcome, _ standing: DutyStanding) -> FormScreen {
    let duty = standing.duty.id
    let window = standing.window
    return FormScreen(
      "\(outcome.label), \(standing.windowWords)", questions(outcome), book: shown, today: today,
      body: standing.duty.owner
    ) { answers, _ in
      var answer = DutyAnswer(outcome)
      answer.evidence = answers.value("evidence")
      answer.words = answers.value("words")
      answer.on = answers.value("on")
      answer.reason = answers.value("reason")
      let given = answer
      return [
        .record({ (book, now) throws(Refusal) in try book.record(given, of: duty, window, now) })
      ]
    }
  }

  private func questions(_ outcome: DutyOutcome) -> [Question] {
    let shape = DutyOccurrence.shape
    switch outcome {
    case .evidenced:
      return [
        Question(
          "evidence", shape.evidence.label, shape.evidence.help, RecordReference.fieldType),
        Question("words", shape.evidenceWords.label, shape.evidenceWords.help, .line),
        Question(
          "on", shape.evidencedOn.label, shape.evidencedOn.help, .day, isRequired: true,
          initial: today.stored),
      ]
    case .missed, .notApplicable:
      return [
        Question("reason", shape.reason.label, shape.reason.help, .line, isRequired: true)
      ]
    case .open: return []
    }
  }
}
