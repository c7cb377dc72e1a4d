// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Desk {
  /// Why a day is no working day, such as "a Saturday" or "Good Friday"; nil for a working day.
  func dayOffNote(_ day: Day?) -> String? {
    day.flatMap { shown.calendar().dayOffWords($0) }
  }

  /// Says that a meeting was put on a weekend or bank holiday; it stays where it was put.
  func dayOffWarning(_ day: Day?) -> [Request] {
    guard let day, let note = dayOffNote(day) else { return [] }
    return [.say(Message(.warning, "\(day.shown) is \(note). It is saved all the same."))]
  }
}
