// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// One Word document: its parts, put together from a cleaned paper and the look it is set in.
struct WordDocument {
  private let paper: Paper
  private let look: WordLook
  private let language: String

  /// Prepares a document.
  init(_ paper: Paper, look: WordLook) {
    self.paper = paper
    self.look = look
    language = paper.language.isEmpty ? "en-GB" : paper.language
  }

  /// The whole file.
  var archive: [UInt8] {
    let edges = WordEdges(paper, look: look)
    var body = WordBody(paper, look: look)
    body.write(paper, edges: edges)
    let shared = [styles, settings, numbering(body.countedLists)]
    var package = WordPackage()
    package.addToRoot(document(body, shared, edges), as: WordNames.office + "/officeDocument")
    package.addToRoot(WordProperties.core(paper), as: WordProperties.coreRelation)
    package.addToRoot(WordProperties.app(), as: WordProperties.appRelation)
    if let custom = WordProperties.custom(body.narratives) {
      package.addToRoot(custom, as: WordProperties.customRelation)
    }
    for part in shared + edges.parts + look.parts { package.add(part) }
    return package.archive
  }

  private func document(_ body: WordBody, _ shared: [WordPart], _ edges: WordEdges) -> WordPart {
    let kinds = ["styles", "settings", "numbering"]
    let own = zip(kinds, shared).map { kind, part in
      WordRelation(id: kind, type: WordNames.office + "/" + kind, target: "/" + part.path)
    }
    return WordPart(
      path: "word/document.xml", type: WordNames.content + ".document.main+xml",
      bytes: body.xml.bytes, relations: own + (look.template?.relations ?? []) + edges.relations)
  }

  private var styles: WordPart {
    if let template = look.template { return template.styles(with: look.styles) }
    return WordPart(
      path: "word/styles.xml", type: WordNames.content + ".styles+xml",
      bytes: WordStylesPart.styles(look.styles, language: language))
  }

  private var settings: WordPart {
    WordPart(
      path: "word/settings.xml", type: WordNames.content + ".settings+xml",
      bytes: WordStylesPart.settings(
        language: language, hasEvenPages: look.template?.hasEvenPages ?? false))
  }

  private func numbering(_ counted: [Int]) -> WordPart {
    let numbering = WordNumbering(look)
    if let theirs = look.template?.numbering { return numbering.added(to: theirs, counted) }
    return WordPart(
      path: "word/numbering.xml", type: WordNames.content + ".numbering+xml",
      bytes: numbering.part(counted: counted))
  }
}
