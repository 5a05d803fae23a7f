package import EarlierWork
package import FactModel
import Glibc
import Interchange
import OrderedJSON

/// The search through an index on the disk, which is brought up to the files before it answers.
///
/// The index is a cache: what is wrong with it is never told but as a notice, and mended by building it
/// again. Where it cannot be kept, it is built in memory.
package final class IndexedSearch: EarlierSearch {
  private let files: CheckFiles
  private let imported: ImportedChecks
  private let imports: IndexFolder
  private let own: OwnIndex
  private var state: State?

  /// What was found out of the files a moment ago.
  private struct State {
    var looked: Int
    /// The open session, and after which edit it was taken in; nil where it was not.
    var live: (id: EntityID, edits: Int)?
    var reader: IndexReader
    /// How many checks are in it, besides the links between claims that are the same.
    var known: Int
    /// Whether any check takes the place of another.
    var hasCorrections: Bool
    var notices: [String]
  }

  /// How long what was found out of the files holds, in milliseconds: other programs may write them.
  private static let patience = 2000
  /// How many checks are looked at a second time.
  private static let looks = 50

  package init(_ files: CheckFiles) {
    self.files = files
    imported = ImportedChecks(files.imports)
    imports = IndexFolder(path: files.cache + "/imports")
    own = OwnIndex(files)
  }

  /// Brings the index up to the files, and asks it.
  package func search(
    _ query: EarlierQuery,
    with open: SessionAtDesk
  ) throws(Problem) -> EarlierAnswer {
    try Xapian.load()
    if case .success(let answer) = try attempt(query, open) { return answer }
    // Something happened to the files of the index, now or long ago: they are made anew.
    switch try attempt(query, open) {
    case .success(let answer): return answer
    case .failure(let failure):
      throw Problem(.storage, "earlier checks cannot be searched: \(failure.what)")
    }
  }

  /// Asks once; what is damaged is removed then.
  private func attempt(
    _ query: EarlierQuery,
    _ open: SessionAtDesk
  ) throws(Problem) -> Result<EarlierAnswer, IndexFailure> {
    do {
      let state = try prepared(open, includesOpen: query.includesOpen)
      return .success(try answer(query, state, open))
    } catch let problem as Problem {
      throw problem
    } catch {
      state = nil
      let failure = error as? IndexFailure ?? IndexFailure("an unknown error")
      if failure.isDamage {
        imports.remove()
        own.folder.remove()
      }
      return .failure(failure)
    }
  }

  /// Asks the index only where it is up to the files already.
  package func glance(_ query: EarlierQuery, with open: SessionAtDesk) -> EarlierMatch? {
    // Whatever is in the way is told by a search, which is asked for.
    guard (try? Xapian.load()) != nil, isReady(open),
      let state = try? prepared(open, includesOpen: false, asksElsewhere: false),
      let answer = try? answer(query, state, open)
    else { return nil }
    return answer.matches.first(where: \.isNear)
  }

  /// Removes the index of own sessions, and what is kept of one.
  package func forget(_ session: EntityID) {
    state = nil
    own.forget(session)
  }

  // MARK: Bringing the index up to the files

  /// What is known by now, after the index was brought up to the files where they may have changed.
  private func prepared(
    _ open: SessionAtDesk,
    includesOpen: Bool,
    asksElsewhere: Bool = true
  ) throws -> State {
    let now = Self.milliseconds()
    let edits = open.session.log.count
    if let state, now - state.looked < Self.patience {
      let isLive = state.live.map { $0.id == open.session.id && $0.edits == edits } ?? false
      if !includesOpen || isLive { return state }
    }
    let size = imported.open()
    var memory = Memory()
    if includesOpen {
      memory.add(
        try OwnChecks.checks(
          of: open.session,
          named: open.name,
          isArchived: false,
          isAtDesk: true
        )
      )
    }
    var folders: [String] = []
    if size > 0 {
      if let problem = try updateImports(size) {
        memory.importsSize = size
        memory.notices.append(problem)
      } else {
        folders.append(imports.path)
      }
    }
    let update = try own.update(try files.sessions(asksElsewhere), open: open.name)
    memory.add(update.besides)
    memory.notices += update.notices
    if update.isOnDisk { folders.append(own.folder.path) }
    let reader = try IndexReader(
      folders,
      with: try memory.writer(isAlone: folders.isEmpty, imported, files)
    )
    let state = State(
      looked: now,
      live: includesOpen ? (open.session.id, edits) : nil,
      reader: reader,
      known: reader.count - (try reader.data(labelled: SearchedText.link)).count,
      hasCorrections: try ImportedChecks.hasCorrections(reader),
      notices: memory.notices
    )
    self.state = state
    return state
  }

  /// Whether a search would find everything done, so that nobody waits for it.
  private func isReady(_ open: SessionAtDesk) -> Bool {
    if let state, Self.milliseconds() - state.looked < Self.patience { return true }
    let size = imported.open()
    if size > 0, coveredOfImports(size) != size { return false }
    guard let listings = try? files.sessions(false) else { return false }
    return own.isUpToDate(listings, open: open.name)
  }

  /// How much of the file of imports the index knows; nil where it is about another file.
  private func coveredOfImports(_ size: Int) -> Int? {
    guard let bytes = try? IndexReader([imports.path], with: nil).note(),
      let note = ImportedChecks.Note(bytes), note.covered <= size, imported.holds(note)
    else { return nil }
    return note.covered
  }

  /// Returns why the index of what others published cannot be kept; nil where it is up to the file.
  private func updateImports(_ size: Int) throws(Problem) -> String? {
    if coveredOfImports(size) == size { return nil }
    return try files.keep { () throws(IndexFailure) in
      // Who had it before may have done the same.
      let covered = coveredOfImports(size)
      if covered == size { return }
      if let covered {
        do throws(IndexFailure) {
          return try extendImports(from: covered, through: size)
        } catch {
          // What cannot be extended is built again, unless the person has had enough.
          if files.isCancelled() { throw error }
        }
      }
      try imports.build(
        { writer throws(IndexFailure) in
          try imported.add(to: writer, from: 0, through: size, files)
        },
        keepsTerms: false
      )
    }
  }

  private func extendImports(from covered: Int, through size: Int) throws(IndexFailure) {
    let writer = try IndexWriter(extending: imports.path)
    try imported.add(to: writer, from: covered, through: size, files)
  }

  // MARK: Asking it

  private func answer(
    _ query: EarlierQuery,
    _ state: State,
    _ open: SessionAtDesk
  ) throws(IndexFailure) -> EarlierAnswer {
    let claim = ClaimWord.words(of: query.claim)
    let further = ClaimWord.words(of: query.further)
    let documents = state.known
    if claim.isEmpty, further.isEmpty, !query.claim.isEmpty {
      // Signs are like nothing; without any text all checks are asked for.
      return EarlierAnswer(matches: [], count: 0, known: documents, notices: state.notices)
    }
    let language = ClaimLanguage.language(of: claim, tag: query.language)
    var request = IndexReader.Request(
      language: query.isInAnyLanguage ? "*" : language,
      words: (claim + further).map(\.folded),
      labels: query.labels,
      unwanted: query.allUnwanted,
      since: query.since,
      until: query.until,
      needsAll: query.needsAll,
      limit: max(Self.looks, query.limit)
    )
    // The session at the desk is searched as it stands, not as its files are.
    request.unwanted.append(OwnIndex.label(open.name))
    if let asking = query.asking {
      request.unwanted.append("claim=\(open.session.id) \(asking)")
    }
    if !query.includesOpen { request.unwanted.append("session=\(open.session.id)") }
    let found = try state.reader.search(request)
    let look = SecondLook(
      found.terms.map { .init(stem: $0.stem, weight: Self.weight($0.frequency, of: documents)) },
      in: language
    )
    var looked = Self.looked(found.hits, look, isEmpty: query.claim.isEmpty)
    looked.sort { $0.isBefore($1) }
    var passed = 0
    var current: [KnownCheck] = []
    for one in looked where current.count < query.limit {
      if let known = try standing(one, state) {
        current.append(known)
      } else {
        passed += 1
      }
    }
    let matches = Self.matches(current, query, claim, language, look)
    var notices = state.notices
    if !query.since.isEmpty || !query.until.isEmpty {
      (request.since, request.until) = ("", "")
      let all = try state.reader.search(request).hits
      let dayless = Self.looked(all, look, isEmpty: query.claim.isEmpty).count(where: \.day.isEmpty)
      if dayless > 0 {
        notices.append(
          "\(Wording.count(dayless, "near check")) \(dayless == 1 ? "has" : "have") no day: since and until "
            + "leave \(dayless == 1 ? "it" : "them") out."
        )
      }
    }
    let count = -passed + max(looked.count, found.count - (found.hits.count - looked.count))
    return EarlierAnswer(
      matches: matches,
      count: count,
      known: documents,
      notices: notices
    )
  }

  /// What was found, looked at a second time, without what shares small words only: that is like nothing.
  ///
  /// `isEmpty`: Whether nothing is asked about, so that nothing is shared.
  private static func looked(
    _ hits: [IndexReader.Hit],
    _ look: SecondLook,
    isEmpty: Bool
  ) -> [Looked] {
    hits.enumerated().compactMap { place, hit in
      let score = look.score(hit.weight, hit.gist)
      return score == nil && !isEmpty
        ? nil : Looked(hit: hit, score: score ?? hit.weight, place: place)
    }
  }

  /// A check that was looked at a second time.
  private struct Looked {
    let hit: IndexReader.Hit
    let score: Double
    /// Its place in the order of the index.
    let place: Int

    var isOwn: Bool { hit.data.first == UInt8(ascii: "o") }

    var day: String { hit.gist.day }

    /// Of checks that are as near, the desk's own comes first, then the newer one.
    func isBefore(_ other: Looked) -> Bool {
      if score != other.score { return score > other.score }
      if isOwn != other.isOwn { return isOwn }
      let (day, theirs) = (day, other.day)
      return day == theirs ? place < other.place : day > theirs
    }
  }

  /// A check as a whole; nil where it is not there any more, or another took its place.
  private func standing(_ looked: Looked, _ state: State) throws(IndexFailure) -> KnownCheck? {
    guard let known = known(looked.hit.data) else { return nil }
    if !looked.isOwn, state.hasCorrections,
      try imported.isCorrected(known.check, looked.hit.data, in: state.reader)
    {
      return nil
    }
    return known
  }

  private func known(_ data: [UInt8]) -> KnownCheck? {
    if data.first == UInt8(ascii: "i") {
      return imported.check(data.dropFirst()).map { KnownCheck($0) }
    }
    return (try? JSONParser.parse(Array(data.dropFirst()))).flatMap { try? KnownCheck(json: $0) }
  }

  /// What a word weighs that so many checks have.
  private static func weight(_ frequency: Int, of count: Int) -> Double {
    let frequency = Double(frequency)
    // Also what stands in all of a few checks weighs something.
    return log((Double(count) + 1) / (frequency + 0.5) + 1)
  }

  private static func milliseconds() -> Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
  }
}

/// What is indexed in memory: the session at the desk, and what cannot be kept on the disk.
private struct Memory {
  private var checks: [KnownCheck] = []
  /// The size of the file of what others published; 0 where that is on the disk.
  var importsSize = 0
  var notices: [String] = []

  mutating func add(_ more: [KnownCheck]) { checks += more }

  /// The index; nil where there is nothing for it.
  ///
  /// `isAlone`: Whether there is no other.
  func writer(
    isAlone: Bool,
    _ imported: ImportedChecks,
    _ files: CheckFiles
  ) throws(IndexFailure) -> IndexWriter? {
    guard isAlone || !checks.isEmpty || importsSize > 0 else { return nil }
    let writer = try IndexWriter(creating: nil, keepsTerms: true)
    for known in checks { try writer.add(known, data: OwnRecords.data(known)) }
    if importsSize > 0 { try imported.add(to: writer, from: 0, through: importsSize, files) }
    return writer
  }
}
