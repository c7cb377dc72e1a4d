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
  var suggestion = 0
  private var closesWhenDone: Bool
  private var first: [String]

  /// Asks questions; the form closes once what it asks for is done.
  package init(
    _ heading: String, _ questions: [Question], book: Book, today: Day, body: ID<Body>? = nil,
    closesWhenDone: Bool = true, submit: @escaping Submit
  ) {
    self.heading = heading
    self.questions = questions
    self.body = body
    self.submit = submit
    self.closesWhenDone = closesWhenDone
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

  package var context: KeymapContext { .form }
  package func title(_ desk: Desk) -> String { heading }

  package var draft: Draft? {
    let changed = zip(editors, first).filter { $0.text != $1 && $0.text.count > 3 }
    let text = changed.map(\.0.text).joined(separator: "\n")
    return text.isBlank ? nil : Draft(text: text)
  }

  package func offers(_ desk: Desk) -> [Offer] {
    [
      Offer(.accept, isLast ? "Save" : "Next"), Offer(.saveNow, "Save"),
      Offer(.complete, "Complete"), Offer(.undo), Offer(.redo),
    ]
  }

  private var isLast: Bool { place >= questions.count - 1 }

  func reading(_ desk: Desk) -> AnswerReading {
    AnswerReading(book: desk.shown, body: body, today: desk.today)
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    switch input {
    case .command(let command): return run(command, desk)
    case .typed(let text), .pasted(let text):
      suggestion = 0
      editors[place].insert(text)
      return []
    case .recorded: return closesWhenDone ? [.close] : []
    case .refused: return []
    }
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .accept, .open: return isLast ? save(desk) : next()
    case .saveNow: return save(desk)
    case .moveUp, .moveDown: moveVertically(command, desk)
    case .complete, .nextPane: return complete(desk)
    case .previousPane: place = max(0, place - 1)
    case .pageUp: place = 0
    case .pageDown: place = questions.count - 1
    case .back: return [.close]
    case .undo: return editors[place].undoTyping() ? [] : [.takeBack]
    case .redo: return editors[place].redoTyping() ? [] : [.doAgain]
    case .moveLeft, .moveRight:
      if !cycle(command, desk) { return edit(command, desk) }
    default: return edit(command, desk)
    }
    return []
  }

  private mutating func next() -> [Request] {
    place = min(place + 1, questions.count - 1)
    suggestion = 0
    return []
  }

  private mutating func edit(_ command: CommandName, _ desk: Desk) -> [Request] {
    suggestion = 0
    if case .toClipboard(let text) = editors[place].answer(command, clipboard: desk.clipboard) {
      return [.keep(text)]
    }
    return []
  }

  private mutating func moveVertically(_ command: CommandName, _ desk: Desk) {
    let columns = max(8, desk.size.columns - 4)
    if editors[place].allowsNewlines {
      let moved =
        command == .moveUp
        ? editors[place].moveUp(columns: columns) : editors[place].moveDown(columns: columns)
      if moved { return }
    }
    place = min(max(0, place + (command == .moveUp ? -1 : 1)), questions.count - 1)
    suggestion = 0
  }

  /// On a choice, left and right walk through its values.
  private mutating func cycle(_ command: CommandName, _ desk: Desk) -> Bool {
    let question = questions[place]
    guard question.type.hasChoices || question.type == .flag else { return false }
    let all = reading(desk).completions("", question.type)
    guard !all.isEmpty else { return false }
    let here = all.firstIndex(of: editors[place].text) ?? (command == .moveRight ? -1 : 0)
    let step = command == .moveRight ? 1 : -1
    editors[place].replaceAll(all[(here + step + all.count) % all.count])
    return true
  }

  private mutating func complete(_ desk: Desk) -> [Request] {
    let question = questions[place]
    let found = reading(desk).completions(editors[place].text, question.type)
    if found.isEmpty || (found.count == 1 && found[0] == editors[place].text) { return next() }
    editors[place].replaceAll(found[suggestion % found.count])
    return []
  }

  /// Reads every answer; the first that cannot be understood gets the cursor and its sentence.
  private mutating func save(_ desk: Desk) -> [Request] {
    var values: [String: Stored] = [:]
    for (index, question) in questions.enumerated() {
      do {
        values[question.name] = try reading(desk).read(editors[index].text, question)
      } catch {
        place = index
        return [.say(Message(.error, error.words))]
      }
    }
    return submit(Answers(values), desk)
  }

  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    FormDrawing(form: self, desk: desk).draw(on: &frame, in: area)
  }
}
