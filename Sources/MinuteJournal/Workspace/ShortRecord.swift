// SPDX-License-Identifier: Apache-2.0

/// A record of this laptop's own that ends before what the laptop is known to have written.
package struct ShortRecord: Hashable, Sendable {
  /// The name under which it was written.
  package let device: String
  /// The last count that is known to have been used.
  package let written: Int
  /// The last count that is here; 0 when there is none.
  package let last: Int
  /// The folder in which it was used, when that is another one than this: then this may be an
  /// older copy of it.
  package let otherFolder: String?

  /// How many entries are not here.
  var missing: Int { written - last }

  /// States how far a record goes and should go.
  package init(device: String, written: Int, last: Int, otherFolder: String? = nil) {
    self.device = device
    self.written = written
    self.last = last
    self.otherFolder = otherFolder
  }
}
