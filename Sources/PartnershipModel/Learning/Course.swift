// SPDX-License-Identifier: Apache-2.0

/// A course of the training programme.
package struct Course: RecordKind {
  package static let shape = Course()
  package static let about = KindNames(
    "course", "Course", plural: "Courses", "A course of the training programme, with its tier.")
  package let title = RequiredField<String>(
    3, "title", "Course", "What the programme calls it.", missing: "")
  package let tier = Field<CourseTier>(4, "tier", "Tier", "For whom it is.")
  package let body = Field<ID<Body>>(5, "body", "Group", "The group that answers for it.")
  package let aim = Field<String>(
    6, "aim", "Aim", "What people can do afterwards.", as: .paragraph)
  package let origin = Field<RecordReference>(
    7, "origin", "Taken from", "The review or audit whose learning it passes on.")

  package static let register = RegisterPlace(
    .learning, columns: ["title", "tier", "body"], opensPage: true)
}

/// For whom a course is.
package enum CourseTier: String, Choice {
  case induction
  case awareness
  case advanced

  package var label: String {
    switch self {
    case .induction: "Induction"
    case .awareness: "Awareness and Universal"
    case .advanced: "Advanced and Specialist"
    }
  }
}

/// A course as a provider delivered it: how many sessions, how many people.
package struct Delivery: RecordKind {
  package static let shape = Delivery()
  package static let about = KindNames(
    "delivery", "Delivery", plural: "Deliveries",
    "A course as one provider delivered it: its sessions and participants.")
  package let course = Field<ID<Course>>(3, "course", "Course", "The course.", isNeeded: true)
  package let provider = RequiredField<String>(
    4, "provider", "Provider", "Who delivered it: a programme, an agency, a firm.", missing: "")
  package let on = Field<PlannedDate>(
    5, "on", "When", "The day, month or financial year it covers, as stated.", isNeeded: true)
  package let mode = Field<DeliveryMode>(6, "mode", "Mode", "How it was delivered.")
  package let sessions = Field<Int>(
    7, "sessions", "Sessions", "How many; empty when not stated, which is not nought.")
  package let participants = Field<Int>(
    8, "participants", "Participants", "How many people; empty when not stated.")
  package let sameAs = Field<ID<Delivery>>(
    9, "same-as", "Same as", "The delivery of another provider's list that counts in its stead.")
  package let apartBecause = Field<String>(
    10, "apart-because", "Counts apart because",
    "Why it counts although another provider states the same figures.")

  package static let register = RegisterPlace(
    .learning, of: "course",
    columns: ["provider", "on", "mode", "sessions", "participants"], opensPage: true)

  package static func check(_ record: Record<Delivery>, in book: Book) throws(Refusal) {
    let counts = [
      (shape.sessions.label, record.sessions), (shape.participants.label, record.participants),
    ]
    for case (let label, let count?) in counts where count < 0 {
      throw .wrongValue(field: label, given: "\(count)", wanted: "a number of nought or more")
    }
    if let same = book[record.sameAs], same.id == record.id || same.sameAs != nil {
      throw .wrongValue(
        field: shape.sameAs.label, given: same.provider, wanted: "a delivery that counts itself")
    }
    if let twin = book.unexplainedTwin(of: record) {
      throw .needsReason(
        toDo: "count what \(twin.provider) states with the same figures (or fill in 'Same as')")
    }
  }
}

/// How a course is delivered.
package enum DeliveryMode: String, Choice {
  case online, webinar, classroom

  package var label: String {
    switch self {
    case .online: "Online, live"
    case .webinar: "Webinar"
    case .classroom: "Classroom"
    }
  }
}

/// What somebody said of a delivery, at once or later.
package struct Feedback: RecordKind {
  package static let shape = Feedback()
  package static let about = KindNames(
    "feedback", "Feedback", plural: "Feedback",
    "What somebody who took part said, at once or of the impact later; no name, no case.")
  package let delivery = Field<ID<Delivery>>(
    3, "delivery", "Delivery", "What it is about.", isNeeded: true)
  package let kind = RequiredField<FeedbackKind>(
    4, "kind", "Kind", "Given at once, or later of its impact.", missing: .immediate)
  package let text = RequiredField<String>(
    5, "text", "Said", "In the words given.", missing: "", as: .paragraph)
  package let role = Field<String>(6, "role", "By", "The role that said it.")
  package let on = Field<PlannedDate>(7, "on", "When", "As precisely as stated.")

  package static let register = RegisterPlace(
    .learning, of: "delivery", columns: ["kind", "text", "role"])
}

/// Whether feedback was given at once or of the impact later.
package enum FeedbackKind: String, Choice {
  case immediate, impact
}

/// What a document states that a provider delivered in a year, kept beside what is recorded.
package struct StatedTraining: RecordKind {
  package static let shape = StatedTraining()
  package static let about = KindNames(
    "stated-training", "Stated training total", plural: "Stated training totals",
    "What a document states of a provider's year; compared with the deliveries, never changed.")
  package let year = Field<PlannedDate>(3, "year", "Year", "The financial year.")
  package let provider = RequiredField<String>(
    4, "provider", "Provider", "As the deliveries name it.", missing: "")
  package let sessions = Field<Int>(5, "sessions", "Sessions", "As stated.")
  package let participants = Field<Int>(6, "participants", "Participants", "As stated.")

  package static let register = RegisterPlace(
    .learning, columns: ["provider", "year", "sessions", "participants"])
  package static func check(_ record: Record<StatedTraining>, in book: Book) throws(Refusal) {
    try checkYear(record.year, label: shape.year.label)
  }
}
