// SPDX-License-Identifier: Apache-2.0
import Glibc

/// What to start.
struct ProgramCall {
  let path: String
  let arguments: [String]
  let environment: [String]
}

/// Has the started program lead a session, whose terminal is then the first it opens; not in
/// Swift's view of the C library.
private let newSession: Int16 = 0x80

/// Starts a program with the given input, output and errors; gives its process id.
func spawn(
  _ call: ProgramCall, session: Bool, _ prepare: (inout posix_spawn_file_actions_t) -> Void
) throws(BenchFailure) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  if session { posix_spawnattr_setflags(&attributes, newSession) }
  prepare(&actions)
  var process: pid_t = 0
  let code = withCStrings([call.path] + call.arguments) { words in
    withCStrings(call.environment) { environment in
      posix_spawn(&process, call.path, &actions, &attributes, words, environment)
    }
  }
  guard code == 0 else { throw .system(call: "starting '\(call.path)'", code: code) }
  return process
}

/// Waits for the end of a process; gives its exit status, or the signal that ended it and 128.
@discardableResult
func waitForEnd(of process: pid_t) -> Int32 {
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  let signal = status & 0x7F
  return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}

/// A program that ran to its end.
struct FinishedRun {
  let time: Nanoseconds
  let output: [UInt8]
  let status: Int32

  /// Runs a program, reading all it prints; the time is from its start to its end.
  init(_ call: ProgramCall) throws(BenchFailure) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .system(call: "pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let start = clockNow()
    defer { close(ends[0]) }
    let process: pid_t
    do {
      defer { close(ends[1]) }
      process = try spawn(call, session: false) { actions in
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
      }
    }
    output = FinishedRun.readAll(ends[0])
    status = waitForEnd(of: process)
    time = clockNow() - start
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while case let count = read(descriptor, &part, part.count), count > 0 || errno == EINTR {
      if count > 0 { all += part.prefix(count) } else if count == 0 { break }
    }
    return all
  }
}

/// Lends texts as a list of C strings with a null at its end.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
