// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct CampaignTests {
  private struct Scene {
    var fixture: Fixture
    let campaign: ID<Campaign>
    var standards: [ID<CampaignStandard>] = []

    init(_ title: String = "Section 11 2026", kind: String = "section-11") throws {
      fixture = try Fixture()
      campaign = try fixture.fill(
        Campaign.self,
        [
          "body": .text("cs"), "title": .text(title), "kind": .text(kind),
          "returns-due": .text("2026-12-18"),
        ])
      for title in ["Recruitment and Selection", "Listening to Children and Young People"] {
        standards.append(
          try fixture.fill(
            CampaignStandard.self, ["campaign": .text(campaign.text), "title": .text(title)]))
      }
      fixture.apply(try fixture.moving(campaign, to: "open"))
    }

    mutating func agency(_ name: String, received: Bool = true) throws -> ID<CampaignReturn> {
      let id = try fixture.fill(
        CampaignReturn.self, ["campaign": .text(campaign.text), "agency": .text(name)])
      if received { try fixture.pass(id, through: ["received"]) }
      return id
    }

    func rating(
      _ answer: ID<CampaignReturn>, _ standard: ID<CampaignStandard>, _ rating: String
    ) -> [String: Stored] {
      [
        "return": .text(answer.text), "standard": .text(standard.text), "rating": .text(rating),
      ]
    }

    func pair(_ reviewer: String, _ reviewed: String) -> [String: Stored] {
      [
        "campaign": .text(campaign.text), "standard": .text(standards[0].text),
        "reviewer": .text(reviewer), "reviewed": .text(reviewed), "on": .text("2027-01"),
      ]
    }
  }

  @Test func `R43: returns are analysed by standard, and no return is never a rating`() throws {
    var scene = try Scene()
    let police = try scene.agency("police")
    let health = try scene.agency("health")
    _ = try scene.agency("council", received: false)
    var evidenced = scene.rating(police, scene.standards[0], "met")
    evidenced["evidence"] = .text("Panel minutes")
    _ = try scene.fixture.fill(CampaignRating.self, evidenced)
    _ = try scene.fixture.fill(
      CampaignRating.self, scene.rating(health, scene.standards[0], "partly-met"))
    let analysis = scene.fixture.book.analysis(of: scene.campaign)
    #expect(
      analysis.map(\.standard.title)
        == ["Recruitment and Selection", "Listening to Children and Young People"])
    #expect(analysis[0].counts == [.met: 1, .partlyMet: 1, .notRated: 1])
    #expect(analysis[0].unevidenced == [ID("health")])
    #expect(analysis[1].counts == [.notRated: 3])
    #expect(scene.fixture.book.agenciesMissing(from: scene.campaign) == [ID("council")])
  }

  @Test func `R43: an agency answers a campaign once, and rates a standard of it once`() throws {
    var scene = try Scene()
    let police = try scene.agency("police")
    let rating = scene.rating(police, scene.standards[0], "met")
    _ = try scene.fixture.fill(CampaignRating.self, rating)
    let other = try scene.fixture.fill(
      Campaign.self, ["body": .text("cs"), "title": .text("Another")])
    let foreign = try scene.fixture.fill(
      CampaignStandard.self, ["campaign": .text(other.text), "title": .text("Leadership")])
    let fixture = scene.fixture
    let again: [String: Stored] = [
      "campaign": .text(scene.campaign.text), "agency": .text("police"),
    ]
    let wrong: (() throws -> Batch) -> Bool = { operation in
      if case .wrongValue = refusal(operation) { true } else { false }
    }
    #expect(wrong { try fixture.form(CampaignReturn.self, again) })
    #expect(wrong { try fixture.form(CampaignRating.self, rating) })
    let foreignRating = scene.rating(police, foreign, "met")
    #expect(
      refusal { try fixture.form(CampaignRating.self, foreignRating) }
        == .wrongValue(
          field: "Standard", given: "Leadership", wanted: "a standard of the same campaign"))
  }

  @Test func `R43: a peer review pairs two agencies by a standard of the campaign`() throws {
    var scene = try Scene()
    let fixture = scene.fixture
    let alone = scene.pair("police", "police")
    #expect(
      refusal { try fixture.form(PeerPair.self, alone) }
        == .wrongValue(
          field: "Reviewed", given: "West Mercia Police",
          wanted: "another agency than the one that looks"))
    let pair = try scene.fixture.fill(PeerPair.self, scene.pair("police", "health"))
    let analysis = scene.fixture.book.analysis(of: scene.campaign)
    #expect(analysis[0].pairs.map(\.id) == [pair] && analysis[1].pairs.isEmpty)
    let due = { (scene: Scene) in
      scene.fixture.book.dueLines(on: scene.fixture.today).filter {
        $0.source == RecordReference(pair)
      }
    }
    #expect(due(scene).map(\.due) == [day("2027-01-31")])
    scene.fixture.apply(
      try scene.fixture.changing(pair, "outcome", to: .text("Safer recruitment training")))
    #expect(due(scene).isEmpty)
  }

  @Test func `R43: a campaign is not opened without standards and a day for the returns`() throws {
    var fixture = try Fixture()
    let id = try fixture.fill(Campaign.self, ["body": .text("cs"), "title": .text("S11")])
    let bare = fixture
    #expect(
      refusal { try bare.moving(id, to: "open") }
        == .requiredField(kind: "Audit campaign", field: "Returns due"))
    fixture.apply(try fixture.changing(id, "returns-due", to: .text("2026-12-18")))
    let undivided = fixture
    #expect(
      refusal { try undivided.moving(id, to: "open") }
        == .wrongValue(
          field: "State", given: "Open", wanted: "a campaign with at least one standard"))
  }

  @Test func `R43: the next campaign is due 24 months on, or as the partnership's rule says`()
    throws
  {
    var scene = try Scene()
    let clock = { (scene: Scene) in
      scene.fixture.book.clocks(of: RecordReference(scene.campaign), on: scene.fixture.today).first
    }
    #expect(clock(scene)?.due == day("2028-11-20"))
    #expect(clock(scene)?.terms.key == "section-11")
    #expect(
      scene.fixture.book.dueLines(on: scene.fixture.today)
        .contains { $0.what == "Next Section 11 audit: Section 11 2026" })
    _ = try scene.fixture.fill(
      ClockRule.self,
      [
        "key": .text("section-11"), "title": .text("Yearly"), "length": .number(12),
        "unit": .text("months"),
      ])
    #expect(clock(scene)?.due == day("2027-11-20"))
    let next = try scene.fixture.fill(
      Campaign.self,
      ["body": .text("cs"), "title": .text("Section 11 2027"), "returns-due": .text("2027-12-01")])
    _ = try scene.fixture.fill(
      CampaignStandard.self, ["campaign": .text(next.text), "title": .text("Leadership")])
    scene.fixture.today = day("2027-10-01")
    scene.fixture.apply(try scene.fixture.moving(next, to: "open"))
    #expect(clock(scene)?.state == .met)
    var drafting = Drafting(scene.fixture.book, scene.fixture.now)
    drafting.set(next, \.state, .dropped)
    scene.fixture.apply(drafting.batch("Dropped it on another laptop"))
    // A campaign that was dropped is not the next one.
    #expect(clock(scene)?.state == .running)
  }

  @Test func `R44: a Care Act campaign is the same with its own tool and its own clock`() throws {
    var scene = try Scene("Care Act Compliance", kind: "care-act")
    scene.fixture.apply(
      try scene.fixture.changing(scene.campaign, "tool", to: .text("Regional self-assessment")))
    let clocks = scene.fixture.book.clocks(
      of: RecordReference(scene.campaign), on: scene.fixture.today)
    #expect(clocks.map(\.terms.key) == ["care-act"])
    try scene.fixture.pass(scene.campaign, through: ["returns-closed", "peer-review"])
    #expect(scene.fixture.book[scene.campaign]?.state == .peerReview)
  }

  @Test func `R44: a campaign across report years is stated as carried over`() throws {
    var scene = try Scene("Care Act Compliance", kind: "care-act")
    try scene.fixture.pass(scene.campaign, through: ["returns-closed"])
    let carried = { (scene: Scene, year: Int) in
      scene.fixture.book.campaignsCarriedOver(from: year).map(\.id)
    }
    #expect(carried(scene, 2025).isEmpty)
    #expect(carried(scene, 2026) == [scene.campaign])
    scene.fixture.today = day("2027-06-01")
    let now = scene.fixture
    #expect(
      refusal { try now.moving(scene.campaign, to: "analysed") }
        == .requiredField(kind: "Care Act Compliance", field: "Analysis"))
    scene.fixture.apply(
      try scene.fixture.moving(scene.campaign, to: "analysed", ["analysis": .text("Good")]))
    #expect(carried(scene, 2026) == [scene.campaign])
    #expect(carried(scene, 2027).isEmpty)
  }
}
