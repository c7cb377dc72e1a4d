// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

// Every paper there is, offered where its subject stands: a meeting, a group, the partnership, an
// escalation. Each opens as a preview, from which it is written.
extension Desk {
  /// A paper to choose from a list.
  func paperChoice(_ label: String, detail: String = "", _ choice: PaperChoice) -> Choosable {
    Choosable(label, detail: detail, [.close, .open(preview(of: choice))])
  }

  /// The papers of one meeting.
  func meetingPapers(_ id: ID<Meeting>) -> ListScreen {
    guard let meeting = shown[id] else { return .choice("Papers", []) }
    var choices = [
      paperChoice("The agenda", .agenda(id)),
      paperChoice("What goes with the agenda", .agendaPack(id)),
    ]
    if meeting.minutes != nil {
      choices += [
        paperChoice("The minutes", detail: meeting.minutes?.label ?? "", .minutes(id)),
        paperChoice("Its actions alone, to circulate", .meetingActions(id)),
        Choosable("An extract of one item…", [.close, .open(extractScreen(of: id))]),
      ]
    }
    return .choice("Papers: \(shown.title(of: meeting))", choices)
  }

  /// Chooses the item to send an extract of.
  func extractScreen(of id: ID<Meeting>) -> ListScreen {
    var source = ListSource(title: "An extract of which item?") { desk in
      desk.shown.agenda(of: id).enumerated().map { place, item in
        ListLine(
          id: item.id.text, "\(place + 1) \(item.title)",
          desk.counted(desk.shown.entries(of: item.id).count), reference: item.reference)
      }
    } open: { line, desk in
      [.open(desk.preview(of: .extract(ID(line.id))))]
    }
    source.columns = [ListColumn("Item"), ListColumn("Minuted", 14, isSpare: true)]
    source.emptyNote = "The agenda has no items."
    source.openTitle = "Preview"
    source.on(.preview, "Preview") { line, desk in
      [.open(desk.preview(of: .extract(ID(line.id))))]
    }
    source.on(.writePaper, "Write") { line, desk in
      [.open(desk.writeForm(for: .extract(ID(line.id))))]
    }
    return ListScreen(source)
  }

  private func counted(_ lines: Int) -> String {
    lines == 0 ? "nothing" : PartnershipModel.counted(lines, "line")
  }

  /// The papers of one group.
  func bodyPapers(_ id: ID<Body>) -> ListScreen {
    var choices = [
      paperChoice("Open actions by agency", .actionsByAgency(ActionFilter(body: id))),
      paperChoice("Decisions", .decisions(id)),
      paperChoice("Escalations", .escalations(id)),
      paperChoice("Forward plan", .forwardPlan(id)),
    ]
    if let plan = shown.plan(of: id) {
      choices += [
        paperChoice("Strategic Action Plan", .plan(plan.id)),
        paperChoice("Strategic Action Plan, blank", .blankPlan(plan.id)),
      ]
    }
    if let plan = shown.plan(of: id) {
      choices.append(
        Choosable("Put the plan to another group…", [.close, .open(submittingForm(plan.id))]))
    }
    let drawn = DrawnPaper.all.filter { $0.isOffered(to: id, in: shown, on: today) }
    let whole = Choosable(
      "Papers of the partnership as a whole…", short: "Of the whole partnership…",
      [.close, .open(wholePapers())])
    return .choice(
      "Papers: \(shown.shortName(of: id))",
      choices + drawn.map { drawnChoice($0, body: id) } + [whole])
  }

  /// The papers of the partnership as a whole.
  func wholePapers() -> ListScreen {
    let drawn = DrawnPaper.all.filter { paper in
      paper.subject == .recipient ? paper.usualBody(in: shown) != nil : !paper.isOfRecord
    }
    return .choice(
      "Papers: every group",
      [
        paperChoice("Open actions by agency", .actionsByAgency(ActionFilter())),
        paperChoice("Decisions", .decisions(nil)), paperChoice("Escalations", .escalations(nil)),
        paperChoice("Forward plan", .forwardPlan()),
        paperChoice("Structure", .structure),
      ] + drawn.map { drawnChoice($0, body: $0.usualBody(in: shown)) })
  }

  /// Attendance over a plan year as far as it has gone: of the selected group, or of every one.
  func attendanceOfYear(_ year: Int, _ body: ID<Body>?) -> [Request] {
    let first = Day(year: year, month: 4, day: 1) ?? .first
    let last = max(first, min(today, first.adding(months: 12) - 1))
    let all = PaperChoice.drawn(.attendance, DrawnScope(from: first, until: last))
    guard let body else { return [.open(preview(of: all))] }
    let own = PaperChoice.drawn(.attendance, DrawnScope(body: body, from: first, until: last))
    let choices = [paperChoice(shown.name(of: body), own), paperChoice("Every group", all)]
    return [.open(ListScreen.choice("Attendance by agency", choices))]
  }

  /// The letters of an escalation.
  func letterChoices(_ escalation: Record<Escalation>) -> [Choosable] {
    let isAnswered = shown.hops(of: escalation.id).last?.answeredOn != nil
    return [paperChoice("The letter with its ask", .letter(escalation.id))]
      + (isAnswered ? [paperChoice("The letter with the answer", .reply(escalation.id))] : [])
  }
}
