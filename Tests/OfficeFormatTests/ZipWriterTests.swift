// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import OfficeFormat

struct ZipWriterTests {
  @Test
  func `the same files make the same bytes, and an empty archive is one record`() {
    let files = [ZipEntry(name: "word/document.xml", text: "<a/>"), ZipEntry(name: "b", text: "")]
    #expect(ZipWriter.write(files) == ZipWriter.write(files))
    #expect(ZipWriter.write(files) != ZipWriter.write(files.reversed()))
    #expect(ZipWriter.write([]).count == 22)
    #expect(ZipWriter.write([]).prefix(4) == [0x50, 0x4B, 0x05, 0x06])
  }
}
