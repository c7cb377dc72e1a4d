// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The ledger of corrections to agreed minutes, which themselves stay.
  func correctionsScreen(of meeting: ID<Meeting>) -> ListScreen {
    var source = ListSource(title: { desk in
      "Corrections: \(desk.shown[meeting].map { desk.shown.title(of: $0) } ?? "")"
    }) { desk in
      desk.shown.corrections(to: meeting).enumerated().map { place, correction in
        desk.line(of: correction, number: place + 1)
      }
    } open: { line, desk in
      desk.shown[ID<Correction>(line.id)].map { [.open(desk.correctionSheet($0))] } ?? []
    }
    source.columns = [ListColumn("Is to read"), ListColumn("Recorded", 16)]
    source.openTitle = "Look"
    source.emptyNote = "Nothing is corrected. \(keyName(.new)) records a correction."
    source.always(.new, "Record one") { [.open($0.correctedLineScreen(meeting))] }
    source.always(.preview, "Preview") { [.open($0.minutesPreview(of: meeting))] }
    source.offerHistory()
    return ListScreen(source, selecting: nil)
  }

  private func line(of correction: Record<Correction>, number: Int) -> ListLine {
    let minute = shown[correction.entry].map { "minute \(shown.number(of: $0)): " } ?? ""
    return ListLine(
      id: correction.id.text, "\(number) \(minute)\(correction.text)",
      correction.on?.shown ?? "", names: [correction.text], reference: correction.reference)
  }

  private func correctionSheet(_ correction: Record<Correction>) -> PagerScreen {
    let minute = shown[correction.entry].map { "Minute \(shown.number(of: $0))" }
    let at = shown[correction.agreedAt].map { shown.title(of: $0) }
    let facts = [
      minute ?? "The minutes as a whole",
      correction.was.map { "Was: \($0)" }, "Is to read: \(correction.text)",
      "Agreed: \([correction.agreedBy, at].compactMap(\.self).joined(separator: ", "))",
      "Recorded: \(correction.on?.shown ?? "")",
    ].compactMap(\.self).map(\.asSentence)
    return PagerScreen("Correction") { _ in facts.joined(separator: "\n\n") }
  }

  /// The lines of the agreed minutes, to choose the one to correct.
  func correctedLineScreen(_ meeting: ID<Meeting>) -> ListScreen {
    minuteLinesScreen("Correct which line? An item: the minutes as a whole", meeting) {
      reference, desk in
      let entry = reference.kind == MinuteEntry.about.name ? ID<MinuteEntry>(reference.id) : nil
      return [.replace(desk.correctionForm(entry, meeting))]
    }
  }

  /// The group's meetings after one, the next first.
  private func laterMeetings(_ meeting: ID<Meeting>) -> [ChoiceOption] {
    guard let record = shown[meeting], let body = record.body else { return [] }
    return shown.meetings(of: body)
      .filter { ($0.date ?? .first) > (record.date ?? .last) && $0.minutes != nil }
      .map { ChoiceOption(name: $0.id.text, label: $0.date?.shown ?? $0.id.text) }
  }

  private func correctionForm(_ entry: ID<MinuteEntry>?, _ meeting: ID<Meeting>) -> FormScreen {
    let was = shown[entry]?.text
    let issuing = issuing
    return FormScreen(
      "Record a correction; the minutes stay",
      [
        Question(
          "text", "Is to read", "What it should have said.", .paragraph, isRequired: true,
          initial: was.map { .text($0) }),
        Question(
          "by", "Agreed by", "The role or group that agreed it.", .line, isRequired: true),
        Question(
          "at", "At the meeting", "The later meeting that agreed it, when one did.",
          .choice(laterMeetings(meeting))),
      ], book: shown, today: today, body: shown[meeting]?.body
    ) { answers, _ in
      let draft = CorrectionDraft(
        entry: entry, text: answers.text("text"), at: answers.value("at"),
        agreedBy: answers.text("by"))
      return [
        .record({ (book, now) throws(Refusal) in
          try book.recordCorrection(to: meeting, draft, freezing: issuing, now)
        })
      ]
    }.done(as: "Record")
  }
}
