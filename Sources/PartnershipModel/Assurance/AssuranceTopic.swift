// SPDX-License-Identifier: Apache-2.0

/// A topic an agency is to assure a body about, cycle after cycle.
package struct AssuranceTopic: RecordKind {
  package static let shape = AssuranceTopic()
  package static let about = KindNames(
    "assurance-topic", "Assurance topic", plural: "Assurance topics",
    "What an agency is to assure a group about, and how often.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that is to be assured.")
  package let title = RequiredField<String>(4, "title", "Topic", "The topic.", missing: "")
  package let owner = Field<Owner>(5, "owner", "Owner", "The agency or role that reports on it.")
  package let every = Field<Int>(
    6, "every", "Every", "After how many months it is reported again; 12 when not stated.")
  package let isInDepth = Field<Bool>(
    7, "in-depth", "In depth", "Whether a meeting takes it in depth.")
  package let endedOn = Field<Day>(8, "ended-on", "Ended", "When it left the cycle.")

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["title", "owner", "every", "in-depth"], opensPage: true)
  package static func check(_ record: Record<AssuranceTopic>, in book: Book) throws(Refusal) {
    try record.refuseOutside(\.every, 1...120)
  }

  /// A topic with no report to come: its cycle goes on from the last one.
  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    book.all(AssuranceTopic.self).filter { ($0.endedOn ?? .last) >= day }.compactMap { topic in
      let reports = book.those(\AssuranceReport.topic, topic.id)
      guard !reports.contains(where: \.isAwaited) else { return nil }
      return book.dueLine(of: topic, Recurrence(topic, reports), on: day)
    }
  }
}

extension Record<AssuranceReport> {
  /// Whether it is still to come, or came and is still to be judged.
  fileprivate var isAwaited: Bool { self.state == .due || self.state == .received }
}

extension Recurrence {
  fileprivate init(_ topic: Record<AssuranceTopic>, _ reports: [Record<AssuranceReport>]) {
    let last = reports.compactMap { $0.due?.lastDay ?? $0.receivedOn }.max()
    self.init(months: topic.every ?? 12, last: last)
  }
}

extension Book {
  fileprivate func dueLine(
    of topic: Record<AssuranceTopic>, _ recurrence: Recurrence, on day: Day
  ) -> DueLine {
    let due = recurrence.due(on: day)
    var line = DueLine(
      what: "Assurance report to be asked for: \(topic.title)", due: due,
      who: topic.owner.map(label(of:)) ?? Book.businessUnitWords, why: recurrence.words,
      body: topic.body, source: topic.reference)
    line.settling = topic.scheduling(by: due)
    return line
  }
}

extension Record<AssuranceTopic> {
  /// The record of its next report, to come by a day where one is known.
  func scheduling(by due: Day?) -> NewRecord {
    let shape = AssuranceReport.shape
    var proposed: [String: Stored] = [:]
    proposed[shape.due.name] = due.map { PlannedDate.day($0).stored }
    return NewRecord(
      AssuranceReport.about, doing: "Schedule a report",
      knowing: [shape.topic.name: self.id.stored], proposing: proposed)
  }
}
