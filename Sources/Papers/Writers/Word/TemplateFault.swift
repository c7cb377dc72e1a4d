// SPDX-License-Identifier: Apache-2.0

/// Why a Word document cannot serve as a template.
package enum TemplateFault: Error, Sendable, Equatable {
  /// It is no ZIP archive, or a damaged one.
  case notAnArchive
  /// It is an archive, but no Word document.
  case notADocument
  /// It holds programs (macros), which papers must not bring along.
  case macros
  /// Its header, footer or styles bring along a whole file of another program, or a control.
  case embedded(part: String)
  /// It is kept in the strict form of the format, which few programs write.
  case strict
  /// A part of it cannot be read.
  case damagedPart(String)
  /// Its header or footer fetches a picture from elsewhere.
  case outsidePicture(address: String)
  /// Its header or footer holds changes or remarks under a person's name.
  case trackedChanges(part: String)

  /// What is wrong and what to do, as a sentence after the file's name.
  package var words: String {
    switch self {
    case .notAnArchive:
      "is not a Word document, or is damaged. Save it in Word or LibreOffice as .docx again."
    case .notADocument: "is an archive, but not a Word document. Save the template as .docx."
    case .macros: "holds macros. Save it in Word as an ordinary document without macros (.docx)."
    case .embedded(let part):
      "brings along an embedded object in '\(part)', whose contents would go out with every paper. "
        + "Put a picture of it there instead."
    case .strict:
      "is a Strict Open XML document. Save it as an ordinary Word document (.docx)."
    case .damagedPart(let part):
      "has a part that cannot be read, '\(part)'. Save it in Word or LibreOffice as .docx again."
    case .outsidePicture(let address):
      "fetches a picture from '\(address)', which every reader's computer would be asked for. "
        + "Put the picture itself into the template."
    case .trackedChanges(let part):
      "has tracked changes with a person's name in '\(part)'. Accept them, then save it again."
    }
  }
}
