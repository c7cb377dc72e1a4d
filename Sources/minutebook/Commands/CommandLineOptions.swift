// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What was typed after a command: its arguments in order and its options by name.
struct CommandLineOptions: Sendable {
  private(set) var arguments: [String] = []
  private var values: [String: String] = [:]

  /// Nothing typed at all.
  init() {}

  /// Reads the words after a command's name; `--name=value` is as good as `--name value`.
  init(_ words: [String], for command: Command) throws(CommandFailure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        arguments += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        arguments.append(word)
        continue
      }
      try readOption(word, &rest, command)
    }
    try check(command)
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, _ command: Command
  ) throws(CommandFailure) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw .unknownOption(
        name, command: command.name,
        near: nearestWord(to: name, among: command.options.map(\.name) + ["--help"]))
    }
    guard option.value != nil else {
      if parts.count > 1 { throw .needlessValue(option: name) }
      values[name] = ""
      return
    }
    guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst(), !value.isEmpty else {
      throw .missingValue(option: option.shown)
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw .wrongChoice(option: name, given: value, choices: option.choices)
    }
    values[name] = value
  }

  private func check(_ command: Command) throws(CommandFailure) {
    let needed = command.arguments.filter { !$0.isOptional }
    if arguments.count < needed.count {
      throw .missingArgument(needed[arguments.count].name, synopsis: command.synopsis)
    }
    let repeats = command.arguments.last?.repeats == true
    if arguments.count > command.arguments.count, !repeats {
      throw .needlessArgument(arguments[command.arguments.count], synopsis: command.synopsis)
    }
    for option in command.options where option.isRequired && values[option.name] == nil {
      throw .missingOption(option.shown, synopsis: command.synopsis)
    }
  }

  /// The value of an option, when it was given.
  subscript(option: Command.Option) -> String? { values[option.name] }

  /// Whether a switch was given.
  func has(_ option: Command.Option) -> Bool { values[option.name] != nil }

  /// The year in which the plan year begins that an option names; nil when it was not given.
  func planYear(_ option: Command.Option) throws(CommandFailure) -> Int? {
    guard let text = self[option] else { return nil }
    guard let year = PlannedDate(financialYear: text)?.financialYearStart else {
      throw .notAYear(option: option.name, given: text)
    }
    return year
  }

  /// The first argument, which the parser made sure of: a folder or a file.
  var first: String { arguments.first ?? "" }
}

/// The known word that a misspelt one was probably meant to be; nil when none is near.
func nearestWord(to written: String, among known: [String]) -> String? {
  let limit = written.utf8.count < 3 ? 1 : max(2, min(3, written.utf8.count / 3))
  let nearest = known.map {
    (word: $0, distance: editDistance(Array(written.utf8), Array($0.utf8)))
  }
  .min { $0.distance < $1.distance }
  return nearest.flatMap { $0.distance <= limit ? $0.word : nil }
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for (place, byte) in left.enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for column in right.indices {
      let changed = diagonal + (byte == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
