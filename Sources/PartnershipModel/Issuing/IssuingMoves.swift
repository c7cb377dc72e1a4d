// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Issues a paper by choice: its files are kept, and to whom it goes is recorded.
  package func issue(
    _ paper: PaperIssue, _ facts: IssueFacts, to sending: Sending, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try sending.check()
    guard paper.forms.contains(where: { !$0.bytes.isEmpty }) else {
      throw .needsText(what: "A paper to be issued")
    }
    var drafting = Drafting(self, circumstances)
    drafting.issue([paper], facts, to: sending)
    return drafting.batch("Issue '\(Book.shortened(paper.title))' to \(sending.to.trimmed)")
  }

  /// Adds to the distribution list of an issued paper, which itself stays as it is.
  package func send(
    _ id: ID<IssuedPaper>, _ sending: Sending, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let paper = self[id] else { throw .noSuchRecord(what: "issued paper", id: id.text) }
    try sending.check()
    let issued = paper.on ?? .first
    if let day = sending.on, day < issued {
      throw .dateBefore(what: Distribution.shape.on.label, earlier: issued.shownShort)
    }
    var drafting = Drafting(self, circumstances)
    drafting.send(id, sending)
    return drafting.batch("Issued paper \(paper.number) sent to \(sending.to.trimmed)")
  }
}

extension Drafting {
  /// Issues what a subject's papers are once the changes drafted so far are made.
  mutating func issue(
    _ subject: IssueSubject, _ facts: IssueFacts, to sending: Sending? = nil,
    _ issuing: Issuing
  ) {
    issue(issuing.forms(outcome, subject, circumstances.today), facts, to: sending)
  }

  /// Records papers with their files; the first, which is the whole, goes to whom it is sent.
  mutating func issue(_ papers: [PaperIssue], _ facts: IssueFacts, to sending: Sending?) {
    var number = book.nextNumber(\IssuedPaper.number)
    for (place, paper) in papers.enumerated() {
      let forms = paper.forms.filter { !$0.bytes.isEmpty }
      guard !forms.isEmpty else { continue }
      let id = record(paper, facts, number: number)
      number += 1
      for form in forms { keep(form, of: id) }
      if place == 0, let sending { send(id, sending) }
    }
  }

  private mutating func record(
    _ paper: PaperIssue, _ facts: IssueFacts, number: Int
  ) -> ID<IssuedPaper> {
    let id = create(IssuedPaper.self)
    set(id, \.number, number)
    set(id, \.title, paper.title)
    set(id, \.sort, paper.sort)
    set(id, \.body, facts.body)
    set(id, \.meeting, facts.meeting)
    set(id, \.report, facts.report)
    set(id, \.version, facts.version)
    set(id, \.part, paper.part)
    set(id, \.occasion, facts.occasion)
    set(id, \.on, circumstances.today)
    set(id, \.by, circumstances.author)
    set(id, \.printedMarking, paper.marking)
    mark(id, paper.marking == .official ? nil : paper.marking)
    return id
  }

  private mutating func keep(_ form: PaperIssue.Form, of paper: ID<IssuedPaper>) {
    guard let attachment = Attachment(form.bytes, ending: form.ending) else { return }
    attach(attachment)
    let id = create(IssuedFile.self)
    set(id, \.paper, paper)
    set(id, \.format, form.format)
    set(id, \.ending, form.ending)
    set(id, \.digest, attachment.name.digest)
    set(id, \.size, form.bytes.count)
  }

  mutating func send(_ paper: ID<IssuedPaper>, _ sending: Sending) {
    let id = create(Distribution.self)
    set(id, \.paper, paper)
    set(id, \.to, sending.to.trimmed)
    set(id, \.on, sending.on ?? circumstances.today)
    set(id, \.how, sending.how)
  }
}

extension Sending {
  /// The longest name of a receiver, in characters.
  package static let longest = 120

  /// Makes sure that somebody is named, in as many words as a list has room for.
  fileprivate func check() throws(Refusal) {
    guard !to.isBlank else { throw .needsText(what: Distribution.shape.to.label) }
    guard to.count <= Sending.longest else {
      throw .wrongValue(
        field: Distribution.shape.to.label, given: Book.shortened(to),
        wanted: "a group, an agency or a role in at most \(Sending.longest) characters")
    }
  }
}
