// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A paper as somebody wants it: which one, for whom, and under what marking.
package struct PaperOrder: Sendable {
  /// Which paper.
  package var choice: PaperChoice
  /// Whether it is for everybody, without what is restricted.
  package var isOpen: Bool
  /// The marking it is to bear, when a higher one than its contents need.
  package var marking: Marking?
  /// Who may have it or what to do with it, printed with the marking.
  package var handling: String?
  /// What is added so that its readers can check it.
  package var tracing: PaperTracing

  /// Orders a paper.
  package init(
    _ choice: PaperChoice, isOpen: Bool = false, marking: Marking? = nil,
    handling: String? = nil, tracing: PaperTracing = []
  ) {
    self.choice = choice.rendered(isOpen ? .open : .restricted)
    self.isOpen = isOpen
    self.marking = marking
    self.handling = handling
    self.tracing = tracing
  }

  /// The paper as ordered; nil when its record is gone. `present` is the book of today where the
  /// paper is of the past.
  ///
  /// - Throws: `PaperRefusal` when it has no open version, or the marking is not for it.
  package func paper(
    in book: Book, now present: Book? = nil, today: Day
  ) throws(PaperRefusal) -> Paper? {
    guard let paper = choice.paper(in: book, today: today) else { return nil }
    if isOpen, marking == .officialSensitive { throw .openAndSensitive }
    let withheld = { (paper: Paper) throws(PaperRefusal) in
      isOpen ? try opened(paper, in: book, now: present) : paper
    }
    let traced = try withheld(paper)
      .traced(tracing, as: choice, in: book, today: today, withholding: withheld)
    return try traced.marked(marking, in: book).handled(handling)
  }

  /// Minutes bring an open version of their own; what was marked since goes from it as well.
  private func opened(
    _ paper: Paper, in book: Book, now present: Book?
  ) throws(PaperRefusal) -> Paper {
    if case .minutesVersion = choice, !paper.isTraced {
      // Kept before lines knew their records, and with the open version beside the whole.
      guard paper.marking == Marking.official.label else { throw .untraced(title: paper.title) }
      return paper
    }
    return try OpenVersion.of(paper, in: book, now: present)
  }

  /// What the paper's file is called when nobody says otherwise, without its ending; that of an
  /// open version says so.
  package func fileName(in book: Book, today: Day) -> String {
    let name = choice.fileName(in: book, today: today)
    return isOpen ? name + "-open" : name
  }

  /// What the written file is searched for; nil for a paper that is not for everybody.
  package func search(in book: Book) -> LeakSearch? { isOpen ? LeakSearch(book) : nil }
}
