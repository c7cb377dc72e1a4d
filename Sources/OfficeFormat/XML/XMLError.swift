// SPDX-License-Identifier: Apache-2.0

/// Why a piece of XML is not read; each case but the first says at which byte.
package enum XMLError: Error, Sendable, Equatable {
  /// It ends before its first element does.
  case truncated
  /// It is not in UTF-8.
  case notUTF8(at: Int)
  /// It brings definitions of its own (a DOCTYPE), which no Word document may.
  case definitions(at: Int)
  /// It uses an entity that XML does not bring along, or a number that is no character.
  case unknownEntity(at: Int)
  /// Something stands where XML allows it not.
  case notXML(at: Int)
  /// An end tag ends another element than the open one.
  case wrongEnd(at: Int)
  /// A prefix that nothing declares.
  case unknownPrefix(String, at: Int)
  /// Elements stand in one another deeper than the limit.
  case tooDeep(at: Int, limit: Int)
}
