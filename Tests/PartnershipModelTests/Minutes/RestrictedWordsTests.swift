// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Every name here is made up of letters nobody bears.
struct RestrictedWordsTests {
  static let words = RestrictedWords(
    proper: [
      "Tackling Exploitation Group", "West Mercia Police", "Designated Nurse",
      "Shropshire Community Health NHS Trust", "Independent Chair", "Telford and Wrekin",
      "Youth Justice Service",
    ],
    plain: [
      "the pilot's evaluation was shared with partners", "a serious incident in the hospital",
    ])

  @Test(
    arguments: [
      ("Zoltar Quibley rang twice.", "Zoltar Quibley"),
      ("The case of Zoltar Quibley was heard.", "Zoltar Quibley"),
      ("It was put to Zoltar J. Quibley again", "Zoltar J Quibley"),
      ("Mrs Quibley was told.", "Mrs Quibley"), ("Seen by Dr. Quibley", "Dr Quibley"),
      ("J. Quibley wrote to the group", "J Quibley"), ("ZJ Quibley wrote", "ZJ Quibley"),
      ("Quibley's mother, Zoltara Quibley, came", "Zoltara Quibley"),
      ("They met Zoltar Green on Monday", "Zoltar Green"),
      ("\u{201C}Zoltar Quibley left,\u{201D} said one", "Zoltar Quibley"),
    ])
  func `names of persons are found`(text: String, name: String) {
    #expect(Self.words.personNames(in: text).first == name)
  }

  @Test(
    arguments: [
      "The Designated Nurse reported to the Independent Chair.",
      "West Mercia Police and Telford and Wrekin were asked.",
      "Serious Incident reviews go on.", "Evaluation of the Pilot was shared.",
      "NHS England wrote.", "On Monday March figures came.", "Child R was discussed.",
      "Operation Zoltar goes on.", "Ofsted and the Home Office visited.",
      "The Youth Justice Service in Zoltarton sent apologies.", "Partners. Zoltarton was next.",
      "Zoltarton, Quibleyford and others were named.", "DA and SARC referrals rose.",
      "The group thanked Zoltarton Hospital.", "Microsoft Teams was used.", "",
    ])
  func `what is nobody's name is let be`(text: String) {
    #expect(Self.words.personNames(in: text) == [])
  }

  @Test(
    arguments: [
      ("Child R, aged 7, was seen.", "Child R with an age"),
      ("Adult B has a diagnosis of autism.", "Adult B with diagnosis"),
      ("Family C moved to another street", "Family C with street"),
      ("Child BC is a 14-year-old", "Child BC with an age"),
      ("Child R's date of birth was wrong", "Child R's with a date of birth"),
      ("The school said Child R was late", "Child R with school"),
      ("Child 3 is 14 years old", "Child 3 with an age"),
      ("It helped Adult B, and her family", "Adult B with her"),
    ])
  func `R60: a pseudonym beside detail is found`(text: String, found: String) {
    #expect(Self.words.pseudonymsWithDetail(in: text) == [found])
  }

  @Test(
    arguments: [
      "Child R's review is due in March.", "The learning from Adult B was shared.",
      "Child R was discussed. The school sent a report.", "A child was seen at school.",
      "Adult Safeguarding visited the hospital.", "Family Hubs opened in two schools",
      "Child protection plans for girls aged 7 rose", "Each child I saw was at school",
    ])
  func `a pseudonym alone, or detail alone, is let be`(text: String) {
    #expect(Self.words.pseudonymsWithDetail(in: text) == [])
  }

  @Test func `a line in Part B may say what an open one may not`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute("Zoltar Quibley, with Child R aged 7", at: meeting)
    let checks = { (fixture: Fixture) in
      try fixture.book.closingFindings(of: #require(fixture.book[meeting]))
        .filter { [.personName, .pseudonymDetail].contains($0.check) }.map(\.check)
    }
    #expect(try checks(fixture) == [.personName, .pseudonymDetail])
    fixture.apply(try fixture.book.restrict(id, true, fixture.now))
    #expect(try checks(fixture) == [])
  }

  @Test func `words the group writes in small letters elsewhere are no names`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    _ = try fixture.minute("Quibble Zone work begins", at: meeting)
    let found = { (fixture: Fixture) in
      try fixture.book.closingFindings(of: #require(fixture.book[meeting]))
        .filter { $0.check == .personName }.count
    }
    #expect(try found(fixture) == 1)
    _ = try fixture.minute("Each quibble is filed and the zone is quiet", at: meeting)
    #expect(try found(fixture) == 0)
  }
}
