// SPDX-License-Identifier: Apache-2.0

/// Whatever carries out effects: the program with its journal, or a memory of them in tests.
package protocol World {
  /// Carries out one effect and says what came of it.
  mutating func carryOut(_ effect: Effect) -> [DeskEvent]
}

extension Desk {
  /// Answers an event and everything that comes of it, until nothing is left to do.
  package mutating func live(_ event: DeskEvent, in world: inout some World) {
    var events = [event]
    while !events.isEmpty {
      let effects = update(events.removeFirst())
      let answers = effects.flatMap { world.carryOut($0) }
      events.insert(contentsOf: answers, at: 0)
    }
  }
}
