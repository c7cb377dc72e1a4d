// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// What may be added to any paper so that its readers can check it.
package struct PaperTracing: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Every source numbered, and listed with its identity at the end.
  package static let sources = PaperTracing(rawValue: 1)
  /// What is new, changed or gone since the version before.
  package static let changes = PaperTracing(rawValue: 2)
}

extension Paper {
  /// The paper with what was asked for added; what is withheld from its readers must have been
  /// taken out before, and `withholding` takes the same out of the version it is compared with.
  ///
  /// - Throws: what `withholding` throws.
  package func traced(
    _ tracing: PaperTracing, as choice: PaperChoice, in book: Book, today: Day,
    withholding: (Paper) throws(PaperRefusal) -> Paper = { $0 }
  ) throws(PaperRefusal) -> Paper {
    var paper = self
    if tracing.contains(.changes) {
      var earlier = choice.earlier(in: book, today: today)
      if let found = earlier { earlier?.paper = try withholding(found.paper) }
      paper = PaperChanges(book).marked(
        paper, since: earlier, to: choice.receiver(in: book))
    }
    return tracing.contains(.sources) ? PaperSources(book).numbered(paper) : paper
  }
}
