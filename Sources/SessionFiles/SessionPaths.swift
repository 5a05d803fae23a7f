/// Where the files of one session lie.
struct SessionPaths {
  /// The folder and the name, to which endings are put.
  let stem: String
  let folder: String
  let name: String

  init(_ name: String, in folder: String) {
    (self.folder, self.name) = (folder, name)
    stem = folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The session file.
  var session: String { stem + ".json" }
  /// The session file as it was before it was written last.
  var previous: String { session + ".old" }
  var journal: String { stem + ".journal" }
  var journalName: String { name + ".journal" }
  var lock: String { stem + ".lock" }
  /// The folder of what arrived before it was read as an article.
  var received: String { stem + ".received" }
  /// Tells that everything kept of the session but its file must go, until it is gone.
  var forgetting: String { stem + ".forgetting" }

  /// Files being written; whoever holds the lock may remove them.
  var newSession: String { session + ".new" }
  var newPrevious: String { previous + ".new" }
  var newJournal: String { journal + ".new" }
  var newForgetting: String { forgetting + ".new" }
  var temporaries: [String] { [newSession, newPrevious, newJournal, newForgetting] }
}
