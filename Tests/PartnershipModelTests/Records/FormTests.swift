// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct FormTests {
  private let bodies = Registry.entry(of: Body.self)

  private func values(_ pairs: (any FieldDeclaration, Stored?)...) -> [Int: Stored?] {
    Dictionary(pairs.map { ($0.0.slot, $0.1) }) { first, _ in first }
  }

  @Test func `a filled form adds a record, and a changed one changes it`() throws {
    var fixture = try Fixture()
    let new = try fixture.book.save(
      bodies, id: nil, values: values((Body.shape.name, .text("Panel"))), fixture.now)
    fixture.apply(new)
    #expect(new.did == "Add Panel")
    let id = try fixture.latest(Body.self).id
    fixture.apply(
      try fixture.book.save(
        bodies, id: id.text, values: values((Body.shape.shortName, .text("P"))), fixture.now))
    #expect(fixture.book[id]?.name == "Panel" && fixture.book[id]?.shortName == "P")
  }

  @Test(arguments: [nil, .text(""), .text("  ")] as [Stored?])
  func `a required field may be neither left out nor emptied`(value: Stored?) throws {
    let fixture = try Fixture()
    let wanted = Refusal.requiredField(kind: "Group", field: "Name")
    let form = values((Body.shape.name, value))
    #expect(refusal { try fixture.book.save(bodies, id: nil, values: form, fixture.now) } == wanted)
    #expect(
      refusal { try fixture.book.save(bodies, id: "teg", values: form, fixture.now) } == wanted)
    #expect(wanted.words == "Group: 'Name' must be filled in. What you typed is kept.")
  }

  @Test func `a value that is no choice is refused with the choices there are`() throws {
    let fixture = try Fixture()
    let form = values((Body.shape.name, .text("X")), (Body.shape.kind, .text("club")))
    let refused = refusal { try fixture.book.save(bodies, id: nil, values: form, fixture.now) }
    #expect(
      refused?.words.hasPrefix("'Kind' cannot be 'club'; it takes one of partnership,") == true)
  }

  @Test func `a reference to nothing is refused`() throws {
    let fixture = try Fixture()
    let form = values((Body.shape.name, .text("X")), (Body.shape.parent, .text("nobody")))
    #expect(
      refusal { try fixture.book.save(bodies, id: nil, values: form, fixture.now) }
        == .missingReference(field: "Part of", kind: "body", id: "nobody"))
  }

  @Test(arguments: ["teg", "sgg", "partners"])
  func `a body cannot stand under itself or what stands under it`(parent: String) throws {
    let fixture = try Fixture()
    let form = values((Body.shape.parent, .text(parent)))
    let id = parent == "teg" ? "teg" : "partners"
    let refused = refusal { try fixture.book.save(bodies, id: id, values: form, fixture.now) }
    guard case .cycle = refused else {
      Issue.record("not refused: \(String(describing: refused))")
      return
    }
  }

  @Test func `a form that changes nothing, or a record that is not there, is refused`() throws {
    let fixture = try Fixture()
    let same = values((Body.shape.shortName, .text("TEG")))
    #expect(
      refusal { try fixture.book.save(bodies, id: "teg", values: same, fixture.now) }
        == .nothingToChange)
    #expect(
      refusal { try fixture.book.save(bodies, id: "gone", values: same, fixture.now) }
        == .noSuchRecord(what: "group", id: "gone"))
  }

  @Test func `a record is not taken out while another refers to it, also as an owner`() throws {
    var fixture = try Fixture()
    _ = try fixture.action(owner: .agency(ID("police")))
    let police = RecordReference(kind: "agency", id: "police")
    #expect(
      refusal { try fixture.book.remove(police, fixture.now) }
        == .stillReferredTo(what: "West Mercia Police", by: "seats", count: 1))
    _ = try fixture.action(owner: .seat(Fixture.nurse))
    let nurse = RecordReference(Fixture.nurse)
    #expect(
      refusal { try fixture.book.remove(nurse, fixture.now) }
        == .stillReferredTo(what: "Designated Nurse, CHT", by: "actions", count: 1))
    fixture.apply(try fixture.book.remove(RecordReference(kind: "edge", id: "e5"), fixture.now))
    #expect(fixture.book[ID<Edge>("e5")] == nil)
  }

  @Test func `a form cannot move a state, give a number or rewrite a decision`() throws {
    var fixture = try Fixture()
    let action = try fixture.action()
    let actions = Registry.entry(of: Action.self)
    let decisions = Registry.entry(of: Decision.self)
    let own = Refusal.ownCommands(what: "Action 1")
    for form in [
      values((Action.shape.state, .text("completed"))), values((Action.shape.number, .number(9))),
    ] {
      #expect(
        refusal { try fixture.book.save(actions, id: action.text, values: form, fixture.now) }
          == own)
    }
    #expect(refusal { try fixture.book.remove(RecordReference(action), fixture.now) } == own)
    #expect(
      refusal {
        try fixture.book.moveState(
          of: RecordReference(action), to: "in-progress", fixture.now)
      } == own)
    fixture.apply(
      try fixture.book.decide(
        "Go on", body: Fixture.group, mode: .chairsAction, basis: nil, fixture.now))
    let decision = try fixture.latest(Decision.self)
    let form = values((Decision.shape.text, .text("Stop")))
    #expect(
      refusal { try fixture.book.save(decisions, id: decision.id.text, values: form, fixture.now) }
        == .decisionFixed(number: "TEG-2026-01"))
    let marked = values((CommonFields.shape.marking, .text("official-sensitive")))
    fixture.apply(
      try fixture.book.save(decisions, id: decision.id.text, values: marked, fixture.now))
    #expect(fixture.book[decision.id]?.marking == .officialSensitive)
  }
}
