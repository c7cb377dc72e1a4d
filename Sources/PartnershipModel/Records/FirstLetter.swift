// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// The text as it begins a sentence.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text for the middle of a sentence; initials such as SGG keep their capitals.
  package var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return String(self) }
    return first.lowercased() + dropFirst()
  }
}
