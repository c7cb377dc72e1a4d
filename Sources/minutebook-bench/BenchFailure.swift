// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// Why a measurement could not be made.
enum BenchFailure: Error {
  case system(call: String, code: Int32)
  case journal(JournalError)
  case file(String, FileFailure)
  case noProgram(path: String)
  /// A program ended with an error.
  case ended(program: String, status: Int32)
  /// A program in a terminal did not show what was waited for.
  case notShown(program: String, awaited: String)

  /// The failure in words.
  var words: String {
    switch self {
    case .system(let call, let code): "\(call) failed with error number \(code)"
    case .journal(let error): sentence(for: error)
    case .file(let path, let failure): "'\(path)': error number \(failure.code)"
    case .noProgram(let path):
      "'\(path)' is not there; build it first: swift build -c release --product minutebook"
    case .ended(let program, let status): "\(program) ended with status \(status)"
    case .notShown(let program, let awaited): "\(program) did not show \(awaited) within a minute"
    }
  }
}

/// Makes a failure of the file store one of the bench, with the path.
func onFile<Value>(
  _ path: String, _ work: () throws(FileFailure) -> Value
) throws(BenchFailure) -> Value {
  do throws(FileFailure) {
    return try work()
  } catch {
    throw .file(path, error)
  }
}

/// Makes a failure of the journal one of the bench.
func onJournal<Value>(
  _ work: () throws(JournalError) -> Value
) throws(BenchFailure) -> Value {
  do throws(JournalError) {
    return try work()
  } catch {
    throw .journal(error)
  }
}
