// SPDX-License-Identifier: Apache-2.0
import Papers

extension CommandFailure {
  /// What went wrong with the making of a paper; nil for everything else.
  var paperWords: String? {
    switch self {
    case .noPDFProgram:
      "a PDF is made by LibreOffice, which is not on this computer; write the Word document or "
        + "the HTML page instead. Nothing was written."
    case .pdfFailed(let fault):
      "LibreOffice \(fault.words); write the Word document instead and print it from there. "
        + "Nothing was written."
    case .badTemplate(let path, let fault):
      "the template '\(path)' \(fault.words) Nothing was written. "
        + "A paper is written without the house style with --own-style."
    case .badStyleSheet(let path, let fault):
      "the style sheet '\(path)' \(fault.words) Nothing was written. "
        + "A paper is written without the house style with --own-style."
    default: nil
    }
  }
}

extension PDFFault {
  /// What LibreOffice did instead, after its name.
  fileprivate var words: String {
    switch self {
    case .program(let fault): fault.words
    case .ended(let status): "could not make the PDF (it ended with status \(status))"
    case .noFile: "ended without making the PDF"
    }
  }
}

extension OutsideFault {
  /// What became of the program, after its name.
  var words: String {
    switch self {
    case .notStarted(let failure): "could not be started: \(systemReason(failure))"
    case .tooLong(let seconds): "took longer than \(seconds) seconds and was stopped"
    case .interrupted: "was stopped, as this program was asked to end"
    }
  }
}
