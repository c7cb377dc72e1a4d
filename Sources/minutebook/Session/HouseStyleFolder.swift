// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers

/// The folder `house-style` of a workspace: a Word template and a style sheet, each or neither.
struct HouseStyleFolder {
  private let folder: String
  private let files = DiskFileStore()

  /// Names the folder of a workspace.
  init(workspace: String) {
    folder = workspace + "/house-style"
  }

  /// The Word document whose styles, page and headers are used.
  var template: String { folder + "/template.docx" }
  /// The sheet that follows the page's own.
  var styleSheet: String { folder + "/style.css" }

  /// Whether there is such a file.
  func has(_ path: String) -> Bool { (try? files.status(at: path)) ?? nil != nil }

  /// The part of the house style that a form of a paper uses, checked.
  func style(for format: PaperFormat) throws(CommandFailure) -> HouseStyle {
    switch format {
    case .docx, .pdf:
      guard has(template) else { return HouseStyle() }
      return try HouseStyleFolder.checkedTemplate(template).style
    case .html:
      guard has(styleSheet) else { return HouseStyle() }
      return try HouseStyleFolder.checkedStyleSheet(styleSheet)
    default: return HouseStyle()
    }
  }

  /// A template that can be used, and what it lacks in sentences.
  static func checkedTemplate(
    _ path: String
  ) throws(CommandFailure) -> (style: HouseStyle, lacks: [String]) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try DiskFileStore().readWhole(path)
    } catch {
      throw .cannotRead(path: path, error)
    }
    let style = HouseStyle(template: bytes)
    do throws(TemplateFault) {
      return (style, try style.templateLacks())
    } catch {
      throw .badTemplate(path: path, error)
    }
  }

  /// A style sheet that can be used.
  static func checkedStyleSheet(_ path: String) throws(CommandFailure) -> HouseStyle {
    let style = HouseStyle(styleSheet: try OwnerOnlyFile.read(path))
    do throws(StyleSheetFault) {
      try style.checkStyleSheet()
    } catch {
      throw .badStyleSheet(path: path, error)
    }
    return style
  }

  /// Puts a house style's parts into the folder in place of those there; what is nil stays.
  func keep(_ style: HouseStyle) throws(CommandFailure) {
    try OwnerOnlyFile.makeFolder(folder)
    if let bytes = style.template { try OwnerOnlyFile.write(bytes, to: template) }
    if let sheet = style.styleSheet { try OwnerOnlyFile.write(sheet, to: styleSheet) }
  }

  /// Takes the house style away, and gives the files that went.
  func remove() throws(CommandFailure) -> [String] {
    let there = [template, styleSheet].filter(has)
    for path in there {
      do throws(FileFailure) {
        try files.remove(path)
      } catch {
        throw .cannotWrite(path: path, error)
      }
    }
    return there
  }
}
