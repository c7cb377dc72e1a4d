// SPDX-License-Identifier: Apache-2.0

/// What an arrival changed of what is asked and was answered, since a book that was known.
package struct ConflictNews: Sendable {
  /// Questions that had been answered and are open again.
  package let again: [FieldConflict]
  /// Questions that were not asked before.
  package let new: [FieldConflict]
  /// Fields where another value than the one this laptop settled on stands now, with no question.
  package let changed: [FieldPlace]
  /// Numbers that were not shared before, or by others.
  package let numbers: [SharedNumber]
}

extension Book {
  /// What an arrival changed since the book before it, each thing by what it is, so that one question
  /// answered elsewhere never hides another that came.
  ///
  /// - Parameter own: The short names of the laptop it is told on, former ones too.
  package func conflictNews(since before: Book, own: [String]) -> ConflictNews {
    let known = Set(before.openConflicts)
    let asked = openConflicts.filter { !known.contains($0) }
    let wasAnswered = { (place: FieldPlace) in
      !before.settlements(of: place).isEmpty && before.openConflict(at: place) == nil
    }
    let open = Set(openConflicts.map(\.place))
    let shared = Set(before.sharedNumbers)
    return ConflictNews(
      again: asked.filter { wasAnswered($0.place) }, new: asked.filter { !wasAnswered($0.place) },
      changed: before.placesSettled(on: own).filter { place in
        !open.contains(place) && standing(at: place) != before.standing(at: place)
      },
      numbers: sharedNumbers.filter { !shared.contains($0) })
  }

  /// The fields where a value stands that was settled on one of these laptops, each once.
  private func placesSettled(on devices: [String]) -> [FieldPlace] {
    var places: Set<FieldPlace> = []
    let own = all(Settlement.self).filter { settlement in
      RecordOrigin.laptop(of: settlement.id.text).map(devices.contains) == true
    }
    return own.compactMap { settlement in
      guard let place = place(of: settlement), let conflict = conflicts[place],
        let choice = conflict.choices.first(where: { $0.holds(settlement.chosen) }),
        choice.value == standing(at: place), places.insert(place).inserted
      else { return nil }
      return place
    }
  }

  /// The field that a settlement is about; nil where this version knows none such.
  private func place(of settlement: Record<Settlement>) -> FieldPlace? {
    guard let record = RecordReference(written: settlement.subject),
      let kind = Registry.kind(named: record.kind), let slot = kind.slot(named: settlement.field)
    else { return nil }
    return FieldPlace(kind: kind.number, id: record.id, slot: slot)
  }
}

extension ConflictChoice {
  /// Whether an entry, as a settlement names it, gave this value.
  fileprivate func holds(_ entry: String) -> Bool { versions.contains { $0.entry.text == entry } }
}

extension ConflictWords {
  /// What an arrival changed, a sentence for each sort of thing, and whether it is about an answer
  /// that was given before.
  package func sentences(for news: ConflictNews) -> [(text: String, isAnswer: Bool)] {
    let numbers = named(news.numbers.map(numberWords)).map {
      "Given twice, by laptops apart: \($0). 'Numbers given twice' in the menu shows them."
    }
    let new = named(news.new.map { book.whatIsAsked($0.place) }).map {
      "Changed differently on laptops apart: \($0). 'Conflicts' in the menu asks which stands."
    }
    let changed = named(news.changed.map(nowWords)).map {
      "Settled here, and changed on another laptop: \($0)."
    }
    let again = named(news.again.map { nowWords($0.place) }).map {
      "Asked again, because another laptop answered differently: \($0). 'Conflicts' in the menu asks."
    }
    return [numbers, new].compactMap(\.self).map { ($0, false) }
      + [changed, again].compactMap(\.self).map { ($0, true) }
  }

  private func numberWords(_ shared: SharedNumber) -> String {
    let kind = Registry.kind(named: shared.kind)?.names.title.lowercasedFirst
    return "\(kind ?? shared.kind) \(shared.number)"
  }

  /// "the due date of action 12, now Thu 10 Dec 2026".
  private func nowWords(_ place: FieldPlace) -> String {
    let subject = book.whatIsAsked(place)
    guard place.slot != CommonFields.shape.removed.slot, let field = place.field else {
      return "whether \(subject) is kept"
    }
    guard let value = book.standing(at: place) else { return "\(subject), now empty" }
    let words = Book.shortened(book.words(value, of: field), to: 40)
    return "\(subject), now \(field.isQuoted ? "'\(words)'" : words)"
  }

  /// The first of several things and how many more there are; nil of none.
  private func named(_ things: [String]) -> String? {
    guard let first = things.first else { return nil }
    return things.count == 1 ? first : "\(first), and \(things.count - 1) more"
  }
}
