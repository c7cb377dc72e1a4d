// SPDX-License-Identifier: Apache-2.0

extension MinutebookProgram {
  /// What stands on the last row of the first picture, and so comes last.
  static let lastWord = "saved"

  /// Opens the record in a terminal, at the moment the record ends with.
  func open(_ record: GeneratedRecord) throws(BenchFailure) -> PseudoTerminal {
    try PseudoTerminal(
      "minutebook",
      call(["open", record.path, "--now", GeneratedRecord.now]))
  }

  /// A call of the program.
  func call(_ arguments: [String]) -> ProgramCall {
    ProgramCall(path: path, arguments: arguments, environment: environment)
  }
}

extension Peer {
  /// A call of the other program where it is installed, in the same environment.
  func call(_ arguments: [String], like program: MinutebookProgram) -> ProgramCall? {
    path.map { ProgramCall(path: $0, arguments: arguments, environment: program.environment) }
  }
}
