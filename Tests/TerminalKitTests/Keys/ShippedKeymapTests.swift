// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct ShippedKeymapTests {
  @Test(arguments: ShippedKeymaps.names)
  func `a shipped map has no problems`(name: String) {
    let (keymap, problems) = ShippedKeymaps.parse(name)
    #expect(problems.map(\.description) == [])
    #expect(!keymap.name.isEmpty && !keymap.description.isEmpty)
    #expect(keymap.bindings.values.joined().count > 50)
  }

  @Test(arguments: ShippedKeymaps.names)
  func `all four maps mention the same commands`(name: String) {
    let all = ShippedKeymaps.commands(in: "default")
    #expect(all.count > 70)
    #expect(ShippedKeymaps.commands(in: name).symmetricDifference(all) == [])
  }

  @Test(arguments: ShippedKeymaps.names)
  func `a printed map is read as the same map`(name: String) {
    let keymap = ShippedKeymaps.parse(name).keymap
    let printed = keymap.printed(all: true)
    let (again, problems) = Keymap.parse(
      text: printed, file: "printed.keymap", vocabulary: keymap.vocabulary)
    #expect(problems == [])
    #expect(again.printed(all: true) == printed)
    for context in KeymapContext.allCases {
      let before = Set(
        (keymap.bindings[context] ?? []).map { [$0.command] + $0.keys.map(\.description) })
      let after = Set(
        (again.bindings[context] ?? []).map { [$0.command] + $0.keys.map(\.description) })
      #expect(before == after)
    }
  }

  @Test(arguments: ShippedKeymaps.names)
  func `every key of a shipped map runs its command where it is bound`(name: String) {
    let keymap = ShippedKeymaps.parse(name).keymap
    for (context, bindings) in keymap.bindings {
      for binding in bindings {
        let found = keymap.lookup(pressed: binding.keys, contexts: [context])
        #expect(found == .command(binding.command))
      }
    }
  }

  @Test(arguments: ShippedKeymaps.names)
  func `help, menu, quit and back work in every context`(name: String) {
    let keymap = ShippedKeymaps.parse(name).keymap
    for command in ["help", "menu", "quit", "back"] {
      for context in KeymapContext.allCases {
        #expect(!keymap.keys(for: command, contexts: [context]).isEmpty)
      }
    }
  }

  @Test func `in the default map no letter changes a list and Ctrl+W is free`() {
    let all = ShippedKeymaps.parse("default").keymap.bindings.values.joined()
    #expect(!all.contains { $0.keys[0].typesCharacter && $0.keys[0] != Key(.space) })
    #expect(!all.contains { $0.keys.contains(Key(.character("W"), ctrl: true)) })
  }

  @Test func `function keys stop at F10 and never need Shift`() {
    let keymap = ShippedKeymaps.parse("function-keys").keymap
    let all = keymap.bindings.values.joined()
    #expect(!all.contains { $0.keys[0].base == .function(11) || $0.keys[0].base == .function(12) })
    for binding in all where binding.keys[0].shift && binding.keys[0].base != .tab {
      let first = keymap.keys(for: binding.command, contexts: []).first
      #expect(first?.first?.shift == false)
    }
  }

  @Test func `the example in the guide to keymaps has no problems`() throws {
    let guide = ShippedKeymaps.text(of: "README.md")
    let blocks = guide.split(separator: "```", omittingEmptySubsequences: false)
    let example = try #require(blocks.count > 1 ? String(blocks[1]) : nil)
    let usual = ShippedKeymaps.parse("default").keymap
    let (keymap, problems) = Keymap.parse(
      text: example, file: "mine.keymap", vocabulary: usual.vocabulary,
      base: { $0 == "default" ? usual : nil })
    #expect(problems.map(\.description) == [])
    #expect(keymap.name == "Mine")
    #expect(keymap.written("delete", in: .list) == [])
    #expect(keymap.keys(for: "filter", contexts: [.list]) == [presses("g f")])
  }
}
