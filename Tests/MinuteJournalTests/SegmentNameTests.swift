// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import MinuteJournal

struct SegmentNameTests {
  @Test(arguments: ["2026-11.jsonl", "2026-11-2.jsonl", "2026-11-17.jsonl"])
  func `a segment's name is read and written alike`(text: String) {
    #expect(SegmentName(text)?.text == text)
  }

  @Test(arguments: [
    "", ".jsonl", "2026-11", "2026-11-1.jsonl", "2026-11-02.jsonl", "2026-11 (1).jsonl",
    "2026-11.sync-conflict-20261120-104207-K7F3ABC.jsonl", "2026-1.jsonl", "26-11.jsonl",
    "2026-11-2-3.jsonl", "2026-11-.jsonl", "2026-11-99999999999999999999.jsonl",
  ])
  func `any other name is not a segment's`(text: String) {
    #expect(SegmentName(text) == nil)
  }
}
