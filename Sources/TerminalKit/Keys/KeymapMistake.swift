// SPDX-License-Identifier: Apache-2.0

/// Everything that can be wrong with a keymap, as facts.
enum KeymapMistake {
  case lineTooLong
  case unprintable
  case badSection
  case unknownSection(String, suggestion: String?)
  case unknownHeadWord(String, suggestion: String?)
  case emptyHeadWord(String)
  case headWordWithEquals(String)
  case headWordInSection(String)
  case repeatedHeadWord(String, line: Int)
  case unknownBase(String)
  case commandBeforeSection(String)
  case noEquals
  case noCommand
  case unknownCommand(String, suggestion: String?)
  case notInContext(String, KeymapContext, allowed: [KeymapContext])
  case repeatedCommand(String, line: Int)
  case noKeys(String)
  case noneWithKeys
  case badKey(KeySpellingError)
  case tooManyPresses
  case escapeInSequence
  case cannotBeTyped(Key, KeymapContext)
  case sameKeys([Key], command: String, line: Int)
  case startsLonger([Key], longer: [Key], command: String, line: Int)
  case beginsWithShorter([Key], shorter: [Key], command: String, line: Int)
  case mayBeBackspace
  case takenByOthers(Key, command: String)
  case takenFromBase([Key], lost: String)
  case essentialKept(String, Key)

  var severity: KeymapProblem.Severity {
    switch self {
    case .mayBeBackspace, .takenByOthers, .takenFromBase, .essentialKept: .warning
    default: .error
    }
  }
}
