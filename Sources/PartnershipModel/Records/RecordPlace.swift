// SPDX-License-Identifier: Apache-2.0

/// Where the next thing done will stand in the record, and what stands before it.
package struct RecordPlace: Sendable, Hashable {
  /// The laptop's short name.
  package let device: String
  /// The count its next entry will have, from 1.
  package let nextSequence: Int
  /// SHA-256 of the record so far, in 64 hexadecimal digits; empty for a book that is on no disk.
  package let digest: String

  /// States a place.
  package init(device: String, nextSequence: Int, digest: String = "") {
    self.device = device
    self.nextSequence = nextSequence
    self.digest = digest
  }
}
