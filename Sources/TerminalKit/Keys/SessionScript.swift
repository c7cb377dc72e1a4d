// SPDX-License-Identifier: Apache-2.0

/// A session at the keyboard, written down: one step a line, in the notation of keymap files.
package struct SessionScript: Sendable {
  /// A step with the line it stands on.
  package struct Line: Hashable, Sendable {
    /// The line of the script, counted from 1.
    package let number: Int
    /// What is done.
    package let step: ScriptStep
  }

  /// The steps in order; notes are steps too.
  package let lines: [Line]

  /// The steps without their line numbers.
  package var steps: [ScriptStep] { lines.map(\.step) }

  /// Reads a script; lines with a mistake are left out and reported. A script may run the commands
  /// of the vocabulary by name.
  package static func parse(
    text: String, file: String, vocabulary: CommandVocabulary = CommandVocabulary(entries: [])
  ) -> (script: SessionScript, problems: [KeymapProblem]) {
    var lines: [Line] = []
    var problems: [KeymapProblem] = []
    for line in SourceLine.all(of: text) {
      do {
        if let step = try ScriptLine(line, vocabulary: vocabulary).step() {
          lines.append(Line(number: line.number, step: step))
        }
      } catch {
        problems.append(
          KeymapProblem(
            file: file, line: line.number, column: line.column(of: error.part), severity: .error,
            message: error.mistake.message))
      }
    }
    return (SessionScript(lines: lines), problems)
  }
}
