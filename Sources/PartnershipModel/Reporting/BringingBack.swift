// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The edits brought back to a report, in the order of the files they came in.
  package func edits(of report: ID<ChairReport>) -> [Record<ProposedEdit>] {
    those(\ProposedEdit.report, report)
  }

  /// The edits of a report that nobody has accepted or declined yet.
  package func openEdits(of report: ID<ChairReport>) -> [Record<ProposedEdit>] {
    edits(of: report).filter { $0.state == .open }
  }

  /// Those of a file's edits that are not in the book yet; the same file twice brings nothing new.
  package func newEdits(
    _ edits: [ReturnedEdit], of report: ID<ChairReport>
  ) -> [ReturnedEdit] {
    let known = Set(self.edits(of: report).map(EditMark.init))
    return edits.filter { !known.contains(EditMark($0)) }
  }

  /// Takes the edits of a file in, each to be accepted or declined by itself; what is about the
  /// record is kept as refused, with the reason. Nothing in the report changes.
  package func bringBack(
    _ edits: [ReturnedEdit], to id: ID<ChairReport>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let report = try editableReport(id)
    let new = newEdits(edits, of: id)
    guard !new.isEmpty else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    for edit in new { add(edit, to: report, in: &drafting) }
    return drafting.batch(
      "\(title(of: report)): \(counted(new.count, "edit")) brought back from Word")
  }

  private func add(
    _ edit: ReturnedEdit, to report: Record<ChairReport>, in drafting: inout Drafting
  ) {
    func given(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }
    let id = drafting.createOnly(ProposedEdit.self, report.id.text, EditMark(edit).key)
    drafting.set(id, \.report, report.id)
    drafting.set(id, \.section, edit.section)
    drafting.set(id, \.place, edit.place)
    drafting.set(id, \.type, edit.type)
    drafting.set(id, \.was, given(edit.was))
    drafting.set(id, \.becomes, given(edit.becomes))
    drafting.set(id, \.before, given(edit.before))
    drafting.set(id, \.after, given(edit.after))
    drafting.set(id, \.whole, given(edit.whole))
    drafting.set(id, \.note, given(edit.note))
    drafting.set(id, \.on, drafting.circumstances.today)
    drafting.set(id, \.state, edit.isRefused ? .refused : .open)
    let marking = max(report.marking, narrative(edit.section, of: report.id)?.marking ?? .official)
    drafting.mark(id, marking == .official ? nil : marking)
  }

  /// Accepts an edit: a comment is dealt with; words are written into the chair's words as they
  /// stand now, or `whole` puts all the words of the file in their place.
  package func acceptEdit(
    _ id: ID<ProposedEdit>, whole: Bool = false, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let (edit, report) = try openEdit(id)
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .accepted)
    drafting.set(id, \.answeredOn, circumstances.today)
    let sentence = "\(title(of: report)): accept an edit, \(edit.place)"
    guard edit.type != .comment else { return drafting.batch(sentence) }
    let present = narrative(edit.section, of: report.id)?.text ?? ""
    let words = whole ? edit.whole ?? "" : try edit.written(into: present)
    guard words != present else { return drafting.batch(sentence) }
    let writing = try writeNarrative(
      report.id, section: edit.section, text: words, circumstances)
    // The narrative may be a new record; the edit is none, so the two do not meet.
    return writing.with(drafting.batch(sentence))
  }

  /// Declines an edit; a reason is kept beside it when there is one.
  package func declineEdit(
    _ id: ID<ProposedEdit>, reason: String? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let (edit, report) = try openEdit(id)
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .declined)
    drafting.set(id, \.answeredOn, circumstances.today)
    drafting.set(id, \.answer, reason?.isBlank == true ? nil : reason)
    return drafting.batch("\(title(of: report)): decline an edit, \(edit.place)")
  }

  private func openEdit(
    _ id: ID<ProposedEdit>
  ) throws(Refusal) -> (Record<ProposedEdit>, Record<ChairReport>) {
    guard let edit = self[id], let report = edit.report else {
      throw .noSuchRecord(what: "proposed edit", id: id.text)
    }
    guard edit.state == .open else {
      throw .editAnswered(
        place: edit.place, state: edit.state.label,
        reason: edit.state == .refused ? edit.note : nil)
    }
    return (edit, try editableReport(report))
  }
}

/// What tells two edits apart, whenever they were brought back.
private struct EditMark: Hashable {
  let parts: [String]
  /// The parts as one text, for the edit's identity.
  var key: String { parts.joined(separator: "\n") }

  init(_ edit: ReturnedEdit) {
    parts = [
      edit.type.rawValue, edit.section, edit.type == .record ? edit.place : "", edit.was,
      edit.becomes, edit.before, edit.after,
    ]
  }

  init(_ edit: Record<ProposedEdit>) {
    parts = [
      edit.type.rawValue, edit.section, edit.type == .record ? edit.place : "", edit.was ?? "",
      edit.becomes ?? "", edit.before ?? "", edit.after ?? "",
    ]
  }
}
