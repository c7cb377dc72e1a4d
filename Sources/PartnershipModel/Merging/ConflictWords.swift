// SPDX-License-Identifier: Apache-2.0

/// Puts conflicts into sentences for whoever sits at one laptop. They say what was done where, and
/// blame nobody.
package struct ConflictWords: Sendable {
  let book: Book
  /// The laptop that is called "this laptop".
  let own: String
  /// The short names that laptop had before.
  let former: [String]

  /// Speaks of a book's conflicts at a laptop.
  package init(_ book: Book, own: String, former: [String] = []) {
    self.book = book
    self.own = own
    self.former = former
  }

  /// The question: "The due date of action 12 was moved to Thu 3 Dec 2026 on this laptop and to Thu
  /// 10 Dec 2026 on Clerk 2's laptop; which stands?"
  package func question(_ conflict: FieldConflict) -> String {
    if conflict.isRemoval { return removalQuestion(conflict) }
    guard let field = conflict.place.field else { return "" }
    var last = ""
    let clauses = zip(conflict.choices, values(of: conflict)).map { choice, value in
      let did = choice.value == nil ? "emptied" : "\(field.changeVerb) to"
      defer { last = did }
      let words = choice.value == nil ? did : "\(did == last ? "to" : did) \(value)"
      return "\(words) \(laptopWords(choice, conflict))"
    }
    let subject = book.whatIsAsked(conflict.place).capitalisedFirst
    return "\(subject) was \(joined(clauses, conflict)); which stands?"
  }

  /// What its record is called over its questions: "Action 12, Tackling Exploitation Group".
  package func heading(of conflict: FieldConflict) -> String {
    let reference = conflict.place.reference
    let name = book.sentenceName(of: reference).capitalisedFirst
    return book.groupName(of: reference).map { "\(name), \($0)" } ?? name
  }

  /// The question in a few words under that heading: "Due: Thu 3 Dec 2026 or Thu 10 Dec 2026"; of long
  /// texts the places where they differ, in so many columns.
  package func line(_ conflict: FieldConflict, within columns: Int) -> String {
    let label = conflict.isRemoval ? "Taken out" : conflict.place.field?.label ?? ""
    let count = conflict.choices.count
    let room = (columns - label.count - 2 - " or ".count * (count - 1)) / max(1, count)
    let values = conflict.choices.map { shortLabel(of: $0, in: conflict, within: room) }
    return "\(label): \(values.joined(separator: " or "))"
  }

  /// What stands from now on: "The due date of action 12: Thu 3 Dec 2026 stands."
  package func settled(_ choice: ConflictChoice, of conflict: FieldConflict) -> String {
    if conflict.isRemoval {
      let record = book.sentenceName(of: conflict.place.reference).capitalisedFirst
      return choice.value == nil ? "\(record) is kept." : "\(record) is taken out."
    }
    let subject = book.whatIsAsked(conflict.place).capitalisedFirst
    let value = value(
      of: choice, in: conflict, within: DifferingTexts.usual, isMarked: false)
    return choice.value == nil ? "\(subject) stays empty." : "\(subject): \(value) stands."
  }

  /// "Action 12 was taken out on Clerk 2's laptop while it was changed on this laptop; it is kept."
  private func removalQuestion(_ conflict: FieldConflict) -> String {
    let subject = book.sentenceName(of: conflict.place.reference).capitalisedFirst
    let clauses = conflict.choices.map { choice in
      (choice.value == nil ? "changed " : "taken out ") + laptopWords(choice, conflict)
    }
    let isOut = book.standing(at: conflict.place) != nil
    let now = isOut ? "it is out" : "it is kept"
    return "\(subject) was \(clauses.joined(separator: " while it was ")); \(now). Which stands?"
  }

  /// What a choice is called beside its digit, in so many columns where that can be: "Thu 3 Dec 2026,
  /// this laptop".
  package func label(
    of choice: ConflictChoice, in conflict: FieldConflict, within columns: Int = 80
  ) -> String {
    // All begin at the same place, so the longest name decides.
    let longest = conflict.choices.map { names(of: $0, in: conflict).count }.max() ?? 0
    let room = max(ConflictWords.leastRoom, columns - longest - 2)
    let value = shortLabel(of: choice, in: conflict, within: room)
    return "\(value), \(names(of: choice, in: conflict))"
  }

  /// How little of a text still says something, in characters.
  private static let leastRoom = 20

  private func names(of choice: ConflictChoice, in conflict: FieldConflict) -> String {
    laptops(of: choice, in: conflict).joined(separator: " and ")
  }

  /// The same without the laptops; of texts with where they differ between square brackets.
  package func shortLabel(
    of choice: ConflictChoice, in conflict: FieldConflict,
    within columns: Int = DifferingTexts.usual
  ) -> String {
    value(of: choice, in: conflict, within: columns, isMarked: true)
  }

  private func value(
    of choice: ConflictChoice, in conflict: FieldConflict, within columns: Int, isMarked: Bool
  ) -> String {
    if conflict.isRemoval { return choice.value == nil ? "Keep it" : "Take it out" }
    guard choice.value != nil else { return "Empty" }
    let place = conflict.choices.firstIndex(of: choice)
    return place.map { values(of: conflict, within: columns, isMarked)[$0] } ?? ""
  }

  /// A version's author, laptop and time: "Clerk on this laptop, Tue 24 Nov 2026 10:42:07".
  package func origin(of version: FieldVersion) -> String {
    "\(version.author) on \(book.laptopName(version.entry.device, own: own, former: former)), "
      + "\(version.moment.day.shown) \(version.moment.shownTime)"
  }

  /// A choice's value in full, with where texts differ between square brackets.
  package func whole(_ choice: ConflictChoice, of conflict: FieldConflict) -> String {
    if conflict.isRemoval { return shortLabel(of: choice, in: conflict) }
    guard let field = conflict.place.field, let value = choice.value else { return "Empty" }
    let place = stated(conflict).firstIndex(of: choice)
    return place.map { field.isQuoted ? differing(conflict, field).marked[$0] : nil }
      .flatMap(\.self) ?? book.words(value, of: field)
  }

  /// What the brackets in a value in full mean; nil where there are none.
  package func markWords(_ conflict: FieldConflict) -> String? {
    guard let field = conflict.place.field, field.isQuoted, !conflict.isRemoval,
      differing(conflict, field).hasCommon
    else { return nil }
    return "[ ] is where they differ."
  }

  private func differing(
    _ conflict: FieldConflict, _ field: any FieldDeclaration
  ) -> DifferingTexts {
    DifferingTexts(stated(conflict).map { book.words($0.value, of: field) })
  }

  /// The choices that are not to leave it empty.
  private func stated(_ conflict: FieldConflict) -> [ConflictChoice] {
    conflict.choices.filter { $0.value != nil }
  }

  /// The choices' values, each told from the others from the same place on.
  private func values(
    of conflict: FieldConflict, within columns: Int = DifferingTexts.usual,
    _ isMarked: Bool = false
  ) -> [String] {
    guard let field = conflict.place.field else { return [] }
    let words = stated(conflict).map { book.words($0.value, of: field) }
    // A date or a name is never begun in its middle.
    let room = field.isQuoted ? columns - 2 : DifferingTexts.usual
    var cut = DifferingTexts.excerpts(
      words, within: max(room, 1), marked: isMarked && field.isQuoted)[...]
    return conflict.choices.map { choice in
      guard choice.value != nil, let next = cut.popFirst() else { return "" }
      return field.isQuoted ? "'\(next)'" : next
    }
  }

  /// "on this laptop", "on this laptop and Clerk 2's laptop".
  private func laptopWords(_ choice: ConflictChoice, _ conflict: FieldConflict) -> String {
    "on " + laptops(of: choice, in: conflict).joined(separator: " and ")
  }

  /// The laptops a choice was made on, each once; with the time where one made several.
  private func laptops(of choice: ConflictChoice, in conflict: FieldConflict) -> [String] {
    let elsewhere = Set(
      conflict.choices.filter { $0 != choice }.flatMap { $0.versions.map(\.entry.device) })
    var devices: Set<String> = []
    return choice.versions.reversed().filter { devices.insert($0.entry.device).inserted }
      .reversed().map { version in
        let name = book.laptopName(version.entry.device, own: own, former: former)
        guard elsewhere.contains(version.entry.device) else { return name }
        return "\(name) at \(version.moment.shownTime) on \(version.moment.day.shownShort)"
      }
  }

  /// "a and b"; where a part names several laptops itself, "a and b, and c".
  private func joined(_ clauses: [String], _ conflict: FieldConflict) -> String {
    let isNested = conflict.choices.contains { laptops(of: $0, in: conflict).count > 1 }
    let end = isNested ? ", and " : " and "
    return clauses.dropLast().joined(separator: ", ") + end + (clauses.last ?? "")
  }
}
