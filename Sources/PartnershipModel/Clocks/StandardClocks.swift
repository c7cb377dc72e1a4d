// SPDX-License-Identifier: Apache-2.0

/// The timing rules every partnership begins with; `ClockRule` records take their place.
///
/// The lengths are those of the Strategic Plan 2023–26 where it states one; where national guidance
/// says otherwise, that is shown for comparison and replaces nothing.
enum StandardClocks {
  static let rules: [ClockTerms] =
    MeetingClocks.rules + ReviewClocks.rules + money + AssuranceClocks.rules
    + [PublicRequest.clock]

  /// The standard rule of a key; nil for one the partnership made.
  static func rule(_ key: String) -> ClockTerms? { rules.first { $0.key == key } }
}
