// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Every command, found by part of its name; those that cannot be used now say why.
  func menuScreen() -> ListScreen {
    let own = front.offers(self)
    let contexts = [front.context, .text, .everywhere]
    let lines = CommandName.allCases.map { command in
      menuLine(command, offer: own.first { $0.command == command }, contexts)
    }
    let offered = Set(own.map(\.command.rawValue))
    let sorted =
      lines.filter { offered.contains($0.id) } + lines.filter { !offered.contains($0.id) }
    var source = ListSource(title: "Menu: type part of a command") { _ in
      sorted
    } open: { line, _ in
      CommandName(rawValue: line.id).map { [.close, .run($0)] } ?? []
    }
    source.isOverlay = true
    source.isFiltering = true
    source.openTitle = "Run"
    source.columns = [ListColumn("", 26), ListColumn("", 14), ListColumn("")]
    return ListScreen(source)
  }

  private func menuLine(
    _ command: CommandName, offer: Offer?, _ contexts: [KeymapContext]
  ) -> ListLine {
    let keys = keymap.keys(for: command.rawValue, contexts: contexts).first.map(displayName) ?? ""
    var disabled = offer?.disabled
    if offer == nil, !command.about.isEverywhere {
      disabled = "'\(command.about.title)' is not for this screen."
    }
    return ListLine(
      id: command.rawValue, offer?.title ?? command.about.title, keys, command.about.help,
      names: [command.rawValue, command.about.title], disabled: disabled)
  }

  /// What this screen is for, its keys and all others.
  func helpScreen() -> PagerScreen {
    let title = front.title(self)
    let offers = front.offers(self)
    return PagerScreen("Help") { desk in
      let own = offers.map { desk.helpLine($0.command, $0.title) }
      let rest = CommandName.allCases.filter { $0.about.isEverywhere }.map {
        desk.helpLine($0, nil)
      }
      let parts = [
        "This screen: \(title)", "", own.joined(separator: "\n"), "",
        "Everywhere", "", rest.joined(separator: "\n"), "", Desk.marksHelp,
      ]
      return parts.joined(separator: "\n")
    }
  }

  private static let marksHelp = """
    Minuting
    Type a line and press Enter; it is saved before the next key is read. A mark at its start says \
    what it is: ! action, = decision, ^ escalation, ? challenge, " voice. In an action, @ and a few \
    letters name the owner, and 'by fri', 'by 12 dec', 'by next meeting' or 'in 10 working days' \
    the date. In an escalation, 'Ask:' begins what is asked for.
    In every list, letters jump to a line. Nothing is lost by leaving: there is no save question.
    """

  private func helpLine(_ command: CommandName, _ title: String?) -> String {
    let keys = keymap.keys(for: command.rawValue, contexts: command.about.contexts)
      .prefix(2).map(displayName).joined(separator: ", ")
    let name = title ?? command.about.title
    return "  \((keys.isEmpty ? "(menu)" : keys).padded(to: 24)) \(name): \(command.about.help)"
  }

  /// Everything that was said, the newest first.
  func messagesScreen() -> PagerScreen {
    PagerScreen("Messages") { desk in
      guard !desk.messages.isEmpty else { return "There are no messages." }
      return desk.messages.reversed().map { message in
        "\(message.moment?.shownTime ?? "")  \(message.text)"
      }.joined(separator: "\n")
    }
  }

  /// The keymaps to choose from, with how many mistakes each has.
  func keymapScreen() -> ListScreen {
    let lines = keymaps.enumerated().map { place, choice in
      let problems = choice.problems.count
      let words = problems == 0 ? "" : "\(problems) problem\(problems == 1 ? "" : "s")"
      return ListLine(
        id: "\(place)", choice.name, words, choice.keymap.description, names: [choice.keymap.name])
    }
    var source = ListSource(title: "Keymaps") { _ in
      lines
    } open: { line, _ in
      [.chooseKeymap(Int(line.id) ?? 0)]
    }
    source.openTitle = "Use it"
    source.columns = [ListColumn("Name", 16), ListColumn("Problems", 14), ListColumn("About")]
    source.detail = { line, desk in
      let problems = Int(line.id).map { desk.keymaps[$0].problems } ?? []
      guard !problems.isEmpty else { return [ListLine(id: "0", "No mistakes.")] }
      return problems.enumerated().map { ListLine(id: "\($0)", $1.description) }
    }
    return ListScreen(source, selecting: "\(keymapIndex)")
  }

  /// Asks for the day to look back to.
  func asAtForm() -> FormScreen {
    FormScreen(
      "As at a date",
      [
        Question("day", "Day", "The book as it was at the end of this day.", .day, isRequired: true)
      ],
      book: shown, today: today
    ) { answers, _ in
      answers.value("day", as: Day.self).map { [.close, .effect(.readAsAt($0))] } ?? []
    }
  }

  /// Who changed a record, when, from what to what.
  func historyScreen(_ reference: RecordReference, _ lines: [HistoryLine]) -> PagerScreen {
    PagerScreen("History of \(shown.title(of: reference))") { _ in
      guard !lines.isEmpty else { return "Nothing is recorded of it yet." }
      return lines.reversed().map { line in
        let head = "\(line.moment.day.shown) \(line.moment.shownTime)  \(line.author): \(line.did)"
        return ([head] + line.changes.map { "    \($0)" }).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }

  /// Finds words anywhere in the book, as they are typed.
  func searchScreen() -> SearchScreen { SearchScreen() }
}
