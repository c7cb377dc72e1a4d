// SPDX-License-Identifier: Apache-2.0

/// What a repair did.
package struct RepairReport: Hashable, Sendable {
  /// Each thing it did, in turn.
  package internal(set) var steps: [RepairStep] = []
  /// The damage whose entries are whole nowhere here; the files it is in stay where they are.
  package internal(set) var left: [Damage] = []
  /// What stopped it; what it did before stays done, and nothing is half done.
  package internal(set) var failure: Failure?

  /// What could not be done, and why.
  package struct Failure: Hashable, Sendable {
    /// The file or folder.
    package let path: String
    /// The system's reason.
    package let reason: FileFailure
  }
}

/// One thing that a repair did; `sentence(for:)` has the words.
package enum RepairStep: Hashable, Sendable {
  /// The whole lines of a damaged file were written to a new one, byte for byte.
  case linesKept(count: Int, of: String, in: String)
  /// A damaged file was moved out of the way, whole.
  case damagedSetAside(file: String, to: String)
  /// A copy that held nothing of its own was moved out of the way.
  case copySetAside(file: String, to: String)
  /// A file that was begun more than a day ago and never finished was moved out of the way.
  case leftOverSetAside(file: String, to: String)
  /// What others on this computer could read is its owner's only.
  case madePrivate(path: String)
}
