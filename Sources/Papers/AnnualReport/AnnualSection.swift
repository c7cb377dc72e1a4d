// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// One part of the annual report under its heading; empty when nothing was provided for it.
struct AnnualSection {
  let title: String
  let elements: [Element]

  /// The part as it is printed; one that is empty says so in the published words.
  var printed: [Element] {
    [.heading(level: 1, Line(title))] + (elements.isEmpty ? [.nothingProvided()] : elements)
  }
}

extension Element {
  /// What stands where nothing was provided.
  static func nothingProvided(_ records: [RecordReference] = []) -> Element {
    .paragraph(Line(sentence(AnnualReport.nothingProvided), records: records))
  }
}
