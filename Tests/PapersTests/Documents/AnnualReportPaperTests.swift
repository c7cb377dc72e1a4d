// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import PartnershipModel
import Testing

/// The annual report of 2021–22, from the data of the published one.
struct AnnualReportPaperTests {
  private static let today = day("2022-06-30")

  private func book(_ name: String = "shropshire-2021-22.json") throws -> Book {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(root)/demo-data/\(name)", encoding: .utf8)
    return try DocumentScenario(text).book
  }

  private func report(_ book: Book, year: Int = 2021) throws -> Paper {
    let days = DrawnScope.days(ofYear: year)
    let scope = DrawnScope(from: days.from, until: days.until)
    return try #require(DrawnPaper.annualReport.paper(of: scope, in: book, today: Self.today))
  }

  private func headings(_ paper: Paper, level: Int) -> [String] {
    paper.elements.compactMap { element in
      if case .heading(level, let line) = element { line.plainText } else { nil }
    }
  }

  @Test func `R57: every commitment and update of the year is printed word for word, in order`()
    throws
  {
    let book = try book()
    var paper = try report(book)
    // A short form is spelled out where it first stands; the words around it stay.
    paper.abbreviations = []
    var rest = Substring(wideText(paper))
    let groups = book.annualReport(ofYear: 2021).groups.filter { !$0.weSaid.isEmpty }
    #expect(groups.count == 6)
    for group in groups {
      let opening =
        "In our report for 2020–21, we said our \(group.nameBefore) would achieve the following:"
      rest = rest[try #require(rest.range(of: opening)).upperBound...]
      for said in group.weSaid {
        let texts = [said.text] + (said.points ?? [])
        let updates = (group.updates[said.id] ?? []).flatMap {
          $0.text.split(whereSeparator: \.isNewline).map(String.init)
        }
        for text in texts + updates {
          let words = flat(text.drop { " -".contains($0) }.description)
          rest = rest[try #require(rest.range(of: words), "\(words)").upperBound...]
        }
      }
    }
  }

  @Test(arguments: [
    ("shropshire-2021-22.json", 2021, 16), ("shropshire-2023-26.json", 2023, 0),
    ("shropshire-2019-20.json", 2019, 0), ("telford-and-wrekin-2021-24.json", 2021, 0),
    ("children-board-2016-18.json", 2016, 0),
  ])
  func `R57: each partnership's report prints what its groups had said, and tells what is lacking`(
    file: String, year: Int, said: Int
  ) throws {
    let book = try book(file)
    var paper = try report(book, year: year)
    paper.abbreviations = []
    let text = wideText(paper)
    let groups = book.annualReport(ofYear: year).groups
    #expect(groups.reduce(0) { $0 + $1.weSaid.count } == said)
    for said in groups.flatMap(\.weSaid) {
      #expect(text.contains(flat(said.text)), "\(said.text)")
    }
    let outcomes = text.components(separatedBy: "Outcome: ").count - 1
    #expect(outcomes == said)
    for body in book.tellingBodies(in: PlannedDate.financialYear(startYear: year).period) {
      #expect(text.contains(flat(book.name(of: body.id, on: day("\(year + 1)-03-31")))))
    }
    #expect(text.contains("What was not provided"))
  }

  @Test func `R49: every stated table of the year is printed as stated, a blank never as nought`()
    throws
  {
    let book = try book()
    let paper = try report(book)
    let captions = Set(
      paper.elements.compactMap { element in
        if case .table(let table) = element { table.caption } else { nil }
      })
    let text = wideText(paper)
    let stated = book.all(StatedTable.self)
    #expect(stated.count == 22)
    for table in stated where table.id != ID("early-help") {
      let isOfReviews = book.those(\StatedFigure.table, table.id).contains {
        $0.counts == ReviewCase.about.name
      }
      #expect(captions.contains(table.title) != isOfReviews, "\(table.title)")
    }
    #expect(text.contains("Early Help: No information was provided for this report."))
    let adoption = paper.rows.filter {
      $0.cells.first?.line.plainText == "U9 - Non-Agency Adoption"
    }
    #expect(adoption.count == 1)
    #expect(
      adoption.first?.cells.dropFirst().contains { $0.line.plainText == "Not stated" } == true)
    #expect(text.contains("not agree with the others; the paper 'Figures to check' lists them."))
  }

  @Test func `R42: what an audit found is printed once, each finding as a point of its own`() throws
  {
    let paper = try report(try book())
    let text = wideText(paper)
    for words in [
      "highlight the need for Safer Recruitment Training for partner agencies",
      "he Neglect Screening Tool and GCP2 should be being used more in practice.",
    ] {
      let audits = text.components(separatedBy: "Audits of 2021–22").last ?? ""
      let part = audits.components(separatedBy: "Hearing the voice").first ?? ""
      #expect(part.components(separatedBy: words).count == 2, "\(words)")
    }
    #expect(
      headings(paper, level: 3).contains("Repeat domestic abuse cases into Children's Social Care"))
    #expect(text.contains("Carried over. The reason: not completed during this year"))
  }

  @Test func `R50: the closing statement goes on with the areas that come up each year`() throws {
    let text = wideText(try report(try book()))
    let place = try #require(text.range(of: "which have emerged as an annual cycle, they are:"))
    let rest = text[place.upperBound...]
    #expect(rest.contains("Scrutiny and challenge of data provision to the board") == true)
  }

  @Test
  func `R43: a campaign without its analysis at the year's end is carried over in the report`()
    throws
  {
    var scenario = BookByForms(try book())
    try scenario.add(
      "campaign",
      [
        "body": .text("assurance"), "title": .text("Care Act 2021"), "kind": .text("care-act"),
        "opened-on": .text("2022-01-10"),
      ])
    #expect(
      wideText(try report(scenario.book)).contains(
        "Care Act 2021: Opened on 10 January 2022; its findings had not been reported on 31 March "
          + "2022 and are carried over to the next report."))
  }

  @Test func `R57: the parts come in the order of the published report, which its contents list`()
    throws
  {
    let paper = try report(try book())
    let titles = headings(paper, level: 1)
    #expect(titles.first == "Contents")
    let contents = paper.elements.compactMap { element -> [String]? in
      if case .list(true, let items) = element { items.map(\.line.plainText) } else { nil }
    }
    #expect(contents == [Array(titles.dropFirst())])
    let published = [
      "Foreword", "Introduction", "What we achieved this year", "What we know", "Impact on",
      "Hearing the voice", "Our approach to learning", "Changes to published arrangements",
      "Independent scrutiny",
      "The effectiveness of these arrangements", "What we want to achieve",
      "Closing scrutiny statement",
    ]
    let places = published.compactMap { name in titles.firstIndex { $0.hasPrefix(name) } }
    #expect(places.count == published.count && places == places.sorted())
  }

  @Test func `R57: the group speaks under the name it had, and is headed by the one it got`() throws
  {
    let paper = try report(try book())
    #expect(headings(paper, level: 2).contains("Local Domestic Abuse Partnership Board"))
    let text = wideText(paper)
    #expect(text.contains("we said our Domestic Abuse Group would achieve the following:"))
    #expect(text.contains("called the Domestic Abuse Group when the year began"))
  }

  @Test func `R57: what was not done is told as not done, in the group's own words`() throws {
    let text = wideText(try report(try book()))
    let update = "Our update – this was not completed during this year however, we started"
    let place = try #require(text.range(of: update))
    #expect(text[place.upperBound...].contains("Outcome: Not done."))
  }

  @Test func `R57: the next year's aims are those that the next report will answer`() throws {
    let book = try book()
    let aims = wideText(try report(book))
    let next = wideText(try report(book, year: 2022))
    let text = "Create a profile of self-neglect in Shropshire"
    let place = try #require(
      aims.range(of: "What we want to achieve in 2022–23", options: .backwards))
    #expect(aims[place.upperBound...].contains(text))
    #expect(
      next.contains(
        "In our report for 2021–22, we said our Self-Neglect Group would achieve the following:"))
    #expect(next.contains(text))
  }

  @Test func `R57: reviews stand by pseudonym with their stage at the end of the year`() throws {
    let paper = try report(try book())
    let row = try #require(
      paper.rows.first { $0.record == RecordReference(kind: "review-case", id: "child-t") })
    #expect(
      row.cells.map(\.line.plainText) == [
        "Child T", "Rapid Review", "Referred (no day recorded)", "none recorded",
        "to be told in next year's annual report",
      ])
    #expect(paper.marking == "OFFICIAL-SENSITIVE")
  }

  @Test func `R57: a finding that is not implemented is listed with its reason`() throws {
    var scenario = BookByForms(try book())
    try scenario.add(
      "recommendation",
      [
        "origin": RecordReference(kind: "review-case", id: "child-r").stored,
        "text": .text("Share the chronology"), "state": .text("not-accepted"),
        "agreed-on": .text("2022-02-01"), "reason": .text("Now asked of every agency by law"),
      ])
    let text = wideText(try report(scenario.book))
    #expect(
      text.contains(
        "Child R: Share the chronology. Not accepted: Now asked of every agency by law."))
  }

  @Test func `R57: what nobody provided is listed at the end in the published words`() throws {
    let paper = try report(try book())
    let text = wideText(paper)
    let end = try #require(text.range(of: "No information was provided for this report on:"))
    let last = text[end.upperBound...]
    for part in [
      "Strategic Governing Group: what it said it would achieve", "Drug Related Death Panel",
      "Child Exploitation Panel",
      "Channel Panel",
    ] {
      #expect(last.contains(part) == (part != "Channel Panel"), "\(part)")
    }
    #expect(!last.contains("What we achieved this year"))
  }

  @Test func `R57: partners' statements stand under role and agency, and a missing one says so`()
    throws
  {
    var scenario = BookByForms(try book())
    for (agency, role) in [
      ("west-mercia-police", "Detective Superintendent"), ("probation", "Head of Service"),
    ] {
      try scenario.add(
        "partner-statement",
        [
          "year": .text("2021/22"), "part": .text("foreword"), "role": .text(role),
          "agency": .text(agency),
        ])
    }
    let police = try #require(
      scenario.book.all(PartnerStatement.self).first { $0.role == "Detective Superintendent" })
    try scenario.move(
      police.reference, to: "received",
      ["text": .text("We are proud to be members.\nThere is more to do.")])
    let paper = try report(scenario.book)
    let second = headings(paper, level: 2)
    #expect(second.contains("Detective Superintendent, West Mercia Police"))
    let text = wideText(paper)
    #expect(text.contains("We are proud to be members. There is more to do."))
    #expect(
      text.contains("- Foreword: Head of Service, The Probation Service"), "\(text.suffix(2000))")
  }

  @Test func `R57: the open version keeps what groups said and withholds the reviews`() throws {
    let book = try book()
    let open = try OpenVersion.of(try report(book), in: book)
    #expect(open.marking == "OFFICIAL")
    let text = wideText(open)
    #expect(text.contains("Evidence how we embed learning"))
    #expect(!text.contains("Mrs H") && !text.contains("Child T"))
    #expect(text.contains("What this table lists is withheld."))
  }

  @Test func `R6: what is stated of changes stands with the changes that the records hold`() throws
  {
    let text = wideText(try report(try book()))
    let start = try #require(
      text.range(of: "Changes to published arrangements", options: .backwards))
    let section = text[start.upperBound...]
    #expect(section.contains("There have been no changes to our published arrangements."))
    #expect(section.contains("Beside this, the records of the year hold:"))
    #expect(section.contains("Domestic Abuse Group became Local Domestic Abuse Partnership Board"))
  }

  @Test func `R56: the report tells that the next year's budget is unresolved, and why`() throws {
    let text = wideText(try report(try book()))
    #expect(
      text.contains(
        "The budget of 2022–23 is unresolved. It was to be agreed by 31 October 2021, and was not "
          + "agreed by then."), "\(text)")
    #expect(text.contains("The reason: This remains unresolved due to financial pressures."))
  }

  @Test func `R52: the report states what documents state of training beside what is recorded`()
    throws
  {
    let paper = try report(try book())
    let row = try #require(
      paper.rows.first { $0.cells.first?.line.plainText == "Shropshire Partners in Care" })
    #expect(
      row.cells.map(\.line.plainText) == [
        "Shropshire Partners in Care", "54", "54", "572", "572",
      ])
  }
}
