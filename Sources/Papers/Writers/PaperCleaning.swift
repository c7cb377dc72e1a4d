// SPDX-License-Identifier: Apache-2.0

// Every writer begins here, so that no text can reach an output unseen.
extension Paper {
  /// The paper with every text made safe to print and every table made rectangular.
  var cleaned: Paper {
    var paper = self
    paper.title = TextCleaner.clean(title)
    paper.subtitle = subtitle.map(TextCleaner.clean)
    paper.body = TextCleaner.clean(body)
    paper.marking = TextCleaner.clean(marking)
    paper.notice = notice.map(TextCleaner.clean)
    paper.footing = footing.map(TextCleaner.clean)
    paper.language = TextCleaner.clean(language)
    paper.summary = summary.map {
      Fact(label: TextCleaner.clean($0.label), value: TextCleaner.clean($0.value))
    }
    paper.elements = elements.map(\.cleaned)
    paper.abbreviations = abbreviations.map {
      Abbreviation(short: TextCleaner.clean($0.short), long: TextCleaner.clean($0.long))
    }
    return paper
  }

  /// What stands at the top and bottom of every page: the marking, then the notice.
  var pageMarks: [String] {
    [marking, notice ?? ""].filter { !$0.isEmpty }
  }

  /// What ends a paper that has no pages: what it was made from, then the marks of every page.
  var endMarks: [String] { [footing ?? ""].filter { !$0.isEmpty } + pageMarks }
}

extension Element {
  fileprivate var cleaned: Element {
    switch self {
    case .heading(let level, let line): .heading(level: level, line.cleaned)
    case .paragraph(let line): .paragraph(line.cleaned)
    case .list(let ordered, let items): .list(ordered: ordered, items.map(\.cleaned))
    case .table(let table): .table(table.withoutEmptyColumns.cleaned)
    case .note(let line): .note(line.cleaned)
    case .pageBreak: .pageBreak
    }
  }
}

extension ListItem {
  fileprivate var cleaned: ListItem {
    let number = number.map(TextCleaner.clean)
    return ListItem(
      line: line.cleaned, children: children.map(\.cleaned),
      number: number == "" ? nil : number)
  }
}

extension Line {
  fileprivate var cleaned: Line {
    var line = self
    line.runs = TextCleaner.clean(runs)
    line.citations = citations.map {
      Citation(label: TextCleaner.clean($0.label), kind: $0.kind, record: $0.record)
    }
    return line
  }
}

extension Table {
  /// The table with its texts made safe and each row as long as the list of columns.
  var cleaned: Table {
    let width = rows.reduce(columns.count) { max($0, $1.cells.count) }
    var columns = columns.map {
      Column(
        title: TextCleaner.clean($0.title), weight: max(1, min($0.weight, 100)),
        isNumeric: $0.isNumeric)
    }
    while columns.count < width { columns.append(Column(title: "Column \(columns.count + 1)")) }
    return Table(
      caption: TextCleaner.clean(caption), columns: columns,
      rows: rows.map { $0.cleaned(width: width) }, emptyNote: TextCleaner.clean(emptyNote),
      records: records)
  }
}

extension TableRow {
  fileprivate func cleaned(width: Int) -> TableRow {
    var row = self
    row.cells = cells.map { TableCell(line: $0.line.cleaned, status: $0.status) }
    while row.cells.count < width { row.cells.append("") }
    return row
  }
}

extension Table {
  /// The table as it is printed: where it asks for that, without columns that say nothing.
  fileprivate var withoutEmptyColumns: Table {
    guard omitsEmptyColumns else { return self }
    let kept = columns.indices.filter { place in
      place == 0 || rows.contains { place < $0.cells.count && !$0.cells[place].line.isEmpty }
    }
    var table = self
    table.columns = kept.map { columns[$0] }
    for row in table.rows.indices {
      table.rows[row].cells = kept.filter { $0 < rows[row].cells.count }.map { rows[row].cells[$0] }
    }
    return table
  }
}
