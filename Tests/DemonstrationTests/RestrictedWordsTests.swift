// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct RestrictedWordsTests {
  @Test func `the demonstration's minutes, which name roles only, raise no false alarm`() throws {
    let book = try ShippedYear.onTheDay.get().book
    var looked = 0
    for meeting in book.all(Meeting.self) where meeting.minutes != nil {
      let found = book.closingFindings(of: meeting).filter {
        $0.check == .personName || $0.check == .pseudonymDetail
      }
      #expect(found.map(\.subject) == [], "\(book.title(of: meeting))")
      looked += book.agenda(of: meeting.id).reduce(0) { $0 + book.entries(of: $1.id).count }
    }
    #expect(looked > 200)
  }

  @Test func `what went to members in the year is kept as it went`() throws {
    let book = try ShippedYear.onTheDay.get().book
    let agreed = book.all(Meeting.self).filter { $0.minutes == .agreed }
    #expect(agreed.count > 5)
    for meeting in agreed {
      let label = book.corrections(to: meeting.id).isEmpty ? "Agreed" : "Corrected"
      #expect(book.versions(of: meeting.id).last?.label == label, "\(book.title(of: meeting))")
    }
  }
}
