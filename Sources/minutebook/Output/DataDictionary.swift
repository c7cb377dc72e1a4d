// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The data dictionary, made from the declarations of the kinds of record.
enum DataDictionary {
  /// The document in Markdown.
  static var text: String {
    var text = """
      # Data dictionary

      This page is made by `minutebook document data-dictionary`. The names in the first column are
      the ones in the journal and in exchange files; they never change. A field that is not required
      may be left out, which is shown as "not stated".

      Every record has an `id`, and these fields:

      """
    if let first = Registry.kinds.first {
      text += "\n" + table(Array(first.fields.prefix(CommonFields.count)))
    }
    for kind in Registry.kinds { text += section(kind) }
    return text
  }

  private static func section(_ kind: KindEntry) -> String {
    let fields = Array(kind.ownFields)
    return "\n## \(kind.names.title) (`\(kind.names.name)`)\n\n\(kind.names.help)\n\n"
      + table(fields)
  }

  private static func table(_ fields: [any FieldDeclaration]) -> String {
    var text = "| Name | Label | Takes | Required | What belongs here |\n|---|---|---|---|---|\n"
    for field in fields {
      let cells = [
        "`\(field.name)`", field.label, type(field.type), field.isRequired ? "yes" : "", field.help,
      ]
      text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
    }
    return text
  }

  private static func type(_ type: FieldType) -> String {
    switch type {
    case .choice(let options): "one of " + words(options)
    case .state(let options): "a state: " + words(options)
    default: type.words
    }
  }

  private static func words(_ options: [ChoiceOption]) -> String {
    options.map { "`\($0.name)` (\($0.label))" }.joined(separator: ", ")
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "|" ? "\\|" : String($0) }.joined()
  }
}
