// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct ReviewsOf2021Tests {
  private func book() throws -> Book {
    try PartnershipFile("shropshire-2021-22.json").imported()
  }

  @Test(arguments: [
    (ReviewType.scr, ["G Children"]), (.lcspr, ["Child I", "Child J", "Children M & N"]),
    (.rapidReview, ["Child O", "Child R", "Child T"]),
    (.sar, ["Kim", "Lily", "Mr G", "Mr I", "Mrs H"]), (.dhr, ["Mr C", "Ms A"]), (.asb, []),
  ])
  func `R27: the reviews of 2021-22 stand by type and pseudonym, marked, without case detail`(
    type: ReviewType, pseudonyms: [String]
  ) throws {
    let cases = try book().all(ReviewCase.self).filter { $0.type == type }
    #expect(cases.map(\.pseudonym).sorted() == pseudonyms)
    #expect(cases.allSatisfy { $0.marking == .officialSensitive && $0.body == ID("case-review") })
  }

  @Test func `R41: the review that a criminal investigation holds up is paused`() throws {
    let book = try book()
    let paused = book.all(ReviewCase.self).filter { review in
      book.pause(of: review.reference, on: day("2022-03-31")) != nil
    }
    #expect(paused.map(\.pseudonym) == ["Children M & N"])
  }

  @Test func `R27: that a family and no agency referred a case is kept`() throws {
    let family = try book().all(ReviewCase.self).filter { $0.referrer == .family }
    #expect(family.map(\.pseudonym) == ["Mrs H"])
  }
}
