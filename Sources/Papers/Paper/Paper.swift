// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A document as a value: what it says and in what order, and nothing about how it is printed.
package struct Paper: Sendable, Equatable {
  /// What the paper is called; printed as its only top heading.
  package var title: String
  /// A second line under the title, such as the kind of meeting.
  package var subtitle: String?
  /// The name of the body that issues the paper, as it was at the paper's date.
  package var body: String
  /// The protective marking in words, such as `OFFICIAL-SENSITIVE`.
  package var marking: String
  /// Says what a reader must know on every page, such as "DRAFT — not yet agreed".
  package var notice: String?
  /// Stands at the foot of every page, or at the end where there are no pages: what the paper was
  /// made from, such as the digest of the record.
  package var footing: String?
  /// The language of the text, as a language tag.
  package var language: String
  /// The facts printed under the title: date, place, chair.
  package var summary: [Fact]
  /// The paper's content, in reading order.
  package var elements: [Element]
  /// The short forms to spell out where each is first used.
  package var abbreviations: [Abbreviation]
  /// Names that have a short form in them and stand as they are.
  package var wholeNames: [String] = []
  /// The record the whole paper is of, when it is of one; Word documents carry it, unseen.
  package var reference: RecordReference?
  /// The records whose words stand outside the elements: in the title, the facts, the notice.
  package var records: [RecordReference] = []
  /// Whether every line says which records it was taken from, so that words can be withheld.
  package var isTraced = false

  /// Makes a paper; everything but its name, its body and its marking may be left out.
  package init(
    title: String, subtitle: String? = nil, body: String, marking: String,
    notice: String? = nil, language: String = "en-GB", summary: [Fact] = [],
    elements: [Element] = [], abbreviations: [Abbreviation] = [],
    reference: RecordReference? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.body = body
    self.marking = marking
    self.notice = notice
    self.language = language
    self.summary = summary
    self.elements = elements
    self.abbreviations = abbreviations
    self.reference = reference
  }
}

/// One labelled fact about the whole paper.
package struct Fact: Sendable, Equatable {
  /// Names the fact, without a colon.
  package var label: String
  /// The fact as it should be read.
  package var value: String

  /// Makes a fact.
  package init(label: String, value: String) {
    self.label = label
    self.value = value
  }
}

/// A short form and what it stands for.
package struct Abbreviation: Sendable, Equatable {
  /// The form used in the text, such as `SGG`.
  package var short: String
  /// The full name.
  package var long: String

  /// Makes an abbreviation.
  package init(short: String, long: String) {
    self.short = short
    self.long = long
  }
}
