// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct DrawnPapersTests {
  @Test func `every paper drawn from the registers is written as it is kept`() throws {
    let played = try ShippedYear.onTheDay.get()
    // Some are kept in every form beside those that are drawn from no register.
    for paper in DrawnPaper.all where GoldenPaper(rawValue: paper.name) == nil {
      let choice = try #require(
        paper.choices(in: played.book, today: played.today).first,
        "the year has no record for \(paper.name)")
      let drawn = try #require(choice.paper(in: played.book, today: played.today))
      for format in [PaperFormat.text, .html, .csv] {
        try expectGolden("drawn-\(paper.name).\(format.fileEnding)", format.write(drawn))
      }
    }
  }

  @Test func `a paper drawn from the registers says what it found in the year`() throws {
    let played = try ShippedYear.onTheDay.get()
    for paper in DrawnPaper.all {
      let choices = paper.choices(in: played.book, today: played.today)
      let rows = choices.compactMap { $0.paper(in: played.book, today: played.today) }
        .flatMap(\.references)
      #expect(!rows.isEmpty, "\(paper.name) cites no record of the year")
    }
  }

  @Test func `names of commands and of menus are told apart`() {
    #expect(Set(DrawnPaper.all.map(\.name)).count == DrawnPaper.all.count)
    #expect(Set(DrawnPaper.all.map(\.title)).count == DrawnPaper.all.count)
    for paper in DrawnPaper.all {
      #expect(paper.kinds.allSatisfy { Registry.kind(named: $0) != nil }, "\(paper.name)")
    }
  }
}

extension DrawnPaper {
  /// The paper of every group, or of each record that it is of.
  func choices(in book: Book, today: Day) -> [PaperChoice] {
    guard case .record(let name) = subject else {
      return [.drawn(self, body: usualBody(in: book), today: today)]
    }
    let rows = Registry.kind(named: name).map(book.rows(of:)) ?? []
    return rows.map { row in
      .drawn(self, record: RecordReference(kind: name, id: row.id), today: today)
    }
  }

  /// Those of every drawn paper.
  static func choices(in book: Book, today: Day) -> [PaperChoice] {
    all.flatMap { $0.choices(in: book, today: today) }
  }
}
