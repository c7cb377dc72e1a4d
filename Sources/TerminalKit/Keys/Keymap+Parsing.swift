// SPDX-License-Identifier: Apache-2.0

extension Keymap {
  /// Reads a keymap file, keeping every good line and reporting every bad one.
  ///
  /// - Parameters:
  ///   - base: Finds the map named by `based-on`; a file without that line starts from nothing.
  ///   - fallback: The map whose keys a command keeps when its own line is skipped.
  package static func parse(
    text: String, file: String, vocabulary: CommandVocabulary,
    base: (String) -> Keymap? = { _ in nil }, fallback: Keymap? = nil
  ) -> (keymap: Keymap, problems: [KeymapProblem]) {
    var draft = KeymapReader.read(text, vocabulary: vocabulary)
    let parent = parent(of: &draft, base: base, fallback: fallback)
    var assembly = KeymapAssembly(draft, vocabulary: vocabulary)
    if let parent { assembly.inherit(from: parent) }
    if let fallback { assembly.rescue(from: fallback) }
    assembly.keepEssentials()
    assembly.warnOfTakenKeys()
    let keymap = Keymap(
      name: draft.head["name"]?.text ?? stem(of: file),
      description: draft.head["description"]?.text ?? "",
      bindings: assembly.tables.mapValues(\.bindings), vocabulary: vocabulary)
    return (keymap, assembly.findings.map { $0.problem(in: file) }.inFileOrder())
  }

  private static func parent(
    of draft: inout KeymapDraft, base: (String) -> Keymap?, fallback: Keymap?
  ) -> Keymap? {
    guard let named = draft.head["based-on"] else { return nil }
    if let found = base(named.text) { return found }
    let mistake = KeymapMistake.unknownBase(named.text)
    draft.findings.append(.init(line: named.number, column: named.column, mistake: mistake))
    return fallback
  }

  /// Names a map after its file when the file gives no name.
  private static func stem(of file: String) -> String {
    let last = file.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? file
    return last.hasSuffix(".keymap") ? String(last.dropLast(7)) : last
  }
}
