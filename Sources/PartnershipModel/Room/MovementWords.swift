// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// A coming or going as the minutes print it under its item: "Head of Service, Council, arrived."
  package func words(of movement: Record<Movement>) -> String {
    let who = person(of: movement)
    let why = why(movement).map { " (\($0))" } ?? ""
    let first = movement.from.flatMap { self[$0] }.map(number(of:)) ?? 0
    let last = movement.until.flatMap { self[$0] }.map(number(of:))
    let items = Book.items(first, last ?? first)
    switch movement.what {
    case .arrived:
      let stayed = last.map { " and stayed until item \($0)" } ?? ""
      return "\(who), arrived\(why)\(stayed)."
    case .left:
      return last == nil ? "\(who), left\(why)." : "\(who), left for \(items)\(why) and returned."
    case .withdrew: return "\(who), withdrew for \(items)\(why) and returned."
    }
  }

  /// Who came or went, in words; a deputy stands before the seat.
  package func person(of movement: Record<Movement>) -> String {
    let line = self[movement.meeting].flatMap { meeting in
      attendance(of: meeting).first { $0.record?.id == movement.attendance }
    }
    return line?.person ?? "not stated"
  }

  private func why(_ movement: Record<Movement>) -> String? {
    if let reason = movement.reason, !reason.isBlank { return reason.insideSentence }
    return movement.declaration == nil ? nil : "declared interest"
  }

  /// When somebody was in the room, for the list of attendance: "from item 3"; nil for all of it.
  package func stayWords(of line: AttendanceLine, at meeting: ID<Meeting>) -> String? {
    let stay = stay(of: line, at: meeting)
    guard stay.isExpected, !stay.steps.isEmpty else { return nil }
    return stay.steps.map(Book.words).joined(separator: ", ")
  }

  private static func words(of step: Stay.Step) -> String {
    let items = items(step.from + 1, (step.until ?? step.from) + 1)
    switch step.what {
    case .arrived where step.until == nil: return "from item \(step.from + 1)"
    case .arrived: return "for \(items)"
    case .left where step.until == nil:
      return step.from == 0 ? "left at item 1" : "until item \(step.from)"
    case .left: return "out for \(items)"
    case .withdrew: return "withdrew for \(items)"
    }
  }

  /// "item 5", "items 5 to 6".
  static func items(_ first: Int, _ last: Int) -> String {
    first == last ? "item \(first)" : "items \(first) to \(last)"
  }
}
