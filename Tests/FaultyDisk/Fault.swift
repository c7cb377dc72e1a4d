// SPDX-License-Identifier: Apache-2.0
package import MinuteJournal

extension MemoryFileStore {
  /// What happens to which call. A fault lasts until it is taken away when it is for ever.
  package struct Fault {
    /// What a failing call does.
    package enum Kind: Hashable {
      /// The call fails; a failing write has put half of its bytes there.
      case failure(FileFailure)
      /// A write takes a third of its bytes and says so.
      case shortWrite
      /// A write puts every byte there and fails all the same.
      case lateFailure(FileFailure)
      /// The drive with this folder is pulled out: no path in it is there, and what is open answers
      /// with an error.
      case folderGone(String)
    }
    /// The call, counted from the first the disk ever had.
    package let call: Int
    /// What it does.
    package let kind: Kind
    /// Whether every later call does the same.
    package var isForEver = false

    /// Plans a fault.
    package init(call: Int, kind: Kind, isForEver: Bool = false) {
      self.call = call
      self.kind = kind
      self.isForEver = isForEver
    }

    /// Whether a call is one that fails.
    func strikes(_ number: Int) -> Bool { number == call || (isForEver && number > call) }

    /// How many of the bytes of a failing write are there afterwards.
    func taken(of count: Int, _ failure: FileFailure) -> Int {
      switch kind {
      case .lateFailure: count
      case .folderGone: 0
      case .failure, .shortWrite: failure == .interrupted ? 0 : count / 2
      }
    }

    /// What a call on a path, or on an open file, answers; nil when it goes on.
    func failure(on path: String?) -> FileFailure? {
      switch kind {
      case .failure(let failure): failure
      case .folderGone(let folder):
        path.map { $0 == folder || $0.hasPrefix(folder + "/") ? .missing : nil } ?? .device
      case .shortWrite, .lateFailure: nil
      }
    }
  }
}
