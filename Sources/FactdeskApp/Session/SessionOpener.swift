import ArticleReading
import FactModel
import OrderedJSON
import SessionFiles
import Workbench

/// An open session.
struct OpenSession {
  var session: Session
  var store: SessionFile
  /// How it came to be open: `new session`, `resumed`.
  var greeting: String
  /// What the person should know, one sentence each.
  var notices: [String]
}

/// Starts sessions and finds those that are there.
struct SessionOpener {
  let folder: SessionFolder
  let checker: Checker
  let now: () -> Timestamp
  private let loader = ArticleLoader()

  /// Resumes the session with a name.
  func resume(_ name: String) throws(Problem) -> OpenSession {
    let (file, session, notices) = try SessionFile.open(name: try folder.find(name), in: folder)
    return OpenSession(session: session, store: file, greeting: "resumed", notices: notices)
  }

  /// Opens an article: resumes the session begun on it, or starts one.
  func open(article path: String, startsNew: Bool) throws(Problem) -> OpenSession {
    let arrival = try loader.arrival(from: path)
    if startsNew { return try start(loader.load(arrival)) }
    // Blocks and sentences are looked for only where no session has them already.
    var same: [SessionListing] = []
    for hash in try loader.hashes(of: arrival) where same.isEmpty {
      same = try folder.sessions(holding: "\"\(hash)\"")
    }
    if let first = same.first {
      var opened = try resume(first.name)
      opened.notices += others(same.dropFirst())
      return opened
    }
    var opened = try start(loader.load(arrival))
    if path != "-", let earlier = try folder.sessions(holding: Self.originLine(path)).first {
      opened.notices.append(
        "\(path) has changed since the session \(earlier.name) was begun on it; that session keeps "
          + "the text as it was: factdesk -s \(earlier.name)"
      )
    }
    return opened
  }

  /// How a session file says where its article came from.
  private static func originLine(_ path: String) -> String {
    var bytes = Array("\"origin\": ".utf8)
    JSONText.appendString(path, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func others(_ listings: ArraySlice<SessionListing>) -> [String] {
    guard !listings.isEmpty else { return [] }
    let names = listings.map(\.name).joined(separator: ", ")
    return ["There are other sessions on this article: \(names)"]
  }

  private func start(_ loaded: LoadedArticle) throws(Problem) -> OpenSession {
    let moment = now()
    let revision = loaded.revision(read: moment)
    let session = Session(
      id: .random(),
      created: Signed(by: checker, at: moment),
      facts: loaded.article.facts,
      revision: revision,
      scale: .aap
    )
    let base = loaded.origin.split(separator: "/").last.map(String.init) ?? "article"
    let name = folder.freshName(for: loaded.article.facts.title, or: base)
    let file = try SessionFile.create(name: name, in: folder)
    return OpenSession(
      session: session,
      store: file,
      greeting: "new session",
      notices: loaded.article.notices
    )
  }
}
