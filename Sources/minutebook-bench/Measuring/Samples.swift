// SPDX-License-Identifier: Apache-2.0

/// Measurements of one thing, in nanoseconds or bytes.
struct Samples {
  private(set) var values: [Int] = []

  init(_ values: [Int] = []) {
    self.values = values
  }

  mutating func add(_ value: Int) { values.append(value) }

  var median: Int { percentile(50) }

  /// The value that so many in a hundred do not exceed.
  func percentile(_ share: Int) -> Int {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, sorted.count * share / 100)]
  }

  /// "112 ms (105 ms to 130 ms, 9 runs)".
  var line: String {
    guard let least = values.min(), let most = values.max() else { return "nothing measured" }
    return "\(shownTime(median)) (\(shownTime(least)) to \(shownTime(most)), \(values.count) runs)"
  }
}

/// A time with three figures: "1.24 ms".
func shownTime(_ time: Nanoseconds) -> String {
  switch time {
  case ..<1_000_000: "\(shownNumber(Double(time) / 1000)) µs"
  case ..<1_000_000_000: "\(shownNumber(Double(time) / 1_000_000)) ms"
  default: "\(shownNumber(Double(time) / 1_000_000_000)) s"
  }
}

/// A size in millions of bytes: "27.1 MB".
func shownSize(_ bytes: Int) -> String {
  "\(shownNumber(Double(bytes) / 1_000_000)) MB"
}

/// A number with two places below 10, one below 100 and none above.
func shownNumber(_ number: Double) -> String {
  let places = number < 10 ? 2 : number < 100 ? 1 : 0
  let scale = places == 2 ? 100 : places == 1 ? 10 : 1
  let scaled = Int((number * Double(scale)).rounded())
  guard places > 0 else { return String(scaled) }
  let rest = String(scaled % scale)
  return "\(scaled / scale)." + String(repeating: "0", count: places - rest.count) + rest
}

/// A count with commas between thousands: "100,000".
func shownCount(_ count: Int) -> String {
  let digits = Array(String(count))
  return digits.indices.map { place in
    let left = digits.count - place
    return (place > 0 && left % 3 == 0 ? "," : "") + String(digits[place])
  }.joined()
}
