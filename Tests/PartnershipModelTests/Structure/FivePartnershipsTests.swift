// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

private let now2021 = PartnershipFile("shropshire-2021-22.json")
private let arrangements = PartnershipFile("shropshire-2019-20.json")
private let telford = PartnershipFile("telford-and-wrekin-2021-24.json")
private let childrenBoard = PartnershipFile("children-board-2016-18.json")

struct FivePartnershipsTests {
  @Test(arguments: PartnershipFile.all)
  func `R1: each of the five partnerships loads with no mistake, every record whole`(
    file: PartnershipFile
  ) throws {
    let book = try file.imported()
    #expect(book.all(Partnership.self).count == 1)
    for body in book.all(Body.self) { try Body.check(body, in: book) }
    for agency in book.all(Agency.self) { try Agency.check(agency, in: book) }
  }

  @Test(arguments: PartnershipFile.all)
  func `R1: an export is the file itself, but for its note, and imports to the same bytes`(
    file: PartnershipFile
  ) throws {
    let export = Exchange.write(try file.imported())
    #expect(export == file.withoutNote)
    let again = try file.imported(export)
    #expect(Exchange.write(again) == export)
  }

  @Test(arguments: PartnershipFile.all)
  func `R1: the tree has every body once, and a body is found by each of its names`(
    file: PartnershipFile
  ) throws {
    let book = try file.imported()
    let bodies = book.all(Body.self)
    let shown = book.tree().compactMap { $0.body?.id.text }
    #expect(shown.sorted() == bodies.map(\.id.text).sorted())
    for body in bodies {
      for name in book.names(of: body) {
        #expect(book.bodies(matching: name).contains { $0.id == body.id }, "\(name)")
      }
    }
  }

  @Test(arguments: [
    (now2021, 1, 1, 2, 6, 1, 0), (arrangements, 1, 1, 0, 0, 1, 4), (telford, 1, 1, 0, 0, 2, 4),
    (childrenBoard, 1, 1, 0, 0, 0, 5),
  ])
  func `R1: the layers are those the document has`(
    file: PartnershipFile, governing: Int, executive: Int, system: Int, priority: Int, review: Int,
    subGroups: Int
  ) throws {
    let kinds = try file.imported().all(Body.self).map(\.kind)
    let wanted: [(BodyKind, Int)] = [
      (.governing, governing), (.executive, executive), (.system, system), (.priority, priority),
      (.review, review), (.subGroup, subGroups),
    ]
    for (kind, count) in wanted { #expect(kinds.count { $0 == kind } == count, "\(kind)") }
  }

  @Test(arguments: [
    (
      now2021,
      [
        "adult-safeguarding", "cdop", "channel-panel", "child-exploitation-panel", "socjag",
        "youth-justice-board",
      ]
    ),
    (
      telford,
      [
        "adult-review-learning", "cdop", "child-exploitation", "community-safety-partnership",
        "dandelion", "education-working-group", "holly-project", "making-it-real", "msp-users",
        "neglect", "qpd",
      ]
    ),
    (childrenBoard, []),
  ])
  func `R1: a body whose place the document does not state stands under Unplaced`(
    file: PartnershipFile, unplaced: [String]
  ) throws {
    let book = try file.imported()
    let tops: Set<BodyKind> = [.partnership, .governing]
    let found = book.children(of: nil).filter { !tops.contains($0.kind) }.map(\.id.text)
    #expect(found.sorted() == unplaced)
    let headings = book.tree().compactMap { line -> String? in
      if case .heading(let text) = line.content { text } else { nil }
    }
    #expect(headings.contains("Unplaced") == !unplaced.isEmpty)
  }

  @Test(arguments: [
    ("sgg", "2021-06-01", "Shropshire Safeguarding Community Partnership"),
    ("sgg", "2022-03-30", "Shropshire Safeguarding Community Partnership"),
    ("sgg", "2022-03-31", "Strategic Governing Group"),
    ("olg", "2021-06-01", "Executive"), ("olg", "2022-01-24", "Operational Leadership Group"),
    ("ldapb", "2021-09-30", "Domestic Abuse Group"),
    ("ldapb", "2022-01-24", "Local Domestic Abuse Partnership Board"),
    ("neglect", "2021-06-01", "Neglect Group"),
  ])
  func `R2: a group renamed in 2021-22 has on each day the name it had then`(
    body: String, on: String, name: String
  ) throws {
    let book = try now2021.imported()
    #expect(book.name(of: ID(body), on: day(on)) == name)
  }

  @Test(arguments: [
    ("Domestic Abuse Group", "ldapb"), ("Executive", "olg"), ("Child Neglect Group", "neglect"),
    ("childhood neglect working group", "neglect"),
    ("Transitional Safeguarding (a joint priority until 2020-21)", "exploitation"),
  ])
  func `R2: a group of 2021-22 is found by a name it had before`(name: String, id: String) throws {
    let found = try now2021.imported().body(named: name)
    #expect(found.id == ID(id))
  }

  @Test(arguments: [
    ("shropshire-ccg", ["stw-ccg", "nhs-stw"]), ("national-probation-service", ["probation"]),
    ("community-rehabilitation-company", ["probation"]), ("west-mercia-police", []),
  ])
  func `R2: an agency leads to those that took over from it`(id: String, next: [String]) throws {
    let book = try arrangements.imported()
    let agency = try #require(book[ID<Agency>(id)])
    #expect(book.successors(of: agency).map(\.id.text) == next)
    #expect((agency.to == nil) == next.isEmpty)
  }

  @Test func `R2: an agency cannot take over from itself, not even by way of another`() throws {
    for last in ["probation", "community-rehabilitation-company"] {
      var book = try arrangements.imported()
      var drafting = Drafting(
        book,
        Circumstances(
          now: Moment(day: .first, second: 1), author: "Business Unit", device: "t", sequence: 9))
      drafting.set(ID<Agency>("probation"), \.successor, ID(last))
      book.apply(drafting.batch("Wrong succession"))
      let agency = try #require(book[ID<Agency>("probation")])
      #expect(throws: Refusal.self) { try Agency.check(agency, in: book) }
    }
  }

  @Test
  func `R3: the governing seats of each partnership are its document's, statutory ones marked`()
    throws
  {
    let wanted = [
      (now2021, "sgg", 6, 3), (arrangements, "ssp", 6, 3), (telford, "twsp", 19, 3),
      (telford, "twsp-executive", 4, 3), (childrenBoard, "board", 0, 0),
    ]
    for (file, body, count, statutory) in wanted {
      let seats = try file.imported().those(\Seat.body, ID<Body>(body))
      #expect(seats.count == count, "\(file.name) \(body)")
      #expect(seats.count { $0.isStatutory == true } == statutory, "\(file.name) \(body)")
    }
  }

  @Test func `R3: schools and the Executive sit on each other's meetings`() throws {
    let book = try arrangements.imported()
    let seat = try #require(book[ID<Seat>("executive.schools")])
    #expect(seat.representing == ID("ssg"))
    #expect(book.linking(.representedOn, to: ID("executive"), on: .first).map(\.text) == ["ssg"])
    #expect(book[ID<Seat>("ssg.manager")]?.capacity == .inAttendance)
  }

  @Test(arguments: [
    ("ssp", "6 a year"), ("executive", "4 a year"), ("qap", "4 a year"), ("policy", "2 a year"),
    ("lit", "4 a year"), ("sscn", "September and February"), ("jcr", "on demand"),
    ("exploitation", "not stated"),
  ])
  func `R15: the cycles of 2019-20 are as the arrangements state them`(id: String, words: String)
    throws
  {
    let book = try arrangements.imported()
    let body = try #require(book[ID<Body>(id)])
    #expect(body.meetingCycle.words == words)
  }

  @Test func `R20: a matter of a sub-group of 2019-20 goes to the Executive, then to the SSP`()
    throws
  {
    let book = try arrangements.imported()
    for id in ["qap", "policy", "lit", "exploitation"] {
      let next = try book.route(from: ID(id), on: .first)
      #expect(next == ID("executive"), "\(id)")
    }
    let last = try book.route(from: ID("executive"), on: .first)
    #expect(last == ID("ssp"))
    let unstated = try telford.imported()
    #expect(throws: Refusal.self) { try unstated.route(from: ID("qpd"), on: .first) }
  }

  @Test func `R12: the six priorities of Telford and Wrekin have their actions and progress`()
    throws
  {
    let book = try telford.imported()
    let plan = try #require(book.plan(of: ID("twsp")))
    #expect(
      book.headings(of: plan) == [
        "Sharing and Engaging with the Telford and Wrekin Community",
        "Implementing Learning from Reviews", "Further develop policies and procedures",
        "Ensure appropriate single agency and multi-agency quality assurance processes are in "
          + "place \u{2013} \u{201C}So what outcomes\u{201D}", "Effective training",
        "Sexual Abuse in Schools and Colleges",
      ])
    let rows = book.all(PlanRow.self)
    #expect((1...6).map { heading in rows.count { $0.heading == heading } } == [3, 2, 4, 3, 2, 1])
    let headings = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.heading) })
    let updates = book.all(PlanUpdate.self)
    #expect(
      (1...6).map { heading in updates.count { $0.row.flatMap { headings[$0] } == heading } }
        == [2, 2, 4, 3, 2, 1])
    #expect(updates.allSatisfy { $0.on == day("2023-10-17") })
    #expect(
      book[ID<PlanUpdate>("P3.progress-3")]?.note == "Completed with audit undertaken for 2023")
  }

  @Test func `R8: the control blocks are as stated, a review known to the month kept so`() throws {
    let book = try arrangements.imported()
    let stated = try #require(book.all(PublishedArrangements.self).first)
    #expect(stated.agreedOn == day("2019-06-20") && stated.reviewDue?.shown == "June 2020")
    for file in PartnershipFile.all {
      let book = try file.imported()
      let review: String? = file.name.contains("2023-26") ? "February 2026" : nil
      #expect(
        book.all(PlanEdition.self).compactMap(\.review?.shown) == [review].compactMap(\.self),
        "\(file.name)")
      let before = try #require(book.partnership)
      #expect(before.approvedOn == nil && before.reviewDue == nil && before.approvedBy == nil)
    }
  }

  @Test func `R9: the Board's focus of 2016-18 keeps its slip, with a reading beside it`() throws {
    let book = try childrenBoard.imported()
    let statements = book.statements(of: ID("board"))
    #expect(statements.count == 3)
    #expect(statements.last?.text.hasSuffix("exposed to domestic abuse. and plans") == true)
    #expect(statements.last?.suggested?.hasSuffix("exposed to domestic abuse.") == true)
  }

  @Test func `R4: the terms of the domestic abuse board were agreed by the leadership group`()
    throws
  {
    let book = try now2021.imported()
    let terms = try #require(book.terms(of: ID("ldapb"), on: day("2022-01-24")))
    #expect(terms.agreedBy == ID("olg"))
    #expect(book.terms(of: ID("ldapb"), on: day("2022-01-23")) == nil)
    #expect(book[ID<Body>("ldapb")]?.functions?.count == 3)
  }

  @Test func `R42: the case file audits of 2021-22, held, carried over and planned`() throws {
    let book = try now2021.imported()
    let held = book.all(Audit.self).filter { $0.kind == .macfa && $0.state.isHeld }.compactMap {
      $0.body?.text
    }
    #expect(held.sorted() == ["drug-alcohol", "ldapb", "neglect"])
    let inspections = book.audits(of: ID("assurance")).filter { $0.kind == .inspectionStyle }
    #expect(inspections.map(\.state) == [.carriedOver, .planned])
    #expect(inspections.map(\.year) == [2021, 2022])
  }

  @Test(arguments: PartnershipFile.all)
  func `R5: each partnership's statutory duties are as many as its document lists`(
    file: PartnershipFile
  ) throws {
    let counts = [17, 3, 3, 4, 2]
    let place = try #require(PartnershipFile.all.firstIndex { $0.name == file.name })
    let duties = try file.imported().all(Duty.self)
    #expect(duties.count == counts[place])
  }

  @Test func `what a document does not state is left out, not guessed`() throws {
    let telford = try telford.imported()
    let subGroups = telford.all(Body.self).filter { $0.kind == .subGroup }
    #expect(subGroups.allSatisfy { $0.parent == nil && $0.chairRole == nil && $0.meets == nil })
    let executive = try arrangements.imported()[ID<Body>("executive")]
    #expect(executive != nil && executive?.chairRole == nil)
    let bodies = try childrenBoard.imported().all(Body.self)
    #expect(bodies.allSatisfy { $0.chairRole == nil })
    let partnership = try now2021.imported().partnership
    #expect(partnership != nil && partnership?.vision == nil)
  }
}
