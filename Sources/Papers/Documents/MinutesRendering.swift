// SPDX-License-Identifier: Apache-2.0

/// For whom the minutes are drawn up.
package enum MinutesRendering: String, Sendable, CaseIterable {
  /// Everything, Part B marked as such: for the members.
  case restricted
  /// Without Part B, saying how much is withheld: for everybody else.
  case open

  /// The words people read.
  package var label: String {
    switch self {
    case .restricted: "Members: everything"
    case .open: "Everybody: the open version"
    }
  }
}
