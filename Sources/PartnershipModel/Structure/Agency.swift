// SPDX-License-Identifier: Apache-2.0

/// An organisation that takes part: a council, a police force, a health service.
package struct Agency: RecordKind {
  package static let shape = Agency()
  package static let about = KindNames(
    "agency", "Agency", plural: "Agencies",
    "An organisation that takes part in the partnership.")
  package let name = RequiredField<String>(
    3, "name", "Name", "The agency's full name.", missing: "")
  package let shortName = Field<String>(4, "short-name", "Short name", "What people call it.")
  package let category = Field<AgencyCategory>(
    5, "category", "Category", "What sort of organisation it is.")
  package let aliases = Field<[String]>(
    6, "aliases", "Also known as", "Other names and past spellings, each found by search.")
  package let from = Field<Day>(7, "from", "From", "The first day it takes part.")
  package let to = Field<Day>(
    8, "to", "To", "The last day it takes part; afterwards it can own nothing new.")
  package let successor = Field<ID<Agency>>(
    9, "successor", "Went on as", "The agency that took over from it.")

  package static func check(_ record: Record<Agency>, in book: Book) throws(Refusal) {
    try book.checkSuccession(of: record)
  }
}

extension Book {
  /// The agencies that took over from one, the next first; it stops where they go round in a circle.
  package func successors(of agency: Record<Agency>) -> [Record<Agency>] {
    var seen = [agency.id]
    var found: [Record<Agency>] = []
    var next = self[agency.successor]
    while let agency = next, !seen.contains(agency.id) {
      seen.append(agency.id)
      found.append(agency)
      next = self[agency.successor]
    }
    return found
  }

  /// Refuses an agency that would take over from itself.
  fileprivate func checkSuccession(of agency: Record<Agency>) throws(Refusal) {
    let last = successors(of: agency).last ?? agency
    guard last.successor == agency.id else { return }
    throw .wrongValue(
      field: Agency.shape.successor.label, given: self[agency.successor]?.name ?? agency.name,
      wanted: "an agency that does not go back to \(agency.name)")
  }
}

/// What sort of organisation an agency is.
package enum AgencyCategory: String, Choice {
  case council, police
  case healthCommissioner = "health-commissioner"
  case healthProvider = "health-provider"
  case probation, fire, education, voluntary, regulator, other

  package var label: String {
    switch self {
    case .council: "Council"
    case .police: "Police"
    case .healthCommissioner: "Health commissioner"
    case .healthProvider: "Health provider"
    case .probation: "Probation"
    case .fire: "Fire and rescue"
    case .education: "Education"
    case .voluntary: "Voluntary and community"
    case .regulator: "Regulator"
    case .other: "Other"
    }
  }
}
