// SPDX-License-Identifier: Apache-2.0

/// A typed line as it was understood, before it is recorded.
///
/// A mark at the start says what it is (`!` action, `=` decision, `^` escalation, `?` challenge,
/// `"` voice), and `[B]` before the mark puts it into Part B; `@` names an owner; `by`, `due`, `on` or `in` before a date gives one; `ask:` in an
/// escalation begins the ask. Everything else is the text, as typed.
package struct CaptureLine: Sendable, Equatable {
  /// What the line is.
  package var kind: EntryKind = .note
  /// The words to minute, without mark, owner and date.
  package var text = ""
  /// The owner, when one was named and found.
  package var owner: Owner?
  /// The date, when one was named and understood.
  package var due: Day?
  /// What deserves a second look about the date, such as "a Saturday".
  package var dueExplanation: String?
  /// What an escalation asks for.
  package var ask: String?
  /// The first thing that could not be understood; the line is not recorded until it is.
  package var problem: Refusal?
  /// Whether the mark says the kind; without one the line keeps the kind it had.
  package var hasMark = false
  /// Whether it goes on from the line above instead of beginning one.
  package var isContinuation = false
  /// Whether it goes into Part B; nil leaves a line that is there already as it is.
  package var isRestricted: Bool?

  /// What a typed line begins with to go into Part B.
  package static let partBMark = "[B]"
}

/// What a captured line is read against.
package struct CaptureSurroundings: Sendable {
  /// The book, for owners.
  package let book: Book
  /// The body that meets.
  package let body: ID<Body>?
  /// The day `by fri` counts from.
  package let today: Day
  /// The day `by next meeting` means.
  package let nextMeeting: Day?

  /// Names the surroundings.
  package init(book: Book, body: ID<Body>?, today: Day, nextMeeting: Day?) {
    self.book = book
    self.body = body
    self.today = today
    self.nextMeeting = nextMeeting
  }

  /// Reads a typed line; `kind` is what it is when it bears no mark.
  package func understand(_ typed: String, as kind: EntryKind = .note) -> CaptureLine {
    var line = CaptureLine(kind: kind)
    var rest = typed.trimmed
    if rest.prefix(3).uppercased() == CaptureLine.partBMark {
      line.isRestricted = true
      rest = String(rest.dropFirst(3)).trimmed
    }
    if let mark = rest.first, let marked = EntryKind.allCases.first(where: { $0.mark == mark }) {
      line.kind = marked
      line.hasMark = true
      rest = String(rest.dropFirst()).trimmed
    }
    switch line.kind {
    case .action: readAction(rest, into: &line)
    case .escalation: readEscalation(rest, into: &line)
    default: line.text = rest
    }
    if line.text.isBlank, !typed.isBlank {
      line.problem = line.problem ?? .needsText(what: line.kind.withArticle)
    }
    return line
  }

  /// The first `ask:` that is a word of its own begins the ask; "the task: …" does not.
  private func readEscalation(_ rest: String, into line: inout CaptureLine) {
    let bytes = Array(rest.utf8)
    guard let start = bytes.wordStart(of: "ask:") else {
      line.text = rest
      return
    }
    line.text = String(decoding: bytes[..<start], as: UTF8.self).trimmed
    line.ask = String(decoding: bytes[(start + 4)...], as: UTF8.self).trimmed
  }

  private func readAction(_ rest: String, into line: inout CaptureLine) {
    var words = rest.split(separator: " ", omittingEmptySubsequences: true)
    takeDate(from: &words, into: &line)
    takeOwner(from: &words, into: &line)
    line.text = tidied(words)
  }

  private func tidied(_ words: [Substring]) -> String {
    let text = words.joined(separator: " ").trimmed
    return text.hasSuffix(",") ? String(text.dropLast()).trimmed : text
  }

  /// The last date phrase after `by`, `due`, `on` or `in` is the date; "stand by the door" stays
  /// text.
  private func takeDate(from words: inout [Substring], into line: inout CaptureLine) {
    let starters: Set<String> = ["by", "due", "in", "on"]
    for place in words.indices.reversed() where starters.contains(words[place].lowercased()) {
      let start = words[place].lowercased() == "in" ? place : place + 1
      guard
        let phrase = longestDatePhrase(
          in: words, startingAt: start, today: today, nextMeeting: nextMeeting,
          calendar: book.calendar()),
        standsAlone(place..<start + phrase.wordCount, in: words)
      else { continue }
      switch phrase.date {
      case .understood(let day, let explanation):
        line.due = day
        line.dueExplanation = explanation
      case .refused(let reason):
        let said = words[start..<start + phrase.wordCount].joined(separator: " ")
        line.problem = .impossibleDate(said, reason: reason)
      case .notADate: continue
      }
      words.removeSubrange(place..<start + phrase.wordCount)
      return
    }
  }

  /// Whether words are a date and no part of the sentence: "report on March figures" is not, so
  /// after `on` and `in` nothing but an owner or the end may follow, unless the line begins there.
  private func standsAlone(_ range: Range<Int>, in words: [Substring]) -> Bool {
    let starter = words[range.lowerBound].lowercased()
    guard starter == "on" || starter == "in", range.lowerBound > 0 else { return true }
    guard range.upperBound < words.count else { return true }
    let isClosed = words[range.upperBound - 1].hasSuffix(",")
    return isClosed || words[range.upperBound].hasPrefix("@")
  }

  /// The words after `@`, as many as still name one owner; the rest goes on as text.
  private func takeOwner(from words: inout [Substring], into line: inout CaptureLine) {
    guard let place = words.firstIndex(where: { $0.hasPrefix("@") }) else { return }
    var best: (count: Int, owner: Owner)?
    var problem: Refusal?
    for count in 1...min(16, words.count - place) {
      let typed = words[place..<place + count].joined(separator: " ").dropFirst().trimmedOwner
      do {
        best = (count, try book.owner(named: typed, for: body, on: today))
      } catch {
        if isGone(error) {
          // "@West Mercia Police" names the agency that left, not another that is called so too.
          (best, problem) = (nil, error)
          continue
        }
        if count == 1 || isSeveral(error), best == nil { problem = error }
        // No name can fit more words once it does not fit these.
        if !isSeveral(error), !typed.isBlank { break }
      }
    }
    if let best {
      line.owner = best.owner
      takeBareDate(from: &words, after: place + best.count, into: &line)
      setName(of: best.owner, in: &words, at: place..<place + best.count)
      if let second = words.first(where: { $0.hasPrefix("@") }) {
        line.problem = line.problem ?? .secondOwner(second.dropFirst().trimmedOwner)
      }
    } else if let problem {
      line.problem = line.problem ?? problem
    }
  }

  /// A date that ends the line straight after its owner needs no word before it: "@nurse fri".
  private func takeBareDate(
    from words: inout [Substring], after place: Int, into line: inout CaptureLine
  ) {
    guard line.due == nil, line.problem == nil, place < words.count,
      let phrase = longestDatePhrase(
        in: words, startingAt: place, today: today, nextMeeting: nextMeeting,
        calendar: book.calendar()), place + phrase.wordCount == words.count,
      case .understood(let day, let explanation) = phrase.date
    else { return }
    line.due = day
    line.dueExplanation = explanation
    words.removeSubrange(place...)
  }

  /// At either end of the line the name goes, as the date does; inside a sentence its words stay.
  private func setName(of owner: Owner, in words: inout [Substring], at range: Range<Int>) {
    let joining: Set<String> = ["with", "to", "from", "for", "by", "of", "and", "at", "via"]
    let leadsIn = range.lowerBound > 0 && joining.contains(words[range.lowerBound - 1].lowercased())
    let isInside = range.lowerBound > 0 && range.upperBound < words.count
    let name = isInside || leadsIn ? [Substring(book.label(of: owner))] : []
    words.replaceSubrange(range, with: name)
  }

  private func isGone(_ refusal: Refusal) -> Bool {
    if case .ownerLeft = refusal { true } else { false }
  }

  private func isSeveral(_ refusal: Refusal) -> Bool {
    if case .severalOwners = refusal { true } else { false }
  }
}

extension StringProtocol {
  fileprivate var trimmedOwner: String {
    let text = trimmed
    return text.hasSuffix(",") || text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

extension [UInt8] {
  /// The first place where an ASCII word in lower case begins, whatever its case here.
  fileprivate func wordStart(of word: String) -> Int? {
    let wanted = Array(word.utf8)
    guard count >= wanted.count else { return nil }
    return (0...count - wanted.count).first { start in
      (start == 0 || self[start - 1] <= 0x20)
        && self[start..<start + wanted.count].elementsEqual(wanted) { $0 | 0x20 == $1 | 0x20 }
    }
  }
}

extension EntryKind {
  /// "An action", "A decision", for the start of a sentence.
  package var withArticle: String {
    switch self {
    case .action, .escalation, .update: "An \(label.lowercased())"
    default: "A \(label.lowercased())"
    }
  }
}
