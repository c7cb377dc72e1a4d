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
    guard try setting("core.sshCommand") == nil else { return }
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

  /// Asks git something that it answers with yes or no; that it failed is neither.
  func says(_ words: String...) throws(CommandFailure) -> Bool {
    let answer = try ask(words)
    guard answer.isDone || answer.isNo else { throw .sync(.notTold(said: answer.said)) }
    return answer.isDone
  }

  /// What the user's settings say; nil when they say nothing.
  func setting(_ name: String) throws(CommandFailure) -> String? {
    let answer = try ask("config", "--get", name)
    guard answer.isDone || answer.isNo else { throw .sync(.notTold(said: answer.said)) }
    return answer.line
  }

  /// A commit by one of its names; nil when there is none.
  func commit(_ name: String) throws(CommandFailure) -> String? {
    let answer = try ask("rev-parse", "--quiet", "--verify", name + "^{commit}")
    guard answer.isDone || answer.isNo else { throw .sync(.notTold(said: answer.said)) }
    return answer.line
  }

  /// The tree without any file, which stands for a commit where there is none.
  func emptyTree() throws(CommandFailure) -> String {
    try needed("hash-object", "-t", "tree", "/dev/null").line ?? ""
  }

  /// A file as it is in a commit; nil when it is not there. That is asked for by itself: to take a
  /// failure for it would lose the file.
  func version(_ path: String, in commit: String) throws(CommandFailure) -> [UInt8]? {
    guard try !needed("ls-tree", "-z", commit, "--", path).parts.isEmpty else { return nil }
    return try needed("cat-file", "--filters", "\(commit):\(path)").bytes
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
