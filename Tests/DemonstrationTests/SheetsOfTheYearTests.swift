// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct SheetsOfTheYearTests {
  private func sheets(_ book: Book) -> [SheetFile] {
    Registry.kinds.map { kind in
      SheetFile(
        file: "\(kind.names.name).csv", kind: kind, text: RecordSheet(kind, in: book).text)
    }
  }

  private let now = Circumstances(
    now: Moment(day: day("2026-11-20"), second: 0), author: "Clerk", device: "x", sequence: 1)

  @Test func `the year's sheets, read into an empty book, give the same records and sheets`() throws
  {
    let book = try ShippedYear.onTheDay.get().book
    let files = sheets(book)
    var again = Book()
    again.apply(try Exchange.read(files, into: again, now))
    #expect(Exchange.write(again) == Exchange.write(book))
    for (file, other) in zip(files, sheets(again)) {
      #expect(file.text == other.text, "\(file.file)")
    }
  }

  @Test(arguments: Registry.kinds.map(\.names.name))
  func `a kind's sheet, read back into the year, changes nothing`(name: String) throws {
    let book = try ShippedYear.onTheDay.get().book
    let kind = try #require(Registry.kind(named: name))
    let text = RecordSheet(kind, in: book).text
    #expect(throws: Refusal.nothingToChange) {
      try Exchange.read(
        [SheetFile(file: "\(name).csv", kind: kind, text: text)], into: book, now)
    }
  }
}
