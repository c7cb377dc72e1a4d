// SPDX-License-Identifier: Apache-2.0

/// A JSON value that remembers the line it stood on, so that mistakes can be named.
package struct JSONValue: Sendable {
  /// What stands there.
  package enum Content: Sendable {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([JSONValue])
    case object([(name: String, value: JSONValue)])
  }

  /// The value itself.
  package let content: Content
  /// The line of the file, from 1.
  package let line: Int

  /// The member of an object by name.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, when it is text.
  package var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The whole number, when it is one.
  package var number: Int? {
    if case .number(let number) = content { number } else { nil }
  }

  /// The items, when it is a list.
  package var items: [JSONValue]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// Whether it says that there is nothing.
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// What stands there, in words.
  package var description: String {
    switch content {
    case .null: "nothing"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): "\(number)"
    case .text(let text): "'\(text.prefix(40))'"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// Why some text is not JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// What was found, in words.
  package let reason: String
}
