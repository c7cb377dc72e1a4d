// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// What a digit answers for the selected line, where a list is walked line by line.
package struct ListAnswer: Sendable {
  /// The words beside the digit.
  package let title: String
  /// The words on a narrow screen.
  package let short: String
  /// What it does.
  package let answer: ListSource.Answer
}

extension ListSource {
  /// Adds the next digit's answer; the first is 1, and 9 the last a digit can reach.
  package mutating func answer(
    _ title: String, short: String? = nil, _ answer: @escaping Answer
  ) {
    answers.append(ListAnswer(title: title, short: short ?? title, answer: answer))
  }

  /// The same answers as a sheet over the list, for those who look before they press.
  package func answerSheet(
    _ title: String, _ line: ListLine, _ desk: Desk, more: [Choosable] = []
  ) -> ListScreen {
    .choice(
      title, answers.map { Choosable($0.title, [.close] + $0.answer(line, desk)) } + more)
  }
}

extension ListScreen {
  /// What a digit does with the selected line; nil where digits are only letters.
  func requests(forDigit digit: Int, _ desk: Desk) -> [Request]? {
    guard let line = selected(desk), !line.isHeading else { return nil }
    let answers = answers(desk)
    guard answers.indices.contains(digit - 1) else { return nil }
    if let reason = line.disabled { return [.say(Message(.warning, reason))] }
    return answers[digit - 1].answer(line, desk)
  }

  /// What the help says of digits; nothing where they are only letters.
  func digitHelp(_ desk: Desk) -> [(keys: String, words: String)] {
    let choosing = source.digitsChoose ? [("1, 2 …", "Chooses the line of that number.")] : []
    return choosing
      + answers(desk).enumerated().map { ("\($0 + 1)", "\(source.digitsDo)\($1.title)") }
  }

  /// What digits answer for the selected line.
  func answers(_ desk: Desk) -> [ListAnswer] {
    guard let answersNow = source.answersNow else { return source.answers }
    return selected(desk).map { answersNow($0, desk) } ?? []
  }

  /// The digits with their words, as many rows as they need, at most three.
  func answerRows(columns: Int, _ desk: Desk) -> [String] {
    let answers = answers(desk)
    guard !answers.isEmpty else { return [] }
    let words = answers.enumerated().map { place, answer in
      // A word and its digit stay together on a row.
      "\(place + 1)\u{a0}"
        + (columns < 60 ? answer.short : answer.title).replacing(" ", with: "\u{a0}")
    }.joined(separator: "  ")
    return wrapLines(words, columns: max(8, columns)).prefix(3).map {
      $0.text.replacing("\u{a0}", with: " ").trimmed
    }
  }
}
