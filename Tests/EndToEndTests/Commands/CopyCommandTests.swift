// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `bundle`, `restore`, `merge` and `backup-to`, as typed.
struct CopyCommandTests {
  @Test func `R61: a bundle restored is the same book, and its folder checks clean`() throws {
    let home = try Home()
    let book = try home.demonstration()
    let bundled = try home.run("bundle", book, "-o", "copy.zip")
    #expect(bundled.status == 0)
    #expect(bundled.output.contains("1 laptop and "))
    let mode = try FileManager.default.attributesOfItem(atPath: home.file("copy.zip"))
    #expect(mode[.posixPermissions] as? Int == 0o600)
    let restored = try home.run("restore", "copy.zip", "back")
    #expect(restored.status == 0)
    #expect(restored.output.contains("Here this laptop writes as '"))
    #expect(try home.run("export", "back").output == home.run("export", book).output)
    #expect(try home.run("check", "back").output.hasSuffix("nothing is wrong.\n"))
    #expect(try home.run("bundle", "back", "-o", "again.zip").status == 0)
    #expect(
      FileManager.default.contentsEqual(
        atPath: home.file("copy.zip"), andPath: home.file("again.zip")))
  }

  @Test func `two copies that went on apart become one book`() throws {
    let home = try Home()
    let structure = try home.write(CopyCommandTests.structure, to: "structure.json")
    #expect(try home.run("new", "one", "--structure", structure).status == 0)
    try FileManager.default.copyItem(atPath: home.file("one"), toPath: home.file("two"))
    let other = ["XDG_STATE_HOME": home.file("other-state")]
    let first = try home.write(CopyCommandTests.group("eg", "Exploitation Group"), to: "a.json")
    let second = try home.write(CopyCommandTests.group("ng", "Neglect Group"), to: "b.json")
    #expect(try home.run("import", "one", first).status == 0)
    #expect(try home.run("import", "two", second, environment: other).status == 0)
    let merged = try home.run("merge", "one", "two")
    #expect(merged.status == 0)
    #expect(merged.output.contains("1 entry of laptop "))
    #expect(merged.output.contains("1 entry here is not in the other copy."))
    #expect(merged.output.contains("merge the other way round"))
    #expect(try home.run("bundle", "one", "-o", "one.zip").status == 0)
    #expect(try home.run("merge", "two", "one.zip", environment: other).status == 0)
    let tree = try home.run("tree", "one").output
    #expect(tree.contains("Exploitation Group") && tree.contains("Neglect Group"))
    #expect(try home.run("tree", "two").output == tree)
    #expect(try home.run("merge", "one", "two").output.hasPrefix("Nothing new came in"))
  }

  @Test func `what is no copy is refused and changes nothing`() throws {
    let home = try Home()
    let structure = try home.write(CopyCommandTests.structure, to: "structure.json")
    #expect(try home.run("new", "one").status == 0)
    #expect(try home.run("new", "two").status == 0)
    let merged = try home.run("merge", "one", "two")
    #expect(merged.status == 1)
    #expect(merged.errors.contains("they are two workspaces"))
    let over = try home.run("bundle", "one", "-o", structure)
    #expect(over.status == 1)
    #expect(over.errors.contains("it is no bundle"))
    #expect(
      try String(contentsOfFile: structure, encoding: .utf8) == CopyCommandTests.structure)
    #expect(try home.run("restore", structure, "three").errors.contains("is not a bundle"))
    #expect(try home.run("bundle", "one", "-o", "one.zip").status == 0)
    let used = try home.run("restore", "one.zip", "two")
    #expect(used.errors.contains("has other things in it"))
    #expect(!FileManager.default.fileExists(atPath: home.file("three")))
  }

  @Test func `issued files that were restored check with sha256sum`() throws {
    let home = try Home()
    #expect(try home.run("bundle", home.demonstration(), "-o", "copy.zip").status == 0)
    #expect(try home.run("restore", "copy.zip", "back").status == 0)
    let issued = home.file("back/issued")
    let names = try FileManager.default.contentsOfDirectory(atPath: issued)
      .filter { !$0.hasPrefix(".") }
    let list = names.map { "\($0.prefix(64))  \($0)\n" }.joined()
    let status = try ChildProcess.run(
      ["sha256sum", "-c", "--quiet", try home.write(list, to: "sums")],
      environment: home.environment, folder: issued, output: home.freshFile(),
      errors: home.freshFile())
    #expect(status == 0)
    #expect(names.count > 10)
  }

  @Test func `the second place is kept, printed and given up`() throws {
    let home = try Home()
    #expect(try home.run("backup-to").output == "No bundle is written after meetings.\n")
    #expect(try home.run("backup-to", "stick").errors.contains("Put the stick in"))
    try FileManager.default.createDirectory(
      atPath: home.file("stick"), withIntermediateDirectories: false)
    #expect(try home.run("backup-to", "stick").output.contains("/stick'"))
    #expect(try home.run("backup-to").output.contains("/stick'"))
    #expect(try home.run("backup-to", "--off").status == 0)
    #expect(try home.run("backup-to").output == "No bundle is written after meetings.\n")
  }

  private static let structure = """
    {"format": "minutebook", "version": 1,
     "partnership": [{"id": "p", "name": "A Partnership"}],
     "body": [{"id": "gov", "name": "Governing Group", "kind": "governing"}]}
    """

  private static func group(_ id: String, _ name: String) -> String {
    """
    {"format": "minutebook", "version": 1,
     "body": [{"id": "\(id)", "name": "\(name)", "kind": "priority"}]}
    """
  }
}
