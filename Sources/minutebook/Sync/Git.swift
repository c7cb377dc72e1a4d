// SPDX-License-Identifier: Apache-2.0
@preconcurrency import Glibc
import MinuteJournal
import PartnershipModel

/// The user's own git, asked in a folder.
struct Git {
  /// How long it may take over what is on this laptop, hooks included, in seconds.
  var secondsHere = 300
  /// How long it may take over the network.
  var secondsAway = 600
  private static let limit = 256 << 20
  private let program: String
  private let folder: String
  private let variables: [String]

  /// Finds git as the shell would.
  init(in folder: String) throws(CommandFailure) {
    guard let program = OutsideProgram.find(["git"], in: environment("PATH") ?? "") else {
      throw .sync(.gitMissing)
    }
    self.init(program, in: folder, Git.variables(isAskingSSH: false))
    let hasCommand = try ask("config", "--get", "core.sshCommand").isDone
    guard !hasCommand else { return }
    self.init(program, in: folder, Git.variables(isAskingSSH: true))
  }

  private init(_ program: String, in folder: String, _ variables: [String]) {
    self.program = program
    self.folder = folder
    self.variables = variables
  }

  /// The same git in another folder.
  func moved(to folder: String) -> Git { Git(program, in: folder, variables) }

  // Which repository it is about is for the folder to say.
  private static let dropped = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY", "GIT_TERMINAL_PROMPT", "GIT_EDITOR", "GIT_MERGE_AUTOEDIT",
  ]

  /// The user's variables, and that nobody is there to answer questions or to write a message.
  private static func variables(isAskingSSH: Bool) -> [String] {
    var all: [String] = []
    var place = environ
    while let text = place.pointee {
      let variable = String(cString: text)
      if !dropped.contains(where: { variable.hasPrefix($0 + "=") }) { all.append(variable) }
      place += 1
    }
    all += ["GIT_TERMINAL_PROMPT=0", "GIT_EDITOR=:", "GIT_MERGE_AUTOEDIT=no"]
    if isAskingSSH, environment("GIT_SSH_COMMAND") == nil, environment("GIT_SSH") == nil {
      all.append("GIT_SSH_COMMAND=ssh -o BatchMode=yes -o ConnectTimeout=30")
    }
    return all
  }

  // Setting work aside and replaying how conflicts were once settled would rewrite journal files.
  private var always: [String] {
    [
      "-C", folder, "--literal-pathspecs", "-c", "merge.autoStash=false", "-c",
      "rerere.enabled=false",
    ]
  }

  /// Has git do something on this laptop.
  func ask(_ words: String...) throws(CommandFailure) -> GitAnswer {
    try run(words, seconds: secondsHere)
  }

  /// The same, with words that were put together.
  func ask(_ words: [String]) throws(CommandFailure) -> GitAnswer {
    try run(words, seconds: secondsHere)
  }

  /// The same, about some files.
  func ask(_ words: String..., about paths: [String]) throws(CommandFailure) -> GitAnswer {
    try run(words + ["--"] + paths, seconds: secondsHere)
  }

  /// Has git tell something without which nothing may be done: no answer is not an empty one.
  func needed(_ words: String...) throws(CommandFailure) -> GitAnswer {
    try needed(words)
  }

  /// The same, with words that were put together.
  func needed(_ words: [String]) throws(CommandFailure) -> GitAnswer {
    let answer = try ask(words)
    guard answer.isDone else { throw .sync(.notTold(said: answer.said)) }
    return answer
  }

  /// Has git do something that needs the remote.
  func askAway(_ words: [String]) throws(CommandFailure) -> GitAnswer {
    try run(words, seconds: secondsAway)
  }

  private func run(_ words: [String], seconds: Int) throws(CommandFailure) -> GitAnswer {
    do throws(OutsideFault) {
      let program = OutsideProgram(program, always + words, environment: variables)
      let answer = GitAnswer(try program.run(seconds: seconds, limit: Git.limit))
      guard !answer.isCut else { throw .notStarted(.fileTooLarge) }
      return answer
    } catch {
      throw .sync(.outside(error))
    }
  }
}

/// What git answered.
struct GitAnswer {
  let bytes: [UInt8]
  let isCut: Bool
  private let status: Int32
  private let errors: [UInt8]

  init(_ answer: OutsideAnswer) {
    (bytes, isCut, status, errors) = (answer.output, answer.isCut, answer.status, answer.errors)
  }

  /// Whether it was done, or the answer is yes.
  var isDone: Bool { status == 0 }

  /// Whether the answer is no, which is not the same as that it failed.
  var isNo: Bool { status == 1 }

  /// The answer's lines.
  var lines: [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The answer's parts that end in a zero byte, such as paths.
  var parts: [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The answer in one line; nil when there is none.
  var line: String? { isDone ? lines.first : nil }

  /// What git and the hooks said, at most twelve lines of it, without passwords in addresses.
  var said: String {
    let text = String(decoding: errors + bytes, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { withoutPassword(String($0)) }
      .filter { !$0.isBlank && !$0.hasPrefix("hint:") }
    let shown = lines.count > 12 ? lines.prefix(6) + ["…"] + lines.suffix(5) : lines
    return shown.map { "\n  " + shownSafely($0) }.joined()
  }
}

/// A text in which the name and password of an address such as `https://name:word@host` are left
/// out.
func withoutPassword(_ text: String) -> String {
  let parts = text.split(separator: "://", omittingEmptySubsequences: false)
  let cleaned = parts.dropFirst().map { part -> Substring in
    let host = part.prefix { $0 != "/" && $0 != "'" && $0 != " " }
    guard let at = host.lastIndex(of: "@") else { return part }
    return part[part.index(after: at)...]
  }
  return ([parts[0]] + cleaned).joined(separator: "://")
}
