// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// Walks through a document's body and gathers what it says.
///
/// Bookmarks and comments may begin in one paragraph and end in another, so what is open goes
/// along from block to block.
struct WordWalk {
  let styles: WordFileStyles
  private(set) var blocks: [WordBlock] = []
  /// The open bookmarks' names by their number in the file.
  private var bookmarks: [String: String] = [:]
  private var comments: Set<String> = []
  private var paragraph = WordParagraph()

  init(styles: WordFileStyles) { self.styles = styles }

  /// Every paragraph, those of tables in their place.
  var paragraphs: [WordParagraph] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.self) }
      }
    }
  }

  /// What holds other things and says nothing itself.
  private static let wrappers: Set<String> = [
    "sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "bdo", "dir",
  ]

  mutating func walkBlocks(_ elements: [XMLElement]) {
    for element in elements {
      switch element.name.local {
      case "p": blocks.append(.paragraph(read(paragraph: element)))
      case "tbl": blocks.append(.table(read(table: element)))
      case "ins", "del", "moveTo", "moveFrom": walkBlocks(element.children)
      case let name where WordWalk.wrappers.contains(name): walkBlocks(element.children)
      default: note(mark: element)
      }
    }
  }

  /// Notes where a bookmark or a comment begins or ends.
  private mutating func note(mark element: XMLElement) {
    guard let id = element.attribute("id") else { return }
    switch element.name.local {
    case "bookmarkStart": bookmarks[id] = element.attribute("name")
    case "bookmarkEnd": bookmarks[id] = nil
    case "commentRangeStart":
      comments.insert(id)
      comment(id)
    case "commentRangeEnd": comments.remove(id)
    case "commentReference": comment(id)
    default: break
    }
  }

  private mutating func comment(_ id: String) {
    if !paragraph.commented.contains(id) { paragraph.commented.append(id) }
  }

  private mutating func read(paragraph element: XMLElement) -> WordParagraph {
    paragraph = WordParagraph()
    let properties = element.child("pPr")
    let style = properties?.child("pStyle")?.attribute("val") ?? ""
    let level = properties?.child("outlineLvl")?.attribute("val").flatMap { Int($0) }
    paragraph.style = styles.name(of: style)
    paragraph.headingLevel = level.map { $0 < 9 ? $0 + 1 : nil } ?? styles.headingLevel(of: style)
    paragraph.isListItem = properties?.child("numPr") != nil || styles.isList(style)
    let mark = properties?.child("rPr")
    if mark?.child("ins") != nil || mark?.child("moveTo") != nil {
      paragraph.breakChange = .inserted
    } else if mark?.child("del") != nil || mark?.child("moveFrom") != nil {
      paragraph.breakChange = .deleted
    }
    walkRuns(element.children, change: nil)
    return paragraph
  }

  private mutating func walkRuns(_ elements: [XMLElement], change: WordChange?) {
    for element in elements {
      switch element.name.local {
      case "r": read(run: element, change: change)
      // Words put in and then taken out again are as if taken out: neither view shows them twice.
      case "ins", "moveTo": walkRuns(element.children, change: change ?? .inserted)
      case "del", "moveFrom":
        if change != .inserted { walkRuns(element.children, change: .deleted) }
      case let name where WordWalk.wrappers.contains(name):
        walkRuns(element.children, change: change)
      default: note(mark: element)
      }
    }
  }

  private mutating func read(run: XMLElement, change: WordChange?) {
    var text = ""
    for element in run.children {
      switch element.name.local {
      case "t", "delText": text += element.text
      case "tab", "cr", "ptab": text += " "
      case "br": text += element.attribute("type") == nil ? " " : ""
      case "noBreakHyphen": text += "\u{2011}"
      case "commentReference": note(mark: element)
      default: break
      }
    }
    guard !text.isEmpty else { return }
    paragraph.pieces.append(
      WordPiece(
        text: text, change: change, bookmarks: Set(bookmarks.values), comments: comments))
    for id in comments.sorted() { comment(id) }
  }

  private mutating func read(table element: XMLElement) -> WordTable {
    WordTable(rows: rows(in: element.children))
  }

  private mutating func rows(in elements: [XMLElement]) -> [WordRow] {
    var rows: [WordRow] = []
    for element in elements {
      switch element.name.local {
      case "tr": rows.append(read(row: element))
      case let name where WordWalk.wrappers.contains(name): rows += self.rows(in: element.children)
      default: note(mark: element)
      }
    }
    return rows
  }

  private mutating func read(row element: XMLElement) -> WordRow {
    let properties = element.child("trPr")
    var row = WordRow()
    if properties?.child("ins") != nil { row.change = .inserted }
    if properties?.child("del") != nil { row.change = .deleted }
    row.cells = cells(in: element.children)
    return row
  }

  private mutating func cells(in elements: [XMLElement]) -> [[WordParagraph]] {
    var cells: [[WordParagraph]] = []
    for element in elements {
      switch element.name.local {
      case "tc": cells.append(read(cell: element))
      case let name where WordWalk.wrappers.contains(name):
        cells += self.cells(in: element.children)
      default: note(mark: element)
      }
    }
    return cells
  }

  private mutating func read(cell element: XMLElement) -> [WordParagraph] {
    var inner = self
    inner.blocks = []
    inner.walkBlocks(element.children)
    (bookmarks, comments) = (inner.bookmarks, inner.comments)
    return inner.paragraphs
  }
}
