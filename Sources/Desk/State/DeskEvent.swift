// SPDX-License-Identifier: Apache-2.0
package import Papers
package import PartnershipModel
package import TerminalKit

/// Something that happened outside the desk.
package enum DeskEvent: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it is text, never commands.
  case paste(String)
  /// The terminal has a new size.
  case resized(Size)
  /// Time went on.
  case tick(Moment)
  /// The batch is safe on disk.
  case recorded(Batch)
  /// The batch could not be saved; the sentence says what is safe.
  case recordFailed(Batch, String)
  /// Where the next thing done will stand in the record; told before `recorded`, because what
  /// follows that may record again.
  case place(RecordPlace)
  /// The history of a record was read from the journal.
  case history(RecordReference, [HistoryLine])
  /// The book as it was at the end of a day.
  case asAt(Day, Book)
  /// What this laptop did last, newest first, was read from the journal.
  case recent([Batch])
  /// A report that came back from Word was read from a file.
  case returned([UInt8], from: String, ID<ChairReport>)
  /// A file was written there.
  case fileWritten(String)
  /// An issued file was written there, byte for byte as it was issued.
  case issuedWritten(String)
  /// The bytes of an issued file, to be read under a heading.
  case issued([UInt8], heading: String)
  /// A copy of everything was saved elsewhere, or of as much as could be had; the sentence says so.
  case copySaved(String, isWhole: Bool)
  /// Copies go to that folder after each meeting; nil when none are made.
  case secondPlace(String?)
  /// Something asked for outside could not be done; the sentence says what and why.
  case failed(String)
  /// The terminal went away: save and leave.
  case hangup
  /// How this laptop's screen is locked from now on.
  case locking(LockSettings)
  /// Other laptops' entries arrived: the book with them, and what there is to say.
  case arrived(Book, [Message])
  /// Something that nobody asked for and the clerk should know.
  case told(Message)
  /// The workspace, which was open for reading only, can be changed from now on; with the line
  /// that was being typed in it.
  case writable(RecordPlace, Draft?)
  /// The unfinished text is kept.
  case draftKept
  /// The unfinished text could not be kept; the sentence says why and what is safe.
  case draftNotKept(String)
}

/// One step in a record's history, in words.
package struct HistoryLine: Sendable, Equatable {
  /// When it was done.
  package let moment: Moment
  /// Who did it.
  package let author: String
  /// The laptop it was done on, as people call it; empty when not known.
  package let laptop: String
  /// What was done, in a sentence.
  package let did: String
  /// In which meeting it was done, or of which the record is, in words; nil when of none.
  package let meeting: String?
  /// What changed, field by field, in words.
  package let changes: [String]

  /// Makes a step.
  package init(
    moment: Moment, author: String, laptop: String = "", did: String, meeting: String? = nil,
    changes: [String]
  ) {
    self.moment = moment
    self.author = author
    self.laptop = laptop
    self.did = did
    self.meeting = meeting
    self.changes = changes
  }

  /// The step as lines: who and what, then below it in which meeting and from what to what.
  package func lines(at moment: String) -> [String] {
    let who = laptop.isEmpty ? author : "\(author), \(laptop)"
    let below = (meeting.map { [$0] } ?? []) + changes
    return ["\(moment)  \(who): \(did)"] + below.map { "    \($0)" }
  }
}

/// Something the desk asks of the world outside.
package enum Effect: Sendable {
  /// Append the batch durably; answer with `recorded` or `recordFailed`.
  case record(Batch)
  /// Keep the unfinished text, nil when there is none; answer with `draftKept` or `draftNotKept`.
  case saveDraft(Draft?)
  /// Write a paper to a file.
  case writePaper(PaperFile)
  /// Write an issued file's very bytes to a file, under this path.
  case writeIssued(IssuedFileName, path: String)
  /// Read an issued file; answer with `issued` and the heading.
  case readIssued(IssuedFileName, heading: String)
  /// Read a report that came back from Word from a file; answer with `returned`.
  case readReturned(String, ID<ChairReport>)
  /// Write the calendar of a body, or of all, to a file; the journal has its history.
  case writeCalendar(of: ID<Body>?, path: String)
  /// Read a record's history from the journal.
  case readHistory(RecordReference)
  /// Read what this laptop did last from the journal; answer with `recent`.
  case readRecent(limit: Int)
  /// Replay the journal up to the end of a day.
  case readAsAt(Day)
  /// Save a copy of everything elsewhere; answer with `copySaved`.
  case saveCopy(CopyOrder)
  /// Keep the folder for copies after each meeting; answer with `secondPlace`.
  case keepSecondPlace(String?)
  /// Open another workspace instead of this one.
  case openWorkspace(OpeningChoice)
  /// Paint everything anew.
  case repaint
  /// Stop for now and give the shell back.
  case suspend
  /// Leave.
  case quit
  /// Keep another way of locking on this laptop; answer with `locking`.
  case changeLocking(LockChange)
}

/// What the first screen offers.
package enum OpeningChoice: Sendable, Equatable {
  case demonstration(String)
  case folder(String)
  case new(folder: String, structure: String)
}
