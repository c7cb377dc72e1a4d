// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Who is in the room at an item, on comings and goings alone; items are counted from 0 to 7.
struct StayTests {
  private func places(_ steps: [Stay.Step], isExpected: Bool = true) -> [Int] {
    let stay = Stay(isExpected: isExpected, steps: steps)
    return (0..<8).filter { stay.covers($0) }
  }

  @Test(
    arguments: [
      ([], [0, 1, 2, 3, 4, 5, 6, 7]),
      ([.init(.arrived, from: 3)], [3, 4, 5, 6, 7]),
      ([.init(.arrived, from: 3, until: 5)], [3, 4, 5]),
      ([.init(.left, from: 3)], [0, 1, 2]),
      ([.init(.left, from: 3, until: 5)], [0, 1, 2, 6, 7]),
      ([.init(.withdrew, from: 3)], [0, 1, 2, 4, 5, 6, 7]),
      ([.init(.withdrew, from: 3, until: 5)], [0, 1, 2, 6, 7]),
      ([.init(.left, from: 6), .init(.arrived, from: 2)], [2, 3, 4, 5]),
      ([.init(.left, from: 2), .init(.arrived, from: 5)], [0, 1, 5, 6, 7]),
      ([.init(.arrived, from: 1), .init(.withdrew, from: 2), .init(.left, from: 4)], [1, 3]),
    ] as [([Stay.Step], [Int])])
  func `comings and goings say at which items somebody was in the room`(
    steps: [Stay.Step], expected: [Int]
  ) {
    #expect(places(steps) == expected)
    #expect(places(steps, isExpected: false).isEmpty)
  }

  @Test(
    arguments: [
      ([], .init(.arrived, from: 0), false), ([], .init(.arrived, from: 1), true),
      ([], .init(.left, from: 0), true), ([], .init(.left, from: 5, until: 4), false),
      ([.init(.arrived, from: 5)], .init(.left, from: 3), false),
      ([.init(.arrived, from: 5)], .init(.left, from: 5), false),
      ([.init(.arrived, from: 5)], .init(.left, from: 6), true),
      ([.init(.arrived, from: 5)], .init(.arrived, from: 6), false),
      ([.init(.arrived, from: 5)], .init(.arrived, from: 3), false),
      ([.init(.arrived, from: 5)], .init(.withdrew, from: 4, until: 6), false),
      ([.init(.left, from: 3)], .init(.left, from: 5), false),
      ([.init(.left, from: 3)], .init(.withdrew, from: 3), false),
      ([.init(.left, from: 3)], .init(.arrived, from: 5), true),
      ([.init(.left, from: 3)], .init(.arrived, from: 2), true),
      ([.init(.left, from: 3, until: 4)], .init(.arrived, from: 5), false),
      ([.init(.withdrew, from: 3, until: 4)], .init(.withdrew, from: 4), false),
      ([.init(.withdrew, from: 3, until: 4)], .init(.left, from: 4), false),
      ([.init(.withdrew, from: 3, until: 4)], .init(.left, from: 5), true),
    ] as [([Stay.Step], Stay.Step, Bool)])
  func `nobody leaves who is not there, arrives twice or withdraws from what they miss`(
    steps: [Stay.Step], next: Stay.Step, isAdmitted: Bool
  ) {
    #expect(Stay(isExpected: true, steps: steps).admits(next) == isAdmitted)
    #expect(!Stay(isExpected: false, steps: steps).admits(next))
  }

  @Test(arguments: 1...40)
  func `whatever is admitted does what it says and leaves everything else as it was`(
    seed: UInt64
  ) {
    var random = SeededNumbers(seed: seed)
    var steps: [Stay.Step] = []
    for _ in 0..<30 {
      let step = random.step(items: 8)
      let before = Stay(isExpected: true, steps: steps)
      guard before.admits(step) else { continue }
      steps.append(step)
      let after = Stay(isExpected: true, steps: steps)
      #expect(after.covers(step.from) == (step.what == .arrived), "\(steps)")
      for place in 0..<8 {
        #expect(after.covers(place) == naive(steps, at: place), "\(steps) at \(place)")
      }
    }
    #expect(!steps.isEmpty)
  }

  /// Walks the items from the first, letting people through the door one by one.
  private func naive(_ steps: [Stay.Step], at wanted: Int) -> Bool {
    let moves = steps.filter { $0.what != .withdrew }
    let firstMove = moves.min { $0.from < $1.from }
    var isIn = firstMove?.what != .arrived
    for place in 0...wanted {
      for step in moves where step.until == place - 1 { isIn = step.what == .left }
      for step in moves where step.from == place { isIn = step.what == .arrived }
    }
    let isOut = steps.contains { step in
      step.what == .withdrew && step.from <= wanted && wanted <= step.until ?? step.from
    }
    return isIn && !isOut
  }
}

extension SeededNumbers {
  /// A coming or going between some of the items, now and then the wrong way round.
  mutating func step(items count: Int) -> Stay.Step {
    let from = Int.random(in: 0..<count, using: &self)
    let until = Bool.random(using: &self) ? Int.random(in: 0..<count, using: &self) : nil
    let what = MovementKind.allCases.randomElement(using: &self) ?? .left
    return Stay.Step(what, from: from, until: until)
  }
}
