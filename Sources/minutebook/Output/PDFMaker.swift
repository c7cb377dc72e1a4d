// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// Why no PDF came out of LibreOffice.
enum PDFFault: Error {
  case program(OutsideFault)
  case ended(status: Int32)
  case noFile
}

/// Has LibreOffice make a PDF out of a Word document, in a folder that only the user can read and
/// that is gone afterwards.
struct PDFMaker {
  /// How long LibreOffice may take, in seconds.
  var seconds = 120
  /// The folders that programs are looked for in, as `PATH` names them.
  var path = environment("PATH") ?? ""

  /// The PDF of a Word document.
  func make(from document: [UInt8]) throws(CommandFailure) -> [UInt8] {
    // Asked to end, the program first takes away the folder with the paper in it.
    let held = HeldSignals()
    defer { held.letGo() }
    return try makeInFolder(document)
  }

  private func makeInFolder(_ document: [UInt8]) throws(CommandFailure) -> [UInt8] {
    guard let program = OutsideProgram.find(["libreoffice", "soffice"], in: path) else {
      throw .noPDFProgram
    }
    let folder = try TemporaryFolder()
    try OwnerOnlyFile.write(document, to: folder.path + "/paper.docx")
    do throws(PDFFault) {
      return try converted(by: program, in: folder.path)
    } catch {
      throw .pdfFailed(error)
    }
  }

  private func converted(by program: String, in folder: String) throws(PDFFault) -> [UInt8] {
    let answer: OutsideAnswer
    do throws(OutsideFault) {
      answer = try OutsideProgram(
        program, arguments(in: folder), environment: surroundings(in: folder)
      ).run(seconds: seconds)
    } catch {
      throw .program(error)
    }
    guard answer.status == 0 else { throw .ended(status: answer.status) }
    let pdf = try? DiskFileStore().readWhole(folder + "/paper.pdf")
    guard let pdf, pdf.starts(with: Array("%PDF".utf8)) else { throw .noFile }
    return pdf
  }

  // Tags carry headings, tables and the order of reading over to those who cannot see the page.
  private static let form =
    ["UseTaggedPDF", "ExportBookmarks", "DisplayPDFDocumentTitle"].map {
      "\"\($0)\":{\"type\":\"boolean\",\"value\":\"true\"}"
    }.joined(separator: ",")

  // A profile of its own, so that a LibreOffice which is open already is neither asked nor in the
  // way.
  private func arguments(in folder: String) -> [String] {
    [
      "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--nologo",
      "--convert-to", "pdf:writer_pdf_Export:{\(PDFMaker.form)}", "--outdir", folder,
      folder + "/paper.docx",
    ]
  }

  private func surroundings(in folder: String) -> [String] {
    [
      "PATH=\(path)", "HOME=\(environment("HOME") ?? folder)", "TMPDIR=\(folder)",
      "XDG_CACHE_HOME=\(folder)", "XDG_CONFIG_HOME=\(folder)", "LC_ALL=C.UTF-8",
    ]
  }
}
