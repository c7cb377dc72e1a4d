// SPDX-License-Identifier: Apache-2.0

/// A limit that a ratio is held to.
enum Aim {
  case below(Double)
  case atMost(Double)

  func isMet(by ratio: Double) -> Bool {
    switch self {
    case .below(let limit): ratio < limit
    case .atMost(let limit): ratio <= limit
    }
  }

  var words: String {
    switch self {
    case .below(let limit): "aim below \(shownNumber(limit))"
    case .atMost(let limit): "aim at most \(shownNumber(limit))"
    }
  }
}

/// One printed line of a figure.
enum ReportLine {
  /// A value that was measured, or a remark.
  case value(String)
  case verdict(String, isMet: Bool)
  case notCompared(String)

  /// What was measured and its spread.
  static func measured(_ what: String, _ samples: Samples) -> ReportLine {
    .value("\(padded(what)) \(samples.line)")
  }

  /// A value as it is.
  static func stated(_ what: String, _ value: String) -> ReportLine {
    .value("\(padded(what)) \(value)")
  }

  /// How our value stands to another, and whether the aim is met.
  static func ratio(_ what: String, _ ours: Int, to other: Int, _ aim: Aim) -> ReportLine {
    let ratio = Double(ours) / Double(max(1, other))
    let isMet = aim.isMet(by: ratio)
    let words = "\(shownNumber(ratio)), \(aim.words): \(isMet ? "met" : "MISSED")"
    return .verdict("\(padded(what)) \(words)", isMet: isMet)
  }

  /// Whether two things agree that have to.
  static func agreement(_ what: String, _ words: String, isMet: Bool) -> ReportLine {
    .verdict("\(padded(what)) \(words): \(isMet ? "met" : "MISSED")", isMet: isMet)
  }

  /// The line as printed.
  var text: String {
    switch self {
    case .value(let text), .verdict(let text, _): text
    case .notCompared(let reason): "not compared: \(reason)"
    }
  }

  private static func padded(_ what: String) -> String {
    what + String(repeating: " ", count: max(0, 46 - what.count))
  }
}

/// Counts what was met.
struct VerdictCount {
  private var met = 0
  private var missed = 0
  private var notCompared = 0

  mutating func note(_ line: ReportLine) {
    switch line {
    case .value: break
    case .verdict(_, let isMet): if isMet { met += 1 } else { missed += 1 }
    case .notCompared: notCompared += 1
    }
  }

  var line: String {
    let rest = notCompared == 0 ? "" : ", \(notCompared) not compared"
    return "\(met) aims met, \(missed) missed\(rest)"
  }
}
