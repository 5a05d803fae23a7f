import ArticleReading
package import Auditing
package import DocumentReading
package import EarlierWork
package import EntityForms
package import FactModel
package import Handover
package import Preferences
package import Replies
package import SessionLibrary

/// What the desk needs of the world, so that it can be tested without one.
package struct Ports {
  package var now: () -> Timestamp
  package var newID: () -> EntityID
  /// Reads the article at a path or URL, as it is there now.
  package var loadArticle: (String) throws(Problem) -> LoadedArticle
  /// Reads all text of a source at a path or URL.
  package var loadSource: (String) throws(Problem) -> LoadedSource
  /// Reads the comments, footnotes and links of a draft.
  package var loadAnnotations: (String) throws(Problem) -> [DraftAnnotation]
  package var readFile: (String) throws(Problem) -> [UInt8]
  /// What is in a file; nil where there is none.
  package var existingFile: (String) throws(Problem) -> [UInt8]?
  /// What a report can be made into.
  package enum DocumentFormat: String, Sendable, CaseIterable {
    case docx
    case odt
    case pdf
  }

  /// Makes a report of Markdown into a document.
  package var convert: ([UInt8], DocumentFormat) throws(Problem) -> [UInt8]
  /// Writes citations of CSL JSON by a style: a document of pandoc's in JSON.
  package var citations: ([UInt8], String) throws(Problem) -> [UInt8] = { _, _ in [] }
  /// Writes a whole file or leaves what was there.
  package var writeFile: (String, [UInt8]) throws(Problem) -> Void
  /// Adds to the end of a file.
  package var appendFile: (String, [UInt8]) throws(Problem) -> Void
  /// Makes a file with a name like this one for a text that is to be changed in an editor.
  package var openEditor: (String) throws(Problem) -> any EditorFile
  /// The files and folders whose paths begin with a text, in order; a folder's ends in a slash.
  package var paths: (String) -> [String]
  /// Asks the person for a line of text; nil where there is nobody to ask.
  package var ask: (String) -> String?
  /// Where the configuration is kept; nil where it is left out.
  package var configuration: (any ConfigurationStore)?
  /// The sessions that there are.
  package var shelf: any SessionShelf
  /// What may be seen of the other sessions, and of what was rated before.
  package var others: OtherSessions
  /// Writes a session under another name (or the path of one), with what its store keeps beside it,
  /// and opens that.
  package var saveAs: (Session, String, any SessionStore) throws(Problem) -> any SessionStore
  /// Looks for everything that is wrong with a session's files.
  package var verify: (String) throws(Problem) -> [AuditFinding]
  /// Looks for words in everything that is kept here: what was looked at, and what has one of them.
  package var searchWords: ([String]) -> (places: [String], findings: [AuditFinding])
  /// Takes lines that contain one of the texts out of what is kept of typed lines.
  package var forgetTyped: ([String]) throws(Problem) -> Void
  /// Where the person was in a session when they left it last; nil where that is not known.
  package var recallPlace: (EntityID) -> String? = { _ in nil }
  /// Takes what was changed by hand in the file of a session for an edit of one who signs it, under
  /// an identity and with what was typed; what to tell of it, nil where nothing was.
  package var acceptHandEdits: (String, EntityID, Signed, String) throws(Problem) -> [String]? = {
    _,
    _,
    _,
    _ in nil
  }
  /// What others have of the sessions here.
  package var shared = SharedPorts()
  /// Keeps where the person is in a session.
  package var rememberPlace: (EntityID, String) -> Void = { _, _ in }
  /// What goes into an author's document, and comes back in it.
  package var drafts = DraftPorts()
  /// What imports need.
  package var exchange: ExchangePorts
  /// What a file is that no result is written over, in words: one of the sessions, or the article, whose
  /// origin is given.
  package var kept: (String, String) -> String? = { _, _ in nil }
  /// Makes a session of a file that is a bundle, or only says what it would make; nil for any other file.
  package var importBundle: ([UInt8], String, Bool) throws(Problem) -> Reply? = { _, _, _ in nil }
  /// Whether the person asked that the command at work be ended (^C).
  package var isCancelled: () -> Bool
  /// Does work that may take long; false when the person asked before its end that it be ended (^C).
  package var attend: (@escaping @Sendable () -> Void) -> Bool

  package init(
    now: @escaping () -> Timestamp,
    newID: @escaping () -> EntityID,
    loadArticle: @escaping (String) throws(Problem) -> LoadedArticle,
    loadSource: @escaping (String) throws(Problem) -> LoadedSource,
    loadAnnotations: @escaping (String) throws(Problem) -> [DraftAnnotation],
    readFile: @escaping (String) throws(Problem) -> [UInt8],
    existingFile: @escaping (String) throws(Problem) -> [UInt8]?,
    convert: @escaping ([UInt8], DocumentFormat) throws(Problem) -> [UInt8],
    writeFile: @escaping (String, [UInt8]) throws(Problem) -> Void,
    appendFile: @escaping (String, [UInt8]) throws(Problem) -> Void,
    openEditor: @escaping (String) throws(Problem) -> any EditorFile,
    paths: @escaping (String) -> [String],
    ask: @escaping (String) -> String?,
    configuration: (any ConfigurationStore)?,
    shelf: any SessionShelf,
    others: OtherSessions,
    saveAs: @escaping (Session, String, any SessionStore) throws(Problem) -> any SessionStore,
    verify: @escaping (String) throws(Problem) -> [AuditFinding],
    searchWords: @escaping ([String]) -> (places: [String], findings: [AuditFinding]) = { _ in
      ([], [])
    },
    forgetTyped: @escaping ([String]) throws(Problem) -> Void,
    exchange: ExchangePorts,
    isCancelled: @escaping () -> Bool = { false },
    attend: @escaping (@escaping @Sendable () -> Void) -> Bool = { work in
      work()
      return true
    }
  ) {
    self.now = now
    self.newID = newID
    self.loadArticle = loadArticle
    self.loadSource = loadSource
    self.loadAnnotations = loadAnnotations
    self.readFile = readFile
    self.existingFile = existingFile
    self.convert = convert
    self.writeFile = writeFile
    self.appendFile = appendFile
    self.openEditor = openEditor
    self.paths = paths
    self.ask = ask
    self.configuration = configuration
    self.shelf = shelf
    self.others = others
    self.saveAs = saveAs
    self.verify = verify
    self.searchWords = searchWords
    self.forgetTyped = forgetTyped
    self.exchange = exchange
    self.isCancelled = isCancelled
    self.attend = attend
  }
}

/// What others have of the sessions here, by git.
package struct SharedPorts {
  /// The versions of a session, by its name, that were pushed.
  package var pushed: (String) throws(Problem) -> [Session] = { _ in [] }
  /// The file of a session, by its name, in a revision that git knows; nil where it knows none of that name.
  package var revision: (String, String) throws(Problem) -> [UInt8]? = { _, _ in nil }
  /// Whether git has the file of a session, by its name.
  package var has: (String) -> Bool = { _ in false }
  /// Has git leave out files whose names fit a pattern, where sessions are in a repository.
  package var keepOut: (String) throws(Problem) -> Void = { _ in }

  package init() {}
}
