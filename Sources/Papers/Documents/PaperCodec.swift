// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Why a kept paper cannot be read.
package enum PaperCodecError: Error, Hashable, Sendable {
  /// The text is not JSON.
  case notJSON(JSONError)
  /// A part is missing or of another shape, on this line.
  case unexpected(part: String, line: Int)
}

/// Keeps a paper as JSON text and gives exactly the same paper back.
///
/// Submitted reports are kept this way, so that they print the same whatever the records say later.
package enum PaperCodec {
  /// The version this program writes and reads.
  static let version = 1

  /// Writes a paper.
  package static func write(_ paper: Paper) -> String {
    var writer = PaperWriter()
    writer.write(paper)
    return writer.text
  }

  /// Reads a paper back.
  ///
  /// - Throws: `PaperCodecError` with the line of the first part that cannot be read.
  package static func read(_ text: String) throws(PaperCodecError) -> Paper {
    let value: JSONValue
    do { value = try JSONReader.read(text) } catch { throw .notJSON(error) }
    guard value["paper"]?.number == version else {
      throw .unexpected(part: "paper", line: value.line)
    }
    return try PaperReader.paper(value)
  }
}
