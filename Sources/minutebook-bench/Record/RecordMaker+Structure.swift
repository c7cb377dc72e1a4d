// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension RecordMaker {
  /// The partnership, its agencies and groups with their seats and plans.
  mutating func makeStructure() throws(BenchFailure) {
    var drafting = begin()
    let partnership = drafting.create(Partnership.self)
    drafting.set(partnership, \.name, "Generated Safeguarding Partnership")
    drafting.set(partnership, \.notice, "Generated for measuring; nothing here happened.")
    drafting.set(partnership, \.from, now.day)
    let agencies = makeAgencies(in: &drafting)
    for (place, body) in Phrases.bodies.enumerated() {
      groups.append(makeGroup(place, body.name, body.short, agencies, in: &drafting))
    }
    try record(drafting, "Import the structure")
    for place in groups.indices { try makePlan(of: place) }
  }

  private func makeAgencies(in drafting: inout Drafting) -> [ID<Agency>] {
    Phrases.agencies.map { name in
      let agency = drafting.create(Agency.self)
      drafting.set(agency, \.name, name)
      return agency
    }
  }

  private func makeGroup(
    _ place: Int, _ name: String, _ short: String, _ agencies: [ID<Agency>],
    in drafting: inout Drafting
  ) -> Group {
    let body = drafting.create(Body.self)
    drafting.set(body, \.name, name)
    drafting.set(body, \.shortName, short)
    drafting.set(body, \.kind, place == 0 ? .governing : place < 5 ? .system : .priority)
    drafting.set(body, \.status, .active)
    drafting.set(body, \.position, place)
    drafting.set(body, \.decisionPrefix, short)
    drafting.set(body, \.meetingsPerYear, 6)
    if place > 0 { drafting.set(body, \.parent, groups[0].id) }
    var group = Group(id: body, short: short)
    for (seat, role) in Phrases.roles.enumerated() {
      group.seats.append(
        makeSeat(seat, role, agencies[(seat + place) % agencies.count], on: body, in: &drafting))
    }
    return group
  }

  private func makeSeat(
    _ place: Int, _ role: String, _ agency: ID<Agency>, on body: ID<Body>,
    in drafting: inout Drafting
  ) -> ID<Seat> {
    let seat = drafting.create(Seat.self)
    drafting.set(seat, \.body, body)
    drafting.set(seat, \.role, role)
    drafting.set(seat, \.agency, agency)
    drafting.set(seat, \.capacity, place == 0 ? .chair : .member)
    drafting.set(seat, \.position, place)
    return seat
  }

  private mutating func makePlan(of group: Int) throws(BenchFailure) {
    var drafting = begin()
    let plan = drafting.create(Plan.self)
    drafting.set(plan, \.body, groups[group].id)
    drafting.set(plan, \.title, "Strategic Action Plan of \(Phrases.bodies[group].name)")
    for place in 0..<16 {
      let row = drafting.create(PlanRow.self)
      drafting.set(row, \.plan, plan)
      drafting.set(row, \.heading, place / 4 + 1)
      drafting.set(row, \.position, place)
      drafting.set(row, \.action, phrases.task())
      drafting.set(row, \.success, phrases.progress())
      drafting.set(row, \.owner, .seat(groups[group].seats[place]))
      drafting.set(row, \.timescale, .month(year: 2007 + place, month: 3))
      drafting.set(row, \.state, .notStarted)
      groups[group].rows.append(row)
    }
    try record(drafting, "Begin the plan of \(Phrases.bodies[group].name)")
  }
}
