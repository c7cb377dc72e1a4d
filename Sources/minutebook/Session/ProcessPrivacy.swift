// SPDX-License-Identifier: Apache-2.0
import CNcurses
import Glibc

/// What keeps the words of the book to their owner, whatever the shell that starts the program
/// allows.
enum ProcessPrivacy {
  /// Takes effect for this process and for every program that it starts.
  ///
  /// New files are the owner's alone even where somebody else's code makes them; no image of the
  /// memory is written when the program stops by a fault, and the runtime prints none of it.
  static func begin() {
    umask(0o077)
    // A limit on the size of files is told in a sentence like a full disk, and ends nothing.
    signal(SIGXFSZ, SIG_IGN)
    process_forbid_dumps()
    process_forget_fault_handlers()
  }
}
