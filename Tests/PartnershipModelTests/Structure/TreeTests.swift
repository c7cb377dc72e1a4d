// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct TreeTests {
  private func lines(_ book: Book, closed: Set<ID<Body>> = []) -> [String] {
    book.tree(closed: closed).map { line in
      let indent = String(repeating: "  ", count: line.depth)
      switch line.content {
      case .heading(let title): return indent + "[\(title)]"
      case .body(let body): return indent + body.id.text
      }
    }
  }

  private func set(_ body: String, parent: String?, in fixture: inout Fixture) {
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(ID<Body>(body), \.parent, parent.map { ID($0) })
    fixture.apply(drafting.batch("Place"))
  }

  @Test func `R1: the tree stands in the order of the layers, with a heading over each`() throws {
    #expect(
      lines(try Fixture().book) == [
        "partners", "sgg", "  [System groups]", "    cs", "  [Priority groups]", "    teg",
      ])
  }

  @Test func `a closed body hides what stands beneath it and says that something does`() throws {
    let book = try Fixture().book
    #expect(lines(book, closed: [Fixture.governing]) == ["partners", "sgg"])
    #expect(book.tree(closed: [Fixture.governing]).last?.hasChildren == true)
  }

  @Test func `a body with no stated parent stands under Unplaced`() throws {
    var fixture = try Fixture()
    set("teg", parent: nil, in: &fixture)
    #expect(lines(fixture.book).suffix(2) == ["[Unplaced]", "  teg"])
  }

  @Test func `bodies whose parents go round in a circle are still shown`() throws {
    var fixture = try Fixture()
    set("teg", parent: "cs", in: &fixture)
    set("cs", parent: "teg", in: &fixture)
    let found = lines(fixture.book)
    #expect(found.filter { $0.hasSuffix("teg") }.count == 1)
    #expect(found.filter { $0.hasSuffix("cs") }.count == 1)
  }

  static let bodyMoves: [BodyStatus: [BodyStatus]] = [
    .proposed: [.active], .active: [.paused, .closing, .merged], .paused: [.active],
    .closing: [.closed], .closed: [], .merged: [],
  ]

  @Test(arguments: BodyStatus.allCases, BodyStatus.allCases)
  func `a body moves along its states only`(from: BodyStatus, to: BodyStatus) throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.oversight, \.status, from)
    let tie = drafting.create(Edge.self)
    drafting.set(tie, \.from, Fixture.group)
    drafting.set(tie, \.to, Fixture.oversight)
    drafting.set(tie, \.type, .tookOver)
    fixture.apply(drafting.batch("Arrange"))
    let move = {
      try fixture.book.moveState(
        of: RecordReference(Fixture.oversight), to: to.rawValue, fixture.now)
    }
    let followers = try #require(TreeTests.bodyMoves[from])
    if followers.contains(to) {
      fixture.apply(try move())
      #expect(fixture.book[Fixture.oversight]?.status == to)
    } else {
      #expect(
        refusal(move)
          == .wrongMove(
            what: "Community Safety Practice Oversight", from: from.label, to: to.label,
            allowed: followers.map(\.label)))
    }
  }

  @Test func `a body merges only into one that took it over`() throws {
    let fixture = try Fixture()
    let refused = refusal {
      try fixture.book.moveState(
        of: RecordReference(Fixture.group), to: "merged", fixture.now)
    }
    #expect(
      refused?.words
        == "'Status' cannot be 'Merged'; it takes first a 'took over' link "
        + "from the group that goes on."
    )
  }

  @Test func `no action is lost when its body closes`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    for state in ["closing", "closed"] {
      fixture.apply(
        try fixture.book.moveState(
          of: RecordReference(Fixture.group), to: state, fixture.now))
    }
    #expect(fixture.book.actions(ActionFilter(), on: fixture.today).map(\.id) == [id])
  }
}
