// SPDX-License-Identifier: Apache-2.0

import Papers
import Testing

struct MarkdownWriterTests {
  @Test func `the sample paper keeps its headings, lists and tables`() {
    let expected = #"""
      **OFFICIAL-SENSITIVE**

      **DRAFT — not yet agreed**

      # Minutes of the Exploitation Group

      Ordinary meeting

      Exploitation Group

      - **Date:** Tue 24 Nov 2026
      - **Chair:** Detective Superintendent, Police

      ## Allocation pilot

      The pilot was **agreed** & goes to the Strategic Governing Group (SGG) as SGG-2026-07; \#
      the SGG answers by March. \[min 5.2, 24 Nov 2026\]

      ### Outcome

      - 5.2 Share the evaluation
        - 5.2.1 with Adult Social Care (ASC)
      - No further steps

      1) First point
      2) Second point

      > **Note:** One item was withheld.

      **OFFICIAL-SENSITIVE**

      **DRAFT — not yet agreed**

      ***

      **OFFICIAL-SENSITIVE**

      **DRAFT — not yet agreed**

      ## Actions

      **Open actions**

      | Action | Owner | Days | Progress |
      | --------- | --- | ---: | --- |
      | Share the pilot's evaluation with Community Safety | Adult Services | -3 | R Not Started |
      | Name a deputy | Police | 14 | A In Progress |

      No risks were recorded.

      **OFFICIAL-SENSITIVE**

      **DRAFT — not yet agreed**

      """#
    #expect(MarkdownWriter().write(SamplePaper.paper) == expected)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", #"\<script\>alert(1)\</script\>"#),
    ("a | b", #"a \| b"#),
    ("`code` and *stars*", #"\`code\` and \*stars\*"#),
    ("# not a heading", "\\# not a heading"),
    ("1. not a list", #"1\. not a list"#),
    ("12) not a list", #"12\) not a list"#),
    ("(iv) not a list", #"(iv\) not a list"#),
    ("A. Officer", #"A\. Officer"#),
    ("1.5 hours", "1.5 hours"),
    ("Agreed.", "Agreed."),
    ("- not a list", #"\- not a list"#),
    ("--- ", #"\---"#),
    ("> not a quote", #"\> not a quote"#),
    ("[link](http://x)", #"\[link\](http://x)"#),
    ("_under_ and a_b", #"\_under\_ and a_b"#),
    ("Q&A, &lt; and &#60;", #"Q&A, \&lt; and \&#60;"#),
    (#"back\slash"#, #"back\\slash"#),
    ("    indented", "indented"),
    ("two\n\nlines", "two lines"),
    ("~~gone~~ $x$ ^up^", #"\~\~gone\~\~ \$x\$ \^up\^"#),
  ])
  func `text is never read as mark-up`(text: String, expected: String) {
    let paper = Paper(title: "", body: "", marking: "", elements: [.paragraph(Line(text))])
    #expect(MarkdownWriter().write(paper) == expected + "\n")
  }

  @Test(arguments: [
    ([Run(text: "a "), Run(text: "b", strong: true), Run(text: " c")], "a **b** c"),
    ([Run(text: "a"), Run(text: " b ", strong: true), Run(text: "c")], "a **b** c"),
    ([Run(text: "a"), Run(text: "(b)", strong: true), Run(text: "c")], "a<strong>(b)</strong>c"),
    ([Run(text: "a", strong: true), Run(text: "b", strong: true)], "**ab**"),
    ([Run(text: "a"), Run(text: " ", strong: true), Run(text: "b")], "a b"),
  ])
  func `strong words stay strong whatever stands beside them`(runs: [Run], expected: String) {
    let paper = Paper(
      title: "", body: "", marking: "", elements: [.paragraph(Line(runs: runs))])
    #expect(MarkdownWriter().write(paper) == expected + "\n")
  }

  @Test func `an item's own number does not open a list within the list`() {
    let items = [ListItem(line: "Welcome", number: "1."), ListItem(line: "# Apologies")]
    let paper = Paper(
      title: "", body: "", marking: "", elements: [.list(ordered: true, items)])
    #expect(MarkdownWriter().write(paper) == "- 1\\. Welcome\n- 2\\. # Apologies\n")
  }

  @Test func `a heading that ends in number signs or braces keeps them`() {
    let paper = Paper(title: "C #", body: "", marking: "", elements: [.heading(level: 1, "F {x}")])
    #expect(MarkdownWriter().write(paper) == "# C \\#\n\n## F \\{x}\n")
  }
}
