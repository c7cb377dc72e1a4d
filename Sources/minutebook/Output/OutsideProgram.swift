// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// Another program, started without a shell, with nothing to read and nobody to talk to.
struct OutsideProgram {
  private let path: String
  private let arguments: [String]
  private let environment: [String]

  /// Names a program by its whole path, what it is told and what it finds in its environment.
  init(_ path: String, _ arguments: [String], environment: [String]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs it to its end and gives its exit status, or minus the signal that ended it; what it has
  /// started goes with it when the time is over.
  func run(seconds: Int) throws(PDFFault) -> Int32 {
    let process = try start()
    var left = seconds * 20
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return OutsideProgram.meaning(of: status) }
      if ended < 0, errno != EINTR { throw .notStarted(FileFailure(code: errno)) }
      if left <= 0 || HeldSignals.isOneWaiting { break }
      left -= 1
      usleep(50_000)
    }
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    throw HeldSignals.isOneWaiting ? .askedToEnd : .tooLong(seconds: seconds)
  }

  private static func meaning(of status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  private func start() throws(PDFFault) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    OutsideProgram.prepare(&attributes)
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &files, &attributes, &argv, &envp)
    guard failure == 0 else { throw .notStarted(FileFailure(code: failure)) }
    return process
  }

  /// A group of its own, so that all of it can be stopped, and signals as a shell would leave them.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGTSTP, SIGCHLD, SIGWINCH] {
      sigaddset(&usual, signal)
    }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}
