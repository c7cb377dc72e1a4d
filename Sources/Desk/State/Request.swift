// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// A change somebody asked for, before the book answers with a batch or a refusal.
package typealias Operation = @Sendable (Book, Circumstances) throws(Refusal) -> Batch

/// What a screen asks of the desk.
package enum Request: Sendable {
  /// Show another screen on top.
  case open(any Screen)
  /// Show another screen instead of this one.
  case replace(any Screen)
  /// Go back to the screen beneath.
  case close
  /// Do something to the book, then go on.
  case record(Operation, then: [Request] = [])
  /// Go to a line of the list in front, when there is one to go to.
  case select(@Sendable (Desk) -> String?)
  /// Go to a line of the paper in front, counted from 0.
  case goToLine(Int)
  /// Tell the clerk something.
  case say(Message)
  /// Put another keymap in force.
  case chooseKeymap(Int)
  /// Keep a text that was cut or copied, to be pasted.
  case keep(String)
  /// Undo the last thing done to the book.
  case takeBack
  /// Do again what was last undone.
  case doAgain
  /// Run a command as if its key had been pressed.
  case run(CommandName)
  /// Ask something of the world outside.
  case effect(Effect)
}

/// A sentence for the clerk.
package struct Message: Sendable, Equatable {
  /// How much it matters; a hint never hides an error.
  package enum Rank: Int, Sendable, Comparable {
    case hint, done, warning, error

    package static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }
  /// How much it matters.
  package let rank: Rank
  /// The sentence.
  package let text: String
  /// Which of several of one rank is shown when nobody asked for any of them.
  package enum Weight: Int, Sendable, Comparable {
    case plain, notable, answer, loss, inHand

    package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }
  /// How much it matters among others of its rank that come together.
  package var weight: Weight
  /// When it was said.
  package var moment: Moment?

  /// Makes a message.
  package init(_ rank: Rank, _ text: String, weight: Weight = .plain) {
    self.rank = rank
    self.text = text
    self.weight = weight
  }

  /// Whether it stays on the screen when another comes that nobody asked for.
  func outweighs(_ other: Message) -> Bool {
    (rank, weight) > (other.rank, other.weight)
  }
}
