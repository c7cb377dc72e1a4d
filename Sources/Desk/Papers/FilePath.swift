// SPDX-License-Identifier: Apache-2.0

extension Answers {
  /// The path typed for a file: without control characters, which no file's name should hold, and
  /// with the usual name where only a folder was named.
  func path(usual: String) -> String {
    let path = String(text("path").unicodeScalars.filter { !$0.properties.isControl })
    return path.isEmpty || path.last == "/" ? path + usual : path
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool { generalCategory == .control }
}
