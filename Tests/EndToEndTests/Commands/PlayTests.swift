// SPDX-License-Identifier: Apache-2.0
import Testing

struct PlayTests {
  private static let minuting = """
    # To the group, its meeting, and into it.
    type "Tackling E"
    press Enter
    press Enter
    press Enter
    press Alt+Down
    type "The zebra crossing was discussed."
    press Enter
    show
    resize 40x12
    show
    """

  @Test func `a script minutes a line, which is there afterwards`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let script = try home.write(PlayTests.minuting, to: "script")
    let run = try home.run("play", folder, script, "--now", "2026-11-24T10:00")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("--- frame 1 (80x24)\n"))
    #expect(run.output.contains("\n--- frame 2 (40x12)\n"))
    let found = try home.run("search", folder, "zebra crossing")
    #expect(found.output.contains("Minute: The zebra crossing was discussed."), "\(run.output)")
    #expect(try home.run("check", folder).status == 0)
  }

  @Test func `the same script on the same records gives the same frames`() throws {
    let home = try Home()
    let script = try home.write(PlayTests.minuting, to: "script")
    let frames = try ["one", "two"].map { name in
      try home.run("play", home.demonstration(name), script, "--now", "2026-11-24T10:00").output
    }
    #expect(frames[0] == frames[1])
    #expect(!frames[0].isEmpty)
  }

  @Test func `another size and another keymap are honoured`() throws {
    let home = try Home()
    let script = try home.write("press j\npress k\npress g g\nshow", to: "script")
    let run = try home.run(
      "play", home.demonstration(), script, "--size", "100x30", "--keymap", "vim", "--now",
      Demonstration.now)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "--- frame 1 (100x30)")
    #expect(lines.count == 32)
  }

  @Test func `a script with mistakes is told by line and plays nothing`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let script = try home.write("show\nprss Enter\npress Ctrl+I\n", to: "script")
    let run = try home.run("play", folder, script)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("\(script):2:1: error: "))
    #expect(run.errors.contains("\(script):3:"))
  }

  @Test func `nothing is played after leaving`() throws {
    let home = try Home()
    let script = try home.write("show\npress Ctrl+Q\nshow", to: "script")
    let run = try home.run("play", home.demonstration(), script)
    #expect(run.status == 0)
    #expect(!run.output.contains("frame 2"))
  }
}
