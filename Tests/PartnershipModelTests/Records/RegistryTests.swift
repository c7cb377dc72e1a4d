// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct RegistryTests {
  static let declared: [any RecordKind.Type] = [
    Partnership.self, Agency.self, Body.self, BodyName.self, Edge.self, Seat.self, Terms.self,
    QuorumNeed.self, Interest.self, StandingItem.self, Duty.self, Meeting.self, JointBody.self,
    AgendaItem.self, BacklogItem.self, Attendance.self, Declaration.self, Movement.self,
    MinuteEntry.self, Acceptance.self, ProposedAmendment.self, MinutesVersion.self,
    Correction.self, Decision.self,
    Action.self, ActionUpdate.self, Escalation.self, Hop.self, PlanTemplate.self, Plan.self,
    PlanRow.self, PlanUpdate.self, Statement.self, StatementPosition.self, Audit.self,
    ChairReport.self, Narrative.self,
  ]

  @Test func `every declared kind is registered once`() {
    let names = Registry.kinds.map(\.names.name)
    #expect(Set(names).count == names.count)
    for kind in RegistryTests.declared { #expect(names.contains(kind.about.name)) }
    #expect(names.count >= RegistryTests.declared.count)
  }

  @Test func `a kind's entry is found by its name and knows its place`() {
    for (place, kind) in Registry.kinds.enumerated() {
      #expect(kind.number == place)
      #expect(Registry.kind(named: kind.names.name)?.number == place)
    }
    #expect(Registry.kind(named: "not-a-kind") == nil)
  }

  @Test(arguments: Registry.kinds.map(\.number))
  func `a kind's own slots begin at 3, each once and with no gaps`(number: Int) {
    let kind = Registry.kinds[number]
    #expect(kind.fields.prefix(CommonFields.count).map(\.slot) == [0, 1, 2])
    #expect(kind.ownFields.map(\.slot).sorted() == Array(3..<(3 + kind.ownFields.count)))
  }

  @Test(arguments: Registry.kinds.map(\.number))
  func `names are lower case with hyphens, and no field has the name of another`(number: Int) {
    let kind = Registry.kinds[number]
    let names = kind.fields.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(!names.contains("id"))
    for name in names + [kind.names.name] { #expect(isStable(name), "\(name)") }
  }

  private func isStable(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { ("a"..."z").contains($0) }
    }
  }

  @Test(arguments: Registry.kinds.map(\.number))
  func `every kind and field has a label, and help that ends with a full stop`(number: Int) {
    let kind = Registry.kinds[number]
    #expect(!kind.names.title.isBlank && !kind.names.plural.isBlank)
    #expect(kind.names.help.hasSuffix("."))
    for field in kind.fields {
      #expect(!field.label.isBlank, "\(kind.names.name).\(field.name)")
      #expect(field.help.hasSuffix("."), "\(kind.names.name).\(field.name)")
    }
  }

  @Test(arguments: Registry.kinds.map(\.number))
  func `every reference names a kind there is, and every state leads to states there are`(
    number: Int
  ) {
    for field in Registry.kinds[number].fields {
      switch field.type {
      case .reference(let kind): #expect(Registry.kind(named: kind) != nil, "\(field.name)")
      case .state(let options):
        let names = Set(options.map(\.name))
        #expect(options.allSatisfy { names.isSuperset(of: $0.followers) })
      default: continue
      }
    }
  }

  @Test func `a field is found by name and by slot, and an unknown one is not`() {
    let entry = Registry.entry(of: Action.self)
    #expect(entry.slot(named: "due") == Action.shape.due.slot)
    #expect(entry.field(at: Action.shape.due.slot)?.label == "Due")
    #expect(entry.slot(named: "colour") == nil && entry.field(at: 99) == nil)
  }

  @Test func `a required field of a damaged record reads as its stand-in`() throws {
    var book = Book()
    let kind = Registry.entry(of: Meeting.self)
    book.set(kind: kind.number, id: "m", slot: Meeting.shape.state.slot, to: .number(7))
    let meeting = try #require(book[ID<Meeting>("m")])
    #expect(meeting.state == .scheduled)
    #expect(meeting.date == nil)
    #expect(meeting.marking == .official)
  }
}
