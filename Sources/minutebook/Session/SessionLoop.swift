// SPDX-License-Identifier: Apache-2.0
import Desk
import Glibc
import MinuteJournal
import PartnershipModel
import TerminalKit

/// Waits for what happens, lets the desk answer and paints; one thread, one loop.
struct SessionLoop {
  /// At most so many inputs are answered before the screen shows it.
  private static let burst = 1000

  private let input: TerminalInput
  private let terminal: Terminal
  private let clock: ProgramClock
  private var maker: DeskMaker
  var workspace: Workspace?
  var desk: Desk
  var world: ProgramWorld
  private var keymapIndex = 0
  /// Whether a second went by without anything typed.
  private var isIdle = false
  var watch = JournalWatch()
  var isReadOnlyWished: Bool
  /// What came in the last moment, for the shell's screen.
  private(set) var lastWords: [String] = []

  /// Prepares the first screen.
  init(
    _ start: SessionStart, maker: DeskMaker, input: TerminalInput, terminal: Terminal
  ) {
    (self.maker, self.input, self.terminal) = (maker, input, terminal)
    clock = start.clock
    workspace = start.workspace
    isReadOnlyWished = start.isReadOnlyWished
    world = ProgramWorld(start.workspace)
    desk =
      start.workspace.map {
        maker.desk(
          for: $0, now: start.clock.now, notices: start.notices,
          isReadOnlyWished: start.isReadOnlyWished)
      } ?? maker.startDesk(now: start.clock.now, notices: start.notices)
    rememberWorkspace()
  }

  /// Runs until the person leaves or the terminal goes away.
  mutating func run() -> ExitStatus {
    terminal.paint(desk.frame())
    while true {
      if let ending = step() {
        lastWords = workspace.map { watch.lastWords($0.journal, desk.book) } ?? []
        workspace?.journal.close()
        return ending
      }
      terminal.paint(desk.frame())
      // What was typed is on the screen before anything else is seen to.
      if lookAfterJournal(isIdle: isIdle) { terminal.paint(desk.frame()) }
    }
  }

  /// Answers everything that is waiting; one second at most goes by without a look at the clock.
  private mutating func step() -> ExitStatus? {
    var event = input.next(timeoutMilliseconds: 1000)
    isIdle = event == .tick
    for count in 1...SessionLoop.burst {
      if let ending = handle(event) { return ending }
      if event == .tick || count == SessionLoop.burst { break }
      event = input.next(timeoutMilliseconds: 0)
    }
    return nil
  }

  private mutating func handle(_ event: TerminalEvent) -> ExitStatus? {
    tick()
    switch event {
    case .input(.key(let key)): desk.live(.key(key), in: &world)
    case .input(.paste(let text)): desk.live(.paste(text), in: &world)
    case .resized(let size): resize(to: size)
    case .hangup: return leave(.hangup)
    case .terminated: return leave(.terminated)
    case .continued:
      terminal.resume()
      resize(to: terminal.size())
    case .tick: break
    }
    rememberKeymap()
    return fulfilWishes()
  }

  /// Tells the desk the time once a second, so that a line being typed is soon on the disk.
  private mutating func tick() {
    let now = clock.now
    if now != desk.now { desk.live(.tick(now), in: &world) }
  }

  private mutating func leave(_ ending: ExitStatus) -> ExitStatus {
    desk.live(.hangup, in: &world)
    return ending
  }

  private mutating func resize(to size: Size) {
    maker.size = size
    desk.live(.resized(size), in: &world)
  }

  private mutating func fulfilWishes() -> ExitStatus? {
    for wish in world.takeWishes() {
      switch wish {
      case .quit: return .success
      case .repaint: terminal.redraw()
      case .suspend: suspend()
      case .open(let choice): open(choice)
      case .keepSecondPlace(let path): keepSecondPlace(path)
      }
    }
    return nil
  }

  private mutating func suspend() {
    terminal.suspend()
    kill(0, SIGTSTP)
    terminal.resume()
    resize(to: terminal.size())
  }

  private mutating func rememberKeymap() {
    guard desk.keymapIndex != keymapIndex else { return }
    keymapIndex = desk.keymapIndex
    let name = desk.keymaps[keymapIndex].name
    Settings.remember { $0.keymap = name }
  }

  private mutating func keepSecondPlace(_ path: String?) {
    maker.secondPlace = path
    do throws(CommandFailure) {
      try Settings.change { $0.secondPlace = path }
      desk.live(.secondPlace(path), in: &world)
    } catch {
      desk.live(.failed(error.words.capitalisedFirst), in: &world)
    }
  }

  private func rememberWorkspace() {
    guard let workspace else { return }
    Settings.remember { $0.lastWorkspace = Folders.canonical(workspace.path) }
  }
}

extension SessionLoop {
  /// Opens another workspace; when that fails, the one on the screen stays.
  private mutating func open(_ choice: OpeningChoice) {
    do throws(CommandFailure) {
      let opened = try opened(choice)
      workspace?.journal.close()
      show(opened)
    } catch {
      desk.live(.failed(error.words.capitalisedFirst), in: &world)
    }
  }

  private mutating func show(_ opened: Workspace) {
    workspace = opened
    watch = JournalWatch()
    isReadOnlyWished = false
    world = ProgramWorld(opened)
    let inForce = desk.keymaps[desk.keymapIndex]
    maker.keymaps = [inForce] + desk.keymaps.filter { $0.name != inForce.name }
    keymapIndex = 0
    maker.locking = desk.locking
    desk = maker.desk(for: opened, now: clock.now)
    rememberWorkspace()
  }

  private mutating func opened(_ choice: OpeningChoice) throws(CommandFailure) -> Workspace {
    switch choice {
    case .demonstration(let name):
      return try openDemonstration(ShippedPartnership.named(name) ?? .year)
    case .folder(let path):
      let path = Folders.expanded(path)
      if let workspace, Folders.canonical(path) == Folders.canonical(workspace.path) {
        return try reopened(workspace)
      }
      return try Workspace.open(path, .readWrite)
    case .new(let folder, let structure):
      return try NewWorkspace(folder: folder, structure: structure).make(now: clock.now)
    }
  }

  private mutating func openDemonstration(
    _ partnership: ShippedPartnership
  ) throws(CommandFailure) -> Workspace {
    let path = partnership.usualPath
    try OwnerOnlyFile.makeFolder(Folders.data)
    guard let workspace, Folders.canonical(path) == Folders.canonical(workspace.path) else {
      return try newDemonstration(partnership, at: path)
    }
    // The one on the screen is the one to be made anew: its lock has to be let go of first.
    workspace.journal.close()
    do throws(CommandFailure) {
      try DemonstrationMaker.make(partnership, at: path, now: clock.now)
      return try Workspace.open(path, .readWrite)
    } catch {
      show(try reopened(workspace))
      throw error
    }
  }

  /// Makes it anew; one that holds somebody's own entries is opened as it is, and says so.
  private mutating func newDemonstration(
    _ partnership: ShippedPartnership, at path: String
  ) throws(CommandFailure) -> Workspace {
    do throws(CommandFailure) {
      try DemonstrationMaker.make(partnership, at: path, now: clock.now)
    } catch {
      guard case .demonstrationHasEntries = error else { throw error }
      let kept = try Workspace.open(path, .readWrite)
      workspace?.journal.close()
      show(kept)
      throw error
    }
    return try Workspace.open(path, .readWrite)
  }

  private func reopened(_ workspace: Workspace) throws(CommandFailure) -> Workspace {
    workspace.journal.close()
    return try Workspace.open(workspace.path, .readWrite)
  }
}
