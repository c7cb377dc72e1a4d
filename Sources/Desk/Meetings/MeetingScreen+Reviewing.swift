// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  /// Commands that look over what is minuted; nil for all others.
  func runReview(_ command: CommandName, _ desk: Desk) -> [Request]? {
    switch command {
    case .runningList: [.open(runningList)]
    case .readBack: [.open(readBack)]
    case .changeTerm: [.open(termForm(desk))]
    default: nil
    }
  }

  /// What this meeting has decided and agreed so far; opening a line goes to its minute.
  private var runningList: ListScreen {
    let screen = self
    let id = meeting
    var source = ListSource(title: { $0.runningTitle(id) }) { desk in
      desk.runningLines(id)
    } open: { line, desk in
      var screen = screen
      screen.show(ID(line.id), desk)
      return [.close, .replace(screen)]
    }
    source.columns = [ListColumn("Minute", 7), ListColumn("")]
    source.openTitle = "Go to it"
    source.emptyNote = "Nothing is decided or agreed yet."
    return ListScreen(source)
  }

  /// Goes to a minuted line.
  private mutating func show(_ entry: ID<MinuteEntry>, _ desk: Desk) {
    item = desk.shown[entry]?.item ?? item
    selectedEntry = entry
    focus = .entries
  }

  /// The item as it will be printed, to be read to the room before going on.
  private var readBack: PagerScreen {
    let (meeting, item) = (meeting, item)
    var pager = PagerScreen("Read back") { desk in
      guard let record = desk.shown[meeting], let item = desk.shown[item] else {
        return "This item is gone."
      }
      let paper = MinutesPaper(desk.shown, meeting: record).readBack(of: item)
      let words = desk.itemClock.words(for: item).map { "\n\nTime: \($0)." } ?? ""
      return PlainTextWriter(columns: min(96, max(38, desk.size.columns - 2))).write(paper) + words
    }
    pager.on(.nextItem, "Next item") { _ in [.close, .run(.nextItem)] }
    return pager
  }

  /// Asks for a name or term and what it is to read, then shows every place before it is done.
  private func termForm(_ desk: Desk) -> FormScreen {
    let meeting = meeting
    return FormScreen(
      "Change a name or term through this meeting",
      [
        Question("old", "Term", "As it stands; whole words only.", .line, isRequired: true),
        Question("new", "To read", "What it is to read everywhere.", .line, isRequired: true),
      ], book: desk.shown, today: desk.today
    ) { answers, desk in
      let change = TermChange(answers.text("old"), to: answers.text("new"))
      guard !desk.shown.termHits(change, at: meeting).isEmpty else {
        return [.say(Message(.error, Refusal.termNotFound(answers.text("old")).words))]
      }
      return [
        .replace(desk.termPreview(answers.text("old"), answers.text("new"), at: meeting))
      ]
    }.done(as: "Show every place")
  }
}

extension Desk {
  fileprivate func runningLines(_ meeting: ID<Meeting>) -> [ListLine] {
    shown.agenda(of: meeting).flatMap { shown.entries(of: $0.id) }
      .filter { [.action, .decision, .escalation].contains($0.kind) }
      .map { entry in
        ListLine(
          id: entry.id.text, shown.number(of: entry), shown.minuteWords(entry),
          names: [entry.text], reference: entry.reference)
      }
  }

  fileprivate func runningTitle(_ meeting: ID<Meeting>) -> String {
    let kinds = shown.those(\MinuteEntry.meeting, meeting).map(\.kind)
    let counts = [EntryKind.decision, .action, .escalation].map { kind in
      counted(kinds.count { $0 == kind }, kind.label.lowercased())
    }
    return "So far: " + counts.joined(separator: ", ")
  }

  /// Every place a term stands, as it will read; the first line changes them all.
  func termPreview(_ old: String, _ new: String, at meeting: ID<Meeting>) -> ListScreen {
    var source = ListSource(title: "Change '\(old)' to '\(new)'") { desk in
      let hits = desk.shown.termHits(TermChange(old, to: new), at: meeting)
      let places = counted(hits.count, "place")
      return [ListLine(id: "all", "Change it", "in \(places), as below", role: .strong)]
        + hits.map { ListLine(id: "\($0.record.id)|\($0.slot)", $0.place, $0.after) }
    } open: { line, _ in
      guard line.id == "all" else {
        return [.say(Message(.hint, "The first line changes every place shown."))]
      }
      return [
        .record(
          { (book, now) throws(Refusal) in try book.changeTerm(old, to: new, at: meeting, now) },
          then: [
            .close, .say(Message(.done, "'\(old)' now reads '\(new)'; one undo takes it back.")),
          ])
      ]
    }
    source.columns = [ListColumn("Where", 24), ListColumn("As it will read")]
    source.openTitle = "Change it"
    return ListScreen(source)
  }
}
