// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The signals that ask the program to end, held back while it has to end first what it started or
/// to take away what it left lying about; let go of, they do what they always do.
struct HeldSignals {
  private static let held = [SIGINT, SIGTERM, SIGHUP]
  private var before = sigset_t()

  /// Begins to hold them back.
  init() {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in HeldSignals.held { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, &before)
  }

  /// Whether one of them is waiting.
  var haveCome: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return HeldSignals.held.contains { sigismember(&pending, $0) == 1 }
  }

  /// Lets them through again, as far as they were let through before.
  func letGo() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
