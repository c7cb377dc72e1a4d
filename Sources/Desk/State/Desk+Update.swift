// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Answers an event: the desk changes, and what it asks of the world outside comes back.
  package mutating func update(_ event: DeskEvent) -> [Effect] {
    let effects = answer(event)
    prepareScreens()
    return effects
  }

  /// What is in view makes ready what drawing needs, so that a frame costs little.
  mutating func prepareScreens() {
    for place in bottom..<screens.count {
      var screen = screens[place]
      screen.prepare(self)
      screens[place] = screen
    }
    prepareHints()
  }

  /// The lowest screen that is in view.
  var bottom: Int { screens.lastIndex { !$0.isOverlay } ?? 0 }

  mutating func answer(_ event: DeskEvent) -> [Effect] {
    switch event {
    case .key(let key):
      idleSeconds = 0
      return isLocked ? pressLocked(key) : press(key)
    case .paste(let text):
      idleSeconds = 0
      return isLocked ? [] : paste(text)
    case .resized(let size):
      self.size = size
      return [.repaint]
    case .tick(let now): return tick(now)
    case .recorded(let batch): return recorded(batch)
    case .place(let place):
      self.place = place
      return []
    case .recordFailed(let batch, let sentence): return recordFailed(batch, sentence)
    case .recent(let batches): return recent(batches)
    case .history(let reference, let lines):
      return carryOut([.open(historyScreen(reference, lines))])
    case .asAt(let day, let book):
      lookingBack = (day, book)
      revision += 1
      say(Message(.hint, "Looking back to \(day.shown); nothing can be changed. Esc comes back."))
      return []
    case .returned(let bytes, let path, let report):
      return takeIn(bytes, from: path, of: report)
    case .fileWritten(let path):
      return fileWritten("Written to '\(path)'.")
    case .issuedWritten(let path):
      return fileWritten("Written to '\(path)', byte for byte as it was issued.")
    case .copySaved(let sentence, let isWhole): return copySaved(sentence, isWhole: isWhole)
    case .secondPlace(let path): return secondPlaceKept(path)
    case .issued(let bytes, let heading):
      return carryOut([.open(issuedText(bytes, heading))])
    case .failed(let sentence):
      say(Message(.error, sentence), about: .outside)
      return []
    case .hangup: return draftEffects() + [.quit]
    case .locking(let settings):
      changed(settings)
      return []
    case .arrived(let book, let messages):
      arrived(book, messages)
      return []
    case .told(let message):
      mention(message)
      return []
    case .writable(let place, let draft):
      becameWritable(place, draft)
      return []
    case .draftKept:
      draftIsKept()
      return []
    case .draftNotKept(let sentence):
      draftIsNotKept(sentence)
      return []
    }
  }

  /// The form that asked for the file has done its work.
  private mutating func fileWritten(_ sentence: String) -> [Effect] {
    let isForm = (front as? FormScreen)?.writesFile == true
    let effects = isForm ? carryOut([.close]) : []
    succeed(.outside)
    say(Message(.done, sentence))
    return effects
  }

  private mutating func tick(_ now: Moment) -> [Effect] {
    runItemClock(to: now)
    let locking = runLock(to: now)
    self.now = now
    return locking + draftEffects()
  }

  /// Where a key is looked up now, innermost first.
  var contexts: [KeymapContext] {
    let context = front.context
    if context == .text, isCommanding { return [.textCommand, .list, .everywhere] }
    switch context {
    case .form: return [.form, .text, .everywhere]
    case .help: return [.help, .list, .everywhere]
    default: return [context, .everywhere]
    }
  }

  private var hasTextCommands: Bool { keymap.bindings[.textCommand]?.isEmpty == false }

  private mutating func press(_ key: Key) -> [Effect] {
    if let tester = front as? KeyTesterScreen, tester.isListening { return test(key) }
    if key == Key(.escape), !pressed.isEmpty || shownMessage?.rank == .error {
      if pressed.isEmpty { hideError() }
      pressed = []
      return []
    }
    takeMessageAway()
    if let command = commandForLetters(key) { return tell(command) }
    let keys = pressed + [key]
    switch keymap.lookup(pressed: keys, contexts: contexts) {
    case .command(let name):
      pressed = []
      guard let command = CommandName(rawValue: name) else { return [] }
      return run(command)
    case .pending:
      pressed = keys
      return []
    case .none: return typed(key)
    }
  }

  /// While letters look for a line, Backspace shortens them, and Space joins them where more words
  /// follow the one typed, or the list has no use of its own for it.
  private func commandForLetters(_ key: Key) -> ScreenInput? {
    guard let list = front as? ListScreen, list.isTyping, !list.source.isFiltering else {
      return nil
    }
    if key == Key(.backspace) { return .command(.deleteBackward) }
    guard key == Key(.space) else { return nil }
    if list.hasMoreWords(self) { return .typed(" ") }
    if case .command(let name) = keymap.lookup(pressed: [key], contexts: contexts),
      list.offers(self).contains(where: { $0.command.rawValue == name })
    {
      return nil
    }
    return .typed(" ")
  }

  private mutating func typed(_ key: Key) -> [Effect] {
    if !pressed.isEmpty {
      say(Message(.hint, "\(displayName(of: pressed + [key])) is no command here."))
      pressed = []
      return []
    }
    guard key.typesCharacter, !isCommanding || front.context != .text else { return [] }
    switch key.base {
    case .character(let character): return tell(.typed(String(character)))
    case .space: return tell(.typed(" "))
    default: return []
    }
  }

  private mutating func test(_ key: Key) -> [Effect] {
    guard var tester = front as? KeyTesterScreen else { return [] }
    tester.hear(key)
    screens[screens.count - 1] = tester
    return tester.isListening ? [] : carryOut([.close])
  }

  private mutating func paste(_ text: String) -> [Effect] {
    pressed = []
    return tell(.pasted(text))
  }

  /// Runs a command: the front screen's own meaning first, then the desk's.
  package mutating func run(_ command: CommandName) -> [Effect] {
    let backToWriting: Set<CommandName> = [.open, .edit, .accept, .note]
    if isCommanding, front.context == .text, backToWriting.contains(command) {
      isCommanding = false
      return []
    }
    if front.context == .text, command == .back, hasTextCommands, !isCommanding {
      isCommanding = true
      return []
    }
    if let offer = front.offers(self).first(where: { $0.command == command }) {
      if let reason = offer.disabled {
        say(Message(.warning, reason))
        return []
      }
      return tell(.command(command))
    }
    if command.about.isEverywhere, let effects = runEverywhere(command) { return effects }
    return tell(.command(command))
  }

  mutating func tell(_ input: ScreenInput) -> [Effect] {
    if case .command(.paste) = input, [.text, .form].contains(front.context) { broughtBack = nil }
    let place = screens.count - 1
    var screen = screens[place]
    let requests = screen.handle(input, self)
    screens[place] = screen
    return carryOut(requests)
  }

  /// Carries out what a screen asked for, in order.
  mutating func carryOut(_ requests: [Request]) -> [Effect] {
    var effects: [Effect] = []
    for (place, request) in requests.enumerated() {
      switch request {
      case .open(let screen):
        commandingBeneath.append(isCommanding)
        isCommanding = false
        screens.append(screen)
      case .replace(let screen):
        formsUpon[screens.count - 1] = nil
        screens[screens.count - 1] = screen
      case .close: closeFront()
      case .select(let choose): select(choose)
      case .goToLine(let line): goToLine(line)
      case .say(let message): say(message)
      case .keep(let text): clipboard = text
      case .chooseKeymap(let index): choose(keymap: index)
      case .takeBack: effects += undo()
      case .doAgain: effects += redo()
      case .run(let command): effects += run(command)
      case .effect(let effect):
        if case .openWorkspace = effect { effects += draftEffects() }
        effects.append(effect)
      case .record(let operation, let then):
        let rest = Array(requests[(place + 1)...])
        return effects + perform(operation, then: then + rest)
      }
    }
    return effects
  }

  private mutating func choose(keymap index: Int) {
    guard keymaps.indices.contains(index) else { return }
    keymapIndex = index
    say(Message(.done, "Keymap '\(keymaps[index].name)' is in force."))
  }

  private mutating func goToLine(_ line: Int) {
    guard var paper = front as? PaperScreen else { return }
    paper.go(to: line)
    screens[screens.count - 1] = paper
  }

  private mutating func closeFront() {
    isCommanding = commandingBeneath.popLast() ?? false
    if screens.count > 1 { screens.removeLast() }
    formsUpon[screens.count] = nil
  }
}
