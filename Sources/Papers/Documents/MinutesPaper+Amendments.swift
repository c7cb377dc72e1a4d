// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What was amended when the minutes were agreed, and the ledger of corrections since.
extension MinutesPaper {
  var corrections: [Record<Correction>] { book.corrections(to: meeting.id) }

  /// Says at the top that the agreed words are not the last word.
  var correctionNote: [Element] {
    let count = corrections.count
    guard count > 0 else { return [] }
    let words = count == 1 ? "1 correction was" : "\(count) corrections were"
    return [.note(Line("\(words) recorded since; see \u{201C}Amendments and corrections\u{201D}."))]
  }

  var amendmentsAndCorrections: [Element] {
    let heading = Element.heading(level: 1, "Amendments and corrections")
    let records = amendmentsShown(to: meeting).map(\.reference)
    let amended = amendments(to: meeting).map {
      ListItem(line: Line("Amended when agreed: \($0)", records: records))
    }
    guard !amended.isEmpty || !corrections.isEmpty else {
      return [heading, .paragraph("No amendments or corrections are recorded.")]
    }
    return [heading] + (amended.isEmpty ? [] : [.list(ordered: false, amended)])
      + (corrections.isEmpty ? [] : [.table(ledger)])
  }

  /// The amendments a meeting's minutes were agreed with, as far as this rendering prints them.
  func amendmentsShown(to earlier: Record<Meeting>) -> [Record<ProposedAmendment>] {
    book.amendmentsWhenAgreed(of: earlier.id).filter {
      !(rendering == .open && isRestricted($0))
    }
  }

  /// What a meeting's minutes were amended by when they were agreed, each in words. What somebody
  /// wrote freely counts as Part B where those minutes have one.
  func amendments(to earlier: Record<Meeting>) -> [String] {
    let recorded = book.amendmentsWhenAgreed(of: earlier.id)
    let shown = amendmentsShown(to: earlier)
    var words = shown.map { book.words(of: $0, verb: "now reads") }
    if let free = earlier.amendment, !free.isBlank {
      let isHidden = rendering == .open && book.hasPartB(earlier.id)
      words.append(isHidden ? "an amendment recorded in Part B" : free)
    }
    if shown.count < recorded.count {
      let count = counted(recorded.count - shown.count, "amendment")
      words.append("\(count) recorded in Part B")
    }
    return words
  }

  private var ledger: Table {
    Table(
      caption: "Corrections",
      columns: [
        Column(title: "No.", isNumeric: true), "Minute", Column(title: "Was", weight: 4),
        Column(title: "Is to read", weight: 4), Column(title: "Agreed", weight: 3),
        Column(title: "Recorded", weight: 2),
      ],
      rows: corrections.enumerated().map { place, correction in
        // A withheld correction prints none of its words, so its row tells of no record.
        TableRow(
          cells: [TableCell("\(place + 1)")] + cells(of: correction)
            + [TableCell(stated(correction.on?.shownShort))],
          record: isOpen && isRestricted(correction) ? nil : correction.reference)
      }, emptyNote: "")
  }

  private func cells(of correction: Record<Correction>) -> [TableCell] {
    let minute = book[correction.entry].map { book.number(of: $0) } ?? "All"
    guard !(isOpen && isRestricted(correction)) else {
      return [TableCell(minute), "Recorded in Part B", "Recorded in Part B", ""]
    }
    let was = correction.was ?? book[correction.entry]?.text
    let line = correction.entry.map { [RecordReference($0)] } ?? []
    return [
      TableCell(minute, records: line), TableCell(stated(was), records: line),
      TableCell(correction.text),
      TableCell(agreed(correction)),
    ]
  }

  private func agreed(_ correction: Record<Correction>) -> String {
    let at = book[correction.agreedAt].flatMap(\.date).map { "at the meeting of \($0.shownShort)" }
    let parts = [correction.agreedBy, at].compactMap(\.self)
    return stated(parts.joined(separator: ", "))
  }

  /// The checks not met at closing and why they were let be.
  var acceptedChecks: [Element] {
    let accepted = book.those(\Acceptance.meeting, meeting.id)
    guard !accepted.isEmpty else { return [] }
    let items = accepted.map { acceptance in
      let check = ClosingCheck(rawValue: acceptance.check)?.label ?? acceptance.check
      guard !(isOpen && isRestricted(acceptance)) else {
        return ListItem(line: Line("\(check): recorded in Part B"))
      }
      let subject = acceptance.subject.map { " (\($0))" } ?? ""
      return ListItem(
        line: Line("\(check)\(subject): \(acceptance.reason)", records: [acceptance.reference]))
    }
    return [.heading(level: 1, "Checks accepted at closing"), .list(ordered: false, items)]
  }
}
