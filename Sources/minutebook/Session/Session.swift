// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel
import TerminalKit

/// What a sitting at the terminal begins with.
struct SessionStart {
  /// The workspace, or nil for the start screen.
  var workspace: Workspace?
  /// What there is to say at once.
  var notices: [Message] = []
  /// Whether `--read-only` was given.
  var isReadOnlyWished = false
  /// The date and time.
  var clock = ProgramClock()
}

/// A sitting at the terminal: takes it over, runs the loop and gives it back.
enum Session {
  /// Runs until the person leaves; a workspace that was given is closed at the end.
  static func run(
    _ start: SessionStart, _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let settings = Settings.load()
    let (keymaps, notices) = try KeymapShelf().arranged(options, settings: settings)
    try? OwnerOnlyFile.makeFolder(Folders.state)
    let log = Folders.state + "/crash.log"
    let (input, terminal) = try openTerminal(log: log)
    defer { terminal.close() }
    var start = start
    start.notices = notices + settings.notices + start.notices
    let isPlain = options.has(.plain) && terminal.lines == .unicode
    let maker = DeskMaker(
      keymaps: keymaps, lines: isPlain ? .plain : terminal.lines, size: terminal.size(),
      locking: settings.locking, secondPlace: settings.secondPlace)
    var loop = SessionLoop(start, maker: maker, input: input, terminal: terminal)
    let ending = loop.run()
    terminal.close()
    for words in loop.lastWords { printNote(shownSafely(words)) }
    return ending
  }

  private static func openTerminal(
    log: String
  ) throws(CommandFailure) -> (TerminalInput, Terminal) {
    let sentence =
      "minutebook stopped by a fault of its own. Everything entered is saved; start it again to go "
      + "on. Details for whoever mends it are in '\(log)'."
    do throws(TerminalError) {
      let terminal = try Terminal.open(crashSentence: sentence, crashLog: log)
      do throws(TerminalError) {
        return (try TerminalInput(), terminal)
      } catch {
        terminal.close()
        throw error
      }
    } catch {
      throw .noTerminal(error)
    }
  }
}
