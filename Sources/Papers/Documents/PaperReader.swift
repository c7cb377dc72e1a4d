// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Reads the parts of a paper from JSON.
enum PaperReader {
  static func paper(_ value: JSONValue) throws(PaperCodecError) -> Paper {
    var paper = Paper(
      title: try value.text("title"), subtitle: value["subtitle"]?.text,
      body: try value.text("body"), marking: try value.text("marking"),
      notice: value["notice"]?.text, language: try value.text("language"))
    paper.footing = value["footing"]?.text
    for fact in try value.list("summary") {
      paper.summary.append(Fact(label: try fact.text("label"), value: try fact.text("value")))
    }
    for part in try value.list("elements") { paper.elements.append(try element(part)) }
    for short in try value.list("abbreviations") {
      paper.abbreviations.append(
        Abbreviation(short: try short.text("short"), long: try short.text("long")))
    }
    if value["whole-names"] != nil {
      for name in try value.list("whole-names") { paper.wholeNames.append(try name.text("name")) }
    }
    if let kind = value["kind"]?.text {
      paper.reference = RecordReference(kind: kind, id: try value.text("record"))
    }
    paper.records = try records(value)
    paper.isTraced = value["traced"]?.isTrue ?? false
    return paper
  }

  private static func element(_ value: JSONValue) throws(PaperCodecError) -> Element {
    if let level = value["heading"]?.number { return .heading(level: level, try line(value)) }
    if let ordered = value["ordered"] {
      return .list(ordered: ordered.isTrue, try items(value))
    }
    if value["caption"] != nil { return .table(try table(value)) }
    switch try value.text("type") {
    case "paragraph": return .paragraph(try line(value))
    case "note": return .note(try line(value))
    case "page-break": return .pageBreak
    default: throw .unexpected(part: "type", line: value.line)
    }
  }

  private static func line(_ value: JSONValue) throws(PaperCodecError) -> Line {
    guard let line = value["line"] else { throw .unexpected(part: "line", line: value.line) }
    var result = Line(runs: [])
    for run in try line.list("runs") {
      result.runs.append(
        Run(
          text: try run.text("text"), strong: run["strong"]?.isTrue ?? false,
          narrative: run["narrative"]?.text, isVerbatim: run["verbatim"]?.isTrue ?? false))
    }
    result.records = try records(line)
    result.counted = try records(line, "counted")
    guard line["citations"] != nil else { return result }
    for citation in try line.list("citations") {
      result.citations.append(
        Citation(
          label: try citation.text("label"), kind: try citation.text("kind"),
          record: try citation.text("record")))
    }
    return result
  }

  private static func records(
    _ value: JSONValue, _ name: String = "records"
  ) throws(PaperCodecError) -> [RecordReference] {
    var records: [RecordReference] = []
    for record in value[name] == nil ? [] : try value.list(name) {
      records.append(RecordReference(kind: try record.text("kind"), id: try record.text("record")))
    }
    return records
  }

  private static func items(_ value: JSONValue) throws(PaperCodecError) -> [ListItem] {
    guard value["items"] != nil else { return [] }
    var items: [ListItem] = []
    for item in try value.list("items") {
      items.append(
        ListItem(
          line: try line(item), children: try self.items(item), number: item["number"]?.text))
    }
    return items
  }

  private static func table(_ value: JSONValue) throws(PaperCodecError) -> Table {
    var table = Table(
      caption: try value.text("caption"), columns: [], rows: [],
      emptyNote: try value.text("empty-note"))
    for column in try value.list("columns") {
      table.columns.append(
        Column(
          title: try column.text("title"), weight: column["weight"]?.number ?? 1,
          isNumeric: column["numeric"]?.isTrue ?? false))
    }
    table.records = try records(value)
    for item in try value.list("rows") { table.rows.append(try row(item)) }
    return table
  }

  private static func row(_ value: JSONValue) throws(PaperCodecError) -> TableRow {
    var row = TableRow(cells: [], isHeaderFirst: value["header-first"]?.isTrue ?? true)
    if let kind = value["kind"]?.text {
      row.record = RecordReference(kind: kind, id: try value.text("record"))
    }
    for cell in try value.list("cells") {
      let status = cell["status"]?.text.flatMap(Status.init(rawValue:))
      row.cells.append(TableCell(line: try line(cell), status: status))
    }
    return row
  }
}

extension JSONValue {
  fileprivate func text(_ name: String) throws(PaperCodecError) -> String {
    guard let text = self[name]?.text else { throw .unexpected(part: name, line: line) }
    return text
  }

  fileprivate func list(_ name: String) throws(PaperCodecError) -> [JSONValue] {
    guard let items = self[name]?.items else { throw .unexpected(part: name, line: line) }
    return items
  }

  fileprivate var isTrue: Bool {
    if case .flag(true) = content { true } else { false }
  }
}
