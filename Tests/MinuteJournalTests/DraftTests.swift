// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import Testing

struct DraftTests {
  @Test func `the line being typed is there after a crash`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    #expect(journal.loadDraft() == nil)
    try journal.saveDraft("half a")
    try journal.saveDraft("half a line 🙂\n")
    let after = files.afterCrash()
    #expect(try Sample.open(after).0.loadDraft() == "half a line 🙂\n")
    #expect(after.contents.keys.filter { $0.hasPrefix("/w/drafts") } == ["/w/drafts/k7f3.draft"])
  }

  @Test func `a cleared draft is gone, and clearing again is no error`() throws {
    let (journal, _, _) = try Sample.open(try Sample.disk())
    try journal.saveDraft("text")
    try journal.clearDraft()
    try journal.clearDraft()
    #expect(journal.loadDraft() == nil)
  }

  @Test func `a draft that cannot be kept leaves the one before`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    try journal.saveDraft("before")
    files.fault = .init(call: files.calls + 3, kind: .failure(.noSpace))
    #expect(throws: JournalError.draftNotKept("/w/drafts", .noSpace)) {
      try journal.saveDraft("after")
    }
    #expect(journal.loadDraft() == "before")
  }

  @Test func `nothing is drafted in a workspace that is open for reading`() throws {
    let (journal, _, _) = try Sample.open(try Sample.disk(), mode: .readOnly)
    #expect(throws: JournalError.readOnly(Sample.root)) { try journal.saveDraft("text") }
    #expect(throws: JournalError.readOnly(Sample.root)) { try journal.clearDraft() }
  }
}
