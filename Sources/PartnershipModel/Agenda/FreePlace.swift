// SPDX-License-Identifier: Apache-2.0

/// A free place in a list whose positions have gaps, and how far the rest must move to make it.
struct FreePlace: Equatable {
  /// The new one's position.
  let position: Int
  /// The place of the first one after it.
  let next: Int
  /// What is added to the position of each one after it; 0 while there is a gap.
  let shift: Int

  /// Finds room after a place, or before all when there is none.
  init(among positions: [Int], after place: Int?) {
    next = place.map { $0 + 1 } ?? 0
    let before = place.map { positions[$0] } ?? 0
    guard next < positions.count else {
      position = before + 1000
      shift = 0
      return
    }
    let gap = positions[next] - before
    shift = gap < 2 ? 1000 - gap : 0
    position = before + (gap + shift) / 2
  }
}
