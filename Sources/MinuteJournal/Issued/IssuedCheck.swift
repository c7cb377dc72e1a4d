// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Compares the folder of issued files with the records that name them.
struct IssuedCheck {
  /// What is wrong: files that are missing, damaged or cannot be read, by the paper's number.
  private(set) var problems: [CheckProblem] = []
  /// The names of files that no record names.
  private(set) var surplus: [String] = []
  /// How many files are as they were issued.
  private(set) var sound = 0

  /// Reads every issued file and verifies it.
  init(_ book: Book, _ store: IssuedStore) {
    var known: Set<String> = []
    for file in book.allEver(IssuedFile.self) {
      guard let name = file.name, known.insert(name.text).inserted else { continue }
      // What was taken back stays, and no longer matters.
      guard book[file.id] != nil, let paper = book[file.paper] else { continue }
      check(name, of: paper, in: store)
    }
    let names = (try? store.names()) ?? []
    surplus = names.filter { !known.contains($0) }.sorted()
  }

  private mutating func check(
    _ name: IssuedFileName, of paper: Record<IssuedPaper>, in store: IssuedStore
  ) {
    let shown = "issued/\(name.text)"
    let words = "issued paper \(paper.number), '\(paper.title)'"
    do throws(FileFailure) {
      let bytes = try store.files.readWhole(store.path(of: name))
      if name.names(bytes) {
        sound += 1
      } else {
        problems.append(.issuedDamaged(file: shown, paper: words))
      }
    } catch .missing {
      problems.append(.issuedMissing(file: shown, paper: words))
    } catch {
      problems.append(.issuedUnreadable(file: shown, paper: words, error))
    }
  }
}
