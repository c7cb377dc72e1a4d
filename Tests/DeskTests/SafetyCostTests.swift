// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// What being safe costs, counted from the key to the disk in calls of a real journal.
struct SafetyCostTests {
  /// The calls that make a thing last.
  struct Cost: Equatable {
    var writes = 0
    var syncs = 0
    var folderSyncs = 0
  }

  /// A meeting under way, kept in a journal.
  private struct Sitting {
    var player: ScriptPlayer
    var world: JournalWorld

    init() throws {
      let start = try Session()
      player = start.player
      world = try JournalWorld(now: start.desk.now)
      _ = cost(startMeeting)
    }

    /// Plays keys and counts what they cost.
    mutating func cost(_ script: String) -> Cost {
      let (script, problems) = SessionScript.parse(
        text: script, file: "script", vocabulary: CommandName.vocabulary)
      #expect(problems.isEmpty, "\(problems)")
      let files = world.files
      let before = (files.writes, files.syncs, files.folderSyncs)
      player.play(script.steps, in: &world)
      return Cost(
        writes: files.writes - before.0, syncs: files.syncs - before.1,
        folderSyncs: files.folderSyncs - before.2)
    }
  }

  private static let one = Cost(writes: 1, syncs: 1)

  @Test(arguments: [
    ("type \"The figures were heard.\"\npress Enter", "a note"),
    ("type \"= The pilot goes on to March.\"\npress Enter", "a decision"),
    ("type \"! Phone the provider @business unit by fri\"\npress Enter", "an action"),
    ("type \"? Why so late\"\npress Enter", "a challenge"),
    ("press Ctrl+Z", "undo"),
    ("press Ctrl+Z\npress Ctrl+Y\npress Ctrl+Z", "undo, redo and undo"),
  ])
  func `one action is one write and one sync, and no folder is waited for`(
    keys: String, what: String
  ) throws {
    var sitting = try Sitting()
    _ = sitting.cost("type \"Something to take back.\"\npress Enter")
    let times = keys.split(separator: "press Ctrl", omittingEmptySubsequences: false).count - 1
    let count = max(1, times)
    #expect(sitting.cost(keys) == Cost(writes: count, syncs: count), "\(what)")
    #expect(sitting.world.failures == [])
  }

  @Test func `twenty lines are twenty writes and twenty syncs`() throws {
    var sitting = try Sitting()
    for number in 1...20 {
      #expect(sitting.cost("type \"Line \(number).\"\npress Enter") == SafetyCostTests.one)
    }
    #expect(sitting.player.desk.book.all(MinuteEntry.self).count == 20)
  }

  @Test func `typing, moving and looking cost nothing until a second has gone by`() throws {
    var sitting = try Sitting()
    let cost = sitting.cost(
      "type \"Half a line\"\npress Left Left Home End Alt+Down Alt+Up F2 Esc\ndo help\npress Esc")
    #expect(cost == Cost())
  }

  @Test func `a draft costs a write, a sync and a wait for its name, and nothing while it stands`()
    throws
  {
    var sitting = try Sitting()
    // The first one makes its folder too.
    #expect(
      sitting.cost("type \"Half\"\nwait 1") == Cost(writes: 1, syncs: 1, folderSyncs: 2))
    #expect(
      sitting.cost("type \" a line\"\nwait 1") == Cost(writes: 1, syncs: 1, folderSyncs: 1))
    #expect(sitting.cost("wait 60\nwait 60") == Cost())
    #expect(sitting.cost("press Enter") == SafetyCostTests.one)
    #expect(sitting.cost("wait 1") == Cost(folderSyncs: 1), "the draft is forgotten")
    #expect(sitting.cost("wait 1") == Cost())
  }

  @Test func `a locked screen costs nothing`() throws {
    var sitting = try Sitting()
    _ = sitting.cost("type \"Half\"\nwait 1")
    #expect(sitting.cost("do lock\nwait 600\ntype \"abc\"\npress Enter") == Cost())
  }
}
