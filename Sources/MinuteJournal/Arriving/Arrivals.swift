// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// What happened to the journal's files while the workspace was open.
package struct Arrivals: Sendable {
  /// The book with what arrived; nil while entries that the program has shown are not in the
  /// files, because showing it would take them from the screen.
  package let book: Book?
  /// How many entries arrived, by laptop.
  package let counts: [String: Int]
  /// What the person should know and was not told yet.
  package let notices: [OpeningNotice]
}

/// A line this program wrote, kept until it is closed, so that it can be written again.
struct WrittenLine {
  let device: String
  let key: LineKey
  let month: String
  let bytes: [UInt8]
}
