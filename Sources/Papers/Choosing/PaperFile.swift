// SPDX-License-Identifier: Apache-2.0

/// A paper on its way into a file: what it says, in which form, and where it goes.
package struct PaperFile: Sendable {
  /// The paper.
  package var paper: Paper
  /// The form it is written in.
  package var format: PaperFormat
  /// Where it goes, with the ending of its form.
  package var path: String
  /// What the written file is searched for before it is kept; nil for a paper that is not open.
  package var search: LeakSearch?

  /// Names a paper's file; the ending of the form is added where the path lacks it.
  package init(
    _ paper: Paper, _ format: PaperFormat, path: String, search: LeakSearch? = nil
  ) {
    self.paper = paper
    self.format = format
    self.search = search
    let ending = ".\(format.fileEnding)"
    self.path = path.hasSuffix(ending) ? path : path + ending
  }
}
