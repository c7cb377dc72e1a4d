// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension MinutesPaper {
  /// One item as the minutes will print it, to be read to the room before going on.
  package func readBack(of item: Record<AgendaItem>) -> Paper {
    let paper = Paper(
      title: book.title(of: meeting), subtitle: nil, body: book.name(of: meeting.body, on: day),
      marking: "", summary: [], elements: elements(of: item, number: book.number(of: item)))
    return book.finished(paper, notice: nil, also: [meeting.reference], on: meeting.date)
  }
}
