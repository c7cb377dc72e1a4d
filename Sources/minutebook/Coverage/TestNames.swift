// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// The tests whose names begin with a row, such as `` `R28: a rapid review is due …` ``.
struct TestNames {
  /// One of them.
  struct Test: Comparable {
    /// What stands after the row.
    let sentence: String
    /// The file's name, without its ending.
    let file: String
    /// Whether it presses keys or runs commands, as those of the screens and of the program do.
    let isOfUser: Bool

    static func < (one: Test, other: Test) -> Bool {
      (one.file, one.sentence) < (other.file, other.sentence)
    }
  }

  /// The folders whose tests press keys and run commands; the others call operations.
  private static let usersFolders: Set<Substring> = ["DeskTests", "EndToEndTests"]

  /// By the row's number, each list in order.
  private(set) var byRow: [Int: [Test]] = [:]

  /// Reads every Swift file of a folder and of those in it.
  init(folder: String) throws(CommandFailure) {
    for path in try TestNames.swiftFiles(in: folder) {
      let within = path.dropFirst(folder.count).split(separator: "/").first ?? ""
      read(
        try OwnerOnlyFile.read(path), file: TestNames.name(of: path),
        isOfUser: TestNames.usersFolders.contains(within))
    }
    byRow = byRow.mapValues { $0.sorted() }
  }

  private static func swiftFiles(in folder: String) throws(CommandFailure) -> [String] {
    let files = DiskFileStore()
    var found: [String] = []
    do throws(FileFailure) {
      var folders = [folder]
      while let next = folders.popLast() {
        for name in try files.list(next) {
          let path = "\(next)/\(name)"
          if try files.status(at: path)?.isFolder == true {
            folders.append(path)
          } else if name.hasSuffix(".swift") {
            found.append(path)
          }
        }
      }
    } catch {
      throw .cannotRead(path: folder, error)
    }
    return found.sorted()
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
  }

  /// A test's name stands in backticks after the word that declares it; a name in a sentence of a
  /// comment is none.
  private mutating func read(_ text: String, file: String, isOfUser: Bool) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: "`", omittingEmptySubsequences: false)
      guard words.count >= 3, words[0].trimmingSpaces.hasSuffix("func"),
        let colon = words[1].firstIndex(of: ":"), let rows = TestNames.rows(words[1][..<colon])
      else { continue }
      let sentence = words[1][words[1].index(after: colon)...].trimmingSpaces
      for row in rows {
        byRow[row, default: []].append(
          Test(sentence: String(sentence), file: file, isOfUser: isOfUser))
      }
    }
  }

  /// The rows that "R53" or "R53, R58" names; nil for other words.
  private static func rows(_ text: Substring) -> [Int]? {
    var rows: [Int] = []
    for word in text.split(separator: ",").map(\.trimmingSpaces) {
      guard word.first == "R", let row = Int(word.dropFirst()) else { return nil }
      rows.append(row)
    }
    return rows
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
