// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct LongestDatePhraseTests {
  /// Looks after the first `by` or `in` of the line, as a capture line is read.
  private func find(_ line: String, nextMeeting: Day? = nil) -> DatePhrase? {
    let words = line.split(separator: " ")
    let place = words.firstIndex { $0 == "by" || $0 == "in" } ?? words.count
    return longestDatePhrase(
      in: words, startingAt: place + 1, today: day("2026-11-20"), nextMeeting: nextMeeting,
      calendar: .englandAndWales)
  }

  @Test(arguments: [
    ("Share the evaluation by fri with Community Safety", "2026-11-27", 1),
    ("Share it by 12 dec with the group", "2026-12-12", 2),
    ("Share it by 12 dec 2026 with the group", "2026-12-12", 3),
    ("Share it by 12 dec 30 copies", "2026-12-12", 2),
    ("Share it by 12 dec 27", "2027-12-12", 3),
    ("Share it by the end of next month and report", "2026-12-31", 5),
    ("Share it by end of november, copied to all", "2026-11-30", 3),
    ("Report in 10 working days to the chair", "2026-12-04", 3),
    ("Report in two weeks' time please", "2026-12-04", 3),
    ("Report by next fri to all", "2026-11-27", 2),
    ("Report by the 12th of december to all", "2026-12-12", 4),
    ("Report by Friday 27 November 2026 to all", "2026-11-27", 4),
    ("Report by fri 27 copies", "2026-11-27", 1),
    ("Report by on 12/12/2026; then close", "2026-12-12", 2),
  ])
  func `the longest date is taken and the rest of the line is left`(
    line: String, iso: String, wordCount: Int
  ) {
    let found = find(line)
    guard case .understood(let day, _)? = found?.date else {
      Issue.record("no date was understood")
      return
    }
    #expect(day.iso == iso)
    #expect(found?.wordCount == wordCount)
  }

  @Test(arguments: [
    "Answer by the chair of the group", "Report in 3 schools by then", "Stand by", "Led by",
    "Papers by 10 working days before the meeting", "Audit in next cycle", "Sent by 10.30",
    "Case in the end was closed", "",
  ])
  func `a line that goes on without a date gives none`(line: String) {
    #expect(find(line) == nil)
  }

  @Test func `a refused date keeps its reason and its words`() {
    let refused = find("Report by 31 nov to all")
    #expect(refused?.date == .refused(reason: "there is no 31 November"))
    #expect(refused?.wordCount == 2)
    #expect(find("Report by next meeting of the group")?.wordCount == 2)
  }

  @Test(arguments: [-1, 1, 99])
  func `a start outside the words gives none`(start: Int) {
    let found = longestDatePhrase(
      in: ["fri"], startingAt: start, today: day("2026-11-20"), nextMeeting: nil,
      calendar: .englandAndWales)
    #expect(found == nil)
  }

  @Test func `a very long line is read only as far as a date can reach`() {
    let filler = Array(repeating: Substring(String(repeating: "x", count: 5000)), count: 5000)
    let found = longestDatePhrase(
      in: ["12", "dec"] + filler, today: day("2026-11-20"), nextMeeting: nil,
      calendar: .englandAndWales)
    #expect(found?.wordCount == 2)
  }
}
