// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The longest name of a laptop, in characters, so that sentences stay short.
  package static let longestLaptopName = 40

  /// What a sentence calls a laptop: "this laptop", "Clerk 2's laptop", or "laptop k7f3" where
  /// nobody has named it. Two laptops of one name are told apart by their short names.
  package func laptopName(_ device: String, own: String) -> String {
    if device == own { return "this laptop" }
    guard let name = self[ID<Laptop>(device)]?.name, !name.isBlank else {
      return Laptop.unnamed(device)
    }
    let owned = "\(name)\(name.hasSuffix("s") ? "'" : "'s") laptop"
    let isShared = all(Laptop.self).contains { $0.id.text != device && $0.name == name }
    return isShared ? "\(owned) (\(device))" : owned
  }

  /// What sentences call every laptop that has a name, wherever they are read.
  var laptopNames: [String: String] {
    all(Laptop.self).filter { $0.name?.isBlank == false }.reduce(into: [:]) { names, laptop in
      names[laptop.id.text] = laptopName(laptop.id.text, own: "")
    }
  }

  /// The same, where this laptop wrote under other short names before.
  package func laptopName(_ device: String, own: String, former: [String]) -> String {
    former.contains(device) && device != own
      ? "this laptop, as it was called before" : laptopName(device, own: own)
  }

  /// Names the laptop that is being worked on, as others' sentences call it.
  ///
  /// - Parameter former: The short names it had before; the name that goes with one may be taken over.
  /// - Throws: `Refusal` when the name is empty, too long, another laptop's, or looks like a person's.
  package func nameLaptop(
    _ words: String, former: [String] = [], _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let name = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    try checkLaptopName(name, own: [circumstances.device] + former)
    let id = ID<Laptop>(circumstances.device)
    var drafting = Drafting(self, circumstances)
    if row(kind: Registry.number(of: Laptop.self), id: id.text) == nil {
      _ = drafting.create(Laptop.self, id: id.text)
    } else {
      drafting.restore(id)
    }
    drafting.set(id, \.name, name)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("Name this laptop '\(name)'")
  }

  private func checkLaptopName(_ name: String, own: [String]) throws(Refusal) {
    guard !name.isEmpty else { throw .needsText(what: "The laptop's name") }
    guard name.count <= Book.longestLaptopName else {
      throw .laptopNameTooLong(most: Book.longestLaptopName)
    }
    if let person = restrictedWords(learning: []).personNames(in: name).first {
      throw .laptopNamedAfterPerson(person)
    }
    if let other = all(Laptop.self).first(where: { !own.contains($0.id.text) && $0.name == name }) {
      throw .laptopNameTaken(name, device: other.id.text)
    }
  }
}
