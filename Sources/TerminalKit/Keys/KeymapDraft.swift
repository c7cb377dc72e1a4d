// SPDX-License-Identifier: Apache-2.0

/// A keymap file as read line by line, before keys are compared with each other.
struct KeymapDraft {
  /// A command in a context: what one line is about.
  struct Slot: Hashable {
    let context: KeymapContext
    let command: String
  }

  struct Line {
    let slot: Slot
    let number: Int
    let column: Int
    /// Empty when the line says `none`.
    let keys: [WrittenKeys]
  }

  struct WrittenKeys {
    let keys: [Key]
    let column: Int
  }

  struct HeadWord {
    let text: String
    let number: Int
    let column: Int
  }

  var head: [String: HeadWord] = [:]
  /// The lines without a mistake, in the order of the file.
  var lines: [Line] = []
  /// Commands with a skipped line: they keep the keys of the fallback.
  var broken: Set<String> = []
  /// Where each command is first mentioned, for warnings about it.
  var mentions: [String: (line: Int, column: Int)] = [:]
  var findings: [KeymapFinding] = []
}

/// A mistake at its place.
struct KeymapFinding {
  let line: Int
  let column: Int
  let mistake: KeymapMistake

  func problem(in file: String) -> KeymapProblem {
    KeymapProblem(
      file: file, line: line, column: column, severity: mistake.severity, message: mistake.message)
  }
}
