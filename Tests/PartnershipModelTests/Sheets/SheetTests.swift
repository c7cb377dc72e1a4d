// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct SheetTests {
  private static let action = Registry.entry(of: Action.self)

  private func sheet(_ text: String, _ kind: KindEntry = action) -> SheetFile {
    SheetFile(file: "action.csv", kind: kind, text: text)
  }

  private func problems(_ text: String) throws -> [String] {
    let fixture = try Fixture()
    let refused = refusal { try Exchange.read([sheet(text)], into: fixture.book, fixture.now) }
    guard case .exchange(let problems) = refused else { return ["\(String(describing: refused))"] }
    return problems.map(\.words)
  }

  @Test(arguments: [
    ("", "action.csv:1: the sheet is empty; its first row names the columns"),
    ("number\r\n1\r\n", "action.csv:1: the column 'id' is missing; --raw writes it"),
    (
      "id,numbr\r\na,1\r\n",
      "action.csv:1: column 2 is 'numbr', which is no field of action; did you mean 'number'?"
    ),
    ("id,text,text\r\na,b,c\r\n", "action.csv:1: column 3 is 'text' a second time"),
    (
      "id,text\r\na\r\n", "action.csv:2: this row has 1 columns; the first row names 2"
    ),
    (
      "id,text\r\na,\"b\r\nc\r\n", "action.csv:2: column 2 begins with quotes that do not end"
    ),
    (
      "id,text\r\na,\"b\nc\"d\r\n",
      "action.csv:3: column 2 goes on after its closing quotation mark"
    ),
    (
      "id,text\r\na,b\"c\r\n",
      "action.csv:2: column 2 has a quotation mark inside a field without quotes; "
        + "put the field in quotes and double the mark"
    ),
    ("id,text\r\na,b\rc\r\n", "action.csv:2: column 2 holds a carriage return outside quotes"),
    (
      "id,text,due\r\na,b,soon\r\n",
      "action.csv:2: action 'a': 'due' is 'soon'; it takes a date such as 2026-11-20"
    ),
    (
      "id,text,number\r\na,b,x\r\n",
      "action.csv:2: action 'a': 'number' is 'x'; it takes a whole number"
    ),
    (
      "id,text,body\r\na,b,nowhere\r\n",
      "action.csv:2: action 'a': 'body' names body 'nowhere', which is neither in the file nor in the "
        + "workspace"
    ),
    ("id,text\r\na,b\r\na,c\r\n", "action.csv:3: the action id 'a' stands twice"),
  ])
  func `a mistake is told by line and column, and nothing is imported`(
    text: String, words: String
  ) throws {
    #expect(try problems(text) == [words])
  }

  @Test(arguments: ["\r\n", "\n"])
  func `rows end in a line feed with or without a carriage return, and a mark is passed over`(
    end: String
  ) throws {
    var fixture = try Fixture()
    let text = "\u{FEFF}id,text,number,state\(end)x-1,\"Say \"\"no\"\",\(end)twice\",7,blocked"
    fixture.apply(try Exchange.read([sheet(text)], into: fixture.book, fixture.now))
    let action = try fixture.latest(Action.self)
    #expect(action.text == "Say \"no\",\(end)twice")
    #expect(action.number == 7 && action.state == .blocked && action.id.text == "x-1")
  }

  @Test func `nothing, an empty text, lists and signs come back as they were`() throws {
    var book = Book()
    let kind = Registry.entry(of: Agency.self)
    let name = try #require(kind.slot(named: "name"))
    let aliases = try #require(kind.slot(named: "aliases"))
    let texts = ["", "=1+1", "\t-x", "a\r\nb\nc\rd", "\"", ",", " é ", "'", "\u{FEFF}x"]
    for (place, text) in texts.enumerated() {
      book.set(kind: kind.number, id: "a\(place)", slot: name, to: .text("n" + text))
      book.set(kind: kind.number, id: "a\(place)", slot: aliases, to: .list([text, "b"]))
      if place % 2 == 0 {
        book.set(
          kind: kind.number, id: "a\(place)", slot: CommonFields.shape.source.slot, to: .text(text))
      }
    }
    let raw = RecordSheet(kind, in: book).text
    let file = SheetFile(file: "agency.csv", kind: kind, text: raw)
    var again = Book()
    again.apply(try Exchange.read([file], into: again, Fixture().now))
    #expect(again.rows(of: kind) == book.rows(of: kind))
    #expect(RecordSheet(kind, in: again).text == raw)
  }

  @Test func `a sheet read twice changes nothing, and a changed record is refused by its column`()
    throws
  {
    var fixture = try Fixture()
    _ = try fixture.action("Write it")
    let raw = RecordSheet(Self.action, in: fixture.book).text
    let (book, now) = (fixture.book, fixture.now)
    #expect(
      refusal { try Exchange.read([sheet(raw)], into: book, now) } == .nothingToChange)
    let changed = sheet(raw.replacing("Write it", with: "Write it again"))
    guard case .exchange(let problems) = refusal({ try Exchange.read([changed], into: book, now) })
    else {
      Issue.record("not refused")
      return
    }
    #expect(problems.count == 1)
    #expect(problems[0].words.contains("with another value in column 'text'"))
  }

  @Test func `a record that was taken out here does not come back by a sheet`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let entry = try fixture.minute("A line", at: meeting)
    let kind = Registry.entry(of: MinuteEntry.self)
    let raw = RecordSheet(kind, in: fixture.book).text
    fixture.apply(try fixture.book.removeEntry(entry, fixture.now))
    let file = SheetFile(file: "minute.csv", kind: kind, text: raw)
    let (book, now) = (fixture.book, fixture.now)
    guard case .exchange(let problems) = refusal({ try Exchange.read([file], into: book, now) })
    else {
      Issue.record("not refused")
      return
    }
    #expect(problems.contains { $0.reason.contains("was taken out of this workspace") })
  }

  @Test(arguments: [
    ("  =1+1", true), ("\u{A0}@SUM(A1)", true), ("\u{FEFF}=1", true), (" +cmd|' /C calc'!A0", true),
    ("\t1", true), (" -3", false), ("+5,000", false), ("3 = three", false), ("", false),
  ])
  func `a formula is known behind spaces and marks that nobody sees`(
    text: String, isFormula: Bool
  ) {
    #expect(SheetText.looksLikeFormula(text) == isFormula)
    var sheet = SheetText(for: .program)
    sheet.row([text])
    #expect(sheet.text.contains(text) && !sheet.text.contains("'\(text)"))
  }
}
