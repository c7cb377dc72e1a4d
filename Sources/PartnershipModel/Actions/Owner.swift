// SPDX-License-Identifier: Apache-2.0

/// Who answers for something: a seat, an agency or a body, never a bare person.
package enum Owner: FieldValue {
  case seat(ID<Seat>)
  case agency(ID<Agency>)
  case body(ID<Body>)

  package static var fieldType: FieldType { .owner }

  package init?(stored: Stored) {
    guard case .text(let text) = stored, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let id = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "seat": self = .seat(ID(id))
    case "agency": self = .agency(ID(id))
    case "body": self = .body(ID(id))
    default: return nil
    }
  }

  package var stored: Stored {
    switch self {
    case .seat(let id): .text("seat:" + id.text)
    case .agency(let id): .text("agency:" + id.text)
    case .body(let id): .text("body:" + id.text)
    }
  }
}
