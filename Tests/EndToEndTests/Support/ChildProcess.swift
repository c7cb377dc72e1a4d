// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A program run to its end with its output in files.
///
/// Foundation's `Process` waits until every copy of a socket is closed, and a daemon such as the
/// tmux server keeps one for ever; this waits for the program alone.
enum ChildProcess {
  struct CannotStart: Error {
    let program: String
    let errorNumber: Int32
  }

  /// Runs a program found by its path or in `/usr/bin`, and gives its exit status.
  static func run(
    _ words: [String], environment: [String: String], folder: String, output: String, errors: String
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let manner = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, manner, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, manner, 0o600)
    // The threads that tests run on hold signals back, which no shell does.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let variables = environment.map { "\($0)=\($1)" }
    // `env` changes the folder and finds the program; what it cannot find ends with 127.
    let failure = withCStrings(["env", "-C", folder] + words) { arguments in
      withCStrings(variables) {
        posix_spawn(&child, "/usr/bin/env", &actions, &attributes, arguments, $0)
      }
    }
    guard failure == 0 else { throw CannotStart(program: words[0], errorNumber: failure) }
    return status(of: child)
  }

  private static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Lends the texts as the list of C strings that ends with nothing.
  private static func withCStrings<Result>(
    _ texts: [String], _ work: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return work(copies + [nil])
  }
}
