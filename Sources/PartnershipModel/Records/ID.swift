// SPDX-License-Identifier: Apache-2.0

/// The identity of one record of a kind: opaque, stable, unique across laptops.
package struct ID<Kind: RecordKind>: Hashable, Sendable {
  /// The identity as the journal writes it.
  package let text: String

  /// Names a record by its stored identity.
  package init(_ text: String) {
    self.text = text
  }
}

/// A record of any kind, for citations, search hits and history.
package struct RecordReference: Hashable, Sendable {
  /// The kind's stable storage name.
  package let kind: String
  /// The record's stored identity.
  package let id: String

  /// Points at a record by names.
  package init(kind: String, id: String) {
    self.kind = kind
    self.id = id
  }

  /// Points at a record of a known kind.
  package init<Kind>(_ id: ID<Kind>) {
    self.init(kind: Kind.about.name, id: id.text)
  }
}
