// SPDX-License-Identifier: Apache-2.0

/// Reads the lines of a keymap file, one after the other, and never gives up.
struct KeymapReader {
  static let mostPresses = 8
  static let headWords = ["name", "description", "based-on"]

  /// Where the reader is in the file.
  enum Section {
    case head
    case known(KeymapContext)
    case unknown
  }

  let vocabulary: CommandVocabulary
  var draft = KeymapDraft()
  private var section = Section.head
  private var slots: [KeymapDraft.Slot: Int] = [:]

  init(vocabulary: CommandVocabulary) {
    self.vocabulary = vocabulary
  }

  static func read(_ text: String, vocabulary: CommandVocabulary) -> KeymapDraft {
    var reader = KeymapReader(vocabulary: vocabulary)
    for line in SourceLine.all(of: text) { reader.read(line) }
    return reader.draft
  }

  private mutating func read(_ line: SourceLine) {
    guard !line.isTooLong else { return report(.lineTooLong, line, line.text) }
    let content = line.text.part(before: 0x23).withoutOuterBlanks()
    guard let first = content.utf8.first else { return }
    guard !content.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
      return report(.unprintable, line, content)
    }
    if first == 0x5B, !content.utf8.contains(0x3D) { return readSection(content, line) }
    switch section {
    case .head: readHead(content, line)
    case .known(let context): readCommand(content, in: context, line)
    case .unknown: markBroken(content.part(before: 0x3D).withoutOuterBlanks(), line)
    }
  }

  mutating func report(_ mistake: KeymapMistake, _ line: SourceLine, _ part: Substring) {
    draft.findings.append(
      KeymapFinding(line: line.number, column: line.column(of: part), mistake: mistake))
  }

  private mutating func readSection(_ content: Substring, _ line: SourceLine) {
    section = .unknown
    guard content.utf8.last == 0x5D else { return report(.badSection, line, content) }
    let name = Substring(content.utf8.dropFirst().dropLast()).withoutOuterBlanks()
    if let context = KeymapContext(rawValue: name.lowercased()) {
      section = .known(context)
    } else {
      let near = Nearest.word(to: String(name), among: KeymapContext.allCases.map(\.rawValue))
      report(.unknownSection(String(name), suggestion: near), line, content)
    }
  }

  private mutating func markBroken(_ name: Substring, _ line: SourceLine) {
    let command = String(name)
    guard vocabulary[command] != nil else { return }
    draft.broken.insert(command)
    mention(command, line, name)
  }

  private mutating func mention(_ command: String, _ line: SourceLine, _ part: Substring) {
    guard draft.mentions[command] == nil else { return }
    draft.mentions[command] = (line.number, line.column(of: part))
  }
}

extension KeymapReader {
  private mutating func readHead(_ content: Substring, _ line: SourceLine) {
    let word = content.blankSeparated().first ?? content
    let key = String(word)
    guard Self.headWords.contains(key) else { return refuseHead(word, content, line) }
    let text = Substring(content.utf8.dropFirst(word.utf8.count)).withoutOuterBlanks()
    if let earlier = draft.head[key] {
      return report(.repeatedHeadWord(key, line: earlier.number), line, word)
    }
    guard !text.isEmpty else { return report(.emptyHeadWord(key), line, word) }
    guard text.utf8.first != 0x3D else { return report(.headWordWithEquals(key), line, text) }
    draft.head[key] = .init(
      text: String(text), number: line.number, column: line.column(of: text))
  }

  private mutating func refuseHead(
    _ word: Substring, _ content: Substring, _ line: SourceLine
  ) {
    guard content.utf8.contains(0x3D) else {
      let near = Nearest.word(to: String(word), among: Self.headWords)
      return report(.unknownHeadWord(String(word), suggestion: near), line, word)
    }
    let name = content.part(before: 0x3D).withoutOuterBlanks()
    markBroken(name, line)
    report(.commandBeforeSection(String(name)), line, content)
  }

  private mutating func readCommand(
    _ content: Substring, in context: KeymapContext, _ line: SourceLine
  ) {
    let name = content.part(before: 0x3D)
    guard name.endIndex < content.endIndex else { return refuseNoEquals(content, line) }
    let command = name.withoutOuterBlanks()
    guard !command.isEmpty else { return report(.noCommand, line, content) }
    guard let entry = entry(command, in: context, line) else { return }
    mention(entry.name, line, command)
    let slot = KeymapDraft.Slot(context: context, command: entry.name)
    if let earlier = slots[slot] {
      return report(.repeatedCommand(entry.name, line: earlier), line, command)
    }
    slots[slot] = line.number
    let written = Substring(content[name.endIndex...].utf8.dropFirst())
    guard let keys = readKeys(written, of: slot, command: command, line) else {
      draft.broken.insert(entry.name)
      return
    }
    draft.lines.append(
      .init(slot: slot, number: line.number, column: line.column(of: command), keys: keys))
  }

  private mutating func refuseNoEquals(_ content: Substring, _ line: SourceLine) {
    let word = content.blankSeparated().first ?? content
    let isHead = Self.headWords.contains(String(word))
    report(isHead ? .headWordInSection(String(word)) : .noEquals, line, content)
    markBroken(word, line)
  }

  private mutating func entry(
    _ command: Substring, in context: KeymapContext, _ line: SourceLine
  ) -> CommandVocabulary.Entry? {
    let name = String(command)
    guard let entry = vocabulary[name] else {
      let near = Nearest.word(to: name, among: vocabulary.entries.map(\.name))
      report(.unknownCommand(name, suggestion: near), line, command)
      return nil
    }
    guard entry.mayBeBound(in: context) else {
      report(.notInContext(name, context, allowed: entry.contexts), line, command)
      markBroken(command, line)
      return nil
    }
    return entry
  }
}
