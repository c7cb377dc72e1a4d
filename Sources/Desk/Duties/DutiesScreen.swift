// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The statutory duties of a group, or all of them by function, each with how it stands.
  func dutiesScreen(of body: ID<Body>? = nil) -> ListScreen {
    let whose = body.map { "\(shown.shortName(of: $0)): statutory duties" }
    var source = ListSource(title: whose ?? "Statutory duties") {
      $0.dutyLines(of: body)
    } open: { line, desk in
      line.reference.map { [.open(desk.dutyScreen(ID($0.id)))] } ?? []
    }
    source.columns = [
      ListColumn("Duty"), ListColumn("Stands", 26), ListColumn("Falls due", 22, isSpare: true),
    ]
    source.emptyNote = "No duty is recorded. \(keyName(.new)) adds the first."
    source.body = { line, desk in
      line?.reference.flatMap { desk.shown.body(of: $0) } ?? body
    }
    source.always(.new, "Add") { desk in
      let fixed = body.map { [Duty.shape.owner.name: $0.stored] } ?? [:]
      return [.open(desk.newRecordForm(Duty.about.name, fixed: fixed))]
    }
    source.on(.edit, "Change") { line, desk in
      line.reference.map { [.open(desk.recordForm($0))] } ?? []
    }
    source.on(.delete, "Take out") { line, _ in
      guard let reference = line.reference else { return [] }
      return [.record({ (book, now) throws(Refusal) in try book.remove(reference, now) })]
    }
    source.offerHistory()
    return ListScreen(source)
  }

  private func dutyLines(of body: ID<Body>?) -> [ListLine] {
    let duties = shown.all(Duty.self).filter { body == nil || $0.owner == body }
    var functions: [String] = []
    for duty in duties where !functions.contains(duty.function) { functions.append(duty.function) }
    return functions.flatMap { function in
      [.heading(function.capitalisedFirst)]
        + duties.filter { $0.function == function }.map(dutyLine)
    }
  }

  private func dutyLine(_ duty: Record<Duty>) -> ListLine {
    let present = shown.present(shown.standings(of: duty, on: today), on: today)
    let words = present.map { "\($0.state.label), \($0.windowWords)" }
    var line = ListLine(
      id: duty.id.text, duty.wholeText, words ?? duty.rhythmWords, duty.rhythmWords,
      role: present?.state == .late ? .alarm : .text, reference: duty.reference)
    line.whole = "\(duty.wholeText) \(duty.rhythmWords.capitalisedFirst)"
    return line
  }

  /// How many duties a group sees to, and how many occurrences are late.
  func dutyCountWords(of body: ID<Body>) -> String {
    let duties = shown.those(\Duty.owner, body)
    let late = duties.flatMap { shown.standings(of: $0, on: today) }.count { $0.state == .late }
    guard !duties.isEmpty else { return "none" }
    return "\(duties.count)" + (late == 0 ? "" : ", \(late) late")
  }
}
