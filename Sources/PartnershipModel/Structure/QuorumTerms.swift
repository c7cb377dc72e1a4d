// SPDX-License-Identifier: Apache-2.0

/// Somebody the terms of reference name without whom there is no quorum.
package struct QuorumNeed: RecordKind {
  package static let shape = QuorumNeed()
  package static let about = KindNames(
    "quorum-need", "Quorum requirement", plural: "Quorum requirements",
    "An agency or a seat that must be there for a quorum, by one version of the terms.")
  package let terms = Field<ID<Terms>>(
    3, "terms", "Terms of reference", "The version of the terms that names it.")
  package let agency = Field<ID<Agency>>(
    4, "agency", "Agency", "The agency one of whose seats must be filled.")
  package let seat = Field<ID<Seat>>(5, "seat", "Seat", "The seat that must be filled.")

  package static let register = RegisterPlace(
    .structure, of: "terms", columns: ["agency", "seat"])
}

/// What share of a body's seats must be filled.
package enum QuorumFraction: String, Choice {
  case quarter, third, half
  case moreThanHalf = "more-than-half"
  case twoThirds = "two-thirds"
  case threeQuarters = "three-quarters"

  package var label: String {
    switch self {
    case .quarter: "A quarter"
    case .third: "A third"
    case .half: "Half"
    case .moreThanHalf: "More than half"
    case .twoThirds: "Two thirds"
    case .threeQuarters: "Three quarters"
    }
  }

  /// The least number of seats that is this share of them, rounded up.
  package func seats(of count: Int) -> Int {
    switch self {
    case .quarter: (count + 3) / 4
    case .third: (count + 2) / 3
    case .half: (count + 1) / 2
    case .moreThanHalf: count / 2 + 1
    case .twoThirds: (count * 2 + 2) / 3
    case .threeQuarters: (count * 3 + 3) / 4
    }
  }
}

/// What a quorum rests on.
package enum QuorumBasis: String, Choice {
  case counted, discretion, none

  package var label: String {
    switch self {
    case .counted: "By these rules"
    case .discretion: "At the chair's discretion"
    case .none: "None stated"
    }
  }
}
