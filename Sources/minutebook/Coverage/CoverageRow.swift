// SPDX-License-Identifier: Apache-2.0
import Desk
import Papers
import PartnershipModel

/// One thing a partnership does that the program must carry, and what carries it.
struct CoverageRow {
  /// From 1 to 64.
  let number: Int
  /// What it is.
  let title: String
  /// The kinds of record that hold it, by stable name.
  let kinds: [String]
  /// The commands of the command line made for it, by name.
  let commands: [String]
  /// The commands of the screen that lead to it.
  let screens: [CommandName]
  /// The screens that no command of their own leads to, in words.
  let places: [String]

  init(
    _ number: Int, _ title: String, _ kinds: [String], commands: [String] = [],
    screens: [CommandName] = [], places: [String] = []
  ) {
    self.number = number
    self.title = title
    self.kinds = kinds
    self.commands = commands
    self.screens = screens
    self.places = places
  }

  /// "R28".
  var name: String { "R\(number)" }

  /// The commands made for it, then those of the papers drawn first of all from its records.
  var allCommands: [String] {
    let drawn = drawnPapers.map(\.name)
    return commands + drawn.filter { !commands.contains($0) }
  }

  /// The papers drawn from the registers that its own records are the first subject of; one that is
  /// drawn of groups in general is of the rows that name it.
  var drawnPapers: [DrawnPaper] {
    let own = Set(kinds).subtracting([Body.about.name])
    return DrawnPaper.all.filter { paper in
      commands.contains(paper.name) || paper.kinds.first.map(own.contains) == true
    }
  }

  /// Its kinds that there are.
  var entries: [KindEntry] { kinds.compactMap(Registry.kind(named:)) }

  /// The registers on screen that list its records.
  var registers: [KindEntry] { entries.filter { $0.register != nil } }

  /// What is said of it and is not so: names of kinds and commands that there are not, and that
  /// nobody could reach it.
  var mistakes: [String] {
    let names = Set(Command.all.map(\.name))
    var found = kinds.filter { Registry.kind(named: $0) == nil }.map {
      "\(name) names a kind of record that there is not: `\($0)`."
    }
    found += commands.filter { !names.contains($0) }.map {
      "\(name) names a command that there is not: `\($0)`."
    }
    if screens.isEmpty, places.isEmpty, registers.isEmpty, allCommands.isEmpty {
      found.append("\(name) is on no screen and in no command.")
    }
    return found
  }
}

/// The rows under one heading.
struct CoverageHeading {
  let title: String
  let rows: [CoverageRow]

  /// Every row, by heading.
  static let all = [
    structure, planning, meetings, reviews, assurance, learning, money, cross,
  ]
}
