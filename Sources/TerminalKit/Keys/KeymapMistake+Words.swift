// SPDX-License-Identifier: Apache-2.0

extension KeymapMistake {
  /// Says what is wrong and what to do, for somebody who has never written a keymap.
  var message: String {
    lineMessage ?? headMessage ?? commandMessage ?? keyMessage ?? conflictMessage
  }

  private var lineMessage: String? {
    switch self {
    case .lineTooLong: "the line is longer than \(SourceLine.longest) bytes"
    case .unprintable: "the line has an invisible control character in it"
    case .badSection: "a section is written [name] on a line of its own"
    case .unknownSection(let name, let near):
      "no section [\(name)]" + (near.map { "; did you mean [\($0)]?" } ?? Self.sections)
    case .noEquals: "expected: command = keys"
    case .noCommand: "a command's name is missing before the ="
    default: nil
    }
  }

  private var headMessage: String? {
    switch self {
    case .unknownHeadWord(let word, let near):
      "\"\(word)\" cannot stand above the first section"
        + (near.map { "; did you mean \"\($0)\"?" } ?? "; expected name, description or based-on")
    case .emptyHeadWord(let word): "something is missing after \"\(word)\""
    case .headWordWithEquals(let word): "\"\(word)\" is written without ="
    case .headWordInSection(let word): "\"\(word)\" belongs above the first section"
    case .repeatedHeadWord(let word, let line): "\"\(word)\" is already on line \(line)"
    case .unknownBase(let name):
      "no keymap \"\(name)\" to be based on; the usual keys are used instead"
    default: nil
    }
  }

  private var commandMessage: String? {
    switch self {
    case .commandBeforeSection(let command):
      "\"\(command)\" stands above the first section; put a line such as [everywhere] before it"
    case .unknownCommand(let command, let near):
      "no command \"\(command)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? "")
    case .notInContext(let command, let context, let allowed):
      "\"\(command)\" does not work in [\(context.rawValue)]; it belongs in "
        + allowed.map { "[\($0.rawValue)]" }.joined(separator: " or ")
    case .repeatedCommand(let command, let line):
      "\"\(command)\" is already on line \(line); write all its keys there, with commas"
    case .essentialKept(let command, let key):
      "\"\(command)\" must have a key in [everywhere]; \(key) is kept for it"
    default: nil
    }
  }

  private var keyMessage: String? {
    switch self {
    case .noKeys(let command): "no key for \"\(command)\"; to take its keys away write none"
    case .noneWithKeys: "\"none\" takes all keys away and cannot stand beside a key"
    case .badKey(let error): error.description
    case .tooManyPresses: "a sequence may have at most \(KeymapReader.mostPresses) presses"
    case .escapeInSequence: "Esc cancels a sequence and cannot be part of one"
    case .cannotBeTyped(let key, let context):
      "\(key) in [\(context.rawValue)] could no longer be typed; hold Ctrl or Alt with it"
    case .mayBeBackspace: "Ctrl+H is the Backspace key on some terminals"
    case .takenByOthers(let key, let command):
      "\(key) may be taken by the terminal window, screen or tmux; "
        + "give \"\(command)\" another key too"
    default: nil
    }
  }

  private var conflictMessage: String {
    switch self {
    case .sameKeys(let keys, let command, let line):
      "\(displayName(of: keys)) is already \"\(command)\" on line \(line)"
    case .startsLonger(let keys, let longer, let command, let line):
      "\(displayName(of: keys)) is the start of \(displayName(of: longer)), "
        + "which is \"\(command)\" on line \(line)"
    case .beginsWithShorter(let keys, let shorter, let command, let line):
      "\(displayName(of: keys)) can never be pressed: \(displayName(of: shorter)) "
        + "is already \"\(command)\" on line \(line)"
    case .takenFromBase(let keys, let lost):
      "\(displayName(of: keys)) is taken from \"\(lost)\", which now has no key in this section"
    default: ""
    }
  }

  private static var sections: String {
    "; the sections are " + KeymapContext.allCases.map { "[\($0.rawValue)]" }.joined(separator: " ")
  }
}
