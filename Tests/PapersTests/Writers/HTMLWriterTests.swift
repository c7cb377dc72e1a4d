// SPDX-License-Identifier: Apache-2.0

import Papers
import Testing

struct HTMLWriterTests {
  private let page = HTMLOutline(HTMLWriter().write(SamplePaper.paper))

  @Test func `the sample paper's content is written in order`() {
    let expected = #"""
      <h1>Minutes of the Exploitation Group</h1>
      <p class="subtitle">Ordinary meeting</p>
      <p class="issuer">Exploitation Group</p>
      <dl class="facts">
      <div><dt>Date</dt><dd>Tue 24 Nov 2026</dd></div>
      <div><dt>Chair</dt><dd>Detective Superintendent, Police</dd></div>
      </dl>
      <h2>Allocation pilot</h2>
      <p>The pilot was <strong>agreed</strong> &amp; goes to the Strategic Governing Group \#
      (<abbr>SGG</abbr>) as SGG-2026-07; the SGG answers by March. \#
      <span class="source">[min 5.2, 24 Nov 2026]</span></p>
      <h3>Outcome</h3>
      <ul>
      <li class="labelled"><span class="label">5.2</span> Share the evaluation
      <ul>
      <li class="labelled"><span class="label">5.2.1</span> with Adult Social Care \#
      (<abbr>ASC</abbr>)</li>
      </ul>
      </li>
      <li>No further steps</li>
      </ul>
      <ol>
      <li>First point</li>
      <li>Second point</li>
      </ol>
      <p class="note" role="note"><strong>Note:</strong> One item was withheld.</p>
      <div class="page-break"></div>
      <h2>Actions</h2>
      <div class="wide" role="group" aria-labelledby="table-1" tabindex="0">
      <table>
      <caption id="table-1">Open actions</caption>
      <colgroup><col style="width: 50%"><col style="width: 16%"><col style="width: 16%">\#
      <col style="width: 16%"></colgroup>
      <thead>
      <tr><th scope="col">Action</th><th scope="col">Owner</th>\#
      <th scope="col" class="number">Days</th><th scope="col">Progress</th></tr>
      </thead>
      <tbody>
      <tr><th scope="row">Share the pilot&#39;s evaluation with Community Safety</th>\#
      <td>Adult Services</td><td class="number">-3</td><td class="red">R Not Started</td></tr>
      <tr><th scope="row">Name a deputy</th><td>Police</td><td class="number">14</td>\#
      <td>A In Progress</td></tr>
      </tbody>
      </table>
      </div>
      <p>No risks were recorded.</p>
      """#
    #expect(page.main == expected)
  }

  @Test func `R64: the head names language, encoding and title, and the body is marked twice`() {
    let opening = #"""
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <title>Minutes of the Exploitation Group – Ordinary meeting, Tue 24 Nov 2026 – \#
      Exploitation Group</title>

      """#
    #expect(page.html.hasPrefix(opening))
    let marks = "<p>OFFICIAL-SENSITIVE</p><p>DRAFT — not yet agreed</p>"
    #expect(page.html.contains("<header class=\"marking\">\(marks)</header>"))
    #expect(page.html.contains("<footer class=\"marking\">\(marks)</footer>"))
  }

  @Test func `rows with more columns than a sheet of A4 takes bear their headings`() {
    func page(columns: Int) -> String {
      let table = Table(
        caption: "Wide", columns: (1...columns).map { Column(title: "Head \($0)") },
        rows: [TableRow(cells: (1...columns).map { "\($0)" })], emptyNote: "")
      let paper = Paper(
        title: "T", body: "B", marking: "", elements: [.table(table), .table(table)])
      return HTMLWriter().write(paper)
    }
    #expect(page(columns: 9).contains("<table class=\"crowded\">"))
    #expect(page(columns: 9).contains("<td data-label=\"Head 9\">9</td>"))
    #expect(!page(columns: 8).contains("<table class=\"crowded\">"))
    #expect(!page(columns: 8).contains("data-label="))
    #expect(page(columns: 8).contains("aria-labelledby=\"table-2\""))
    #expect(page(columns: 8).contains("<caption id=\"table-2\">"))
  }

  @Test func `every tag is closed in order and nothing is fetched or run`() {
    #expect(page.unbalanced == nil)
    for unwanted in ["<script", "src=", "href=", "url(", "@import", "<link"] {
      #expect(!page.html.contains(unwanted))
    }
  }

  @Test(arguments: [[1, 3, 5, 2, 4], [4, 4, 1], [0, -3, 99], [1, 2, 3, 4, 5, 6, 7]])
  func `R64: headings never skip a level below the one top heading`(levels: [Int]) {
    let elements = levels.map { Element.heading(level: $0, "Heading") }
    let paper = Paper(title: "Title", body: "", marking: "OFFICIAL", elements: elements)
    let printed = HTMLOutline(HTMLWriter().write(paper)).headingLevels
    #expect(printed.count == levels.count + 1)
    #expect(printed.filter { $0 == 1 }.count == 1)
    for (above, below) in zip(printed, printed.dropFirst()) {
      #expect(below <= above + 1 && below <= 6)
    }
  }

  @Test func `every header cell says what it heads`() {
    let heads = page.tags.filter { $0 == "th" || $0.hasPrefix("th ") }
    #expect(heads.count == 6)
    #expect(heads.allSatisfy { $0.contains("scope=\"col\"") || $0.contains("scope=\"row\"") })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</title><h1>", "\" onload=\"x", "' onload='x", "-->", "&amp;",
    "]]>", "</style>",
  ])
  func `hostile text in any place stays text`(text: String) {
    let page = HTMLOutline(HTMLWriter().write(.filled(with: text)))
    let harmless = HTMLOutline(HTMLWriter().write(.filled(with: "word")))
    #expect(page.unbalanced == nil)
    let names = { (page: HTMLOutline) in page.tags.map { $0.prefix { $0 != " " } } }
    #expect(names(page) == names(harmless))
    #expect(!page.html.contains("<script"))
  }
}

/// The tags of a page, found by a scan that trusts the writer to escape every text.
private struct HTMLOutline {
  let html: String
  let tags: [String]

  init(_ html: String) {
    self.html = html
    tags = html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1).map {
      String($0.prefix { $0 != ">" })
    }
  }

  var headingLevels: [Int] {
    tags.compactMap { $0.count == 2 && $0.hasPrefix("h") ? Int($0.dropFirst()) : nil }
  }

  var main: Substring {
    let lines = html.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "<main>"), let end = lines.firstIndex(of: "</main>")
    else { return "" }
    return html[lines[start + 1].startIndex..<lines[end - 1].endIndex]
  }

  /// The first tag that is closed out of turn or never.
  var unbalanced: String? {
    var open: [Substring] = []
    for tag in tags {
      let name = tag.prefix { $0 != " " }
      if ["!doctype", "meta", "col"].contains(name) { continue }
      if !name.hasPrefix("/") {
        open.append(name)
      } else if open.popLast() != name.dropFirst() {
        return tag
      }
    }
    return open.last.map(String.init)
  }
}
