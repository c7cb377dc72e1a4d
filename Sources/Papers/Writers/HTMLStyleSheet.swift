// SPDX-License-Identifier: Apache-2.0

/// The style sheet that every HTML page carries; it asks for nothing from outside the page.
///
/// All text is at least 7:1 against what it stands on. In print the marking is set as the head and
/// foot of a table around the page, because browsers repeat those on every sheet.
enum HTMLStyleSheet {
  /// The rule that turns the sheets of a paper on their side.
  static let turned = "@page { size: A4 landscape; }"
  /// The rules, ready to stand in a `style` element.
  static let text = """
    body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; }
    body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.5em; }
    .marking p { font-weight: bold; margin: 0; }
    .subtitle { font-size: 1.25rem; margin: 0; }
    .issuer { margin: 0 0 1rem; }
    .facts div { display: flex; flex-wrap: wrap; gap: 0 1rem; }
    .facts dt { font-weight: bold; min-width: 8rem; }
    .facts dd { margin: 0; flex: 1; }
    li.labelled { list-style: none; }
    .label { font-weight: bold; }
    .wide { overflow-x: auto; margin: 1rem 0; }
    .wide:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
    th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0.3rem; }
    th, td { border: 1px solid #505a5f; overflow-wrap: break-word; }
    thead th { background: #e8e8e8; }
    tbody th { font-weight: normal; }
    .number { text-align: right; }
    .to-write-in td { height: 18mm; }
    .red { background: #f8dcd7; }
    .amber { background: #fff1c9; }
    .green { background: #d5ecda; }
    .note { border-left: 0.4rem solid #505a5f; padding: 0.25rem 0 0.25rem 1rem; }
    .source { color: #33393d; font-size: 0.9em; }
    @page { size: A4; margin: 18mm; }
    @page { @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
    @page { @bottom-right { font: 9pt Arial, Helvetica, sans-serif; color: #0b0c0c; } }
    @media print {
    body { display: table; width: 100%; max-width: none; padding: 0; }
    body { font-size: 11pt; line-height: 1.35; }
    h1 { margin-top: 0.4em; }
    h2, h3, h4, h5, h6 { margin-top: 1.1em; }
    p { margin: 0.6em 0; }
    table { font-size: 10pt; line-height: 1.25; }
    th, td { padding: 1mm 1.5mm; }
    main { display: table-row-group; }
    header.marking { display: table-header-group; break-inside: avoid; }
    footer.marking { display: table-footer-group; break-inside: avoid; }
    .marking p { padding: 1mm 0; }
    header.marking p:last-child { padding-bottom: 4mm; }
    .wide { overflow: visible; padding-right: 1px; margin: 0.6em 0; }
    thead { display: table-header-group; break-after: avoid; }
    tbody tr:first-child { break-before: avoid; }
    .crowded, .crowded caption, .crowded tbody { display: block; }
    .crowded thead, .crowded td:empty { display: none; }
    .crowded tr { display: block; border-top: 2px solid #505a5f; padding: 2mm 0; }
    .crowded td, .crowded tbody th { display: block; border: 0; padding: 0; text-align: left; }
    .crowded tbody th { font-weight: bold; }
    .crowded [data-label]::before { content: attr(data-label) ": "; font-weight: bold; }
    tr, .note { break-inside: avoid; }
    h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
    .page-break { break-before: page; }
    }
    """
}

extension [Element] {
  // A table of as many columns takes a sheet on its side; with much else it stays upright.
  private static let wideColumns = 8
  private static let fewOthers = 5

  /// Whether the sheet is better turned on its side.
  var isLittleButWideTables: Bool {
    let others = filter { element in
      guard case .table(let table) = element else { return true }
      return table.rows.isEmpty || table.columns.count < Self.wideColumns
    }
    return others.count < Swift.min(count, Self.fewOthers)
  }
}
