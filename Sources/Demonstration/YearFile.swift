// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// One file of the year: the events of one part of the work, in the order of their days.
struct YearFile: Sendable {
  let name: String
  /// What begins the identities it gives. Each file has its own, so that an event added to one
  /// leaves the identities of all others as they are.
  let device: String
  let author: String
  let events: [JSONValue]

  init(text: String, name: String) throws(DemonstrationError) {
    func mistake(_ reason: String, line: Int = 1) -> DemonstrationError {
      DemonstrationError(file: name, line: line, reason: reason)
    }
    let document: JSONValue
    do {
      document = try JSONReader.read(text)
    } catch {
      throw mistake("this is not JSON: \(error.reason)", line: error.line)
    }
    guard document["format"]?.text == "minutebook-year", document["version"]?.number == 1 else {
      throw mistake(
        "this is not a demonstration year: \"format\": \"minutebook-year\", \"version\": 1")
    }
    guard let events = document["events"]?.items else {
      throw mistake("the list of \"events\" is missing")
    }
    let part = document["part"]?.text ?? ""
    guard part.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
      throw mistake("\"part\" is '\(part)'; it takes small letters only")
    }
    self.name = name
    self.events = events
    device = DemonstrationYear.device + part
    author = document["author"]?.text ?? "Business Unit"
  }
}
