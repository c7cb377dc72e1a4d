// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Writes the parts of a paper as JSON; what a part does not have is left out.
struct PaperWriter {
  private var writer = JSONWriter()

  var text: String { writer.text }

  mutating func write(_ paper: Paper) {
    writer.raw("{")
    member("paper", .number(PaperCodec.version))
    member("title", .text(paper.title))
    member("subtitle", paper.subtitle.map { .text($0) })
    member("body", .text(paper.body))
    member("marking", .text(paper.marking))
    member("notice", paper.notice.map { .text($0) })
    member("footing", paper.footing.map { .text($0) })
    member("language", .text(paper.language))
    list("summary", paper.summary) { $0.pair("label", $1.label, "value", $1.value) }
    list("elements", paper.elements) { $0.write($1) }
    list("abbreviations", paper.abbreviations) { $0.pair("short", $1.short, "long", $1.long) }
    if !paper.wholeNames.isEmpty {
      list("whole-names", paper.wholeNames) { writer, name in
        writer.object { $0.member("name", .text(name)) }
      }
    }
    member("kind", paper.reference.map { .text($0.kind) })
    member("record", paper.reference.map { .text($0.id) })
    records(paper.records)
    if paper.isTraced { member("traced", .flag(true)) }
    writer.raw("}\n")
  }

  private mutating func member(_ name: String, _ value: Stored?) {
    guard let value else { return }
    writer.name(name)
    writer.value(value)
  }

  private mutating func list<Item>(
    _ name: String, _ items: [Item], _ write: (inout PaperWriter, Item) -> Void
  ) {
    writer.name(name)
    writer.raw("[")
    for item in items {
      writer.item()
      write(&self, item)
    }
    writer.raw("]", opens: false)
  }

  private mutating func object(_ write: (inout PaperWriter) -> Void) {
    writer.raw("{")
    write(&self)
    writer.raw("}", opens: false)
  }

  private mutating func pair(_ first: String, _ one: String, _ second: String, _ two: String) {
    object {
      $0.member(first, .text(one))
      $0.member(second, .text(two))
    }
  }

  private mutating func write(_ element: Element) {
    object { writer in
      switch element {
      case .heading(let level, let line):
        writer.member("heading", .number(level))
        writer.line(line)
      case .paragraph(let line):
        writer.member("type", .text("paragraph"))
        writer.line(line)
      case .note(let line):
        writer.member("type", .text("note"))
        writer.line(line)
      case .list(let ordered, let items):
        writer.member("ordered", .flag(ordered))
        writer.list("items", items) { $0.write($1) }
      case .table(let table): writer.write(table)
      case .pageBreak: writer.member("type", .text("page-break"))
      }
    }
  }

  private mutating func records(_ records: [RecordReference], _ name: String = "records") {
    if records.isEmpty { return }
    list(name, records) { $0.pair("kind", $1.kind, "record", $1.id) }
  }

  private mutating func line(_ line: Line) {
    writer.name("line")
    object { writer in
      writer.list("runs", line.runs) { writer, run in
        writer.object {
          $0.member("text", .text(run.text))
          if run.strong { $0.member("strong", .flag(true)) }
          $0.member("narrative", run.narrative.map { .text($0) })
          if run.isVerbatim { $0.member("verbatim", .flag(true)) }
        }
      }
      writer.records(line.records)
      writer.records(line.counted, "counted")
      if !line.citations.isEmpty {
        writer.list("citations", line.citations) { writer, citation in
          writer.object {
            $0.member("label", .text(citation.label))
            $0.member("kind", .text(citation.kind))
            $0.member("record", .text(citation.record))
          }
        }
      }
    }
  }

  private mutating func write(_ item: ListItem) {
    object { writer in
      writer.member("number", item.number.map { .text($0) })
      writer.line(item.line)
      if !item.children.isEmpty { writer.list("items", item.children) { $0.write($1) } }
    }
  }

  private mutating func write(_ table: Table) {
    member("caption", .text(table.caption))
    member("empty-note", .text(table.emptyNote))
    list("columns", table.columns) { writer, column in
      writer.object {
        $0.member("title", .text(column.title))
        $0.member("weight", .number(column.weight))
        if column.isNumeric { $0.member("numeric", .flag(true)) }
      }
    }
    records(table.records)
    list("rows", table.rows) { $0.write($1) }
  }

  private mutating func write(_ row: TableRow) {
    object { writer in
      writer.member("kind", row.record.map { .text($0.kind) })
      writer.member("record", row.record.map { .text($0.id) })
      if !row.isHeaderFirst { writer.member("header-first", .flag(false)) }
      writer.list("cells", row.cells) { writer, cell in
        writer.object {
          $0.member("status", cell.status.map { .text($0.rawValue) })
          $0.line(cell.line)
        }
      }
    }
  }
}
