// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// What belongs to the partnership as a whole; it stands under the tree.
private enum Whole: String, CaseIterable {
  case details = "whole:details"
  case forwardPlan = "whole:forward-plan"
  case actions = "whole:actions"
  case decisions = "whole:decisions"
  case escalations = "whole:escalations"
  case papers = "whole:papers"
  case issued = "whole:issued"
  case due = "whole:due"
  case duties = "whole:duties"
  case agencies = "whole:agencies"
  case templates = "whole:templates"
  case registers = "whole:registers"

  var label: String {
    switch self {
    case .details: "Name, area and period"
    case .forwardPlan: "Forward plan"
    case .actions: "Every group's actions"
    case .decisions: "Every group's decisions"
    case .escalations: "Every group's escalations"
    case .papers: "Every group's papers"
    case .issued: "Every issued paper"
    case .due: "Everything due"
    case .duties: "Statutory duties"
    case .agencies: "Agencies"
    case .templates: "Plan templates"
    case .registers: "Registers"
    }
  }

  var help: String {
    switch self {
    case .details: "The partnership's own record: name, area, period, vision."
    case .forwardPlan: "What every group's coming meetings are to take, and what waits."
    case .actions: "Every open action, by due date; filter by owner's agency, group or date."
    case .decisions: "Every decision of every group, by number."
    case .escalations: "Every escalation and how long it has waited."
    case .papers: "Attendance by agency, actions by agency, and the registers, to read and write."
    case .issued: "What went out, when and to whom, kept byte for byte as it was."
    case .due: "What is owed, by whom, how late and why, for every group."
    case .duties: "Every duty in law, how it stands, and what shows that it was done."
    case .agencies: "The organisations that take part; seats and owners name them."
    case .templates: "The headings and columns of a Strategic Action Plan."
    case .registers: "Every register of every group: reviews, audits, risks, learning, money."
    }
  }
}

extension Desk {
  /// The lines under the tree.
  func wholeLines() -> [ListLine] {
    [.heading("The partnership as a whole")]
      + Whole.allCases.map { ListLine(id: $0.rawValue, $0.label, depth: 1) }
  }

  /// What such a line is about.
  func wholeDetail(_ id: String) -> [ListLine] {
    guard let whole = Whole(rawValue: id) else { return [] }
    return [
      ListLine(id: "title", whole.label, role: .heading), ListLine(id: "help", whole.help),
    ]
  }

  /// What opening such a line does; nil when it is another line.
  func wholeRequests(_ id: String) -> [Request]? {
    switch Whole(rawValue: id) {
    case .details: detailsRequests()
    case .forwardPlan: [.open(forwardPlanScreen())]
    case .actions: [.open(actionsScreen(ActionFilter()))]
    case .decisions: [.open(decisionsScreen(nil))]
    case .escalations: [.open(escalationsScreen(nil))]
    case .papers: [.open(wholePapers())]
    case .issued: [.open(issuedScreen(.all))]
    case .agencies:
      [.open(register("agency", title: "Agencies", columns: ["name", "short-name", "category"]))]
    case .templates:
      [.open(register("plan-template", title: "Plan templates", columns: ["title"]))]
    case .due: [.open(dueScreen())]
    case .duties: [.open(dutiesScreen())]
    case .registers: [.open(wholeRegisters())]
    case nil: nil
    }
  }

  /// Every register there is, by heading, of all groups together.
  private func wholeRegisters() -> ListScreen {
    var source = ListSource(title: "Registers") { desk in
      RegisterHeading.allCases.flatMap { heading -> [ListLine] in
        let kinds = Registry.kinds.filter { $0.register?.heading == heading }
        return kinds.isEmpty
          ? []
          : [.heading(heading.label)]
            + kinds.map { kind in
              let count = desk.shown.rows(of: kind).count { !$0.isRemoved }
              return ListLine(
                id: kind.names.name, kind.registerTitle, count == 0 ? "none" : "\(count)")
            }
      }
    } open: { line, desk in
      Registry.kind(named: line.id).map { [.open(desk.register($0))] } ?? []
    }
    source.columns = [ListColumn("", 34), ListColumn("")]
    return ListScreen(source)
  }

  private func detailsRequests() -> [Request] {
    guard let partnership = shown.partnership else {
      return [.open(newRecordForm(Partnership.about.name, fixed: [:]))]
    }
    return [.open(recordForm(partnership.reference))]
  }
}
