// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// What a line says about itself, before its changes.
package struct LineHead: Hashable, Sendable {
  /// The laptop's short name.
  package var device: String
  /// The laptop's count of its lines, from 1.
  package var sequence: Int
  /// The checksum of the laptop's line before; 0 for the first.
  package var previous: UInt32
  /// The highest line known of each other laptop.
  package var seen: [String: Int]
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
    device: String, sequence: Int, previous: UInt32, seen: [String: Int], time: HybridTime,
    moment: Moment, zone: String, author: String, did: String
  ) {
    self.device = device
    self.sequence = sequence
    self.previous = previous
    self.seen = seen
    self.time = time
    self.moment = moment
    self.zone = zone
    self.author = author
    self.did = did
  }
}
