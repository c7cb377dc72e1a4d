// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The register of issued papers: what went out, when, and to whom.
package struct IssuedRegister: Sendable {
  private let book: Book
  private let body: ID<Body>?

  /// Prepares the register of one body, or of every body.
  package init(_ book: Book, body: ID<Body>?) {
    self.book = book
    self.body = body
  }

  /// The issued papers it shows.
  package var records: [Record<IssuedPaper>] {
    book.issuedPapers(body.map { .body($0) } ?? .all)
  }

  /// Draws the register up.
  package func paper() -> Paper {
    let rows = records.map(row)
    let table = Table(
      caption: counted(rows.count, "issued paper"),
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Paper", weight: 5),
        Column(title: "For whom", weight: 2), Column(title: "Issued", weight: 3),
        Column(title: "Forms kept", weight: 2), Column(title: "Sent to", weight: 4),
        Column(title: "Approved", weight: 4), Column(title: "Marking", weight: 2),
      ], rows: rows, emptyNote: "No paper has been issued.")
    let paper = Paper(
      title: "Issued papers", body: book.issuer(body), marking: "", elements: [.table(table)])
    return book.finished(paper)
  }

  private func row(_ paper: Record<IssuedPaper>) -> TableRow {
    let issued = [paper.occasion.label, paper.on?.shownShort, "by \(paper.by)"]
    let sendings = book.sendings(of: paper.id)
    let sent = sendings.map(\.words).joined(separator: "; ")
    return TableRow(
      [
        TableCell("\(paper.number)"), TableCell(paper.title), TableCell(paper.part.label),
        TableCell(issued.compactMap(\.self).joined(separator: ", ")),
        TableCell(book.formWords(of: paper)),
        TableCell(sent.isEmpty ? "Not recorded" : sent, records: sendings.map(\.reference)),
        TableCell(book.approvalState(of: paper)),
        TableCell(book.markingWords(of: paper)),
      ], of: paper.reference)
  }
}

extension Book {
  /// The forms an issued paper is kept in: "docx, html, text".
  package func formWords(of paper: Record<IssuedPaper>) -> String {
    files(of: paper.id).map(\.format).joined(separator: ", ")
  }

  /// The marking printed, and the one it has now where that is higher: the bytes cannot change.
  package func markingWords(of paper: Record<IssuedPaper>) -> String {
    let printed = paper.printedMarking.label
    return raisedMarking(of: paper).map { "\(printed) as printed; now \($0.label)" } ?? printed
  }

  /// Everything there is to know of an issued paper, one fact a line: for its sheet.
  package func issuedSheet(of paper: Record<IssuedPaper>) -> [Fact] {
    let files = files(of: paper.id).map { file in
      Fact(label: "Kept as \(file.format)", value: "\(file.size) bytes, SHA-256 \(file.digest)")
    }
    let sent = sendings(of: paper.id).map { Fact(label: "Sent to", value: $0.words) }
    return [
      Fact(label: "Paper", value: paper.title),
      Fact(label: "For whom", value: paper.part.label),
      Fact(label: "Group", value: paper.body.map { name(of: $0) } ?? partnershipName),
      Fact(
        label: "Issued",
        value: "\(paper.occasion.label), \(stated(paper.on?.shown)), by \(paper.by)"),
      Fact(label: "Approved", value: approvalState(of: paper)),
      Fact(label: "Marking", value: markingWords(of: paper)),
    ] + (sent.isEmpty ? [Fact(label: "Sent to", value: "Not recorded")] : sent) + files
  }
}
