// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The signals that ask the program to end, held back while something temporary lies about.
///
/// Released, one that came meanwhile does what it would have done at once.
struct HeldSignals {
  private static let numbers = [SIGHUP, SIGINT, SIGTERM]
  private var before = sigset_t()

  /// Begins to hold them back.
  init() {
    var set = sigset_t()
    sigemptyset(&set)
    for number in HeldSignals.numbers { sigaddset(&set, number) }
    sigprocmask(SIG_BLOCK, &set, &before)
  }

  /// Whether one came and waits.
  static var isOneWaiting: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return numbers.contains { sigismember(&waiting, $0) == 1 }
  }

  /// Lets them through again, as far as they were let through before.
  func release() {
    var before = before
    sigprocmask(SIG_SETMASK, &before, nil)
  }
}
