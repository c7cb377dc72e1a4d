// SPDX-License-Identifier: Apache-2.0

extension Publication {
  /// The yearly figures of Anti-Social Behaviour Case Reviews, while there are such reviews and none
  /// were ever published; once they were, their clock says when the next are due.
  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    let reviews = book.all(ReviewCase.self).filter { $0.type == .asb }
    let isPublished = book.all(Publication.self).contains {
      $0.kind == .caseReviewFigures && $0.date != nil
    }
    let rule = book.clockRules(startedOn: day).first { $0.key == ReviewClocks.figuresKey }
    guard !isPublished, let first = reviews.first, let rule, rule.unit == .months else { return [] }
    let recurrence = Recurrence(months: rule.length, last: nil)
    var line = DueLine(
      what: "Figures of Anti-Social Behaviour Case Reviews to be published",
      due: recurrence.due(on: day), who: book.words(of: rule.who),
      why: [recurrence.words, rule.basis].compactMap(\.self).joined(separator: "; "),
      body: first.body, source: nil)
    let shape = Publication.shape
    line.settling = NewRecord(
      Publication.about, doing: "Record them",
      knowing: [shape.kind.name: PublicationKind.caseReviewFigures.stored])
    return [line]
  }
}
