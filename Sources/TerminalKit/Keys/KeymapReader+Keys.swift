// SPDX-License-Identifier: Apache-2.0

extension KeymapReader {
  /// Reads what stands after the `=`; nothing when any of it is wrong, so that the line is skipped.
  mutating func readKeys(
    _ written: Substring, of slot: KeymapDraft.Slot, command: Substring, _ line: SourceLine
  ) -> [KeymapDraft.WrittenKeys]? {
    let all = written.withoutOuterBlanks()
    guard !all.isEmpty else {
      report(.noKeys(slot.command), line, command)
      return nil
    }
    if all.lowercased() == "none" { return [] }
    var found: [KeymapDraft.WrittenKeys] = []
    var isGood = true
    for part in written.parts(between: 0x2C) {
      if let keys = readSequence(part, in: slot.context, line) {
        found.append(keys)
      } else {
        isGood = false
      }
    }
    return isGood ? found : nil
  }

  private mutating func readSequence(
    _ part: Substring, in context: KeymapContext, _ line: SourceLine
  ) -> KeymapDraft.WrittenKeys? {
    let words = part.blankSeparated()
    var keys: [Key] = []
    for word in words {
      guard let key = readKey(word, line) else { return nil }
      keys.append(key)
    }
    if let mistake = mistake(in: keys, context) {
      report(mistake, line, words.first ?? part)
      return nil
    }
    if let place = keys.firstIndex(of: Key(.character("H"), ctrl: true)) {
      report(.mayBeBackspace, line, words[place])
    }
    return .init(keys: keys, column: line.column(of: words.first ?? part))
  }

  private mutating func readKey(_ word: Substring, _ line: SourceLine) -> Key? {
    do {
      return try Key(parsing: word)
    } catch {
      let isNone = word.lowercased() == "none"
      report(isNone ? .noneWithKeys : .badKey(error), line, word)
      return nil
    }
  }

  private func mistake(in keys: [Key], _ context: KeymapContext) -> KeymapMistake? {
    guard let first = keys.first else { return .badKey(.empty) }
    if keys.count > Self.mostPresses { return .tooManyPresses }
    if keys.count > 1, keys.contains(Key(.escape)) { return .escapeInSequence }
    if context.takesTyping, first.typesCharacter { return .cannotBeTyped(first, context) }
    return nil
  }
}
