// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What may be added to a record: whatever its kind owns, an action and what follows from it.
  func addingChoice(to reference: RecordReference) -> ListScreen {
    guard let kind = Registry.kind(named: reference.kind) else { return .choice("Add", []) }
    let owned = Registry.registers(ownedBy: kind).map { owned in
      Choosable(
        owned.names.title,
        [
          .close,
          .open(
            newRecordForm(
              owned.names.name,
              fixed: [owned.register?.owner ?? "": shown.link(to: reference, in: owned)])),
        ])
    }
    let body = shown.body(of: reference)
    let action = Choosable("Action", [.close, .open(newActionForm(body, from: reference))])
    let escalation = Choosable(
      "Escalation", [.close, .open(raiseForm(body, about: reference))])
    let hasClocks = !shown.clocks(of: reference, on: today).isEmpty
    let pause = Choosable("Pause of its clocks", [.close, .open(pauseForm(of: reference))])
    return .choice(
      "Add to \(shown.sentenceName(of: reference))",
      owned + [action] + planRowChoice(from: reference, kind) + (hasClocks ? [pause] : [])
        + [escalation])
  }

  /// Turns a record into a row of its group's plan, where the group has one.
  private func planRowChoice(from reference: RecordReference, _ kind: KindEntry) -> [Choosable] {
    guard let body = shown.body(of: reference) else { return [] }
    guard let plan = shown.plan(of: body) else {
      let words = Refusal.noPlan(body: shown.name(of: body)).words
      return [Choosable("Plan row", [.close, .say(Message(.warning, words))])]
    }
    var form = newRecordForm(
      PlanRow.about.name,
      fixed: [
        PlanRow.shape.plan.name: plan.id.stored, PlanRow.shape.origin.name: reference.stored,
      ])
    form.preset(PlanRow.shape.heading.name, "1")
    if let slot = kind.slot(named: "text"), let text = shown.record(reference)?[slot]?.plain {
      form.preset(PlanRow.shape.action.name, text)
    }
    return [Choosable("Plan row", [.close, .open(form)])]
  }
}
