// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
package import TerminalKit

/// A paper to read on the screen line by line: each line leads to the records it came from.
package struct PaperScreen: Screen {
  let choice: PaperChoice
  var tracing: PaperTracing = []
  /// Whether the open version is shown, as everybody may have it.
  var isOpen = false
  /// The line the cursor stands on.
  var place = 0
  var finding = PaperFinding()
  private var sheet: PaperSheet?

  /// Shows a paper from its first line.
  init(_ choice: PaperChoice, tracing: PaperTracing = []) {
    self.choice = choice
    self.tracing = tracing
  }

  /// While it asks what to find, letters are text and no commands.
  package var context: KeymapContext { finding.isAsking ? .form : .help }

  package func title(_ desk: Desk) -> String {
    let added = [
      tracing.contains(.sources) ? "sources" : nil, tracing.contains(.changes) ? "changes" : nil,
    ].compactMap(\.self)
    let preview = isOpen ? "Open version" : "Preview"
    if added.isEmpty { return preview }
    if desk.isNarrow { return (isOpen ? "Open, " : "With ") + added.joined(separator: ", ") }
    return "\(preview) with \(added.joined(separator: " and "))"
  }

  package func status(_ desk: Desk) -> String {
    let sheet = sheet(desk)
    if let count = finding.count(at: place) { return count }
    return "line \(place + 1) of \(sheet.lines.count)"
  }

  /// The paper as it is set now, made anew when the book or the width has changed.
  func sheet(_ desk: Desk) -> PaperSheet {
    let key = PaperSheet.Key(
      stamp: desk.stamp, columns: desk.paperColumns, tracing: tracing, isOpen: isOpen)
    if let sheet, sheet.key == key { return sheet }
    return PaperSheet(choice, key, desk)
  }

  package mutating func prepare(_ desk: Desk) {
    let new = sheet(desk)
    if let old = sheet, old.key != new.key {
      place = new.place(of: place, in: old)
      finding.look(in: new)
    }
    sheet = new
    place = min(max(0, place), max(0, new.lines.count - 1))
  }

  package func offers(_ desk: Desk) -> [Offer] {
    if finding.isAsking { return [Offer(.accept, "Find it"), Offer(.back, "Cancel")] }
    let isTraced = sheet(desk).sources(at: place).isEmpty == false
    let unknown =
      "This line has no source of its own. \(desk.keyName(.sources)) numbers those that have."
    var offers = [
      Offer(.open, "Source", disabled: isTraced ? nil : unknown), Offer(.contents, "Contents"),
      Offer(.writePaper, "Write"), Offer(.sources),
    ]
    if choice.comesAgain { offers.append(Offer(.changes)) }
    return offers + [
      Offer(.openVersion, isOpen ? "Whole paper" : "Open version"), Offer(.find, "Find in it"),
      Offer(.findNext, "Next"), Offer(.findPrevious, "Previous"),
      Offer(.nextItem, "Next heading"), Offer(.previousItem, "Previous heading"),
      Offer(.copy, "Copy"),
    ]
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    prepare(desk)
    switch input {
    case .command(let command): return finding.isAsking ? ask(command, desk) : run(command, desk)
    case .typed(let text): return type(text, desk)
    case .pasted(let text): return type(text, desk)
    case .recorded, .refused: return []
    }
  }

  /// Letters look for words in the paper, from the line they are first typed on.
  private mutating func type(_ text: String, _ desk: Desk) -> [Request] {
    if !finding.isAsking { finding.begin(at: place) }
    finding.query.insert(text)
    seek(desk)
    return []
  }

  private mutating func seek(_ desk: Desk) {
    finding.look(in: sheet(desk))
    if let hit = finding.firstHit { place = hit }
  }

  private mutating func ask(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .accept, .open:
      finding.isAsking = false
      guard !finding.query.isEmpty, finding.firstHit == nil else { return [] }
      return [finding.nothing]
    case .back:
      place = finding.origin
      finding = PaperFinding()
    default:
      let before = finding.query.text
      let answer = finding.query.answer(command, clipboard: desk.clipboard)
      if finding.query.text != before { seek(desk) }
      if case .toClipboard(let text) = answer { return [.keep(text)] }
    }
    return []
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .open, .accept: return desk.requests(toTrace: sheet(desk).sources(at: place))
    case .contents: return [.open(desk.contentsScreen(of: sheet(desk), at: place))]
    case .find: finding.begin(at: place)
    case .findNext: return find(1)
    case .findPrevious: return find(-1)
    case .nextItem: return goToHeading(1, desk)
    case .previousItem: return goToHeading(-1, desk)
    case .sources: tracing.formSymmetricDifference(.sources)
    case .changes: return compare()
    case .openVersion: return showForOthers(desk)
    case .writePaper:
      return [.open(desk.writeForm(for: choice, isOpen: isOpen, tracing: tracing))]
    case .copy:
      return [
        .keep(sheet(desk).text), .say(Message(.done, "The text is kept to paste.")),
      ]
    case .back: return [.close]
    default: move(command, desk)
    }
    return []
  }

  private mutating func compare() -> [Request] {
    guard choice.comesAgain else {
      return [.say(Message(.hint, "A paper of this kind has no earlier version to compare with."))]
    }
    tracing.formSymmetricDifference(.changes)
    return []
  }

  /// Shows the open version, or the whole paper again.
  private mutating func showForOthers(_ desk: Desk) -> [Request] {
    isOpen.toggle()
    guard isOpen, !desk.hasRestricted(choice) else { return [] }
    let words = "Nothing in this paper is restricted: the open version leaves nothing out."
    return [.say(Message(.hint, words))]
  }

  private mutating func move(_ command: CommandName, _ desk: Desk) {
    let page = max(1, desk.size.rows - 5)
    let last = max(0, sheet(desk).lines.count - 1)
    switch command {
    case .moveUp: place -= 1
    case .moveDown: place += 1
    case .pageUp: place -= page
    case .pageDown: place += page
    case .first: place = 0
    case .last: place = last
    default: return
    }
    place = min(max(0, place), last)
  }

  private mutating func find(_ way: Int) -> [Request] {
    guard !finding.query.isEmpty else {
      finding.begin(at: place)
      return []
    }
    guard let hit = finding.hit(way, from: place) else { return [finding.nothing] }
    place = hit
    return []
  }

  private mutating func goToHeading(_ way: Int, _ desk: Desk) -> [Request] {
    let headings = sheet(desk).layout.headings
    let next = way > 0 ? headings.first { $0 > place } : headings.last { $0 < place }
    guard let next else {
      return [.say(Message(.hint, "This is the \(way > 0 ? "last" : "first") heading."))]
    }
    place = next
    return []
  }

  /// Goes to a line, as the contents ask.
  mutating func go(to line: Int) { place = line }

  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    PaperDrawing(sheet: sheet(desk), place: place, finding: finding).draw(on: &frame, in: area)
  }
}
