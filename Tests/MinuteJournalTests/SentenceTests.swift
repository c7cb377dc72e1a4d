// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Testing

struct SentenceTests {
  static let errors: [JournalError] = [
    .notAWorkspace("/x"), .noSuchFolder("/x"), .notAFolder("/x"), .halfRestored("/x"),
    .folderInUse("/x"), .damagedWorkspaceFile("/x"),
    .newerFormat("/x", version: 2), .cannotRead("/x", .device), .cannotCreate("/x", .missing),
    .notSaved("/x", .noSpace), .perhapsSaved("/x", .device), .readOnly("/x"),
    .draftNotKept("/x", .quotaUsedUp), .nameTaken("/x", old: "b2c4", new: "n3w7"),
  ]

  @Test(arguments: errors)
  func `every error names its thing in quotes and says what to do`(error: JournalError) {
    let words = sentence(for: error)
    #expect(words.contains("'/x'"))
    #expect(words.hasSuffix("."))
    #expect(words.split(separator: ". ").count >= 2)
  }

  @Test func `a full disk is told with what is safe and what to do`() {
    #expect(
      sentence(for: JournalError.notSaved("/w/journal/k7f3/2026-11.jsonl", .noSpace))
        == "Cannot save to '/w/journal/k7f3/2026-11.jsonl': the disk is full. Everything saved "
        + "before is safe; this action is not saved. Free some space, then do it again.")
  }

  @Test func `a laptop that people have a name for is told how to keep it under another`() {
    let named: LaptopWords = { $0 == "b2c4" ? "Clerk 1's laptop" : plainLaptop($0) }
    for notice: OpeningNotice in [
      .deviceRenamed(old: "b2c4", new: "n3w7"), .sharedName(old: "b2c4", new: "n3w7"),
      .endsShort(ShortRecord(device: "b2c4", written: 41, last: 38), new: "n3w7"),
    ] {
      #expect(sentence(for: notice, laptop: named).hasSuffix("the name again that people know."))
      #expect(!sentence(for: notice).contains("Name this laptop"))
    }
  }

  static let notices: [(OpeningNotice, String)] = [
    (.readOnlyFolder("/x"), "reading only"), (.lockedByAnother("/x"), "another window"),
    (.locksNotSupported("/x"), "one window"),
    (.tornTailSetAside(file: "f", offset: 7, bytes: 1, recovered: "r"), "of it is kept in 'r'"),
    (.tornTail(file: "f", offset: 7, bytes: 2), "'f' ends in an unfinished entry"),
    (.damaged(file: "f", offset: 7, line: 3, bytes: 9), "Line 3 of 'f' is damaged"),
    (.unreadable(file: "f", .device), "'f'"), (.newerRecords(count: 2), "2 entries"),
    (.chainBroken(device: "b2c4", sequence: 4), "Entry 4"),
    (.notYetArrived(device: "b2c4", count: 3), "3 entries from laptop b2c4 not yet arrived"),
    (.entriesMissing(device: "b2c4", count: 1), "1 entry of laptop b2c4"),
    (.clonedDevice(device: "b2c4", sequence: 4), "number 4"),
    (.deviceRenamed(old: "b2c4", new: "n3w7"), "'n3w7'"), (.copiedFolder(new: "n3w7"), "'n3w7'"),
    (
      .endsShort(ShortRecord(device: "b2c4", written: 41, last: 38), new: "n3w7"),
      "This laptop has written 41 entries here as 'b2c4', but the record ends at entry 38: 3 "
        + "entries are gone from its end"
    ),
    (
      .endsShort(ShortRecord(device: "b2c4", written: 1, last: 0), new: nil),
      "This laptop has written 1 entry here as 'b2c4', but none of them is here: 1 entry is gone"
    ),
    (.nameNotRead("/s/ws1", .notPermitted, serving: "n3w7"), "Until then it writes as 'n3w7'"),
    (.draftNotBrought("/x/drafts", .notPermitted), "It stays there"),
    (.countNotKept("/s", .noSpace), "cannot be kept in '/s': the disk is full"),
    (.sharedName(old: "b2c4", new: "n3w7"), "as 'b2c4'"),
    (.nameNotKept("/s", .readOnlyMedium), "the disk is read only"),
    (.entriesGone(device: "b2c4", count: 2), "2 entries of laptop b2c4 are no longer here"),
    (.entriesBack, "Nothing was lost"), (.writtenAgain(count: 1), "1 entry of today's"),
    (.littleRoom("/x", bytes: 19_999_999), "19 MB left"),
    (
      .clockBehind(wall: 172_800_000, last: 1_795_132_800_000),
      "The laptop's clock says 3 Jan 1970, but the last entry here is of 20 Nov 2026. Check the "
        + "clock. Entries stay in order."
    ),
    (
      .clockJumped(from: 1_795_132_800_000, to: 172_860_000),
      "from 20 Nov 2026 00:00 to 3 Jan 1970 00:01"
    ),
  ]

  @Test(arguments: notices)
  func `every notice says its facts`(notice: OpeningNotice, part: String) {
    #expect(sentence(for: notice).contains(part))
  }

  @Test(arguments: notices)
  func `no notice on the screen speaks of bytes or numbers of errors`(
    notice: OpeningNotice, part: String
  ) {
    let words = sentence(for: notice)
    #expect(!words.contains("byte") && !words.contains("(error"), "\(words)")
  }

  @Test func `a check tells the place to the byte, and reasons in words`() {
    let damaged = CheckProblem.damaged(file: "f", offset: 7, line: 3, bytes: 9)
    #expect(sentence(for: damaged).contains("line 3, byte 7: 9 bytes"))
    let unreadable = CheckProblem.unreadable(file: "f", .device)
    #expect(sentence(for: unreadable).contains("'f' cannot be read: the disk reported an error."))
    let notice = sentence(for: OpeningNotice.unreadable(file: "f", FileFailure(code: 24)))
    #expect(
      notice.contains("'f' cannot be read: the system refused, saying 'too many open files'."))
  }

  static let ofLaptops: [OpeningNotice] = [
    .chainBroken(device: "b2c4", sequence: 4), .notYetArrived(device: "b2c4", count: 3),
    .entriesMissing(device: "b2c4", count: 1), .clonedDevice(device: "b2c4", sequence: 4),
    .entriesGone(device: "b2c4", count: 2),
  ]

  @Test(arguments: ofLaptops)
  func `a notice about another laptop calls it as people do`(notice: OpeningNotice) {
    let words = sentence(for: notice) { $0 == "b2c4" ? "Clerk 2's laptop" : "?" }
    #expect(words.contains("Clerk 2's laptop") && !words.contains("b2c4"), "\(words)")
    #expect(sentence(for: notice).contains("laptop b2c4"))
  }
}
