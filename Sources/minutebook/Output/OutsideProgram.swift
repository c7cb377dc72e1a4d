// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// Why another program came to no end of its own.
enum OutsideFault: Error {
  case notStarted(FileFailure)
  case tooLong(seconds: Int)
  /// Somebody asked this program to stop meanwhile.
  case interrupted
}

/// What a program left that ran to its end.
struct OutsideAnswer {
  /// Its exit status, or minus the signal that ended it.
  let status: Int32
  /// What it printed, as far as there was room for it.
  let output: [UInt8]
  /// What it printed on standard error, as far as there was room for it.
  let errors: [UInt8]
  /// Whether it printed more than there was room for.
  let isCut: Bool
}

/// Another program, started without a shell, with nothing to read, nobody to ask and no terminal.
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

  /// The whole path of the first of some programs that is in the folders of a `PATH`.
  static func find(_ names: [String], in path: String) -> String? {
    let folders = path.split(separator: ":").filter { $0.hasPrefix("/") }
    let candidates = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return candidates.first { access($0, X_OK) == 0 }
  }

  /// Runs it to its end and keeps up to `limit` bytes of each thing that it prints; what it has
  /// started goes with it when the time is over.
  func run(seconds: Int, limit: Int = 0) throws(OutsideFault) -> OutsideAnswer {
    let (output, errors) = (try OutputPipe(limit: limit), try OutputPipe(limit: limit))
    let signals = HeldSignals()
    defer { signals.letGo() }
    let process = try start(output, errors)
    let end = OutsideProgram.now() + seconds
    while true {
      OutputPipe.wait(for: [output, errors], milliseconds: 50)
      if let status = try OutsideProgram.ended(process) {
        for pipe in [output, errors] { pipe.drain() }
        return OutsideAnswer(
          status: status, output: output.bytes, errors: errors.bytes,
          isCut: output.isCut || errors.isCut)
      }
      if signals.haveCome { throw stopped(process, because: .interrupted) }
      if OutsideProgram.now() >= end { throw stopped(process, because: .tooLong(seconds: seconds)) }
    }
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  private static func ended(_ process: pid_t) throws(OutsideFault) -> Int32? {
    var status: Int32 = 0
    let ended = waitpid(process, &status, WNOHANG)
    if ended < 0, errno != EINTR { throw .notStarted(FileFailure(code: errno)) }
    guard ended == process else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  /// Asks it and all that it started to end, so that it can clear up, and after two seconds makes
  /// them.
  private func stopped(_ process: pid_t, because fault: OutsideFault) -> OutsideFault {
    kill(-process, SIGTERM)
    for _ in 0..<40 {
      if (try? OutsideProgram.ended(process)) != nil { break }
      usleep(50_000)
    }
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return fault
  }

  private func start(_ output: OutputPipe, _ errors: OutputPipe) throws(OutsideFault) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, output.writer, 1)
    posix_spawn_file_actions_adddup2(&files, errors.writer, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    OutsideProgram.prepare(&attributes)
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    // What it writes is the owner's only; a child takes the mask over.
    let mask = umask(0o077)
    let failure = posix_spawn(&process, path, &files, &attributes, &argv, &envp)
    umask(mask)
    guard failure == 0 else { throw .notStarted(FileFailure(code: failure)) }
    for pipe in [output, errors] { pipe.closeWriter() }
    return process
  }

  // The header keeps `POSIX_SPAWN_SETSID` from all but C programs that ask for it.
  private static let newSession: Int32 = 0x80

  /// A session of its own, so that all of it can be stopped and nothing can ask at the terminal, and
  /// signals as a shell would leave them.
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
    let flags = newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}
