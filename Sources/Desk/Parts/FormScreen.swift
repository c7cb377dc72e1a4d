// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel
package import TerminalKit

/// A form: questions one under the other, answered by typing; the last line saves.
package struct FormScreen: Screen {
  /// What to do with the answers.
  package typealias Submit = @Sendable (Answers, Desk) -> [Request]
  let heading: String
  let questions: [Question]
  let body: ID<Body>?
  let submit: Submit
  var editors: [LineEditor]
  var place = 0
  var suggestion: Suggestion?
  var letters = ""
  /// The words of what accepting the last answer does.
  var doneTitle = "Save"
  /// Whether Enter begins a new paragraph, where somebody writes more than a line.
  var entersParagraphs = false
  /// Whether it stays until the file it asks for is written, so that a place refused can be mended.
  var writesFile = false
  /// The record whose fields it asks for, each by its name.
  private(set) var record: RecordReference?
  private var wantsToLeave = false
  /// Whether a place that was proposed has been worked on.
  private var isWorkedOn = false
  private var first: [String]

  /// Letters being completed and which of their completions stands there now.
  struct Suggestion: Sendable {
    let typed: String
    var place: Int
  }

  /// Asks questions; the form closes once what it asks for is done.
  package init(
    _ heading: String, _ questions: [Question], book: Book, today: Day, body: ID<Body>? = nil,
    submit: @escaping Submit
  ) {
    self.heading = heading
    self.questions = questions
    self.body = body
    self.submit = submit
    let reading = AnswerReading(book: book, body: body, today: today)
    first = questions.map { reading.typed($0.initial, $0.type) }
    editors = zip(questions, first).map { question, text in
      LineEditor(text, allowsNewlines: question.type == .paragraph || question.type == .lines)
    }
  }

  /// Puts a text in a question before the form is shown.
  mutating func preset(_ name: String, _ text: String) {
    guard let index = questions.firstIndex(where: { $0.name == name }) else { return }
    editors[index].replaceAll(text)
    first[index] = text
  }

  /// The same form, with other words for what it does in the end.
  func done(as title: String) -> FormScreen {
    var form = self
    form.doneTitle = title
    return form
  }

  /// The same form about a record: a field of several versions says so.
  func about(_ record: RecordReference?) -> FormScreen {
    var form = self
    form.record = record
    return form
  }

  /// The same form for one that writes a file.
  func writing() -> FormScreen {
    var form = done(as: "Write")
    form.writesFile = true
    return form
  }

  /// The same form for writing at length: Enter begins a new paragraph, and only Save saves.
  func writingParagraphs() -> FormScreen {
    var form = self
    form.entersParagraphs = true
    return form
  }

  package var context: KeymapContext { .form }
  /// A short form leaves in view what it is about.
  package var isOverlay: Bool { questions.count <= 3 }
  package func rows(_ desk: Desk) -> Int {
    let isLong = questions.contains { $0.type == .paragraph }
    return max(questions.count * 2 + 6, isLong ? desk.size.rows / 2 : 0)
  }
  package func title(_ desk: Desk) -> String { heading }

  /// What was typed and is not saved.
  private var typedWords: String {
    zip(editors, zip(questions, first))
      .filter { $0.text != $1.1 && !$1.0.isChosen && !$1.0.isSecret }
      .map(\.0.text).filter { !$0.isBlank }
      .joined(separator: "\n")
  }

  package var draft: Draft? {
    let words = typedWords
    return words.count > 3 ? Draft(text: words) : nil
  }

  package func offers(_ desk: Desk) -> [Offer] {
    let save = Offer(.saveNow, doneTitle)
    if entersParagraphs {
      return [
        save, Offer(.accept, "New paragraph"), Offer(.back, "Leave"), Offer(.undo), Offer(.redo),
      ]
    }
    let accept = startsLine ? "Next line" : (isLast ? doneTitle : "Next")
    var offers = isLast ? [Offer(.accept, accept)] : [Offer(.accept, accept), save]
    switch questions[place].type {
    case .choice, .state, .flag: offers.append(Offer(.moveRight, "Next choice"))
    case .owner, .reference: offers.append(Offer(.complete))
    case .line where !questions[place].suggestions.isEmpty: offers.append(Offer(.complete))
    default: break
    }
    offers += [Offer(.back, "Leave"), Offer(.undo), Offer(.redo)]
    return isLast ? offers + [save] : offers
  }

  /// Whether the first letter typed takes the place of the file that is proposed.
  var replacesProposal: Bool {
    writesFile && !isWorkedOn && questions[place].type == .line && !first[place].isEmpty
      && editors[place].text == first[place]
  }

  /// Takes what is proposed away when another place is typed at once.
  mutating func workOnProposal(replacing: Bool) {
    if replacing, replacesProposal { editors[place].replaceAll("") }
    if questions[place].type == .line { isWorkedOn = true }
  }

  private var isLast: Bool { place >= questions.count - 1 }

  func reading(_ desk: Desk) -> AnswerReading {
    AnswerReading(book: desk.shown, body: body, today: desk.today)
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    switch input {
    case .command(let command):
      if command != .back { wantsToLeave = false }
      return run(command, desk)
    case .typed(let text), .pasted(let text):
      wantsToLeave = false
      return insert(text, desk)
    case .recorded: return [.close]
    case .refused: return []
    }
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .accept, .open: return accept(desk)
    case .saveNow: return save(desk)
    case .moveUp, .moveDown: return moveVertically(command, desk)
    case .complete, .nextPane: return complete(desk)
    case .previousPane: return go(to: place - 1)
    case .pageUp: return go(to: 0)
    case .pageDown: return go(to: questions.count - 1)
    case .back: return leave(desk)
    case .undo: return editors[place].undoTyping() ? [] : [.takeBack]
    case .redo: return editors[place].redoTyping() ? [] : [.doAgain]
    default: return edit(command, desk)
    }
  }

  /// In a list of lines Enter begins the next one, until one is left empty.
  private var startsLine: Bool {
    questions[place].type == .lines && !editors[place].currentLine.isBlank
  }

  /// Begins a line or paragraph, goes to the next question, or saves after the last.
  private mutating func accept(_ desk: Desk) -> [Request] {
    if startsLine || entersParagraphs {
      editors[place].insert("\n")
      return []
    }
    return isLast ? save(desk) : go(to: place + 1)
  }

  /// Leaves at once when nothing was typed; else says so first, and keeps the words to be pasted.
  private mutating func leave(_ desk: Desk) -> [Request] {
    let words = typedWords
    if words.isEmpty { return [.close] }
    if wantsToLeave { return [.keep(words), .close] }
    wantsToLeave = true
    let save = desk.keyName(.saveNow)
    return [
      .say(
        Message(
          .warning,
          "This is not saved yet. \(save) saves it; Esc again leaves and keeps the words to paste."
        ))
    ]
  }

  mutating func go(to question: Int) -> [Request] {
    place = min(max(0, question), questions.count - 1)
    suggestion = nil
    letters = ""
    return []
  }

  /// Reads every answer; the first that cannot be understood gets the cursor and its sentence.
  private mutating func save(_ desk: Desk) -> [Request] {
    var values: [String: Stored] = [:]
    for (index, question) in questions.enumerated() {
      do {
        values[question.name] = try reading(desk).read(editors[index].text, question)
      } catch {
        _ = go(to: index)
        return [.say(Message(.error, error.words))]
      }
    }
    return submit(Answers(values), desk)
  }

  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    FormDrawing(form: self, desk: desk).draw(on: &frame, in: area)
  }
}
