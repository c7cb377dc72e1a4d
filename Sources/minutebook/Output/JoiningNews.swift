// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// What joined laptops leave to somebody, in a sentence each, with where to answer.
enum JoiningNews {
  /// What is open in a book.
  static func sentences(_ book: Book) -> [String] {
    let (questions, numbers) = (book.openConflicts.count, book.sharedNumbers.count)
    var sentences: [String] = []
    if questions > 0 {
      let things = questions == 1 ? "1 thing was" : "\(questions) things were"
      sentences.append(
        "\(things) changed differently on laptops apart: 'Conflicts' in the menu asks which stands."
      )
    }
    if numbers > 0 {
      let given = numbers == 1 ? "1 number was" : "\(numbers) numbers were"
      sentences.append(
        "\(given) given twice: 'Numbers given twice' in the menu shows them; both may stay.")
    }
    return sentences
  }
}
