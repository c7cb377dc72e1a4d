// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  func reportMoves(_ id: ID<ChairReport>) -> [Request] {
    guard let report = shown[id] else { return [] }
    var choices = report.state.followers.filter { $0 == .draft || $0 == .withChair }.map { state in
      choice(state.label) { (book, now) throws(Refusal) in try book.moveReport(id, to: state, now) }
    }
    if report.state.followers.contains(.submitted) {
      choices.insert(
        Choosable("Submit: the figures freeze", [.close] + submitRequests(report)), at: 0)
    }
    if report.state == .submitted {
      choices.append(
        choice("Accepted") { (book, now) throws(Refusal) in try book.acceptReport(id, now) })
      choices.append(
        reasonChoice("Returned", "What the governing group asked for.") { reason in
          { (book, now) throws(Refusal) in try book.returnReport(id, reason: reason, now) }
        })
    }
    if report.state == .accepted, let body = report.body {
      choices.append(
        choice("Begin the next report") { (book, now) throws(Refusal) in
          try book.startReport(for: body, now)
        })
    }
    return [.open(ListScreen.choice("The report: \(report.state.label.lowercased())", choices))]
  }

  func submitRequests(_ report: Record<ChairReport>) -> [Request] {
    let id = report.id
    return [
      .record(
        { (book, now) throws(Refusal) in
          guard let report = book[id], let body = report.body else {
            throw .noSuchRecord(what: "chair's report", id: id.text)
          }
          let paper = ChairReportPaper(
            book, body: body, report: report, from: report.from ?? now.today, until: now.today)
          return try book.submitReport(id, frozen: paper.frozen(), now)
        },
        then: [.say(Message(.done, "Submitted; the figures are frozen."))])
    ]
  }

  /// The reports submitted to a body, to be accepted or returned at its meeting.
  func receivedReports(
    by body: ID<Body>, for item: Record<AgendaItem>? = nil
  ) -> ListScreen {
    var source = ListSource(title: { "\($0.shown.shortName(of: body)): reports received" }) {
      desk in
      desk.shown.those(\ChairReport.to, body).filter { $0.state == .submitted }.map { report in
        ListLine(
          id: report.id.text, desk.shown.name(of: report.body),
          "submitted \(report.submittedOn?.shown ?? "")", reference: report.reference)
      }
    } open: { line, desk in
      desk.reportMoves(ID(line.id))
    }
    source.openTitle = "Accept or return"
    source.columns = [ListColumn("Group"), ListColumn("", 28)]
    source.emptyNote = "No report waits to be accepted."
    source.on(.preview, "Read") { line, desk in [.open(desk.preview(of: .report(ID(line.id))))] }
    let own = shown.those(\ChairReport.to, body).last {
      $0.state == .submitted && item?.title.hasSuffix(shown.name(of: $0.body)) == true
    }
    return ListScreen(source, selecting: own?.id.text)
  }
}
