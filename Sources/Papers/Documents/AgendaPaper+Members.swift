// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What members are told besides the items: what is not for publication and why, what to declare,
// and when the group meets next.
extension AgendaPaper {
  /// The meeting's day; today's while it has none.
  var day: Day { meeting.date ?? today }

  /// Why items are not for publication.
  var exemptions: [Element] {
    book.agenda(of: meeting.id).enumerated().compactMap { place, item in
      book.restrictionWords(item).map { why in
        .note(
          Line(
            "Item \(place + 1) is in Part B and not for publication: \(why).",
            records: [item.reference]))
      }
    }
  }

  /// What members are asked to declare, and what the register holds already.
  var declarations: [Element] {
    let standing = book.standingInterests(at: meeting)
    let asked =
      "Members are asked to declare any interest in an item of this agenda, at the latest when "
      + "the item opens, and to say what they will do about it."
    let items = standing.map { line, interest in
      ListItem(
        line: Line(
          strong: "\(line.label): ", sentence(interest.text), records: [interest.reference]))
    }
    let register: [Element] =
      items.isEmpty
      ? [.paragraph("No standing interest of a member is registered.")]
      : [.paragraph("Interests on the group’s register:"), .list(ordered: false, items)]
    return [.heading(level: 1, "Declarations of interest"), .paragraph(Line(asked))] + register
  }

  /// The date of the meeting after this one.
  var nextMeeting: [Element] {
    let next = meeting.body.flatMap { body in
      book.meetings(of: body).first {
        ($0.date ?? .first) > day && $0.state != .cancelled && $0.state != .postponed
      }
    }
    let when = [next?.date?.shownLong, next?.start?.shown, next?.venue].compactMap(\.self)
    let words = next == nil ? "Not set yet." : sentence(when.joined(separator: ", "))
    return [
      .heading(level: 1, "Date of next meeting"),
      .paragraph(Line(words, records: next.map { [$0.reference] } ?? [])),
    ]
  }
}

extension Book {
  /// To whom a group's members write: its minute taker, else the business unit.
  func secretary(of body: ID<Body>?, on day: Day) -> String {
    let seat = body.flatMap { seats(of: $0, on: day).first { $0.capacity == .minuteTaker } }
    return seat.map { label(of: $0) } ?? "The business unit"
  }

  /// Why an item is in Part B, in words; nil when it is open.
  func restrictionWords(_ item: Record<AgendaItem>) -> String? {
    guard isRestricted(item) else { return nil }
    let marking = Marking.officialSensitive.label
    if item.marking == .officialSensitive { return "it is marked \(marking)" }
    if let escalation = self[item.escalation], escalation.marking == .officialSensitive {
      return "\(noun(of: escalation)) \(escalation.number), which it brings, is \(marking)"
    }
    return "the case file audit it brings is \(marking)"
  }
}
