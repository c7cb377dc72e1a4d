// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension MinutesPaper {
  /// Both renderings as paper text, for the version that is kept when minutes go out.
  package static let frozen: @Sendable (Book, Record<Meeting>) -> FrozenMinutes = {
    book, meeting in
    let whole = MinutesPaper(book, meeting: meeting).paper()
    let open = MinutesPaper(book, meeting: meeting, rendering: .open).paper()
    return FrozenMinutes(
      whole: PaperCodec.write(whole), open: open == whole ? nil : PaperCodec.write(open))
  }

  /// A kept version, exactly as it was printed then.
  ///
  /// - Throws: `PaperCodecError` when the kept text cannot be read.
  package static func kept(
    _ version: Record<MinutesVersion>, rendering: MinutesRendering = .restricted
  ) throws(PaperCodecError) -> Paper {
    let whole = version.frozen ?? ""
    return try PaperCodec.read(rendering == .open ? version.frozenOpen ?? whole : whole)
  }
}
