// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// The actions of one agency, of one group, of roles with no agency, or of nobody.
struct OwnerGroup: Sendable {
  /// The heading they stand under.
  let title: String
  /// The agency or group, where there is one.
  let record: RecordReference?
  /// The actions, by due date.
  let actions: [Record<Action>]
}

extension Book {
  /// Actions by their owners' agencies in the order of names, then groups, then roles with no
  /// agency; what nobody owns comes last. `owner` says whose each is.
  func ownerGroups(
    _ actions: [Record<Action>], owner: (Record<Action>) -> Owner? = { $0.owner }
  ) -> [OwnerGroup] {
    var groups: [OwnerKey: [Record<Action>]] = [:]
    for action in actions { groups[key(of: owner(action)), default: []].append(action) }
    return groups.sorted { $0.key < $1.key }.map { key, actions in
      OwnerGroup(title: key.title, record: key.record, actions: sortedByDue(actions))
    }
  }

  private func key(of owner: Owner?) -> OwnerKey {
    guard let owner else { return OwnerKey(place: 3, title: "Owner to be confirmed", record: nil) }
    if let agency = agency(of: owner) {
      return OwnerKey(
        place: 0, title: label(of: Owner.agency(agency)), record: RecordReference(agency))
    }
    guard case .body(let body) = owner else {
      return OwnerKey(place: 2, title: "Roles of no agency", record: nil)
    }
    return OwnerKey(place: 1, title: label(of: owner), record: RecordReference(body))
  }
}

/// What actions are grouped by, in the order it is printed.
private struct OwnerKey: Hashable, Comparable {
  let place: Int
  let title: String
  let record: RecordReference?

  static func < (left: OwnerKey, right: OwnerKey) -> Bool {
    (left.place, left.title, left.record?.id ?? "")
      < (right.place, right.title, right.record?.id ?? "")
  }
}
