// SPDX-License-Identifier: Apache-2.0

/// Why a workspace was not brought together with the others'; `words` has the sentence.
enum SyncFault: Error {
  case gitMissing
  case outside(OutsideFault)
  case notARepository(path: String, said: String)
  case noRemote(path: String)
  case manyRemotes(names: [String], branch: String)
  case noIdentity(said: String)
  case detached(path: String)
  case unfinished(what: String, path: String)
  case foreignStaged(paths: [String])
  /// Git or a hook refused to add or to commit.
  case notCommitted(said: String)
  case unreachable(remote: String, said: String)
  /// The same at the beginning, when there is nothing to be told of this folder yet.
  case noWay(remote: String, said: String)
  case otherWorkspace(remote: String)
  /// The incoming files change this laptop's own, while the program may be writing to them.
  case ownFilesOpen(laptop: String)
  /// What comes in would delete this laptop's own files or put older ones in their place.
  case ownFilesReplaced(paths: [String])
  case conflictElsewhere(paths: [String])
  case notMerged(said: String)
  case notSent(remote: String, said: String)
  case stillMoving(remote: String)
  case otherRemote(name: String, address: String)
  /// The workspace is a folder of a larger repository.
  case insideAnother(top: String, address: String)
  /// Git failed where it was to tell what it holds.
  case notTold(said: String)
  case nothingThere(remote: String)
  case noWorkspaceThere(remote: String, path: String)
}
