// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Every command, found by part of its name; those that cannot be used now say why.
  func menuScreen() -> ListScreen {
    let own = front.offers(self)
    let lines = CommandName.allCases.map { command in
      menuLine(command, offer: own.first { $0.command == command })
    }
    let offered = own.map(\.command.rawValue)
    let places = Dictionary(zip(offered, offered.indices)) { first, _ in first }
    let most = lines.count
    let sorted = lines.enumerated().sorted {
      (places[$0.element.id] ?? most, $0.offset) < (places[$1.element.id] ?? most, $1.offset)
    }.map(\.element)
    var source = ListSource(title: "Menu: type part of a command") { _ in
      sorted
    } open: { line, _ in
      CommandName(rawValue: line.id).map { [.close, .run($0)] } ?? []
    }
    source.isOverlay = true
    source.isFiltering = true
    source.openTitle = "Run"
    source.columns = [ListColumn("", 26), ListColumn("", 14), ListColumn("", isSpare: true)]
    return ListScreen(source)
  }

  private func menuLine(_ command: CommandName, offer: Offer?) -> ListLine {
    let keys = keymap.keys(for: command.rawValue, contexts: contexts).first.map(displayName) ?? ""
    var disabled = offer?.disabled
    if offer == nil, !command.about.isEverywhere, !worksUnoffered(command) {
      disabled = "'\(command.about.title)' is not for this screen."
    }
    return ListLine(
      id: command.rawValue, offer?.title ?? command.about.title, keys, command.about.help,
      names: [command.rawValue, command.about.title], disabled: disabled)
  }

  /// Moving works on every screen and editing wherever something is typed.
  private func worksUnoffered(_ command: CommandName) -> Bool {
    switch command.about.group {
    case "Moving": true
    case "Typing": front.context == .text || front.context == .form
    default: command == .accept
    }
  }

  /// What this screen is for, its keys and all others.
  func helpScreen() -> PagerScreen {
    let title = front.title(self)
    let offers = front.offers(self)
    let contexts = contexts
    let digits = (front as? ListScreen)?.digitHelp(self) ?? []
    return PagerScreen("Help") { desk in
      let own =
        digits.map { desk.helpLine(keys: $0.keys, $0.words) }
        + offers.map { desk.helpLine($0.command, $0.title, contexts) }
      let rest = CommandName.allCases.filter { $0.about.isEverywhere }.map {
        desk.helpLine($0, nil, contexts)
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

  /// The keys of a command, and beside them what it does.
  private func helpLine(
    _ command: CommandName, _ title: String?, _ contexts: [KeymapContext]
  ) -> String {
    let keys = keymap.keys(for: command.rawValue, contexts: contexts)
      .prefix(2).map(displayName).joined(separator: ", ")
    return helpLine(keys: keys, "\(title ?? command.about.title): \(command.about.help)")
  }

  private func helpLine(keys: String, _ words: String) -> String {
    let label = (keys.isEmpty ? "(menu)" : keys).padded(to: isNarrow ? 10 : 20) + " "
    let indent = String(repeating: " ", count: displayColumns(label))
    let lines = wrapLines(words, columns: max(16, size.columns - 2 - indent.count))
    return label + lines.map(\.text).joined(separator: "\n" + indent)
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
    var source = ListSource(title: "Keymaps") { desk in
      desk.keymapLines()
    } open: { line, _ in
      [.chooseKeymap(Int(line.id) ?? 0)]
    }
    source.openTitle = "Use it"
    source.columns = [ListColumn("Name", 14), ListColumn("")]
    source.detail = { line, desk in
      Int(line.id).map { desk.keymapDetail(desk.keymaps[$0]) } ?? []
    }
    return ListScreen(source, selecting: "\(keymapIndex)")
  }

  private func keymapLines() -> [ListLine] {
    keymaps.enumerated().map { place, choice in
      let count = choice.problems.count
      let problems = count == 0 ? nil : "\(counted(count, "problem"))"
      let words = [place == keymapIndex ? "in force" : nil, problems].compactMap(\.self)
      return ListLine(
        id: "\(place)", choice.name, words.joined(separator: ", "), names: [choice.keymap.name])
    }
  }

  private func keymapDetail(_ choice: KeymapChoice) -> [ListLine] {
    let about = [
      ListLine(id: "name", choice.keymap.name, role: .heading),
      ListLine(id: "about", choice.keymap.description), ListLine(id: "gap", ""),
    ]
    guard !choice.problems.isEmpty else { return about + [ListLine(id: "none", "No mistakes.")] }
    return about
      + choice.problems.enumerated().map { ListLine(id: "\($0)", $1.description, role: .warning) }
  }

  /// Asks for the day to look back to.
  func asAtForm() -> FormScreen {
    let now = now.day
    return FormScreen(
      "As at a date",
      [
        Question(
          "day", "Day", "The book as it was at the end of this day; never a day to come.", .day,
          isRequired: true)
      ],
      book: shown, today: today
    ) { answers, _ in
      answers.value("day", as: Day.self).map { [.close, .effect(.readAsAt(now.latest($0)))] } ?? []
    }.done(as: "Look back")
  }

  /// Who changed a record, when, from what to what.
  func historyScreen(_ reference: RecordReference, _ lines: [HistoryLine]) -> PagerScreen {
    PagerScreen("History of \(shown.title(of: reference))") { _ in
      guard !lines.isEmpty else { return "Nothing is recorded of it yet." }
      return lines.reversed().map { line in
        line.lines(at: "\(line.moment.day.shown) \(line.moment.shownTime)").joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }
}

extension Day {
  /// The same date in the latest year in which it is not after this day; people look back.
  fileprivate func latest(_ wanted: Day) -> Day {
    var day = wanted
    while day > self, day > .first { day = day.adding(months: -12) }
    return day
  }
}
