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
    source.body = { _, desk in desk.shown.body(of: subject) }
    source.offerHistory()
    return ListScreen(source)
  }

  private func clock(of subject: RecordReference, key: String) -> Clock? {
    shown.clocks(of: subject, on: today).first { $0.terms.key == key }
  }

  private func lines(ofClock key: String, of subject: RecordReference) -> [ListLine] {
    guard let clock = clock(of: subject, key: key) else { return [] }
    let facts = [
      ("Runs on", shown.sentenceName(of: subject)), ("Now", clock.dayWords(in: shown)),
      ("Why", clock.why(in: shown)), ("Seen to by", shown.who(clock)),
      ("Standing", clock.terms.standing),
      ("Rests on", clock.terms.basis ?? "not stated"),
      ("Set by", clock.terms.isOwn ? "the partnership's own rule" : "the standard rule"),
      ("Counted with", shown.calendar(clock.terms.calendar).tableWords),
    ]
    return facts.map { ListLine(id: $0.0, $0.0, $0.1) } + changeLines(of: subject, key)
  }

  private func changeLines(of subject: RecordReference, _ key: String) -> [ListLine] {
    let pauses = shown.those(\ClockPause.subject, subject).filter { ($0.key ?? key) == key }.map {
      ListLine(
        id: $0.id.text, "Paused", "\($0.timeWords): \($0.reason)", reference: $0.reference)
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
    let reasons = shown.lateReasons(of: subject, key).map {
      ListLine(
        id: $0.id.text, "Late because", $0.reason + ($0.agreedBy.map { " (\($0))" } ?? ""),
        reference: $0.reference)
    }
    return pauses + extensions + moves + reasons
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
        Choosable("Extend", [.close, .open(clockForm(ClockExtension.about.name, fixed))]),
        Choosable("Say why it is late", [.close, .open(clockForm(LateReason.about.name, fixed))]),
        Choosable("Set our own time", [.close, .open(ownRuleForm(of: subject, key: key))]),
      ])
  }

  /// What is said of a clock is said today unless another day is given.
  private func clockForm(_ kind: String, _ fixed: [String: Stored]) -> FormScreen {
    var form = newRecordForm(kind, fixed: fixed)
    form.preset("on", today.shown)
    return form
  }

  /// A rule of the partnership's own in the place of the one a clock runs by, from today on.
  private func ownRuleForm(of subject: RecordReference, key: String) -> FormScreen {
    guard let terms = clock(of: subject, key: key)?.terms else {
      return newRecordForm(ClockRule.about.name, fixed: [:])
    }
    let shape = ClockRule.shape
    // What it runs on and what starts and meets it stay the standard rule's.
    let same: [any FieldDeclaration] = [
      shape.subject, shape.only, shape.unless, shape.start, shape.end, shape.comparison,
      shape.comparisonSource, shape.calendar,
    ]
    var fixed = Dictionary(uniqueKeysWithValues: same.map { ($0.name, Stored.text("")) })
    fixed[shape.key.name] = .text(key)
    fixed[shape.title.name] = .text(terms.title)
    var form = newRecordForm(ClockRule.about.name, fixed: fixed)
    form.preset(shape.length.name, "\(terms.length)")
    form.preset(shape.unit.name, terms.unit.label)
    form.preset(shape.from.name, today.shown)
    return form
  }
}
