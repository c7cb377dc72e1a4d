// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct PaperGoldenTests {
  @Test(arguments: GoldenPaper.allCases)
  func `every sort of paper is written as it is kept, in every form`(sort: GoldenPaper) throws {
    let paper = try sort.paper(ShippedYear.onTheDay.get())
    for format in PaperFormat.allCases where !format.isMadeOutside {
      let bytes = format.write(paper)
      let name = "\(sort.rawValue).\(format.fileEnding)"
      if format == .docx {
        try expectGolden(name + ".txt", unpacked(bytes, inFull: sort == .structure))
      } else {
        try expectGolden(name, bytes)
      }
    }
  }

  @Test func `the calendar file is written as it is kept`() throws {
    let year = try ShippedYear.onTheDay.get().batches
    let history = CalendarHistory([try ShippedYear.structureBatch()] + year)
    let calendar = Calendar(history, of: GoldenPaper.group)
    try expectGolden("calendar.ics", Array(CalendarWriter().write(calendar).utf8))
  }

  @Test func `every sort of paper that can be asked for is kept`() throws {
    let played = try ShippedYear.onTheDay.get()
    // Those drawn from the registers are all kept by the next test.
    let kept = try Set(GoldenPaper.allCases.map { try $0.kindName(played) } + ["drawn"])
    let all = OpenPapersTests.choices(played.book, played.today).map(\.sort)
    #expect(all.filter { !kept.contains($0) } == [])
  }
}

extension GoldenPaper {
  fileprivate func kindName(_ played: Played) throws -> String { try choice(played).sort }
}

extension PaperChoice {
  /// The name of its case.
  fileprivate var sort: String {
    Mirror(reflecting: self).children.first?.label ?? "\(self)"
  }
}
