// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// One clock of a record: how its due day was counted out, its pauses, extensions and moves.
  func clockScreen(of subject: RecordReference, key: String) -> ListScreen {
    var source = ListSource(title: { $0.clock(of: subject, key: key)?.terms.title ?? key }) {
      $0.lines(ofClock: key, of: subject)
    } open: { line, desk in
      line.reference.map { [.open(desk.recordForm($0))] } ?? []
    }
    source.columns = [ListColumn("", 22), ListColumn("")]
    source.openTitle = "Change"
    source.always(.new, "Pause, extend") { desk in [.open(desk.clockChoice(of: subject, key: key))]
    }
    source.offerHistory()
    return ListScreen(source)
  }

  private func clock(of subject: RecordReference, key: String) -> Clock? {
    shown.clocks(of: subject, on: today).first { $0.terms.key == key }
  }

  private func lines(ofClock key: String, of subject: RecordReference) -> [ListLine] {
    guard let clock = clock(of: subject, key: key) else { return [] }
    let facts = [
      ("Of", shown.sentenceName(of: subject)), ("Now", clock.dayWords(in: shown)),
      ("Why", clock.why(in: shown)), ("Standing", clock.terms.standing),
      ("Rests on", clock.terms.basis ?? "not stated"),
    ]
    return facts.map { ListLine(id: $0.0, $0.0, $0.1) } + changeLines(of: subject, key)
  }

  private func changeLines(of subject: RecordReference, _ key: String) -> [ListLine] {
    let pauses = shown.those(\ClockPause.subject, subject).filter { ($0.key ?? key) == key }.map {
      let until = $0.to.map { " to \($0.shown)" } ?? ", and lasts"
      return ListLine(
        id: $0.id.text, "Paused", "from \($0.from?.shown ?? "no day")\(until): \($0.reason)",
        reference: $0.reference)
    }
    let extensions = shown.extensions(of: subject, key).map {
      ListLine(
        id: $0.id.text, "Extended", "to \($0.to?.shown ?? "no day"): \($0.reason)",
        reference: $0.reference)
    }
    let moves = shown.movedDueDays(of: subject).filter { $0.key == key }.map {
      ListLine(
        id: $0.id.text, "Put right \($0.on?.shownShort ?? "")",
        "from \($0.before?.shown ?? "no day") to \($0.after?.shown ?? "no day")",
        reference: $0.reference)
    }
    return pauses + extensions + moves
  }

  /// Asks why and from when a whole record stands still, such as a review during proceedings.
  func pauseForm(of subject: RecordReference) -> FormScreen {
    newRecordForm(
      ClockPause.about.name,
      fixed: [
        ClockPause.shape.subject.name: subject.stored, ClockPause.shape.key.name: .text(""),
      ])
  }

  private func clockChoice(of subject: RecordReference, key: String) -> ListScreen {
    let fixed = [
      ClockPause.shape.subject.name: subject.stored, ClockPause.shape.key.name: Stored.text(key),
    ]
    return .choice(
      "This clock",
      [
        Choosable(
          "Pause this clock", [.close, .open(newRecordForm(ClockPause.about.name, fixed: fixed))]),
        Choosable("Pause every clock of it", [.close, .open(pauseForm(of: subject))]),
        Choosable(
          "Extend", [.close, .open(newRecordForm(ClockExtension.about.name, fixed: fixed))]),
      ])
  }
}
