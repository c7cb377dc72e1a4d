// SPDX-License-Identifier: Apache-2.0

/// A change somebody made to a chair's report outside the program, in Word: offered to the chair
/// one by one, and refused where it is about figures or words of the record.
package struct ProposedEdit: RecordKind {
  package static let shape = ProposedEdit()
  package static let about = KindNames(
    "proposed-edit", "Proposed edit", plural: "Proposed edits",
    "A change to a chair's report that came back from Word, accepted or declined by itself.")
  package let report = Field<ID<ChairReport>>(3, "report", "Report", "The report.")
  package let section = RequiredField<String>(
    4, "section", "Section", "The name of the narrative it is about; empty for the record's words.",
    missing: "")
  package let place = RequiredField<String>(
    5, "place", "Where", "Where it stands in the report, in words.", missing: "")
  package let type = RequiredField<EditType>(
    6, "type", "Change", "What was done in the file.", missing: .words)
  package let was = Field<String>(
    7, "was", "Was", "The words as they were.", as: .paragraph)
  package let becomes = Field<String>(
    8, "becomes", "Becomes", "The words as they are to be; a comment's own words.",
    as: .paragraph)
  package let before = Field<String>(
    9, "before", "Stands after", "The words just before it, by which its place is found again.")
  package let after = Field<String>(
    10, "after", "Stands before", "The words just after it, by which its place is found again.")
  package let whole = Field<String>(
    11, "whole", "The whole", "All the words of the place as they are in the file.",
    as: .paragraph)
  package let note = Field<String>(
    12, "note", "Note", "What to know before it is answered, or why it is refused.")
  package let on = Field<Day>(13, "on", "Brought back", "When the file was read.")
  package let state = RequiredField<EditState>(
    14, "state", "State", "Whether it was accepted.", missing: .open)
  package let answer = Field<String>(15, "answer", "Answer", "Why it was declined.")
  package let answeredOn = Field<Day>(16, "answered-on", "Answered", "When it was answered.")
}

/// What was done to a report in Word.
package enum EditType: String, Choice {
  case words
  case tracked = "tracked-change"
  case comment
  case record = "record-words"

  package var label: String {
    switch self {
    case .words: "Changed words"
    case .tracked: "Tracked change"
    case .comment: "Comment"
    case .record: "Words of the record"
    }
  }
}

/// Whether an edit brought back was accepted.
package enum EditState: String, StateChoice {
  case open, accepted, declined, refused

  package var label: String {
    switch self {
    case .open: "Open"
    case .accepted: "Accepted"
    case .declined: "Declined"
    case .refused: "Refused"
    }
  }

  package var followers: [EditState] {
    switch self {
    case .open: [.accepted, .declined]
    case .accepted, .declined, .refused: []
    }
  }
}

/// An edit found in a file, before it is a record.
package struct ReturnedEdit: Sendable, Hashable {
  /// The name of the narrative it is about; empty for the record's words.
  package var section: String
  /// Where it stands, in words.
  package var place: String
  /// What was done.
  package var type: EditType
  /// The words as they were.
  package var was: String
  /// The words as they are to be; a comment's own words.
  package var becomes: String
  /// The words just before it.
  package var before: String
  /// The words just after it.
  package var after: String
  /// All the words of the place as they are in the file.
  package var whole: String
  /// What to know before it is answered, or why it is refused.
  package var note: String?

  /// Describes an edit.
  package init(
    _ type: EditType, section: String, place: String, was: String, becomes: String,
    before: String = "", after: String = "", whole: String = "", note: String? = nil
  ) {
    self.type = type
    self.section = section
    self.place = place
    self.was = was
    self.becomes = becomes
    self.before = before
    self.after = after
    self.whole = whole
    self.note = note
  }

  /// Whether it is refused as it comes, being about what only the record says.
  package var isRefused: Bool { type == .record }
}
