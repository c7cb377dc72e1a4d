// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ExchangeTests {
  private func read(_ text: String, into book: Book = Book()) throws -> Book {
    let fixture = try Fixture()
    var book = book
    book.apply(try Exchange.read(text, file: "f.json", into: book, fixture.now))
    return book
  }

  private func problems(_ text: String) throws -> [String] {
    let refused = refusal { try Exchange.read(text, file: "f.json", into: Book(), Fixture().now) }
    guard case .exchange(let problems) = refused else { return ["\(String(describing: refused))"] }
    return problems.map(\.words)
  }

  @Test func `a book written, read into an empty one and written again is the same to the byte`()
    throws
  {
    let fixture = try busyFixture()
    let text = Exchange.write(fixture.book)
    let again = try read(text)
    #expect(Exchange.write(again) == text)
    #expect(again.recordCount == fixture.book.recordCount)
  }

  /// A meeting with every kind of line, some taken out again.
  private func busyFixture() throws -> Fixture {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    var random = SeededNumbers(seed: 7)
    for number in 1...60 {
      let mark = ["", "! ", "= ", "? ", "\" "].randomElement(using: &random) ?? ""
      let entry = try fixture.minute("\(mark)Line \(number) “quoted” \\ é\u{1}", at: meeting)
      let kind =
        EntryKind.chosen.filter { $0 != fixture.book[entry]?.kind }
        .randomElement(using: &random) ?? .note
      if number % 3 == 0 {
        fixture.apply(try fixture.book.convertEntry(entry, to: kind, fixture.now))
      }
      if number % 7 == 0 { fixture.apply(try fixture.book.removeEntry(entry, fixture.now)) }
    }
    return fixture
  }

  @Test func `what was taken out is not written, nor references to it`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let entry = try fixture.minute("! Ring the school", at: meeting)
    fixture.apply(try fixture.book.convertEntry(entry, to: .note, fixture.now))
    let text = Exchange.write(fixture.book)
    #expect(!text.contains("\"action\": \"t-"))
    #expect(try read(text)[entry]?.text == "Ring the school")
  }

  @Test func `the structure alone can be read where the rest is not`() throws {
    let fixture = try busyFixture()
    let kinds = ["agency", "body", "seat", "plan", "plan-row", "plan-template"]
    let text = Exchange.write(fixture.book, kinds: kinds.compactMap(Registry.kind(named:)))
    let book = try read(text)
    #expect(book.all(Body.self).count == 4 && book.all(Meeting.self).isEmpty)
  }

  @Test func `a file is not read over records that are there`() throws {
    let fixture = try Fixture()
    #expect(
      refusal {
        try Exchange.read(Fixture.structure, file: "f.json", into: fixture.book, fixture.now)
      } == .structureExists)
  }

  @Test(arguments: [
    ("{}", "f.json:1: this is not a minutebook file: \"format\": \"minutebook\" is missing"),
    ("[", "f.json:1: this is not JSON: the file ends too early"),
    (
      "{\"format\": \"minutebook\",\n\"bodi\": []}",
      "f.json:2: there is no kind of record 'bodi'; did you mean 'body'?"
    ),
    (
      "{\"format\": \"minutebook\", \"agency\": [\n{\"name\": \"A\"}]}",
      "f.json:2: an agency has no id"
    ),
    (
      "{\"format\": \"minutebook\", \"agency\": [\n{\"id\": \"a\", \"name\": null}]}",
      "f.json:2: agency 'a' has no 'name'"
    ),
    (
      "{\"format\": \"minutebook\", \"agency\": [{\"id\": \"a\", \"name\": 3}]}",
      "f.json:1: agency 'a': 'name' is 3; it takes a line of text"
    ),
    (
      #"{"format": "minutebook", "body": [{"id": "a", "name": "A", "parent": "b"}]}"#,
      "f.json:1: body 'a': 'parent' names body 'b', which is neither in the file nor in the workspace"
    ),
    (
      #"{"format": "minutebook", "body": [{"id": "a", "name": "A", "parent": "a"}]}"#,
      "f.json:1: body 'a' stands under itself: its parents go round in a circle"
    ),
    (
      "{\"format\": \"minutebook\", \"version\": 2, \"body\": [{\"id\": \"a\", \"name\": \"A\"}]}",
      "f.json:1: version 2 is not known; this program reads 1"
    ),
  ])
  func `a mistake is named with its line`(text: String, words: String) throws {
    #expect(try problems(text) == [words])
  }

  @Test func `nothing is imported by halves, and every mistake is listed`() throws {
    let text = """
      {"format": "minutebook",
      "agency": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}],
      "seat": [{"id": "s", "rol": "X",
        "agency": "z"}]}
      """
    let found = try problems(text)
    #expect(found.count == 4)
    #expect(found.map { $0.split(separator: ":")[1] } == ["2", "3", "3", "4"])
  }
}
