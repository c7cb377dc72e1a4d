// SPDX-License-Identifier: Apache-2.0

import Demonstration
import PartnershipModel
import Testing

struct RolesOnlyTests {
  private static let titles: Set<Substring> = [
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Sir", "Dame", "Lord", "Lady", "Cllr", "PC",
    "DS", "DI",
  ]

  /// Every title with a capitalised word after it.
  private func names(in text: String) -> [String] {
    let words = text.split { !$0.isLetter && $0 != "'" }
    return zip(words, words.dropFirst()).compactMap { title, name in
      let isName = RolesOnlyTests.titles.contains(title) && name.first?.isUppercase == true
      return isName ? "\(title) \(name)" : nil
    }
  }

  @Test(arguments: [ShippedYear.structureFile, ShippedYear.yearFile])
  func `no line of the shipped files holds a person's name`(file: String) {
    let text = ShippedYear.text(of: file)
    #expect(text.utf8.count > 10_000)
    #expect(names(in: text) == [])
  }

  @Test(arguments: DemonstrationYear.fileNames.dropFirst())
  func `no line of a part of the year holds a person's name`(file: String) {
    let text = ShippedYear.text(of: file)
    #expect(text.contains("\"do\": \""))
    #expect(names(in: text) == [])
  }

  @Test(arguments: ["thanked Mrs. Example for", "Dr Example", "by DI Example,"])
  func `a name with its title would be found`(text: String) {
    #expect(names(in: text).count == 1)
  }

  @Test(arguments: DemonstrationYear.fileNames)
  func `the year says in its note that it is invented`(file: String) {
    let text = ShippedYear.text(of: file)
    #expect(text.prefix(400).contains("INVENTED"))
  }
}
