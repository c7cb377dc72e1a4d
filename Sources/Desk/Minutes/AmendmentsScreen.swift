// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The amendments proposed to a meeting's minutes: digits accept or decline the selected one.
  func amendmentsScreen(of meeting: ID<Meeting>) -> ListScreen {
    var source = ListSource(title: { $0.amendmentsTitle(meeting) }) { desk in
      desk.shown.amendments(to: meeting).map { desk.line(of: $0) }
    } open: { line, desk in
      desk.amendmentSheet(line, meeting)
    }
    source.columns = [ListColumn("Proposed"), ListColumn("Stands", 10)]
    source.openTitle = "Look"
    source.emptyNote = "No amendment is proposed. \(keyName(.new)) proposes one."
    source.answer("Accept") { line, desk in
      [
        .record(
          { (book, now) throws(Refusal) in try book.acceptAmendment(ID(line.id), now) },
          then: desk.goOnDeciding(meeting))
      ]
    }
    source.answer("Decline") { line, desk in desk.declineRequests(ID(line.id)) }
    source.always(.new, "Propose") { [.open($0.amendedLineScreen(meeting))] }
    source.always(.preview, "Preview") { [.open($0.minutesPreview(of: meeting))] }
    source.offerHistory()
    let first = shown.undecidedAmendments(to: meeting).first
    return ListScreen(source, selecting: first?.id.text)
  }

  /// Once one is decided, the selection goes to the next that is not.
  private func goOnDeciding(_ meeting: ID<Meeting>?) -> [Request] {
    guard let meeting else { return [] }
    return [.select { $0.shown.undecidedAmendments(to: meeting).first?.id.text }]
  }

  private func declineRequests(_ id: ID<ProposedAmendment>) -> [Request] {
    guard let amendment = shown[id] else { return [] }
    guard amendment.state == .proposed else {
      let refusal = Refusal.amendmentDecided(
        minute: shown.minuteName(of: amendment), state: amendment.state.label)
      return [.say(Message(.warning, refusal.words))]
    }
    return [
      .open(
        textForm(
          "Decline the amendment", "Reason", "It is kept beside the amendment.",
          then: goOnDeciding(amendment.meeting)
        ) { reason in
          { (book, now) throws(Refusal) in
            try book.declineAmendment(id, reason: reason, now)
          }
        })
    ]
  }

  private func amendmentsTitle(_ meeting: ID<Meeting>) -> String {
    let open = shown.undecidedAmendments(to: meeting).count
    return open == 0 ? "Amendments: all decided" : "Amendments: \(open) to decide"
  }

  private func line(of amendment: Record<ProposedAmendment>) -> ListLine {
    let isOpen = amendment.state == .proposed
    let isStale = isOpen && shown.isStale(amendment)
    let state = isStale ? "changed" : amendment.state.label
    return ListLine(
      id: amendment.id.text, amendmentWords(amendment), state,
      role: isStale ? .warning : isOpen ? .text : .dim, reference: amendment.reference)
  }

  /// Old and new in one line: "5.2 old -> new".
  private func amendmentWords(_ amendment: Record<ProposedAmendment>) -> String {
    let number = shown[amendment.entry].map { shown.number(of: $0) }
    let item = shown[amendment.item].map { "\(shown.number(of: $0))" } ?? "?"
    let arrow = lines == .ascii ? "->" : "→"
    switch amendment.type {
    case .reword:
      let was = Book.shortened(Book.read(amendment.was ?? ""), to: 30)
      return "\(number ?? item) \(was) \(arrow) \(Book.read(amendment.text ?? ""))"
    case .remove: return "\(number ?? item) take out: \(Book.read(amendment.was ?? ""))"
    case .add: return "\(item).+ \(arrow) \(Book.read(amendment.text ?? ""))"
    }
  }

  /// The whole of an amendment, with the answers beneath.
  private func amendmentSheet(_ line: ListLine, _ meeting: ID<Meeting>) -> [Request] {
    guard let amendment = shown[ID<ProposedAmendment>(line.id)] else { return [] }
    let id = amendment.id
    let name = shown.minuteName(of: amendment)
    var facts = ["\(name.prefix(1).uppercased())\(name.dropFirst()): \(amendment.type.label)"]
    if let was = amendment.was { facts.append("Was: \(was)") }
    if let text = amendment.text { facts.append("To read: \(text)") }
    facts.append("Proposed by \(amendment.by ?? "nobody named")")
    if let reason = amendment.reason { facts.append("Because: \(reason)") }
    if let answer = amendment.answer { facts.append("Declined: \(answer)") }
    if amendment.state == .proposed, shown.isStale(amendment) {
      facts.append(Refusal.amendmentStale(minute: shown.minuteName(of: amendment)).words)
    }
    let text = facts.map(\.asSentence).joined(separator: "\n\n")
    return [
      .open(
        PagerScreen("Amendment: \(shown[id]?.state.label.lowercased() ?? "")") { _ in text })
    ]
  }

  /// The lines of the minutes, to choose the one to change; an item takes a new line.
  private func amendedLineScreen(_ meeting: ID<Meeting>) -> ListScreen {
    minuteLinesScreen("Which line?", meeting) { reference, desk in
      if reference.kind == AgendaItem.about.name {
        let item = ID<AgendaItem>(reference.id)
        return [
          .replace(
            desk.amendmentForm("A new line under the item", "", meeting) {
              AmendmentProposal.add($0, under: item)
            })
        ]
      }
      let entry = ID<MinuteEntry>(reference.id)
      let typed = desk.shown[entry].map { desk.shown.typedForm(of: $0) } ?? ""
      return [
        .replace(
          desk.amendmentForm("New words; none take the line out", typed, meeting) { text in
            text.isBlank ? .remove(entry) : .reword(entry, to: text)
          })
      ]
    }
  }

  private func amendmentForm(
    _ heading: String, _ typed: String, _ meeting: ID<Meeting>,
    _ proposal: @escaping @Sendable (String) -> AmendmentProposal
  ) -> FormScreen {
    let body = shown[meeting]?.body
    let isWithChair = shown[meeting]?.minutes == .chairChecking
    let chair = body.map { shown.chair(of: $0, on: today) } ?? ""
    return FormScreen(
      heading,
      [
        Question(
          "text", "To read", "As it is typed, with its mark.", .paragraph, initial: .text(typed)),
        Question("reason", "Reason", "Why it should change; may stay empty.", .line),
        Question(
          "by", "Proposed by", "The role that proposes it.", .line, isRequired: true,
          initial: isWithChair ? .text(chair) : nil),
      ], book: shown, today: today, body: body
    ) { answers, _ in
      let proposed = proposal(answers.text("text"))
      let (reason, role) = (answers.text("reason"), answers.text("by"))
      return [
        .record({ (book, now) throws(Refusal) in
          try book.proposeAmendment(proposed, to: meeting, by: role, reason: reason, now)
        })
      ]
    }.done(as: "Propose")
  }
}
