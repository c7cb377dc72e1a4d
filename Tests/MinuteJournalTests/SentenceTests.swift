// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Testing

struct SentenceTests {
  static let errors: [JournalError] = [
    .notAWorkspace("/x"), .folderInUse("/x"), .damagedWorkspaceFile("/x"),
    .newerFormat("/x", version: 2), .cannotRead("/x", .device), .cannotCreate("/x", .missing),
    .notSaved("/x", .noSpace), .savingStopped("/x", .device), .readOnly("/x"),
    .draftNotKept("/x", .quotaUsedUp),
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

  static let notices: [(OpeningNotice, String)] = [
    (.readOnlyFolder("/x"), "reading only"), (.lockedByAnother("/x"), "another window"),
    (.locksNotSupported("/x"), "one window"),
    (.tornTailSetAside(file: "f", offset: 7, bytes: 1, recovered: "r"), "(1 byte) is kept in 'r'"),
    (.tornTail(file: "f", offset: 7, bytes: 2), "2 bytes, at byte 7"),
    (.damaged(file: "f", offset: 7, line: 3, bytes: 9), "line 3, byte 7"),
    (.unreadable(file: "f", .device), "'f'"), (.newerRecords(count: 2), "2 entries"),
    (.chainBroken(device: "b2c4", sequence: 4), "Entry 4"),
    (.notYetArrived(device: "b2c4", count: 3), "3 entries from laptop 'b2c4' not yet arrived"),
    (.entriesMissing(device: "b2c4", count: 1), "1 entry of laptop 'b2c4'"),
    (.clonedDevice(device: "b2c4", sequence: 4), "number 4"),
    (.deviceRenamed(old: "b2c4", new: "n3w7"), "'n3w7'"),
  ]

  @Test(arguments: notices)
  func `every notice says its facts`(notice: OpeningNotice, part: String) {
    #expect(sentence(for: notice).contains(part))
  }
}
