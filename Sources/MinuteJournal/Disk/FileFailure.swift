// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Why the system refused a call on a file.
package struct FileFailure: Error, Hashable, Sendable {
  /// The system's number for the reason.
  package let code: Int32

  /// States a refusal by its number.
  package init(code: Int32) {
    self.code = code
  }

  /// The disk is full.
  package static let noSpace = FileFailure(code: ENOSPC)
  /// The person's share of the disk is used up.
  package static let quotaUsedUp = FileFailure(code: EDQUOT)
  /// The file may not grow any more.
  package static let fileTooLarge = FileFailure(code: EFBIG)
  /// The device reported an error.
  package static let device = FileFailure(code: EIO)
  /// The medium cannot be written to.
  package static let readOnlyMedium = FileFailure(code: EROFS)
  /// Permissions forbid it.
  package static let notPermitted = FileFailure(code: EACCES)
  /// The operation is reserved to the owner.
  package static let notOwner = FileFailure(code: EPERM)
  /// There is no such file or folder.
  package static let missing = FileFailure(code: ENOENT)
  /// The name is taken.
  package static let exists = FileFailure(code: EEXIST)
  /// It is a device, a pipe or the like, which no file may take the place of.
  package static let notAFile = FileFailure(code: ENXIO)
  /// A file was expected.
  package static let isAFolder = FileFailure(code: EISDIR)
  /// A folder was expected.
  package static let notAFolder = FileFailure(code: ENOTDIR)
  /// A signal arrived first; the call may be made again.
  package static let interrupted = FileFailure(code: EINTR)
  /// The folder's file system has no locks.
  package static let noLocks = FileFailure(code: ENOLCK)
  /// The file system cannot do this.
  package static let notSupported = FileFailure(code: EOPNOTSUPP)

  /// Whether the folder or its drive has gone.
  package var isGone: Bool {
    [ENOENT, ESTALE, ENODEV, ENXIO, ENOTCONN, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH].contains(code)
  }

  /// Whether room is the reason, so that freeing some helps.
  package var isLackOfRoom: Bool {
    self == .noSpace || self == .quotaUsedUp || self == .fileTooLarge
  }
}
