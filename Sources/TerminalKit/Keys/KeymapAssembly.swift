// SPDX-License-Identifier: Apache-2.0

/// Puts a map together: the file's own lines first, then what it inherits, then what must not go.
struct KeymapAssembly {
  typealias Slot = KeymapDraft.Slot

  private let draft: KeymapDraft
  private let vocabulary: CommandVocabulary
  private(set) var tables: [KeymapContext: KeymapTable] = [:]
  private(set) var findings: [KeymapFinding]
  /// The slots that the file settles itself, with a key or with `none`.
  private var settled: Set<Slot> = []
  private var broken: Set<String>

  init(_ draft: KeymapDraft, vocabulary: CommandVocabulary) {
    self.draft = draft
    self.vocabulary = vocabulary
    self.findings = draft.findings
    self.broken = draft.broken
    for line in draft.lines { addOwn(line) }
  }

  private mutating func addOwn(_ line: KeymapDraft.Line) {
    var used = 0
    for written in line.keys {
      let keys = written.keys
      if let earlier = tables[line.slot.context]?.clash(with: keys) {
        let mistake = Self.conflict(keys, earlier)
        findings.append(.init(line: line.number, column: written.column, mistake: mistake))
      } else {
        let binding = Keymap.Binding(keys: keys, command: line.slot.command, line: line.number)
        tables[line.slot.context, default: .init()].add(binding)
        used += 1
      }
    }
    if used > 0 || line.keys.isEmpty {
      settled.insert(line.slot)
    } else {
      broken.insert(line.slot.command)
    }
  }

  private static func conflict(_ keys: [Key], _ earlier: Keymap.Binding) -> KeymapMistake {
    let (command, line) = (earlier.command, earlier.line)
    if earlier.keys == keys { return .sameKeys(keys, command: command, line: line) }
    return earlier.keys.count > keys.count
      ? .startsLonger(keys, longer: earlier.keys, command: command, line: line)
      : .beginsWithShorter(keys, shorter: earlier.keys, command: command, line: line)
  }

  /// Takes over the keys of the map the file is based on, where the file says nothing else.
  mutating func inherit(from base: Keymap) {
    for context in KeymapContext.allCases {
      var lost: [(keys: [Key], command: String, to: Keymap.Binding)] = []
      for binding in base.bindings[context] ?? [] where isOpen(binding, context) {
        if let own = takeOver(binding, context) {
          lost.append((binding.keys, binding.command, own))
        }
      }
      for loss in lost where tables[context]?.hasKey(for: loss.command) != true {
        report(.takenFromBase(loss.keys, lost: loss.command), onLine: loss.to.line)
      }
    }
  }

  /// Gives commands whose line was skipped the keys they have in the fallback, where free.
  mutating func rescue(from fallback: Keymap) {
    for context in KeymapContext.allCases {
      let wanted = (fallback.bindings[context] ?? []).filter { binding in
        broken.contains(binding.command) && isOpen(binding, context)
          && tables[context]?.hasKey(for: binding.command) != true
      }
      for binding in wanted { _ = takeOver(binding, context) }
    }
  }

  private func isOpen(_ binding: Keymap.Binding, _ context: KeymapContext) -> Bool {
    vocabulary[binding.command]?.mayBeBound(in: context) == true
      && !settled.contains(Slot(context: context, command: binding.command))
  }

  /// Returns the binding that stands in the way, if there is one.
  private mutating func takeOver(
    _ binding: Keymap.Binding, _ context: KeymapContext
  ) -> Keymap.Binding? {
    if let own = tables[context]?.clash(with: binding.keys) { return own }
    tables[context, default: .init()].add(.init(keys: binding.keys, command: binding.command))
    return nil
  }
}

extension KeymapAssembly {
  /// Gives the built-in key back to commands without which people would be stuck.
  mutating func keepEssentials() {
    let essential = CommandVocabulary.essential.filter { vocabulary[$0.name] != nil }
    // Giving one its key back may take the only key of another, but never a built-in one.
    for _ in essential {
      for (name, key) in essential where tables[.everywhere]?.hasKey(for: name) != true {
        var table = tables[.everywhere] ?? .init()
        table.makeRoom(for: [key])
        table.add(.init(keys: [key], command: name))
        tables[.everywhere] = table
        report(.essentialKept(name, key), about: name)
      }
    }
  }

  /// Warns of commands that hang on keys which often never reach a program.
  mutating func warnOfTakenKeys() {
    let taken = [
      Key(.function(1)), Key(.function(10)), Key(.function(11)),
      Key(.character("A"), ctrl: true), Key(.character("B"), ctrl: true),
    ]
    let all = KeymapContext.allCases.flatMap { tables[$0]?.bindings ?? [] }
    for (command, bindings) in Dictionary(grouping: all, by: \.command) {
      let risky = bindings.compactMap { binding in taken.first { binding.keys.contains($0) } }
      guard risky.count == bindings.count, let key = risky.first,
        let own = bindings.first(where: { $0.line > 0 })
      else { continue }
      report(.takenByOthers(key, command: command), onLine: own.line)
    }
  }

  private mutating func report(_ mistake: KeymapMistake, onLine number: Int) {
    let column = draft.lines.first { $0.number == number }?.column ?? 1
    findings.append(.init(line: number, column: column, mistake: mistake))
  }

  private mutating func report(_ mistake: KeymapMistake, about command: String) {
    let place = draft.mentions[command] ?? (1, 1)
    findings.append(.init(line: place.line, column: place.column, mistake: mistake))
  }
}
