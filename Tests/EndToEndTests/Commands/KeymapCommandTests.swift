// SPDX-License-Identifier: Apache-2.0
import Testing

struct KeymapCommandTests {
  @Test(arguments: ["default", "vim", "emacs", "function-keys"])
  func `a keymap printed and read again has nothing wrong`(name: String) throws {
    let home = try Home()
    let shown = try home.run("keymap", "show", name)
    #expect(shown.status == 0)
    let file = try home.write(shown.output, to: "shown.keymap")
    let check = try home.run("keymap", "check", file)
    #expect(check.output == "\(file): nothing is wrong\n")
    #expect(check.status == 0)
  }

  @Test func `every mistake of a keymap is told with its place`() throws {
    let home = try Home()
    let file = try home.write("[list]\nopne = Enter\nnew = ^N\n", to: "mine.keymap")
    let run = try home.run("keymap", "check", file)
    #expect(run.status == 2)
    #expect(run.output.contains("\(file):2:1: error: "))
    #expect(run.output.contains("\(file):3:7: error: "))
  }

  @Test func `the person's own keymaps are listed beside the four`() throws {
    let home = try Home()
    #expect(try home.run("keymap", "list").output.split(separator: "\n").count == 4)
    try makeOwnKeymap("based-on default\nname Mine\ndescription My keys.\n", in: home)
    let run = try home.run("keymap", "list")
    #expect(run.output.hasSuffix("\nmine  My keys.\n"))
    #expect(try home.run("keymap", "show", "mine").output.hasPrefix("name         Mine\n"))
  }

  @Test func `the environment chooses the keymap that is shown`() throws {
    let run = try Home().run("keymap", "show", environment: ["MINUTEBOOK_KEYMAP": "vim"])
    #expect(run.output == (try Home().run("keymap", "show", "vim").output))
  }

  @Test func `show --all mentions the commands without a key`() throws {
    let home = try Home()
    #expect(!(try home.run("keymap", "show").output.contains("\n# ")))
    #expect(try home.run("keymap", "show", "--all").output.contains("\n# suspend ="))
  }

  @Test(arguments: [("keys", "| Undo | `undo` |"), ("data-dictionary", "## Action (`action`)")])
  func `the documents are made from the declarations`(name: String, sign: String) throws {
    let run = try Home().run("document", name)
    #expect(run.status == 0)
    #expect(run.output.contains(sign))
    #expect(run.output == (try Home().run("document", name).output))
  }
}
