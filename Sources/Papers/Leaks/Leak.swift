// SPDX-License-Identifier: Apache-2.0

/// Something that an open version holds and must not.
package struct Leak: Error, Sendable, Hashable {
  /// What sort of thing it is.
  package enum Kind: Sendable, Hashable {
    /// Words of a record that is left out of open versions.
    case withheld
    /// A pseudonym beside a detail that tells who is meant.
    case pseudonym
    /// What looks like the name of a person.
    case personName
  }

  /// What sort of thing it is.
  package var kind: Kind
  /// No more of it than is needed to find it.
  package var found: String
  /// The part of the file it stands in.
  package var place: String
  /// Where the withheld words are recorded; nil for what is found by its shape.
  package var record: String?

  /// The finding in one line.
  package var words: String {
    switch kind {
    case .withheld: "'\(found)' in \(place): withheld in \(record ?? "a restricted record")"
    case .pseudonym: "\(found) in \(place): a pseudonym with a detail that tells who is meant"
    case .personName: "'\(found)' in \(place): looks like a person's name"
    }
  }
}
