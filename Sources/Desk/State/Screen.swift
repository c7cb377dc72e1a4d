// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel
package import TerminalKit

/// What a screen is told.
package enum ScreenInput: Sendable {
  /// A command was chosen by key or from the menu.
  case command(CommandName)
  /// Characters were typed that are no command.
  case typed(String)
  /// Text was pasted.
  case pasted(String)
  /// What it asked for is done and safe.
  case recorded(Batch)
  /// What it asked for was refused or could not be saved; its text is still there.
  case refused
}

/// One screen: a value that answers inputs with requests and draws itself.
package protocol Screen: Sendable {
  /// Where its keys are looked up first.
  var context: KeymapContext { get }
  /// Whether it is drawn over the screen beneath instead of in its place.
  var isOverlay: Bool { get }
  /// What stands in the title bar.
  func title(_ desk: Desk) -> String
  /// What stands at the right end of the title bar.
  func status(_ desk: Desk) -> String
  /// The commands it answers, most useful first, for the hint line and the menu.
  func offers(_ desk: Desk) -> [Offer]
  /// Makes ready what drawing needs and what stays the same from frame to frame.
  mutating func prepare(_ desk: Desk)
  /// Answers an input.
  mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request]
  /// Draws itself into an area and says where the cursor stands.
  func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point?
  /// How many rows it wants when it lies over another.
  func rows(_ desk: Desk) -> Int
  /// What is being typed and is not a record yet.
  var draft: Draft? { get }
}

extension Screen {
  package var isOverlay: Bool { false }
  package var draft: Draft? { nil }
  package mutating func prepare(_ desk: Desk) {}
  package func rows(_ desk: Desk) -> Int { desk.size.rows }
  package func status(_ desk: Desk) -> String { desk.dateLine }
}

/// A command a screen answers, under the words that fit the moment.
package struct Offer: Sendable {
  /// The command.
  package let command: CommandName
  /// Its words here, when they differ from the command's own.
  package let title: String?
  /// Why it cannot be used now; it stays in its place all the same.
  package let disabled: String?

  /// Offers a command.
  package init(_ command: CommandName, _ title: String? = nil, disabled: String? = nil) {
    self.command = command
    self.title = title
    self.disabled = disabled
  }
}
