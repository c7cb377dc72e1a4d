// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Cancels a meeting because another of the same body takes its business, and moves all of it
  /// there; what the other has already is not doubled.
  package func mergeMeeting(
    _ id: ID<Meeting>, into other: ID<Meeting>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    let taking = try existing(other)
    guard taking.id != id, taking.body == meeting.body, taking.state.isAhead else {
      throw .wrongValue(
        field: "Meeting", given: title(of: taking),
        wanted: "another meeting of \(name(of: meeting.body)) still to come")
    }
    guard !reason.isBlank else { throw .needsReason(toDo: "merge \(title(of: meeting))") }
    var drafting = Drafting(self, circumstances)
    try move(meeting, to: .cancelled, in: &drafting)
    drafting.set(id, \.reason, "merged into the meeting of \(taking.date?.shown ?? ""): \(reason)")
    for item in agenda(of: id) where goesAlong(item, to: taking) {
      drafting.outcome.put(item, on: other, in: &drafting)
    }
    return drafting.batch("Merge \(title(of: meeting)) into \(taking.date?.shown ?? "another")")
  }

  /// Whether an item of a merged meeting has to be put on the other's agenda: not its frame, not
  /// what was dealt with, sent elsewhere or built there anyway.
  private func goesAlong(_ item: Record<AgendaItem>, to other: Record<Meeting>) -> Bool {
    let isOpen = item.state == nil || item.state == .open || item.state == .carried
    guard isOpen, !item.type.isFrame, successor(of: item.id) == nil else { return false }
    let built = proposedAgenda(for: other)
    return !agenda(of: other.id).contains { $0.type == item.type && $0.title == item.title }
      && (item.type.isCarriedWhenOpen || !built.contains { item.stands(for: $0) })
  }
}
