// SPDX-License-Identifier: Apache-2.0
import Testing

struct SearchTests {
  @Test func `a hit says where it stands and what it is, the newest meeting first`() throws {
    let home = try Home()
    let run = try home.run("search", home.demonstration(), "HEALTH", "explOit")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    let minute = lines.firstIndex(of: "Tackling Exploitation Group, Mon 2 Nov 2026, min 6.2")
    let older = lines.firstIndex(of: "Tackling Exploitation Group, Tue 7 Apr 2026, min 6.2")
    let (first, second) = (try #require(minute), try #require(older))
    #expect(first < second)
    #expect(lines[first + 1].hasPrefix("  Minute: Health data on exploitation"))
  }

  @Test func `a name of the structure comes before what was minuted about it`() throws {
    let home = try Home()
    let run = try home.run("search", home.demonstration(), "exploitation group")
    #expect(
      run.output.hasPrefix("Strategic Governing Group, groups\n  Group: Tackling Exploitation"))
  }

  @Test(arguments: ["zebra", "health zebra", "he alth-zebra"])
  func `every word must occur`(words: String) throws {
    let home = try Home()
    let run = try home.run("search", home.demonstration(), words)
    #expect(run.status == 0)
    #expect(run.output == "Nothing holds '\(words)'.\n")
  }
}
