// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

/// The papers a screen can show and write.
enum PaperChoice: Sendable {
  case agenda(ID<Meeting>)
  case minutes(ID<Meeting>, MinutesRendering = .restricted)
  case minutesVersion(ID<MinutesVersion>, MinutesRendering = .restricted)
  case actions(ActionFilter)
  case decisions(ID<Body>?)
  case escalations(ID<Body>?)
  case forwardPlan
  case plan(ID<Plan>)
  case report(ID<ChairReport>)
  case desk
  case chase(ChaseRecipient)
  case year(Int)

  /// What the paper is, in a file's name.
  fileprivate var kindName: String {
    switch self {
    case .agenda: "agenda"
    case .minutes(_, let rendering), .minutesVersion(_, let rendering):
      rendering == .open ? "minutes-open" : "minutes"
    case .actions: "actions"
    case .decisions: "decisions"
    case .escalations: "escalations"
    case .forwardPlan: "forward-plan"
    case .plan: "plan"
    case .report: "report"
    case .desk: "desk"
    case .chase: "reminder"
    case .year: "meetings"
    }
  }
}

extension Desk {
  /// What a paper's file is called when nobody says otherwise: group, paper and day, so that two
  /// groups' papers of one day do not meet.
  func fileName(of choice: PaperChoice) -> String {
    let (body, day) = subject(of: choice)
    var group = body.map { shown.shortName(of: $0) } ?? "every group"
    if case .chase(let recipient) = choice { group = shortLabel(of: recipient) }
    if case .minutesVersion(let id, _) = choice, let version = shown[id] {
      let name = "\(Desk.fileWord(group))-\(choice.kindName)"
      return "\(name)-\((day ?? today).iso)-version-\(version.number)"
    }
    return "\(Desk.fileWord(group))-\(choice.kindName)-\((day ?? today).iso)"
  }

  private func subject(of choice: PaperChoice) -> (body: ID<Body>?, day: Day?) {
    switch choice {
    case .agenda(let id), .minutes(let id, _): (shown[id]?.body, shown[id]?.date)
    case .minutesVersion(let id, _):
      shown[shown[id]?.meeting].map { ($0.body, $0.date) } ?? (nil, nil)
    case .actions(let filter): (filter.body, nil)
    case .decisions(let body), .escalations(let body): (body, nil)
    case .forwardPlan: (nil, nil)
    case .plan(let id): (shown[id]?.body, nil)
    case .report(let id): (shown[id]?.body, shown[id]?.until)
    case .desk, .chase, .year: (nil, nil)
    }
  }

  /// Lower-case letters and digits with hyphens between, which every file system takes.
  private static func fileWord(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.prefix(5).joined(separator: "-")
  }
}

extension ListSource {
  /// Adds reading the list's paper and writing it to a file.
  mutating func offerPaper(_ choice: PaperChoice) {
    always(.preview, "Preview") { [.open($0.preview(of: choice))] }
    always(.writePaper, "Write") { [.open($0.writeForm(for: choice))] }
  }
}

extension Desk {
  /// The paper as it is now; nil when its record is gone.
  func paper(for choice: PaperChoice) -> Paper? {
    switch choice {
    case .agenda(let id): shown[id].map { AgendaPaper(shown, meeting: $0, today: today).paper() }
    case .minutes(let id, let rendering):
      shown[id].map { MinutesPaper(shown, meeting: $0, rendering: rendering).paper() }
    case .minutesVersion(let id, let rendering): keptPaper(id, rendering)
    case .actions(let filter): ActionRegister(shown, filter: filter, today: today).paper()
    case .decisions(let body): DecisionRegister(shown, body: body).paper()
    case .escalations(let body): EscalationRegister(shown, body: body, today: today).paper()
    case .forwardPlan: ForwardPlanPaper(shown, today: today).paper()
    case .plan(let id): shown[id].map { PlanPaper(shown, plan: $0, today: today).paper() }
    case .report(let id): shown[id].flatMap(reportPaper)
    case .desk: DeskPaper(shown, today: today).paper()
    case .chase(let recipient): ChasePaper(shown, to: recipient, today: today).paper()
    case .year(let year): YearPaper(shown, year: year, today: today).paper()
    }
  }

  /// A chair's report: the frozen paper once submitted, else from today's figures.
  func reportPaper(_ report: Record<ChairReport>) -> Paper? {
    guard let body = report.body else { return nil }
    return ChairReportPaper(
      shown, body: body, report: report, from: report.from ?? today,
      until: report.until ?? today
    ).paper()
  }

  /// A paper as text, set for the width of the screen.
  func text(of choice: PaperChoice) -> String {
    paper(for: choice).map {
      PlainTextWriter(columns: min(96, max(38, size.columns - 2))).write($0)
    } ?? "This paper's record is gone."
  }

  /// A paper to read on the screen.
  func preview(of choice: PaperChoice) -> PagerScreen {
    var pager = PagerScreen("Preview") { $0.text(of: choice) }
    pager.on(.writePaper, "Write to a file") { [.open($0.writeForm(for: choice))] }
    pager.on(.copy, "Copy") {
      [.keep($0.text(of: choice)), .say(Message(.done, "The text is kept to paste."))]
    }
    return pager
  }

  /// Asks where to write a paper, and in what format.
  func writeForm(for choice: PaperChoice) -> FormScreen {
    let formats = [
      ChoiceOption(name: "html", label: "HTML page"),
      ChoiceOption(name: "txt", label: "Plain text"),
      ChoiceOption(name: "md", label: "Markdown"),
      ChoiceOption(name: "csv", label: "CSV, tables only"),
    ]
    return FormScreen(
      "Write the paper",
      partQuestions(for: choice) + [
        Question(
          "format", "Format", "Left and right choose.", .choice(formats), initial: .text("html")),
        Question(
          "path", "File", "The ending for the format is added.", .line, isRequired: true,
          initial: .text(fileName(of: choice))),
      ], book: shown, today: today
    ) { answers, desk in
      let part = MinutesRendering(rawValue: answers.text("part")) ?? .restricted
      let chosen = choice.rendered(part)
      guard let paper = desk.paper(for: chosen) else { return [.close] }
      let format = answers.text("format")
      let usual = desk.fileName(of: choice)
      let named = answers.text("path") == usual ? desk.fileName(of: chosen) : answers.text("path")
      let path = named.hasSuffix("." + format) ? named : "\(named).\(format)"
      return [.close, .effect(.writeFile(path: path, contents: Desk.write(paper, format)))]
    }.done(as: "Write")
  }

  private static func write(_ paper: Paper, _ format: String) -> String {
    switch format {
    case "html": HTMLWriter().write(paper)
    case "md": MarkdownWriter().write(paper)
    case "csv": CSVWriter().write(paper)
    default: PlainTextWriter().write(paper)
    }
  }
}
