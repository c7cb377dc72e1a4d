// SPDX-License-Identifier: Apache-2.0

/// A field may name a record of any kind: what an action comes from, what a risk was raised by.
extension RecordReference: FieldValue {
  package static var fieldType: FieldType { .record }

  /// Reads `kind:id`, the form that owners have too.
  package init?(stored: Stored) {
    guard case .text(let text) = stored else { return nil }
    self.init(written: text)
  }

  /// Reads `kind:id` from a text; nil for anything else.
  init?(written text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    self.init(kind: String(text[..<colon]), id: String(text[text.index(after: colon)...]))
    if kind.isEmpty || id.isEmpty { return nil }
  }

  package var stored: Stored { .text("\(kind):\(id)") }
}

extension Book {
  /// The records whose field names the given record of any kind, in the order they were made.
  package func those<Kind>(
    _ path: KeyPath<Kind, Field<RecordReference>>, _ target: RecordReference
  ) -> [Record<Kind>] {
    referring(Kind.self, slot: Kind.shape[keyPath: path].slot, to: target.stored.plain)
  }
}
