// SPDX-License-Identifier: Apache-2.0

package import OfficeFormat

/// Why a file is not read as a Word document.
package enum WordError: Error, Sendable, Equatable {
  /// Nothing at all stands in it.
  case empty
  /// It is in the form Word had before 2007, or locked with a password.
  case oldOrLocked
  /// It is no archive, as every Word document is.
  case notAnArchive
  /// The archive is damaged or dangerous.
  case archive(ZipError)
  /// The archive is something else: a spreadsheet, an OpenDocument file, a folder of files.
  case notWord
  /// A part of it cannot be read.
  case part(name: String, XMLError)

  /// What is wrong, as the end of a sentence about the file; what is safe is the caller's to say.
  package var words: String {
    switch self {
    case .empty: "it is empty"
    case .oldOrLocked:
      "it is locked with a password or in the form Word had before 2007; save it as .docx "
        + "without a password"
    case .notAnArchive, .notWord: "it is not a Word document (.docx)"
    case .archive(let error): error.words
    case .part(let name, _): "its part '\(name)' is damaged; save it again in Word"
    }
  }
}

extension ZipError {
  /// What is wrong with an archive, as the end of a sentence about the file.
  fileprivate var words: String {
    switch self {
    case .notAnArchive: "it is not a Word document (.docx)"
    case .encrypted: "it is locked with a password; save it without one"
    case .tooManyEntries, .entryTooLarge, .tooLarge, .notForPapers:
      "it is far larger unpacked than any report"
    case .unsafeName: "it holds a file whose name leads out of the document"
    case .damagedDirectory, .unknownMethod, .nameTwice, .damaged, .wrongChecksum:
      "it is damaged; save it again in Word, or send it again"
    }
  }
}
