// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal
import Papers
import PartnershipModel

/// Why a command was not done; `words` makes the sentence and `status` the exit status.
enum CommandFailure: Error {
  case unknownCommand(String)
  case incompleteCommand(String, parts: [String])
  case unknownOption(String, command: String, near: String?)
  case missingValue(option: String)
  case needlessValue(option: String)
  case wrongChoice(option: String, given: String, choices: [String])
  case missingArgument(String, synopsis: String)
  case needlessArgument(String, synopsis: String)
  case missingOption(String, synopsis: String)
  case notADate(option: String, given: String)
  case notAYear(option: String, given: String)
  case notAMoment(given: String)
  case notASize(given: String)
  case notADigest(given: String)
  case needsFile(format: String)
  case rawNeedsSheet(format: String)
  case nameless(file: String, kind: String)
  case needsOption(option: String, needed: String)
  case notTogether(String, String)
  case datesReversed(from: String, until: String)
  case unknownItem(String, meeting: String, count: Int)
  case unknownEscalation(String, numbers: [String])
  case noGoverningGroup
  case unknownKeymap(String, names: [String])
  case unknownAgency(String, names: [String])
  case unknownKind(String, names: [String])
  case unknownRecord(kind: String, id: String)
  case severalRecords(kind: String, given: String, ids: [String])
  case journal(JournalError)
  case refused(Refusal)
  case paperGone
  case issuedNotToday
  case cannotIssue(format: String)
  case notIssuedSo(number: GivenNumber<Int>, format: String, kept: String)
  case paper(PaperRefusal)
  case recordsAsKept(option: String, form: String)
  case readOnly(path: String, notices: [String])
  case cannotRead(path: String, FileFailure)
  case notText(path: String)
  case returned(path: String, ReturnFailure)
  case tooLargeToReturn(path: String)
  case cannotWrite(path: String, FileFailure)
  case notADemonstration(path: String)
  case demonstrationInUse(path: String)
  case demonstrationHasEntries(path: String)
  case alreadyAWorkspace(path: String)
  case damagedShippedFile(String)
  case noTerminal(TerminalError)
  case noPDFProgram
  case pdfFailed(PDFFault)
  case badTemplate(path: String, TemplateFault)
  case badStyleSheet(path: String, StyleSheetFault)
  case sync(SyncFault)
  case copy(CopyError)
  case noSecondPlace(path: String)
  case copyInside(path: String, workspace: String)
  case sameFolder(path: String)
  case bundleNeedsFile

  /// What the shell is told.
  var status: ExitStatus {
    switch self {
    case .unknownCommand, .incompleteCommand, .unknownOption, .missingValue, .needlessValue,
      .wrongChoice, .missingArgument, .needlessArgument, .missingOption, .notADate, .notAYear,
      .notAMoment, .notASize, .notADigest, .needsFile, .bundleNeedsFile, .sameFolder,
      .issuedNotToday, .cannotIssue,
      .rawNeedsSheet,
      .needsOption, .notTogether, .datesReversed, .unknownKeymap, .recordsAsKept,
      .paper(.unknownMarking), .paper(.openAndSensitive):
      .usage
    case .noTerminal: .problems
    default: .failure
    }
  }

  /// What happened, what is safe and what to do.
  var words: String { usageWords ?? valueWords ?? paperWords ?? workWords }

  private var usageWords: String? {
    switch self {
    case .unknownCommand(let word):
      "there is no command '\(word)'"
        + meant(nearestWord(to: word, among: Command.all.map(\.name)))
        + "\n'minutebook help' lists the commands."
    case .incompleteCommand(let word, let parts):
      "'\(word)' needs a second word: "
        + parts.map { "'minutebook \($0)'" }.joined(separator: ", ") + "."
    case .unknownOption(let name, let command, let near):
      "there is no option '\(name)'\(command.isEmpty ? "" : " for '\(command)'")" + meant(near)
    case .missingValue(let option): "a value is missing: \(option)"
    case .needlessValue(let option): "'\(option)' takes no value."
    case .wrongChoice(let option, let given, let choices):
      "'\(option)' cannot be '\(given)'; it is one of \(choices.joined(separator: ", "))."
    case .missingArgument(let name, let synopsis): "\(name) is missing.\nUse: \(synopsis)"
    case .needlessArgument(let word, let synopsis):
      "'\(word)' is more than is expected.\nUse: \(synopsis)"
    case .missingOption(let option, let synopsis): "\(option) is missing.\nUse: \(synopsis)"
    default: nil
    }
  }

  private var valueWords: String? {
    switch self {
    case .notADate(let option, let given):
      "'\(option)' takes a date such as 2026-11-24 or '24 nov', not '\(given)'."
    case .notAYear(let option, let given):
      "'\(option)' takes the year a plan year begins, such as 2026 or 2026-27, not '\(given)'."
    case .notAMoment(let given):
      "'--now' takes a date and time such as 2026-11-24T10:00, not '\(given)'."
    case .notASize(let given): "'--size' takes a size such as 80x24, not '\(given)'."
    case .notADigest(let given):
      "'--digest' takes the 64 letters and digits that stand at the foot of agreed minutes, not "
        + "'\(given)'."
    case .needsFile(let format):
      "'--format \(format)' makes a file that a terminal cannot show; name it with -o FILE."
    case .rawNeedsSheet(let format):
      "'--raw' goes with --format csv only, not with \(format)."
    case .nameless(let file, let kind):
      "'\(file)' does not say what it holds: there is no kind of record '\(kind)'. Say it with "
        + "--kind, or name each file by its kind, such as action.csv. Nothing was changed."
    case .recordsAsKept(let option, let form):
      "'\(option)' is for papers; '\(form)' gives the records as they are kept, with all their "
        + "words. Take another form, such as --format csv. Nothing was written."
    case .needsOption(let option, let needed): "'\(option)' also needs \(needed)."
    case .notTogether(let one, let other):
      "'\(one)' and '\(other)' do not go together; leave one of them out."
    case .datesReversed(let from, let until):
      "the period would end on \(until), before it begins on \(from)."
    case .unknownItem(let given, let meeting, let count):
      "there is no item '\(given)' in \(meeting); "
        + (count == 0 ? "its agenda is empty." : "its items are 1 to \(count).")
    case .unknownEscalation(let given, let numbers):
      "there is no escalation '\(given)'. "
        + (numbers.isEmpty
          ? "None is recorded."
          : "The numbers are \(numbers.joined(separator: ", ")).")
    case .unknownKeymap(let name, let names):
      "there is no keymap '\(name)'" + meant(nearestWord(to: name, among: names))
        + " The keymaps are \(names.joined(separator: ", "))."
    case .unknownAgency(let text, let names):
      "there is no agency '\(text)'. The agencies are \(names.joined(separator: ", "))."
    case .unknownKind(let name, let names):
      "there is no kind of record '\(name)'" + meant(nearestWord(to: name, among: names))
        + " 'minutebook document data-dictionary' lists the kinds."
    case .unknownRecord(let kind, let id): "there is no \(kind) '\(id)' in this workspace."
    case .severalRecords(let kind, let given, let ids):
      "more than one \(kind) is '\(given)'. Name one of them: "
        + ids.map { "\(kind):\($0)" }.joined(separator: ", ") + "."
    default: nil
    }
  }

  private var workWords: String {
    switch self {
    case .journal(let error): sentence(for: error)
    case .copy(let error): sentence(for: error)
    case .noSecondPlace(let path):
      "there is no folder '\(path)' now. Nothing was changed. Put the stick in, or name another "
        + "folder."
    case .copyInside(let path, let workspace):
      (Folders.canonical(path) == workspace
        ? "'\(path)' is the workspace itself" : "'\(path)' lies in the workspace '\(workspace)'")
        + ", and what takes the one takes the other. Nothing was changed. Name a place on a stick, a "
        + "second disk or a share."
    case .sameFolder(let path):
      "'\(path)' was named twice: there is nothing to bring into a workspace from itself. Nothing was "
        + "changed. Name the other copy second, a folder or a bundle."
    case .bundleNeedsFile:
      "a bundle is read back after it was written, which standard output does not allow. Nothing was "
        + "written. Name a file, such as -o copy.zip."
    case .refused(let refusal): refusal.words
    case .issuedNotToday:
      "'--issue-to' issues a paper as it is today, so it does not go with '--as-at'."
    case .cannotIssue(let format):
      "'--issue-to' does not keep the form '\(format)'; issue the paper as docx, html or text."
    case .notIssuedSo(let number, let format, let kept):
      "issued paper \(number) was not issued as '\(format)'; it is kept as \(kept)."
    case .paper(let refusal): refusal.words
    case .noGoverningGroup:
      "no governing group is recorded; name the group that receives the report with --body."
    case .paperGone: "what this paper is about is no longer in the workspace."
    case .readOnly(let path, let notices):
      (notices.isEmpty ? ["'\(path)' cannot be written to."] : notices).joined(separator: "\n")
        + " Nothing was changed."
    case .cannotRead(let path, let failure):
      failure.wordsOfReading(path)
    case .notText(let path): "'\(path)' is not a text file in UTF-8. Nothing was changed."
    case .returned(let path, let failure): failure.words(path)
    case .tooLargeToReturn(let path):
      "'\(path)' is far larger than any report. Nothing was changed."
    case .cannotWrite(let path, let failure):
      failure.wordsOfWriting(path)
    case .notADemonstration(let path):
      "'\(path)' is there already and is not the demonstration, so it was left alone. "
        + "Choose another folder with --at."
    case .demonstrationInUse(let path):
      "the demonstration in '\(path)' is open in another window. Close it there first, "
        + "or choose another folder with --at."
    case .demonstrationHasEntries(let path):
      "the demonstration in '\(path)' holds entries of your own, so it was not made anew. "
        + "'minutebook open' opens it as it is; 'minutebook demo' makes one in another folder with "
        + "--at, and this one anew, without your entries, with --replace."
    case .alreadyAWorkspace(let path):
      "'\(path)' is a workspace already; nothing was changed. 'minutebook open' opens it, or choose "
        + "another folder."
    case .damagedShippedFile(let mistake):
      "the demonstration cannot be made, by a mistake of the program itself: \(mistake)"
    case .noTerminal(let error): error.words
    case .sync(let fault): fault.words
    default: "this cannot be done."
    }
  }

  private func meant(_ near: String?) -> String {
    near.map { "; did you mean '\($0)'?" } ?? "."
  }
}

/// Why the system refused, in its own words.
func systemReason(_ failure: FileFailure) -> String {
  String(cString: strerror(failure.code)).lowercased()
}

extension TerminalError {
  /// What is missing, and what can be done without it.
  var words: String {
    let instead = " Without one, use for example 'minutebook minutes DIR --body ID'."
    return switch self {
    case .notATerminal: "this fills the screen, so it needs a terminal." + instead
    case .noTerminalName: "TERM does not say which terminal this is; try TERM=xterm." + instead
    case .unknownTerminal(let name):
      "this system does not know the terminal '\(name)'; try TERM=xterm." + instead
    case .tooSimple(let name):
      "the terminal '\(name)' cannot place its cursor, which a full screen needs." + instead
    case .system(let number):
      "the terminal could not be opened: \(systemReason(FileFailure(code: number)))." + instead
    }
  }
}
