// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import Testing

/// What Word complains about when it opens a file: elements out of the order its schema gives,
/// names used twice, names of nothing, and parts without a type.
struct WordOrderTests {
  @Test(arguments: GoldenPaper.allCases)
  func `every element stands where Word's schema has it`(sort: GoldenPaper) throws {
    let document = try OpenedDocument(of: sort)
    var checked = 0
    for (path, part) in try document.xml where !path.hasSuffix(".rels") {
      try part.eachInside { element in
        guard let order = Self.orders[element.name.local] else { return }
        let places = try element.children.map { child in
          try #require(
            order.firstIndex(of: child.name.local),
            "\(path): \(child.name.local) in \(element.name.local)")
        }
        #expect(places == places.sorted(), "\(path): \(element.children.map(\.name.local))")
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  @Test(arguments: GoldenPaper.allCases)
  func `every cell and the body end as Word wants, and only known elements are used`(
    sort: GoldenPaper
  ) throws {
    let document = try OpenedDocument(of: sort)
    let body = try #require(document.part("word/document.xml").children.first)
    #expect(body.children.last?.name.local == "sectPr")
    for (path, part) in try document.xml where path.hasPrefix("word/") && path.hasSuffix(".xml") {
      part.eachInside { element in
        if element.name.local == "tc" { #expect(element.children.last?.name.local == "p") }
        if element.children.isEmpty { return }
        let isKnown =
          Self.orders[element.name.local] != nil || Self.holders.contains(element.name.local)
        #expect(isKnown, "\(path): \(element.name.local)")
      }
    }
  }

  @Test(arguments: GoldenPaper.allCases)
  func `no name is used twice and none is of nothing`(sort: GoldenPaper) throws {
    let document = try OpenedDocument(of: sort)
    let text = try document.part("word/document.xml")
    let styles = try document.part("word/styles.xml").all("style")
    let numbering = try document.part("word/numbering.xml")
    let ids = styles.compactMap { $0.word("styleId") }
    expectUnique(ids, "styles")
    expectUnique(styles.compactMap { $0.all("name").first?.word("val") }, "names of styles")
    expectUnique(text.all("bookmarkStart").compactMap { $0.word("id") }, "bookmarks")
    expectUnique(text.all("bookmarkStart").compactMap { $0.word("name") }, "bookmarks")
    let lists = numbering.children.filter { $0.name.local == "num" }
    let kinds = numbering.all("abstractNum").compactMap { $0.word("abstractNumId") }
    expectUnique(lists.compactMap { $0.word("numId") }, "lists")
    expectUnique(kinds, "kinds of list")
    expectNamed(text.values(["pStyle", "rStyle", "tblStyle"]), in: ids)
    expectNamed(styles.flatMap { $0.values(["basedOn", "next", "link"]) }, in: ids)
    expectNamed(text.values(["numId"]), in: lists.compactMap { $0.word("numId") })
    expectNamed(lists.flatMap { $0.values(["abstractNumId"]) }, in: kinds)
    let ends = text.all("bookmarkEnd").compactMap { $0.word("id") }
    #expect(ends == text.all("bookmarkStart").compactMap { $0.word("id") })
  }

  @Test(arguments: GoldenPaper.allCases)
  func `every part has a type and every relation a part`(sort: GoldenPaper) throws {
    let document = try OpenedDocument(of: sort)
    expectUnique(document.names, "parts")
    let types = try document.part("[Content_Types].xml").children
    let typed = types.compactMap { $0.attribute("PartName") }.map { String($0.dropFirst()) }
    let parts = document.names.filter { !$0.hasSuffix(".rels") && $0 != "[Content_Types].xml" }
    #expect(typed.sorted() == parts.sorted())
    var reached: [String] = []
    for (path, part) in try document.xml where path.hasSuffix(".rels") {
      expectUnique(part.children.compactMap { $0.attribute("Id") }, path)
      let targets = part.children.compactMap { $0.attribute("Target") }
      reached += targets.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
    }
    #expect(reached.sorted() == parts.sorted())
    let relations = try document.part("word/_rels/document.xml.rels").children
    let references = try document.part("word/document.xml").all("sectPr").flatMap(\.children)
      .compactMap { $0.attributes[XMLName(OpenedDocument.office, "id")] }
    #expect(!references.isEmpty)
    expectNamed(references, in: relations.compactMap { $0.attribute("Id") })
  }

  private func expectUnique(_ names: [String], _ what: String) {
    #expect(Set(names).count == names.count, "\(what): \(names)")
  }

  private func expectNamed(_ used: [String], in names: [String]) {
    #expect(Set(used).subtracting(names) == [])
  }
}

/// A paper as a Word document, opened again.
private struct OpenedDocument {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let entries: [ZipEntry]

  init(of sort: GoldenPaper) throws {
    let paper = try sort.paper(ShippedYear.onTheDay.get())
    entries = try ZipReader.read(PaperFormat.docx.write(paper))
  }

  var names: [String] { entries.map(\.name) }

  var xml: [(String, XMLElement)] {
    get throws { try entries.map { ($0.name, try XMLElement.read($0.bytes)) } }
  }

  func part(_ name: String) throws -> XMLElement {
    try XMLElement.read(try #require(entries.first { $0.name == name }, "\(name)").bytes)
  }
}

extension XMLElement {
  fileprivate func eachInside(_ visit: (XMLElement) throws -> Void) rethrows {
    try visit(self)
    for child in children { try child.eachInside(visit) }
  }

  fileprivate func all(_ local: String) -> [XMLElement] {
    children.flatMap { ($0.name.local == local ? [$0] : []) + $0.all(local) }
  }

  fileprivate func word(_ local: String) -> String? {
    attributes[XMLName(OpenedDocument.main, local)]
  }

  fileprivate func values(_ names: [String]) -> [String] {
    names.flatMap { all($0).compactMap { $0.word("val") } }
  }
}
