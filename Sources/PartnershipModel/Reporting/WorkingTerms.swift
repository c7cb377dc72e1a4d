// SPDX-License-Identifier: Apache-2.0

/// How many working days before a meeting its papers go out, where the partnership says nothing.
///
/// No rule binds a partnership here; councils must give five clear days' notice of a committee,
/// and five working days is the usual local convention.
let usualPapersDays = 5

/// How many working days after a meeting its draft minutes go out, where the partnership says
/// nothing; a convention of many partnerships' terms of reference.
let usualDraftMinutesDays = 10

extension Book {
  /// How many working days before a body's meeting its papers go out, 0 to 99: its own number, else
  /// the partnership's.
  package func papersDays(of body: ID<Body>?) -> Int {
    term(self[body]?.papersDays) ?? term(partnership?.papersDays) ?? usualPapersDays
  }

  /// How many working days after a meeting its draft minutes go out, 0 to 99.
  package var draftMinutesDays: Int { term(partnership?.draftMinutesDays) ?? usualDraftMinutesDays }

  /// A number of days that makes no sense says nothing.
  private func term(_ days: Int?) -> Int? { days.flatMap { (0...99).contains($0) ? $0 : nil } }

  /// When the papers for a meeting are due; nil while it has no date.
  package func papersDue(for meeting: Record<Meeting>) -> ReckonedDay? {
    meeting.date.map {
      WorkingCalendar.englandAndWales.reckoned(
        workingDays: -papersDays(of: meeting.body), from: $0)
    }
  }

  /// When the draft minutes of a meeting are due; nil while it has no date.
  package func draftMinutesDue(of meeting: Record<Meeting>) -> ReckonedDay? {
    meeting.date.map {
      WorkingCalendar.englandAndWales.reckoned(workingDays: draftMinutesDays, from: $0)
    }
  }
}
