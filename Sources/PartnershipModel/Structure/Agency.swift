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
