// SPDX-License-Identifier: Apache-2.0

/// Draws papers up as they are in a book, as text to keep and as files to send; papers lie above
/// the model, so the caller hands this in.
package struct Issuing: Sendable {
  /// A meeting's minutes as paper text, in both renderings.
  package let minutes: @Sendable (Book, Record<Meeting>) -> FrozenMinutes
  /// A chair's report as paper text, as it is on the day it goes up; empty without a group.
  package let report: @Sendable (Book, Record<ChairReport>, Day) -> String
  /// A paper put to a group as paper text, as it is on the day it goes up.
  package let submission: @Sendable (Book, Record<Submission>, Day) -> String
  /// A subject's paper in every form that goes out: the whole, then the open version where that
  /// says less.
  package let forms: @Sendable (Book, IssueSubject, Day) -> [PaperIssue]

  /// Says how papers are drawn up.
  package init(
    minutes: @escaping @Sendable (Book, Record<Meeting>) -> FrozenMinutes,
    report: @escaping @Sendable (Book, Record<ChairReport>, Day) -> String,
    submission: @escaping @Sendable (Book, Record<Submission>, Day) -> String,
    forms: @escaping @Sendable (Book, IssueSubject, Day) -> [PaperIssue]
  ) {
    self.minutes = minutes
    self.report = report
    self.submission = submission
    self.forms = forms
  }

  /// The same text to keep, and no files; for what is invented or only tried.
  package var withoutFiles: Issuing {
    Issuing(minutes: minutes, report: report, submission: submission) { _, _, _ in [] }
  }
}

/// What an operation issues.
package enum IssueSubject: Hashable, Sendable {
  case agenda(ID<Meeting>)
  case minutes(ID<MinutesVersion>)
  case report(ID<ChairReport>)
}

/// A paper about to be issued: what it is, and its bytes in each form.
package struct PaperIssue: Sendable {
  /// One form: its name, the ending of its file and its bytes.
  package struct Form: Sendable {
    /// The form's name, such as `docx`.
    package let format: String
    /// The ending of its files, without the dot.
    package let ending: String
    /// The file.
    package let bytes: [UInt8]

    /// Gathers a form.
    package init(format: String, ending: String, bytes: [UInt8]) {
      self.format = format
      self.ending = ending
      self.bytes = bytes
    }
  }

  /// What the paper is called.
  package let title: String
  /// Which paper it is, such as `minutes`.
  package let sort: String
  /// The whole, or the open version.
  package let part: IssuedPart
  /// The marking printed on it.
  package let marking: Marking
  /// Its forms; one without bytes is not kept.
  package let forms: [Form]

  /// Gathers a paper to issue.
  package init(
    title: String, sort: String, part: IssuedPart, marking: Marking, forms: [Form]
  ) {
    self.title = title
    self.sort = sort
    self.part = part
    self.marking = marking
    self.forms = forms
  }
}

/// What an issued paper belongs to, and what it was issued for.
package struct IssueFacts: Sendable {
  /// The group whose paper it is.
  package var body: ID<Body>?
  /// The meeting it is of.
  package var meeting: ID<Meeting>?
  /// The report it is.
  package var report: ID<ChairReport>?
  /// The version of minutes it is printed from.
  package var version: ID<MinutesVersion>?
  /// What it is issued for.
  package var occasion: IssueOccasion

  /// Gathers the facts.
  package init(
    _ occasion: IssueOccasion, body: ID<Body>? = nil, meeting: ID<Meeting>? = nil,
    report: ID<ChairReport>? = nil, version: ID<MinutesVersion>? = nil
  ) {
    self.occasion = occasion
    self.body = body
    self.meeting = meeting
    self.report = report
    self.version = version
  }
}

/// To whom a paper goes, when and how.
package struct Sending: Sendable {
  /// A group, an agency, a role or other words.
  package var to: String
  /// The day; the day it is recorded unless another is given.
  package var on: Day?
  /// How it goes.
  package var how: SendingWay?

  /// Describes a sending.
  package init(to: String, on: Day? = nil, how: SendingWay? = nil) {
    self.to = to
    self.on = on
    self.how = how
  }
}
