// SPDX-License-Identifier: Apache-2.0

/// Puts conflicts into sentences for whoever sits at one laptop. They say what was done where, and
/// blame nobody.
package struct ConflictWords: Sendable {
  let book: Book
  /// The laptop that is called "this laptop".
  let own: String

  /// Speaks of a book's conflicts at a laptop.
  package init(_ book: Book, own: String) {
    self.book = book
    self.own = own
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

  /// The question in a few words under that heading: "Due: Thu 3 Dec 2026 or Thu 10 Dec 2026".
  package func line(_ conflict: FieldConflict) -> String {
    let label = conflict.isRemoval ? "Taken out" : conflict.place.field?.label ?? ""
    let values = conflict.choices.map { shortLabel(of: $0, in: conflict) }
    return "\(label): \(values.joined(separator: " or "))"
  }

  /// What stands from now on: "The due date of action 12: Thu 3 Dec 2026 stands."
  package func settled(_ choice: ConflictChoice, of conflict: FieldConflict) -> String {
    if conflict.isRemoval {
      let record = book.sentenceName(of: conflict.place.reference).capitalisedFirst
      return choice.value == nil ? "\(record) is kept." : "\(record) is taken out."
    }
    let subject = book.whatIsAsked(conflict.place).capitalisedFirst
    let value = shortLabel(of: choice, in: conflict)
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

  /// What a choice is called beside its digit: "Thu 3 Dec 2026, this laptop".
  package func label(of choice: ConflictChoice, in conflict: FieldConflict) -> String {
    let names = laptops(of: choice, in: conflict).joined(separator: " and ")
    return "\(shortLabel(of: choice, in: conflict)), \(names)"
  }

  /// The same without the laptops, for a narrow screen.
  package func shortLabel(of choice: ConflictChoice, in conflict: FieldConflict) -> String {
    if conflict.isRemoval { return choice.value == nil ? "Keep it" : "Take it out" }
    guard choice.value != nil else { return "Empty" }
    let place = conflict.choices.firstIndex(of: choice)
    return place.map { values(of: conflict)[$0] } ?? ""
  }

  /// A version's author, laptop and time: "Clerk on this laptop, Tue 24 Nov 2026 10:42:07".
  package func origin(of version: FieldVersion) -> String {
    "\(version.author) on \(book.laptopName(version.entry.device, own: own)), "
      + "\(version.moment.day.shown) \(version.moment.shownTime)"
  }

  /// A choice's value in full.
  package func whole(_ choice: ConflictChoice, of conflict: FieldConflict) -> String {
    if conflict.isRemoval { return shortLabel(of: choice, in: conflict) }
    guard let field = conflict.place.field, let value = choice.value else { return "Empty" }
    return book.words(value, of: field)
  }

  /// The choices' values as they stand in a sentence, each told from the others.
  private func values(of conflict: FieldConflict) -> [String] {
    guard let field = conflict.place.field else { return [] }
    return toldApart(conflict.choices.map { book.words($0.value, of: field) })
      .map { field.isQuoted ? "'\($0)'" : $0 }
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
        let name = book.laptopName(version.entry.device, own: own)
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
