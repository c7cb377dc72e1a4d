// SPDX-License-Identifier: Apache-2.0
package import TerminalKit

/// What is said of a command once, for keymap, hints, menu, help and documents.
package struct CommandAbout: Sendable {
  /// The words in the menu.
  package let title: String
  /// One sentence of help.
  package let help: String
  /// The heading it stands under.
  package let group: String
  /// Where a key for it may be bound.
  package let contexts: [KeymapContext]
  /// Whether it does the same on every screen.
  package let isEverywhere: Bool
}

extension CommandName {
  /// What is said of this command.
  package var about: CommandAbout { CommandName.table[self] ?? CommandName.unknown }

  private static let unknown = CommandAbout(
    title: "?", help: "?", group: "?", contexts: [.everywhere], isEverywhere: false)

  /// The commands a keymap may name.
  package static let vocabulary = CommandVocabulary(
    entries: allCases.map {
      CommandVocabulary.Entry(name: $0.rawValue, contexts: $0.about.contexts)
    })

  private static let everywhere: [KeymapContext] = [.everywhere]
  private static let lists: [KeymapContext] = [.list, .textCommand]
  static let minutes: [KeymapContext] = [.list, .text, .textCommand]
  private static let texts: [KeymapContext] = [.text, .form, .textCommand]
  private static let papers: [KeymapContext] = [.help]
  private static let moves: [KeymapContext] = [
    .everywhere, .list, .text, .form, .textCommand, .help,
  ]

  static func row(
    _ name: CommandName, _ title: String, _ help: String, _ group: String,
    _ contexts: [KeymapContext], everywhere: Bool = false
  ) -> (CommandName, CommandAbout) {
    let about = CommandAbout(
      title: title, help: help, group: group, contexts: contexts, isEverywhere: everywhere)
    return (name, about)
  }

  private static let table = Dictionary(
    uniqueKeysWithValues: programRows + goRows + moveRows + listRows + meetingRows + paperRows
      + textRows)

  private static let programRows = [
    row(
      .help, "Help", "Explains this screen and lists its keys.", "Program", moves, everywhere: true),
    row(
      .menu, "Menu", "Lists every command; type part of its name.", "Program", moves,
      everywhere: true),
    row(.quit, "Quit", "Leaves; everything is saved already.", "Program", moves, everywhere: true),
    row(
      .saveNow, "Save now", "Saves the line being typed; all else is saved already.", "Program",
      moves, everywhere: true),
    row(.undo, "Undo", "Takes back the last thing done.", "Program", moves, everywhere: true),
    row(.redo, "Redo", "Does again what was last undone.", "Program", moves, everywhere: true),
    row(
      .back, "Back", "Goes back to the screen before, or cancels.", "Program", moves,
      everywhere: true),
    row(.accept, "Accept", "Accepts what is typed or chosen.", "Program", moves),
    row(
      .history, "History", "Shows who changed this record, when, from what to what.", "Program",
      moves),
    row(
      .asAt, "As at a date", "Shows the whole book as it was at the end of a day.", "Program",
      moves, everywhere: true),
    row(
      .messages, "Messages", "Lists every message, so that none is missed.", "Program", moves,
      everywhere: true),
    row(
      .keymaps, "Keymaps", "Chooses a keymap and lists mistakes in it.", "Program", moves,
      everywhere: true),
    row(
      .keyTester, "Key tester", "Says what a key is called in a keymap.", "Program", moves,
      everywhere: true),
    row(.redraw, "Redraw", "Paints the screen anew.", "Program", moves, everywhere: true),
    row(
      .suspend, "Suspend", "Stops for now and gives the shell back.", "Program", moves,
      everywhere: true),
    row(
      .openWorkspace, "Open another workspace",
      "Opens the demonstration, a new workspace or a folder.", "Program", moves, everywhere: true),
    row(
      .find, "Find", "Searches every minute, action, decision and name; in a text, its words.",
      "Program", moves, everywhere: true),
    row(
      .findNext, "Find next", "Goes to the next match.", "Program", moves, everywhere: true),
    row(
      .lock, "Lock the screen", "Hides everything until it is unlocked; saving goes on.",
      "Program", moves, everywhere: true),
    row(
      .lockSettings, "Locking and passphrase",
      "Sets after how many minutes the screen locks, and with what it is unlocked.", "Program",
      moves, everywhere: true),
    row(
      .saveCopy, "Save a copy elsewhere",
      "Writes everything to one file, also when nothing can be saved here.", "Program", moves,
      everywhere: true),
    row(
      .bundleAfterMeetings, "Bundle after each meeting",
      "Chooses a second place, such as a stick, for a copy after each meeting.", "Program", moves,
      everywhere: true),
    row(
      .nameLaptop, "Name this laptop",
      "Says what other laptops call this one, such as Clerk 2.", "Program", moves,
      everywhere: true),
  ]

  private static let goRows = [
    row(
      .goStructure, "Structure", "Goes to the partnership's structure.", "Go to", moves,
      everywhere: true),
    row(
      .goMeeting, "Meeting", "Goes to the group's meeting under way or next.", "Go to", moves,
      everywhere: true),
    row(.goMeetings, "Meetings", "Lists the group's meetings.", "Go to", moves, everywhere: true),
    row(.goActions, "Actions", "Lists the group's actions.", "Go to", moves, everywhere: true),
    row(
      .goDecisions, "Decisions", "Lists the group's decisions.", "Go to", moves, everywhere: true),
    row(
      .goEscalations, "Escalations", "Lists the group's escalations.", "Go to", moves,
      everywhere: true),
    row(
      .goPlan, "Strategic Action Plan", "Goes to the group's plan.", "Go to", moves,
      everywhere: true),
    row(
      .goReport, "Chair's report", "Goes to the group's report to the governing group.", "Go to",
      moves, everywhere: true),
    row(
      .goDesk, "Business desk", "Says what is next, what is owed and what is overdue, by agency.",
      "Go to", moves, everywhere: true),
    row(
      .goYear, "The year's meetings", "Shows what every group held, owes and cancelled this year.",
      "Go to", moves, everywhere: true),
    row(
      .goForwardPlan, "Forward plan", "Lists what every group's coming meetings are to take.",
      "Go to", moves, everywhere: true),
    row(
      .goBacklog, "Backlog", "Lists the group's items that wait for a meeting.", "Go to", moves,
      everywhere: true),
    row(
      .goConflicts, "Conflicts",
      "Lists what laptops apart changed differently, to be settled one by one.", "Go to", moves,
      everywhere: true),
    row(
      .goSharedNumbers, "Numbers given twice",
      "Lists the numbers that laptops apart gave twice, to keep both or give one another.", "Go to",
      moves, everywhere: true),
    row(
      .goDue, "Everything due", "Lists everything owed: what, by whom, how late and why then.",
      "Go to", moves, everywhere: true),
  ]

  private static let moveRows = [
    row(.nextPane, "Next pane", "Moves to the next pane.", "Moving", moves),
    row(.previousPane, "Previous pane", "Moves to the previous pane.", "Moving", moves),
    row(.moveUp, "Up", "Moves up a line.", "Moving", moves),
    row(.moveDown, "Down", "Moves down a line.", "Moving", moves),
    row(.moveLeft, "Left", "Moves left.", "Moving", moves),
    row(.moveRight, "Right", "Moves right.", "Moving", moves),
    row(.pageUp, "Page up", "Moves up a screen.", "Moving", moves),
    row(.pageDown, "Page down", "Moves down a screen.", "Moving", moves),
    row(.first, "First", "Moves to the first line.", "Moving", moves),
    row(.last, "Last", "Moves to the last line.", "Moving", moves),
  ]

  private static let listRows = [
    row(
      .open, "Open", "Opens the selected line, or what a paper's line comes from.", "Lists", lists),
    row(.new, "New", "Adds a record to this list.", "Lists", lists),
    row(.edit, "Edit", "Changes the selected record in a form.", "Lists", lists),
    row(.delete, "Take out", "Takes the selected record out; undo brings it back.", "Lists", lists),
    row(
      .markDone, "Mark", "Marks the selected line: present, done, reported done.", "Lists", lists),
    row(.filter, "Filter", "Chooses which lines the list shows.", "Lists", lists),
    row(.expand, "Expand", "Shows what stands beneath the line.", "Lists", lists),
    row(.collapse, "Collapse", "Hides what stands beneath the line.", "Lists", lists),
    row(.owner, "Owner", "Gives the action an owner, or another one.", "Lists", lists),
    row(.dueDate, "Due date", "Moves the date, with the reason.", "Lists", lists),
    row(
      .progress, "Progress", "Moves the progress on, with its note and evidence.", "Lists", minutes),
    row(
      .preview, "Preview", "Shows the paper as it will be printed.", "Lists",
      [.list, .text, .textCommand, .everywhere]),
    row(
      .writePaper, "Write the paper",
      "Writes the paper to a file: Word, HTML, text, PDF and others.",
      "Lists", [.list, .text, .textCommand, .everywhere]),
    row(
      .writeCalendar, "Write the calendar file",
      "Writes meetings and deadlines to a file that Outlook and other diaries read.", "Lists",
      lists),
    row(
      .markAll, "Mark all the rest", "Marks every seat not taken yet as present.", "Lists", lists),
  ]

  private static let paperRows = [
    row(
      .contents, "Contents", "Lists the headings of the paper; Enter goes there.", "Papers",
      papers),
    row(
      .findPrevious, "Find previous", "Goes to the match before in the paper.", "Papers", papers),
    row(
      .sources, "Sources",
      "Numbers what each line comes from and lists it at the end, or stops.", "Papers", papers),
    row(
      .changes, "Changes",
      "Says what is new, changed or gone since the version last received, or stops.", "Papers",
      papers),
    row(
      .openVersion, "For whom",
      "Shows the open version, without what is restricted, or the whole paper again.", "Papers",
      papers),
  ]

  private static let textRows = [
    row(.wordLeft, "Word left", "Moves a word to the left.", "Typing", texts),
    row(.wordRight, "Word right", "Moves a word to the right.", "Typing", texts),
    row(.lineStart, "Line start", "Moves to the start of the line.", "Typing", texts),
    row(.lineEnd, "Line end", "Moves to the end of the line.", "Typing", texts),
    row(
      .deleteBackward, "Delete backward", "Deletes the character before the cursor.", "Typing",
      texts),
    row(
      .deleteForward, "Delete forward", "Deletes the character under the cursor.", "Typing", texts),
    row(.deleteWord, "Delete word", "Deletes the word before the cursor.", "Typing", texts),
    row(
      .deleteLine, "Delete line", "Deletes the whole line; paste brings it back.", "Typing", texts),
    row(.cut, "Cut", "Takes the line out to paste it elsewhere.", "Typing", texts),
    row(
      .copy, "Copy", "Copies the line, or the text being read, to paste it elsewhere.", "Typing",
      texts + [.list]),
    row(.paste, "Paste", "Puts in what was cut or copied.", "Typing", texts),
    row(.complete, "Complete", "Completes the owner or name being typed.", "Typing", texts),
  ]
}
