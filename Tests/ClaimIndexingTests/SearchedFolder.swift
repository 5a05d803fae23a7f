import ClaimIndexing
import EarlierWork
import FactModel
import Glibc
import Interchange
import OrderedJSON
import TestSupport

/// A folder with checks of others, and sessions in memory, that are searched.
final class SearchedFolder {
  let folder: TemporaryFolder
  private var sessions: [(listing: CheckFiles.Listing, session: Session)] = []
  /// The sessions that were read, in order.
  private(set) var read: [String] = []
  /// The names of sessions that cannot be read.
  var damaged: Set<String> = []
  /// The name of the session at the desk.
  var openName = "now"
  /// Why nothing can be written to the index; nil when all is well.
  var failure: Problem?
  private let desk: InMemoryDesk

  init() throws {
    folder = try TemporaryFolder()
    desk = try InMemoryDesk("Nothing\n\nNothing is said here.")
  }

  var cache: String { folder[".cache"] }

  /// A search as another run of the program would begin it.
  func search() -> IndexedSearch {
    let (cache, imports) = (cache, folder["earlier-checks.jsonl"])
    return IndexedSearch(
      CheckFiles(
        cache: cache,
        imports: imports,
        sessions: { [self] _ throws(Problem) in sessions.map(\.listing) },
        read: { [self] listing throws(Problem) in
          read.append(listing.name)
          guard !damaged.contains(listing.name),
            let found = sessions.first(where: { $0.listing == listing })
          else {
            throw Problem(.damaged, "it is damaged")
          }
          return found.session
        },
        write: { [self] bytes, path throws(Problem) in
          if let failure { throw failure }
          mkdir(cache, 0o700)
          try folder.write(String(path.dropFirst(folder.path.count + 1)), bytes)
        }
      )
    )
  }

  /// Puts a session there in which the sentences of a text are rated.
  func add(_ name: String, _ text: String, isArchived: Bool = false, stamp: String = "1") throws {
    let desk = try InMemoryDesk("A title\n\n" + text)
    for index in desk.session.sentences.entries.indices.dropFirst() {
      desk.type("1.\(index) t")
    }
    remove(name)
    let listing = CheckFiles.Listing(name: name, isArchived: isArchived, stamp: stamp)
    sessions.append((listing, desk.session))
  }

  /// Adds what is rated in another text to a session, whose files have another stamp then.
  func extend(_ name: String, _ more: String) throws {
    guard let index = sessions.firstIndex(where: { $0.listing.name == name }) else { return }
    let desk = InMemoryDesk(session: sessions[index].session, world: InMemoryDesk.World())
    desk.type("claim 1.1 \(more)")
    desk.type("c2 t")
    sessions[index].session = desk.session
    sessions[index].listing.stamp += "+"
  }

  func remove(_ name: String) { sessions.removeAll { $0.listing.name == name } }

  /// Writes the file of what others published.
  func write(imports claims: [String]) throws {
    try folder.write("earlier-checks.jsonl", Self.lines(claims))
  }

  func append(imports claims: [String]) throws {
    let before = folder.read("earlier-checks.jsonl") ?? []
    try folder.write("earlier-checks.jsonl", before + Self.lines(claims))
  }

  static func lines(_ claims: [String]) -> [UInt8] {
    EarlierChecks.lines(
      claims.enumerated().map { index, claim in
        let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
        var check = EarlierCheck(claim: claim, origin: "feed.json", signed: signed)
        check.rating = "False"
        check.url = "https://check.example/\(index)"
        return check
      }
    )
  }

  /// The claims that a search finds, best first.
  func found(_ words: String, _ search: IndexedSearch? = nil) throws -> [String] {
    try answer(words, search).matches.map(\.known.check.claim)
  }

  func answer(_ words: String, _ search: IndexedSearch? = nil) throws -> EarlierAnswer {
    var query = EarlierQuery(claim: words)
    query.isInAnyLanguage = true
    return try (search ?? self.search()).search(query, with: atDesk)
  }

  var atDesk: SessionAtDesk { SessionAtDesk(name: openName, session: desk.session) }

  /// All bytes that lie in the index, as far as they are texts.
  func isKept(_ text: String) -> Bool {
    var names = folder.names.isEmpty ? [] : ["own.jsonl"]
    for part in ["own", "imports"] {
      names += ["docdata.glass", "postlist.glass", "termlist.glass"].map { "\(part)/\($0)" }
    }
    return names.contains { name in
      let bytes = folder.read(".cache/\(name)") ?? []
      return String(decoding: bytes, as: UTF8.self).lowercased().contains(text)
    }
  }
}
