// SPDX-License-Identifier: Apache-2.0

extension Drafting {
  /// Ends an operation that changed who was in the room for what: the decisions already minuted are
  /// marked to be ratified, or no longer, in the same batch, so that no paper is behind the room.
  ///
  /// While nobody is marked and no quorum recorded, nothing is known and nothing is settled.
  mutating func settled(at id: ID<Meeting>, _ did: String) -> Batch {
    guard !book.those(\Decision.meeting, id).isEmpty else { return batch(did) }
    let next = outcome
    guard let meeting = next[id], next.isAttendanceTaken(meeting) || meeting.quorum != nil else {
      return batch(did)
    }
    next.markForRatification(at: meeting, in: &self)
    return batch(did)
  }
}
