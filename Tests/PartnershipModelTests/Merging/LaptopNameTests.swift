// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What laptops are called, and who may call them so.
struct LaptopNameTests {
  @Test func `a laptop is named, renamed, and its name taken back and given again`() throws {
    var fixture = try Fixture()
    let first = try fixture.book.nameLaptop("  Clerk   2 ", fixture.now)
    #expect(first.did == "Name this laptop 'Clerk 2'")
    fixture.apply(first)
    #expect(fixture.book[ID<Laptop>("t")]?.name == "Clerk 2")
    #expect(fixture.book.laptopName("t", own: "k7f3") == "Clerk 2's laptop")
    #expect(fixture.book.laptopName("t", own: "t") == "this laptop")
    fixture.apply(try fixture.book.nameLaptop("Clerk 3", fixture.now))
    #expect(fixture.book.all(Laptop.self).map(\.name) == ["Clerk 3"])
    fixture.apply(first.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
    #expect(fixture.book.laptopName("t", own: "k7f3") == "laptop t")
    fixture.apply(try fixture.book.nameLaptop("Clerk 4", fixture.now))
    #expect(fixture.book.laptopName("t", own: "k7f3") == "Clerk 4's laptop")
  }

  @Test func `a name that ends in s takes the mark alone`() throws {
    var fixture = try Fixture()
    fixture.apply(try fixture.book.nameLaptop("minute takers", fixture.now))
    #expect(fixture.book.laptopName("t", own: "") == "minute takers' laptop")
  }

  @Test func `an empty, long, personal or taken name is refused with a sentence`() throws {
    var fixture = try Fixture()
    let name = { (words: String, by: Circumstances) in
      refusal { [book = fixture.book] in try book.nameLaptop(words, by) }
    }
    #expect(name("  ", fixture.now) == .needsText(what: "The laptop's name"))
    let long = String(repeating: "a", count: 41)
    #expect(name(long, fixture.now) == .laptopNameTooLong(most: 40))
    #expect(name(String(repeating: "a", count: 40), fixture.now) == nil)
    #expect(name("Joanna Bloggs", fixture.now) == .laptopNamedAfterPerson("Joanna Bloggs"))
    fixture.apply(try fixture.book.nameLaptop("Clerk 2", fixture.now))
    var there = fixture.now
    there.device = "k7f3"
    let taken = refusal { try fixture.book.nameLaptop("Clerk 2", there) }
    #expect(taken == .laptopNameTaken("Clerk 2", device: "t"))
    #expect(taken?.words.contains("told apart") == true)
    #expect(refusal { try fixture.book.nameLaptop("Clerk 2", fixture.now) } == .nothingToChange)
  }
}
