// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// What a line says about itself, before its changes.
package struct LineHead: Hashable, Sendable {
  /// The laptop's short name.
  package var device: String
  /// The laptop's count of its lines, from 1.
  package var sequence: Int
  /// The SHA-256 of the laptop's line before, in 64 hexadecimal digits; zeros for the first. Lines
  /// of format 1 have its checksum here, in 8.
  package var previous: String
  /// The highest line known of each other laptop.
  package var seen: [String: Int]
  /// Lines below those that were not here; what they say was not known either.
  package var lacks: [String: [ClosedRange<Int>]]
  /// When, for ordering.
  package var time: HybridTime
  /// When, by the clock on the wall.
  package var moment: Moment
  /// How far that clock was from universal time: "+01:00".
  package var zone: String
  /// Who: a role.
  package var author: String
  /// What was done, in words.
  package var did: String

  /// Describes a line.
  package init(
    device: String, sequence: Int, previous: String = LineHead.nothingBefore,
    seen: [String: Int], lacks: [String: [ClosedRange<Int>]] = [:], time: HybridTime,
    moment: Moment, zone: String, author: String, did: String
  ) {
    self.device = device
    self.sequence = sequence
    self.previous = previous
    self.seen = seen
    self.lacks = lacks
    self.time = time
    self.moment = moment
    self.zone = zone
    self.author = author
    self.did = did
  }

  /// What a laptop's first line has in place of a digest.
  package static let nothingBefore = String(repeating: "0", count: 64)
}
