// SPDX-License-Identifier: Apache-2.0

/// What the command line asked for.
struct BenchOptions {
  /// Fewer runs: an impression, not a measurement.
  var isQuick = false
  /// The folder to work in and to leave behind; a temporary one otherwise.
  var keptFolder: String?
  /// The numbers of the figures to take; all when empty.
  var figures: Set<Int> = []

  static let usage = """
    minutebook-bench [--quick] [--keep DIR] [--figures 1,4]

    Generates a record of twenty years and measures Minutebook on it beside other programs.
      --quick         Fewer runs: an impression, not a measurement.
      --keep DIR      Works in this new folder and leaves it, with the record, behind.
      --figures LIST  Takes only these figures, by their numbers.

    """

  /// Reads the words of the command line; nil when they cannot be understood.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--quick": isQuick = true
      case "--keep":
        guard let folder = rest.popFirst() else { return nil }
        keptFolder = folder
      case "--figures":
        let numbers = rest.popFirst()?.split(separator: ",").map { Int($0) } ?? [nil]
        figures = Set(numbers.compactMap { $0 })
        guard figures.count == numbers.count else { return nil }
      default: return nil
      }
    }
  }

  /// How often something is done: the given number of times, or a fifth of it.
  func runs(_ usual: Int) -> Int { isQuick ? max(3, usual / 5) : usual }
}
