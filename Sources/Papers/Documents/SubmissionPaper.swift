// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension DrawnPaper {
  /// A paper put to a group, as it went up and with what the group made of it.
  package static let submission = DrawnPaper(
    "submission", "Submitted paper",
    help: "Prints a paper put to a group as it went up, with what the group made of it.",
    of: .record(Submission.about.name), from: [Submission.about.name]
  ) { drawing in
    let record = drawing.scope.record.flatMap { drawing.book[ID<Submission>($0.id)] }
    return record.flatMap { SubmissionPaper(drawing.book, $0, today: drawing.today).paper() }
  }
}

/// A paper put to a group: as it would be today while it is a draft, and as it was on the day it
/// went up from then on, with what the group made of it.
package struct SubmissionPaper: Sendable {
  private let book: Book
  private let submission: Record<Submission>
  private let today: Day

  /// Prepares a submitted paper.
  package init(_ book: Book, _ submission: Record<Submission>, today: Day) {
    self.book = book
    self.submission = submission
    self.today = today
  }

  /// Draws the paper up, or gives the submitted one back; nil when what it is of is gone.
  package func paper() -> Paper? {
    guard submission.state != .draft else { return live(notice: "DRAFT: not submitted yet.") }
    guard var paper = submission.frozen.flatMap({ try? PaperCodec.read($0) }) else {
      return unreadable
    }
    paper.elements += outcomes
    let raised = book.marking(of: paper.references + [submission.reference]).label
    // A record may have been marked higher since; the paper that holds its words goes with it.
    if raised == Marking.officialSensitive.label { paper.marking = raised }
    paper.notice = book.joinedNotice(nil)
    paper.reference = submission.reference
    let told = Set(paper.summary.map(\.label))
    paper.summary += facts.filter { !told.contains($0.label) }
    return paper
  }

  /// A paper as it is on the day it goes up, as text to keep; empty, and so refused, without what
  /// it is of.
  package static let frozen: @Sendable (Book, Record<Submission>, Day) -> String = {
    book, submission, today in
    let paper = SubmissionPaper(book, submission, today: today).live(notice: nil)
    return paper.map(PaperCodec.write) ?? ""
  }

  private func live(notice: String?) -> Paper? {
    guard var paper = drawn else { return nil }
    paper.subtitle = submission.title
    paper.reference = submission.reference
    paper.records.append(submission.reference)
    paper.notice = book.joinedNotice(notice)
    return paper
  }

  private var drawn: Paper? {
    switch submission.kind {
    case .plan:
      return book[submission.plan].map { PlanPaper(book, plan: $0, today: today).paper() }
    case .executiveReport:
      return submission.to.map { to in
        let until = submission.until ?? today
        let from = submission.from ?? until.planYearStart
        return ExecutiveReportPaper(
          book, to: to, from: from, until: until, submission: submission
        ).paper()
      }
    }
  }

  /// What was decided on its recommendations since it went up, each of which was an item of its own.
  private var outcomes: [Element] {
    let made = book.recommendations(of: submission.reference)
    guard !made.isEmpty else { return [] }
    return [
      .heading(level: 1, "What was decided on its recommendations"),
      .list(
        ordered: false,
        made.map { recommendation in
          var item = book.recommendationItem(recommendation)
          if book.outcomes(of: recommendation).isEmpty {
            item.line.runs.append(Run(text: " Nothing is decided yet."))
          }
          return item
        }),
    ]
  }

  private var facts: [Fact] {
    [
      submission.submittedOn.map { Fact(label: "Submitted", value: $0.shownLong) },
      Fact(label: "To", value: book.name(of: submission.to, on: submission.submittedOn)),
      Fact(label: "Outcome", value: book.outcomeWords(of: submission)),
    ].compactMap(\.self)
  }

  private var unreadable: Paper {
    Paper(
      title: submission.title, body: book.name(of: submission.body),
      marking: book.marking(of: [submission.reference]).label,
      elements: [.note("The paper as submitted cannot be read.")])
  }
}
