// SPDX-License-Identifier: Apache-2.0

extension Line {
  /// The line's sources as they are printed after it, each in square brackets.
  ///
  /// Numbers are put in order, and three or more in a row are given as a range, so that a count of
  /// many records reads "[3]–[15]" in every form.
  var citationWords: [String] {
    let numbers = citations.compactMap { Int($0.label) }
    guard numbers.count == citations.count else { return citations.map { "[\($0.label)]" } }
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, number - last.upperBound <= 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.flatMap { range in
      range.count > 2
        ? ["[\(range.lowerBound)]\u{2013}[\(range.upperBound)]"] : range.map { "[\($0)]" }
    }
  }
}
