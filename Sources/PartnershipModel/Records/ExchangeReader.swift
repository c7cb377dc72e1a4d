// SPDX-License-Identifier: Apache-2.0

/// Turns an exchange file into the records it holds, or into every mistake it has.
struct ExchangeReader {
  struct Entry {
    let kind: KindEntry
    let id: String
    let file: String
    let line: Int
    var values: [(field: any FieldDeclaration, value: Stored, line: Int)]
  }

  /// The file being read.
  private(set) var file: String
  private(set) var entries: [Entry] = []
  private(set) var problems: [ExchangeProblem] = []
  private var known: Set<RecordReference> = []

  init(file: String) {
    self.file = file
  }

  private mutating func problem(_ line: Int, _ reason: String) {
    problems.append(ExchangeProblem(file: file, line: line, reason: reason))
  }

  private mutating func problem(_ entry: Entry, _ line: Int, _ reason: String) {
    problems.append(ExchangeProblem(file: entry.file, line: line, reason: reason))
  }

  /// Reads sheets as one exchange file, so that their records may refer to each other.
  mutating func read(_ sheets: [SheetFile], into book: Book) {
    for sheet in sheets {
      file = sheet.file
      let (records, mistakes) = sheet.records()
      problems += mistakes
      for record in records { read(record: record, kind: sheet.kind) }
    }
    // References to what a mistake kept out would only be told twice.
    guard problems.isEmpty else { return }
    checkReferences(in: book)
    checkParents()
  }

  mutating func read(_ text: String, into book: Book) {
    do {
      read(document: try JSONReader.read(text))
    } catch {
      problem(error.line, "this is not JSON: \(error.reason)")
    }
    checkReferences(in: book)
    checkParents()
  }

  private mutating func read(document: JSONValue) {
    guard case .object(let members) = document.content,
      document["format"]?.text == Exchange.format
    else {
      return problem(1, "this is not a minutebook file: \"format\": \"minutebook\" is missing")
    }
    if let version = document["version"], version.number != Exchange.version {
      problem(version.line, "version \(version.description) is not known; this program reads 1")
    }
    for (name, value) in members where name != "format" && name != "version" && name != "note" {
      guard let kind = Registry.kind(named: name) else {
        let near = nearest(to: name, among: Registry.kinds.map(\.names.name))
        problem(value.line, "there is no kind of record '\(name)'\(near)")
        continue
      }
      read(list: value, kind: kind)
    }
  }

  private mutating func read(list: JSONValue, kind: KindEntry) {
    guard let items = list.items else {
      return problem(list.line, "'\(kind.names.name)' must be a list of records")
    }
    for item in items { read(record: item, kind: kind) }
  }

  private mutating func read(record: JSONValue, kind: KindEntry) {
    let title = kind.names.title.lowercased()
    let article = (title.first.map("aeiou".contains) ?? false ? "an " : "a ") + title
    guard case .object(let members) = record.content else {
      return problem(record.line, "\(article) must be an object in { }")
    }
    guard let id = record["id"]?.text, !id.isEmpty else {
      return problem(record.line, "\(article) has no id")
    }
    if !known.insert(RecordReference(kind: kind.names.name, id: id)).inserted {
      return problem(record.line, "the \(kind.names.title.lowercased()) id '\(id)' stands twice")
    }
    var entry = Entry(kind: kind, id: id, file: file, line: record.line, values: [])
    for (name, value) in members where name != "id" {
      if case .null = value.content { continue }
      if let read = read(field: name, value, of: kind, id: id) { entry.values.append(read) }
    }
    for field in kind.ownFields where field.isRequired {
      if record[field.name]?.isNull ?? true, !field.hasStandIn {
        problem(record.line, "\(kind.names.name) '\(id)' has no '\(field.name)'")
      }
    }
    entries.append(entry)
  }

  private mutating func read(
    field name: String, _ value: JSONValue, of kind: KindEntry, id: String
  ) -> (field: any FieldDeclaration, value: Stored, line: Int)? {
    guard let slot = kind.slot(named: name), let field = kind.field(at: slot) else {
      let near = nearest(to: name, among: kind.fields.map(\.name))
      problem(value.line, "\(kind.names.name) '\(id)' has a field '\(name)', unknown here\(near)")
      return nil
    }
    guard let stored = value.stored, field.accepts(stored) else {
      problem(
        value.line,
        "\(kind.names.name) '\(id)': '\(name)' is \(value.description); "
          + "it takes \(field.type.words)")
      return nil
    }
    return (field, stored, value.line)
  }

  /// A reference may point at a record of the file or at one the book holds already.
  private mutating func checkReferences(in book: Book) {
    for entry in entries {
      for (field, value, line) in entry.values {
        guard let target = field.reference(value), !known.contains(target),
          book.record(target) == nil
        else { continue }
        problem(
          entry, line,
          "\(entry.kind.names.name) '\(entry.id)': '\(field.name)' names "
            + "\(target.kind) '\(target.id)', which is neither in the file nor in the workspace")
      }
    }
  }

  private mutating func checkParents() {
    let slot = Body.shape.parent.slot
    let bodies = entries.filter { $0.kind.names.name == Body.about.name }
    var parents: [String: String] = [:]
    for body in bodies {
      if case .text(let parent) = body.values.first(where: { $0.field.slot == slot })?.value {
        parents[body.id] = parent
      }
    }
    for body in bodies where Exchange.isInCycle(body.id, parents: parents) {
      problem(
        body, body.line, "body '\(body.id)' stands under itself: its parents go round in a circle")
    }
  }
}

extension Exchange {
  static func isInCycle(_ id: String, parents: [String: String]) -> Bool {
    var seen: Set<String> = []
    var next = parents[id]
    while let parent = next, seen.insert(parent).inserted {
      if parent == id { return true }
      next = parents[parent]
    }
    return false
  }

  /// Imports a file into a book as one batch; nothing is imported by halves.
  ///
  /// - Throws: `Refusal.exchange` with every mistake of the file, by line.
  package static func read(
    _ text: String, file: String, into book: Book, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    var reader = ExchangeReader(file: file)
    reader.read(text, into: book)
    guard reader.problems.isEmpty else {
      throw .exchange(reader.problems.sorted { $0.line < $1.line })
    }
    var drafting = Drafting(book, circumstances)
    for entry in reader.entries {
      guard book.row(kind: entry.kind.number, id: entry.id) == nil else { throw .structureExists }
      drafting.begin(kind: entry.kind, id: entry.id)
      for (field, value, _) in entry.values {
        drafting.set(kind: entry.kind, id: entry.id, slot: field.slot, to: value)
      }
    }
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("Import \(file)")
  }
}
