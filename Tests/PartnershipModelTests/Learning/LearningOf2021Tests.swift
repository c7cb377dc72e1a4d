// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PartnershipModel

private let year = PlannedDate.financialYear(startYear: 2021)

/// What the report of 2021-22 tells of training, learning, voice and scrutiny.
struct LearningOf2021Tests {
  private func book() throws -> Book {
    try PartnershipFile("shropshire-2021-22.json").imported()
  }

  @Test(arguments: [
    ("SSCP programme", 6, 47, 651), ("Training pool delivery in agencies", 1, 258, 4325),
    ("Shropshire Partners in Care", 15, 54, 572), ("Strengthening Families early help", 4, 20, 183),
    ("Training pool meetings", 1, 11, 0),
  ])
  func `R52: each provider's courses make the totals the report states`(
    provider: String, courses: Int, sessions: Int, participants: Int
  ) throws {
    let figures = try book().trainingFigures(for: year)
    let found = try #require(figures.first { $0.provider == provider })
    #expect(found.deliveries == courses)
    #expect(found.sessions == sessions)
    #expect(found.participants == participants)
  }

  @Test func `R52: figures printed for two providers are counted once, and that is said`() throws {
    let book = try book()
    #expect(
      book.trainingFindings(for: year) == [
        "Joint Training: 54 sessions and 572 participants stated; all its 15 deliveries are counted "
          + "under Shropshire Partners in Care.",
        "Shropshire Partners in Care and Joint Training: the same totals are stated of both; "
          + "it may be one table printed twice.",
      ])
    let same = book.all(Delivery.self).filter { $0.sameAs != nil }
    #expect(same.count == 15)
    #expect(same.allSatisfy { $0.provider == "Joint Training" })
  }

  @Test func `R52: what participants said of the training is kept word for word`() throws {
    let feedback = try book().all(Feedback.self)
    #expect(feedback.count == 30)
    #expect(feedback.allSatisfy { $0.kind == .impact })
  }

  @Test(arguments: [("g-children", 9), ("child-r", 4)])
  func `R37: a review's learning points are as many as the report lists`(review: String, count: Int)
    throws
  {
    let points = try book().all(LearningPoint.self).filter {
      $0.origin == RecordReference(ID<ReviewCase>(review))
    }
    #expect(points.map(\.position) == (1...count).map { $0 })
  }

  @Test func `R37: chronologies and sharing information come again in another review`() throws {
    let book = try book()
    let points = book.all(LearningPoint.self)
    let again = book.all(Theme.self).filter { theme in
      let origins = points.filter {
        [$0.theme, $0.secondTheme, $0.thirdTheme].contains(theme.id)
      }.compactMap(\.origin?.id)
      return Set(origins).count > 1
    }
    #expect(again.map(\.name).sorted() == ["chronologies", "information sharing"])
  }

  @Test func `R43: the domestic abuse audit's briefings are kept without what tells of its cases`()
    throws
  {
    let findings = try book().those(\AuditFinding.audit, ID<Audit>("ldapb.repeat-referrals"))
    #expect(findings.count == 13)
    #expect(findings.count { $0.use == .strength } == 2)
    #expect(findings.first?.text.hasPrefix("4. Domestic Abuse Act 2021: ") == true)
  }

  @Test func `R54: a family's own referral changed the form agencies fill in`() throws {
    let entry = try #require(try book()[ID<VoiceEntry>("case-review.family")])
    #expect(entry.whose == .families)
    #expect(entry.influenced == true)
    #expect(entry.origin == RecordReference(ID<ReviewCase>("mrs-h")))
  }

  @Test func `R50: six areas are scrutinised every year, two activities fall outside it`() throws {
    let book = try book()
    #expect(book.all(ScrutinyArea.self).count == 6)
    let reported = book.scrutiny(reportedIn: year.period)
    #expect(reported.count == 11)
    #expect(
      reported.filter { !$0.isInside }.map(\.activity.on?.shown) == ["April 2022", "May 2022"])
  }

  @Test func `R57: five partners speak twice and the scrutineer once, by role`() throws {
    let statements = try book().annualReport(for: year).statements
    #expect(statements.count { $0.part == .foreword } == 5)
    #expect(statements.count { $0.part == .effectiveness } == 5)
    #expect(statements.count { $0.part == .scrutiny } == 1)
    #expect(statements.allSatisfy { $0.state == .received && $0.text?.isEmpty == false })
  }

  @Test(arguments: [
    ("shropshire-2021-22.json", 3, 7), ("shropshire-2019-20.json", 4, 2),
    ("telford-and-wrekin-2021-24.json", 1, 2), ("children-board-2016-18.json", 0, 0),
  ])
  func `R53: voice and procedures are those a document tells of`(
    file: String, voices: Int, procedures: Int
  ) throws {
    let book = try PartnershipFile(file).imported()
    #expect(book.all(VoiceEntry.self).count == voices)
    #expect(book.all(Procedure.self).count == procedures)
  }

  @Test func `R50: the chair of 2019-20 challenges in nine ways and has eight functions`() throws {
    let book = try PartnershipFile("shropshire-2019-20.json").imported()
    #expect(book.all(ScrutinyArea.self).count == 9)
    let note = try #require(book[ID<Body>("ssp")]?.note)
    #expect(note.split(separator: "\n").count { $0.hasPrefix("- ") } == 8)
  }

  @Test func `R42: the Board's three audits are planned, one for each priority`() throws {
    let audits = try PartnershipFile("children-board-2016-18.json").imported().all(Audit.self)
    #expect(audits.count == 3)
    #expect(audits.allSatisfy { $0.kind == .macfa && $0.state == .planned && $0.body == ID("qap") })
  }
}
