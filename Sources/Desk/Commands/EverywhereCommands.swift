// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What a command does on every screen; nil when it means nothing by itself.
  mutating func runEverywhere(_ command: CommandName) -> [Effect]? {
    switch command {
    case .back: return goBack()
    case .quit: return answer(.hangup)
    case .undo: return undo()
    case .redo: return redo()
    case .saveNow: return saveNow()
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    case .help: return carryOut([.open(helpScreen())])
    case .menu: return carryOut(isMenuOpen ? [.close] : [.open(menuScreen())])
    case .messages: return carryOut([.open(messagesScreen())])
    case .keymaps: return carryOut([.open(keymapScreen())])
    case .keyTester: return carryOut([.open(KeyTesterScreen())])
    case .find: return carryOut([.open(SearchScreen())])
    case .asAt: return carryOut([.open(asAtForm())])
    case .openWorkspace: return carryOut([.open(Desk.startScreen())])
    case .findNext: return findNext()
    case .lock: return lock()
    case .lockSettings: return carryOut([.open(lockForm())])
    case .saveCopy: return carryOut([.open(copyForm())])
    case .bundleAfterMeetings: return carryOut([.open(secondPlaceForm())])
    case .nameLaptop: return carryOut([.open(laptopForm())])
    default: return go(command)
    }
  }

  var isMenuOpen: Bool { (front as? ListScreen)?.source.isFiltering == true }

  private mutating func goBack() -> [Effect] {
    let list = front as? ListScreen
    if screens.count > 1 || list?.hasSomethingToCancel == true {
      return tell(.command(.back))
    }
    if lookingBack != nil {
      lookingBack = nil
      say(Message(.hint, "Back to today."))
      return []
    }
    say(Message(.hint, "This is the first screen. \(keyName(.quit)) leaves; all is saved."))
    return []
  }

  /// From a record that a search opened, on to the next one it found; else a new search.
  private mutating func findNext() -> [Effect] {
    let beneath = screens.count - 2
    guard beneath >= 0, var search = screens[beneath] as? SearchScreen, front.draft == nil else {
      return carryOut([.open(SearchScreen())])
    }
    let requests = search.goToNext(self)
    screens[beneath] = search
    return carryOut([.close] + requests)
  }

  private mutating func saveNow() -> [Effect] {
    let effects = answer(.tick(now))
    guard isDraftKept else {
      say(
        Message(
          .error, "Every entry is saved, but what you are typing cannot be kept on the disk yet."),
        about: .draft)
      return effects
    }
    say(Message(.done, "Everything is saved\(savedAt.map { ", last at \($0.shownTime)" } ?? "")."))
    return effects
  }

  private mutating func go(_ command: CommandName) -> [Effect]? {
    if command == .goStructure {
      keepWords()
      screens.removeLast(screens.count - 1)
      (isCommanding, commandingBeneath, formsUpon) = (false, [], [:])
      return []
    }
    guard command.about.group == "Go to" else { return nil }
    if command == .goDesk { return carryOut([.open(deskScreen())]) }
    if command == .goYear { return carryOut([.open(yearScreen(today.planYear))]) }
    if command == .goDue { return carryOut([.open(dueScreen())]) }
    if command == .goConflicts { return carryOut([.open(conflictsScreen())]) }
    if command == .goForwardPlan { return carryOut([.open(forwardPlanScreen())]) }
    if command == .goSharedNumbers { return carryOut([.open(sharedNumbersScreen())]) }
    guard let body = currentBody else {
      return carryOut([.open(bodyChoice(then: command))])
    }
    return carryOut(requests(for: command, body: body))
  }

  /// What was being typed on the screens about to go stays, to be pasted.
  private mutating func keepWords() {
    guard let draft = Desk.unfinished(on: screens) else { return }
    clipboard = draft.words
    say(Message(.warning, "The words you were typing are kept; \(keyName(.paste)) pastes them."))
  }

  /// The body the front screens are about, or the one selected in the structure.
  var currentBody: ID<Body>? {
    for screen in screens.reversed() {
      if let screen = screen as? MeetingScreen { return shown[screen.meeting]?.body }
      if let list = screen as? ListScreen, let body = list.body(self) { return body }
    }
    return nil
  }

  func requests(for command: CommandName, body: ID<Body>) -> [Request] {
    switch command {
    case .goMeetings: return [.open(meetingsScreen(of: body))]
    case .goMeeting: return meetingRequests(of: body)
    case .goBacklog: return [.open(backlogScreen(of: body))]
    case .goActions: return [.open(actionsScreen(ActionFilter(body: body)))]
    case .goDecisions: return [.open(decisionsScreen(body))]
    case .goEscalations: return [.open(escalationsScreen(body))]
    case .goPlan: return planRequests(of: body, meeting: nil)
    case .goReport: return reportRequests(of: body)
    default: return []
    }
  }

  private func bodyChoice(then command: CommandName) -> ListScreen {
    let book = shown
    return ListScreen(
      ListSource(title: "\(command.about.title): which group?") { desk in
        book.tree().compactMap(\.body).map {
          ListLine(id: $0.id.text, $0.name, names: book.names(of: $0))
        }
      } open: { line, desk in
        [.close] + desk.requests(for: command, body: ID(line.id))
      })
  }
}
