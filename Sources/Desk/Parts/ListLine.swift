// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel
package import TerminalKit

/// One line of a list.
package struct ListLine: Sendable {
  /// What tells it from the others, so that the selection stays on it.
  package var id: String
  /// The columns, left to right.
  package var cells: [String]
  /// How far in the first column stands.
  package var depth: Int
  /// Whether it is a heading, which cannot be selected.
  package var isHeading: Bool
  /// How it is drawn.
  package var role: Role
  /// What typed letters find it by, beside its first column.
  package var names: [String]
  /// The record it shows.
  package var reference: RecordReference?
  /// Why it cannot be chosen; it stays in its place all the same.
  package var disabled: String?
  /// What is said of it at the foot of a list with columns; its cells when nothing else is.
  package var whole: String?

  /// Makes a line.
  package init(
    id: String, _ cells: String..., depth: Int = 0, isHeading: Bool = false, role: Role = .text,
    names: [String] = [], reference: RecordReference? = nil, disabled: String? = nil
  ) {
    self.id = id
    self.cells = cells
    self.depth = depth
    self.isHeading = isHeading
    self.role = role
    self.names = names
    self.reference = reference
    self.disabled = disabled
  }

  /// Makes a heading.
  package static func heading(_ text: String) -> ListLine {
    ListLine(id: "heading:" + text, text, isHeading: true, role: .heading)
  }
}

/// A column of a list.
package struct ListColumn: Sendable {
  /// The words over it.
  package let title: String
  /// The most it takes; nil takes what is left.
  package let columns: Int?
  /// Whether a narrow screen does without it.
  package let isSpare: Bool
  /// The words over it and its width where a narrow screen has it in another form.
  package let narrow: (title: String, columns: Int)?

  /// Makes a column.
  package init(
    _ title: String, _ columns: Int? = nil, isSpare: Bool = false,
    narrow: (title: String, columns: Int)? = nil
  ) {
    self.title = title
    self.columns = columns
    self.isSpare = isSpare
    self.narrow = narrow
  }
}

/// What a list shows and does: every list of the program is one of these.
package struct ListSource: Sendable {
  /// Answers for a line.
  package typealias Answer = @Sendable (ListLine, Desk) -> [Request]
  /// The words in the title bar.
  package var title: @Sendable (Desk) -> String
  /// The lines now.
  package var lines: @Sendable (Desk) -> [ListLine]
  /// What opening a line does.
  package var open: Answer
  /// The columns; one without a title needs no heading line.
  package var columns: [ListColumn] = [ListColumn("")]
  /// What other commands do with the selected line.
  package var commands: [(offer: Offer, answer: Answer)] = []
  /// What commands do that need no line.
  package var general: [(offer: Offer, answer: @Sendable (Desk) -> [Request])] = []
  /// The words when there is nothing to show.
  package var emptyNote = "Nothing here yet."
  /// What stands beside the list about the selected line.
  package var detail: (@Sendable (ListLine, Desk) -> [ListLine])?
  /// Whether typed letters choose lines to show rather than jump to one.
  package var isFiltering = false
  /// Whether the list lies over the screen beneath.
  package var isOverlay = false
  /// Whether a typed digit chooses the line of that number.
  package var digitsChoose = false
  /// What digits answer for the selected line.
  package var answers: [ListAnswer] = []
  /// What comes before each answer in the help: "This stands: ".
  package var digitsDo = "Answers: "
  /// Those answers where they depend on the selected line.
  package var answersNow: (@Sendable (ListLine, Desk) -> [ListAnswer])?
  /// The words of what opening does, for the hint line.
  package var openTitle = "Open"
  /// Those words where they depend on the selected line or the moment.
  package var openTitleNow: (@Sendable (ListLine?, Desk) -> String)?
  /// The body the list is about.
  package var body: (@Sendable (ListLine?, Desk) -> ID<Body>?)?

  /// Makes a list.
  package init(
    title: @escaping @Sendable (Desk) -> String,
    lines: @escaping @Sendable (Desk) -> [ListLine], open: @escaping Answer
  ) {
    self.title = title
    self.lines = lines
    self.open = open
  }

  /// Makes a list under a fixed title.
  package init(
    title: String, lines: @escaping @Sendable (Desk) -> [ListLine], open: @escaping Answer
  ) {
    self.init(title: { _ in title }, lines: lines, open: open)
  }

  /// Adds what a command does with the selected line.
  package mutating func on(
    _ command: CommandName, _ title: String? = nil, _ answer: @escaping Answer
  ) {
    commands.append((Offer(command, title), answer))
  }

  /// Adds who changed the selected record, when, from what to what.
  package mutating func offerHistory() {
    on(.history, "History") { line, _ in
      line.reference.map { [.effect(.readHistory($0))] } ?? []
    }
  }

  /// Adds what a command does whatever is selected.
  package mutating func always(
    _ command: CommandName, _ title: String? = nil,
    _ answer: @escaping @Sendable (Desk) -> [Request]
  ) {
    general.append((Offer(command, title), answer))
  }
}
