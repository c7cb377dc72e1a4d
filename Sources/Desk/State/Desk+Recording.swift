// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Desk {
  /// Asks the book for a batch and sends it to disk; nothing changes before it is safe there.
  mutating func perform(_ operation: Operation, then: [Request]) -> [Effect] {
    if let reason = whyNothingCanChange {
      say(Message(.error, reason))
      return tell(.refused)
    }
    do throws(Refusal) {
      let asked = try operation(book, circumstances)
      let batch = settled(asked)
      if batch.changes.isEmpty, !asked.changes.isEmpty { throw .nothingToChange }
      return send(batch, .forward, then: then)
    } catch .nothingToChange {
      say(Message(.hint, Refusal.nothingToChange.words))
      let nothing = Batch(did: "", author: author, moment: now, changes: [])
      return tell(.recorded(nothing)) + carryOut(then)
    } catch {
      say(Message(.error, error.words))
      return tell(.refused)
    }
  }

  private var whyNothingCanChange: String? {
    if lookingBack != nil { return "You are looking back; press Esc to come back to today first." }
    return readOnlyReason
  }

  private mutating func send(
    _ batch: Batch, _ way: Waiting.Way, then: [Request] = []
  ) -> [Effect] {
    waiting.append(Waiting(batch: batch, way: way, then: then))
    return [.record(batch)]
  }

  /// The batch is on disk: now it becomes the book.
  mutating func recorded(_ batch: Batch) -> [Effect] {
    guard !waiting.isEmpty else { return [] }
    let saved = waiting.removeFirst()
    book.apply(batch)
    revision += 1
    savedAt = now
    saveFailure = nil
    succeed(.book)
    remember(saved)
    guard saved.way == .forward else { return [] }
    let effects = tell(.recorded(batch)) + carryOut(saved.then) + copyEffects(after: batch)
    // A list in front goes to the record that was just added to it.
    selectInFront(firstOf: batch.changes.filter(\.isNew).map(\.id))
    // What could not be kept while it was typed is a record now.
    if Desk.unfinished(on: screens) == nil { succeed(.draft) }
    return effects
  }

  /// Selects the first of these lines that a list in front shows.
  mutating func selectInFront(firstOf ids: [String]) {
    guard var list = front as? ListScreen else { return }
    list.select(firstOf: ids, self)
    screens[screens.count - 1] = list
  }

  /// A list in front goes to a line; letters typed to find another are done with.
  mutating func select(_ choose: @Sendable (Desk) -> String?) {
    guard var list = front as? ListScreen, let line = choose(self) else { return }
    list.go(to: line)
    screens[screens.count - 1] = list
  }

  private mutating func remember(_ saved: Waiting) {
    switch saved.way {
    case .forward:
      done.append(saved.batch.withoutAttachments)
      if done.count > 500 { done.removeFirst(100) }
      undone = []
    case .undo:
      if let batch = done.popLast() { undone.append(batch) }
      say(Message(.done, "\(saved.batch.did.asSentence) \(keyName(.redo)) does it again."))
    case .redo:
      if let batch = undone.popLast() { done.append(batch) }
      say(Message(.done, saved.batch.did.asSentence))
    }
  }

  mutating func recordFailed(_ batch: Batch, _ sentence: String) -> [Effect] {
    if !waiting.isEmpty { waiting.removeFirst() }
    let elsewhere = "\(keyName(.menu)), 'save a copy': everything and these words go elsewhere."
    let failure = Message(.error, "\(sentence) \(elsewhere)")
    (saveFailure, isFailureHidden) = (failure, false)
    say(failure)
    return tell(.refused)
  }

  /// Takes back the last thing done, by a batch of its own.
  mutating func undo() -> [Effect] {
    guard let last = done.last else { return [.readRecent(limit: Desk.recentLimit)] }
    return reverse(last, "\(Desk.undoWords)\(last.did.lowercasedFirst)", .undo)
  }

  /// Does again what was last undone.
  mutating func redo() -> [Effect] {
    guard let last = undone.last else {
      say(Message(.hint, "There is nothing to do again."))
      return []
    }
    let batch = Batch(
      did: "Redo: \(last.did.lowercasedFirst)", author: author, moment: now,
      changes: last.again)
    return sendChecked(batch, .redo)
  }

  private mutating func reverse(_ batch: Batch, _ did: String, _ way: Waiting.Way) -> [Effect] {
    if let changed = book.changedSince(batch) {
      say(Message(.error, Refusal.changedSince(what: changed).words))
      return []
    }
    return sendChecked(batch.inverse(did: did, author: author, moment: now), way)
  }

  private mutating func sendChecked(_ batch: Batch, _ way: Waiting.Way) -> [Effect] {
    if let reason = whyNothingCanChange {
      say(Message(.error, reason))
      return []
    }
    return send(batch, way)
  }
}
