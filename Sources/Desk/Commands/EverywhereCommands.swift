// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What a command does on every screen; nil when it means nothing by itself.
  mutating func runEverywhere(_ command: CommandName) -> [Effect]? {
    switch command {
    case .back: return goBack()
    case .quit: return update(.hangup)
    case .undo: return undo()
    case .redo: return redo()
    case .saveNow: return saveNow()
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    case .help: return carryOut([.open(helpScreen())])
    case .menu: return carryOut([.open(menuScreen())])
    case .messages: return carryOut([.open(messagesScreen())])
    case .keymaps: return carryOut([.open(keymapScreen())])
    case .keyTester: return carryOut([.open(KeyTesterScreen())])
    case .find: return carryOut([.open(searchScreen())])
    case .asAt: return carryOut([.open(asAtForm())])
    case .openWorkspace: return carryOut([.open(workspaceChoice())])
    default: return go(command)
    }
  }

  private mutating func goBack() -> [Effect] {
    if screens.count > 1 {
      let effects = tell(.command(.back))
      return effects
    }
    if lookingBack != nil {
      lookingBack = nil
      say(Message(.hint, "Back to today."))
      return []
    }
    if front is ListScreen, let list = front as? ListScreen, list.isTyping {
      return tell(.command(.back))
    }
    say(Message(.hint, "This is the first screen. \(keyName(.quit)) leaves; all is saved."))
    return []
  }

  private mutating func saveNow() -> [Effect] {
    let effects = update(.tick(now))
    say(Message(.done, "Everything is saved\(savedAt.map { ", last at \($0.shownTime)" } ?? "")."))
    return effects
  }

  private mutating func go(_ command: CommandName) -> [Effect]? {
    if command == .goStructure {
      screens.removeLast(screens.count - 1)
      return []
    }
    guard command.about.group == "Go to" else { return nil }
    guard let body = currentBody else {
      return carryOut([.open(bodyChoice(then: command))])
    }
    return carryOut(requests(for: command, body: body))
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
