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
  private let own: IndexFolder
  private var state: State?

  /// What was found out of the files a moment ago.
  private struct State {
    var looked: Int
    var importsSize: Int
    var listings: [CheckFiles.Listing]
    /// The open session, and after which edit it was taken in; nil where it was not.
    var live: (id: EntityID, edits: Int)?
    var reader: IndexReader
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
    own = IndexFolder(path: files.cache + "/own")
  }

  /// Brings the index up to the files, and asks it.
  package func search(
    _ query: EarlierQuery,
    with open: SessionAtDesk
  ) throws(Problem) -> EarlierAnswer {
    try Xapian.load()
    let before = try prepared(open, includesOpen: query.includesOpen)
    do throws(IndexFailure) {
      return try answer(query, before, open)
    } catch {
      // Something happened to the files since they were opened.
      state = nil
      if error.isDamage {
        imports.remove()
        own.remove()
      }
    }
    let now = try prepared(open, includesOpen: query.includesOpen)
    do throws(IndexFailure) {
      return try answer(query, now, open)
    } catch {
      throw Problem(.storage, "earlier checks cannot be searched: \(error.what)")
    }
  }

  /// Asks the index only where it is up to the files already.
  package func glance(_ query: EarlierQuery, with open: SessionAtDesk) -> EarlierMatch? {
    // Whatever is in the way is told by a search, which is asked for.
    guard (try? Xapian.load()) != nil, isReady(open),
      let state = try? prepared(open, includesOpen: false),
      let answer = try? answer(query, state, open)
    else { return nil }
    return answer.matches.first(where: \.mayBeSame)
  }

  /// Removes the index of own sessions, and what is kept of one.
  package func forget(_ session: EntityID) {
    state = nil
    guard own.isThere || access(recordsPath, F_OK) == 0 else { return }
    own.remove()
    var records = OwnRecords(Self.read(recordsPath))
    records.forget(session)
    // What cannot be written without it must not stay with it.
    if (try? files.write(records.bytes, recordsPath)) == nil { unlink(recordsPath) }
  }

  private var recordsPath: String { files.cache + "/own.jsonl" }

  // MARK: Bringing the index up to the files

  private func prepared(_ open: SessionAtDesk, includesOpen: Bool) throws(Problem) -> State {
    let now = Self.milliseconds()
    let edits = open.session.log.count
    if let state, now - state.looked < Self.patience {
      let isLive = state.live.map { $0.id == open.session.id && $0.edits == edits } ?? false
      if !includesOpen || isLive { return state }
    }
    let listings = try files.sessions().filter { $0.isArchived || $0.name != open.name }
    let size = imported.open()
    var memory = Memory()
    if includesOpen {
      memory.add(
        try OwnChecks.checks(of: open.session, named: open.name, isArchived: false)
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
    let (records, problem) = try updateOwn(listings)
    if let problem {
      memory.add(records?.records.values.flatMap(\.checks) ?? [])
      memory.notices.append(problem)
    } else if own.isThere {
      folders.append(own.path)
    }
    do throws(IndexFailure) {
      let reader = try IndexReader(folders, with: try memory.writer(imported, files))
      let state = State(
        looked: now,
        importsSize: size,
        listings: listings,
        live: includesOpen ? (open.session.id, edits) : nil,
        reader: reader,
        notices: memory.notices + (records?.notices ?? [])
      )
      self.state = state
      return state
    } catch {
      if error.isDamage {
        imports.remove()
        own.remove()
      }
      throw Problem(.storage, "the index of earlier checks cannot be read: \(error.what)")
    }
  }

  /// Whether a search would find everything done, so that nobody waits for it.
  private func isReady(_ open: SessionAtDesk) -> Bool {
    if let state, Self.milliseconds() - state.looked < Self.patience { return true }
    let size = imported.open()
    if size > 0, coveredOfImports(size) != size { return false }
    guard let listings = try? files.sessions() else { return false }
    let others = listings.filter { $0.isArchived || $0.name != open.name }
    return others.isEmpty || isUpToDate(others)
  }

  /// How much of the file of imports the index knows; nil where it is about another file.
  private func coveredOfImports(_ size: Int) -> Int? {
    guard let bytes = try? IndexReader([imports.path], with: nil).note(),
      let note = ImportedChecks.Note(bytes), note.covered <= size, imported.holds(note)
    else { return nil }
    return note.covered
  }

  /// Whether the index of own sessions is about just these.
  private func isUpToDate(_ listings: [CheckFiles.Listing]) -> Bool {
    guard own.isThere, let note = try? IndexReader([own.path], with: nil).note() else {
      return false
    }
    let lines = String(decoding: note, as: UTF8.self).split(separator: "\n").map(String.init)
    let wanted = Set(listings.map { "\($0.stamp)\t\($0.key)" })
    return lines.first == OwnRecords.version && Set(lines.dropFirst()) == wanted
  }

  /// Returns why the index of what others published cannot be kept; nil where it is up to the file.
  private func updateImports(_ size: Int) throws(Problem) -> String? {
    if let covered = coveredOfImports(size) {
      if covered == size { return nil }
      do throws(IndexFailure) {
        let writer = try IndexWriter(extending: imports.path)
        try imported.add(to: writer, from: covered, through: size, files)
        return nil
      } catch {
        // Whoever is writing it adds the same.
        if error.isLocked { return nil }
        try stopIfCancelled()
      }
    }
    return try build(imports, keepsTerms: false) { writer throws(IndexFailure) in
      try imported.add(to: writer, from: 0, through: size, files)
    }
  }

  /// Returns the records of own sessions, nil where the index was up to them and they were not read;
  /// and why it cannot be kept.
  private func updateOwn(
    _ listings: [CheckFiles.Listing]
  ) throws(Problem) -> (OwnRecords?, String?) {
    if isUpToDate(listings) { return (nil, nil) }
    var records = OwnRecords(Self.read(recordsPath))
    let changed = try records.update(listings, files)
    guard changed || !own.isThere else { return (records, nil) }
    if records.records.isEmpty {
      own.remove()
      return (records, nil)
    }
    do throws(Problem) {
      try files.write(records.bytes, recordsPath)
    } catch {
      return (records, Self.sentence(error.what))
    }
    let problem = try build(own, keepsTerms: true) { [records] writer throws(IndexFailure) in
      try records.add(to: writer)
      try writer.commit(records.note)
    }
    return (records, problem)
  }

  private func build(
    _ folder: IndexFolder,
    keepsTerms: Bool,
    _ fill: (IndexWriter) throws(IndexFailure) -> Void
  ) throws(Problem) -> String? {
    do throws(Problem) {
      // The folder is there once a file is; git leaves it alone.
      try files.write(Array("*\n".utf8), files.cache + "/.gitignore")
    } catch {
      return Self.sentence(error.what)
    }
    do throws(IndexFailure) {
      try folder.build(fill, keepsTerms: keepsTerms)
      return nil
    } catch {
      try stopIfCancelled()
      return Self.sentence(error.what)
    }
  }

  private func stopIfCancelled() throws(Problem) {
    guard files.isCancelled() else { return }
    throw Problem(.interrupted, "the index was not finished; nothing else was changed")
  }

  private static func sentence(_ what: String) -> String {
    "The index of earlier checks is built anew each time, because it cannot be kept: \(what)"
  }

  // MARK: Asking it

  private func answer(
    _ query: EarlierQuery,
    _ state: State,
    _ open: SessionAtDesk
  ) throws(IndexFailure) -> EarlierAnswer {
    let claim = ClaimWord.words(of: query.claim)
    let further = ClaimWord.words(of: query.further)
    let language = ClaimLanguage.language(of: claim, tag: query.language)
    var request = IndexReader.Request(
      language: query.isInAnyLanguage ? "*" : language,
      words: (claim + further).map(\.folded),
      labels: query.labels,
      unwanted: [],
      since: query.since,
      until: query.until,
      needsAll: query.needsAll,
      limit: max(Self.looks, query.limit)
    )
    if let asking = query.asking {
      request.unwanted = ["claim=\(open.session.id) \(asking)"]
    } else if !query.includesOpen {
      request.unwanted = ["session=\(open.session.id)"]
    }
    let found = try state.reader.search(request)
    let documents = state.reader.count
    let look = SecondLook(
      found.terms.map { .init(stem: $0.stem, weight: Self.weight($0.frequency, of: documents)) }
    )
    var looked = found.hits.enumerated().compactMap { place, hit in
      known(hit.data).map { Looked($0, hit.weight, look, place: place) }
    }
    looked.sort { $0.isBefore($1) }
    let matches = looked.prefix(query.limit).map { looked in
      EarlierMatch(
        looked.known,
        likeness: looked.result.likeness,
        why: looked.result.shared,
        differences: query.claim.isEmpty
          ? [] : ClaimDifference.differences(claim, looked.text.claim, in: language)
      )
    }
    let count = max(looked.count, found.count - (found.hits.count - looked.count))
    return EarlierAnswer(
      matches: Array(matches),
      count: count,
      known: documents,
      notices: state.notices
    )
  }

  /// A check that was looked at a second time.
  private struct Looked {
    let known: KnownCheck
    let text: SearchedText
    let result: SecondLook.Result
    /// Its place in the order of the index.
    let place: Int

    /// Of checks that are as near, the desk's own comes first, then the newer one.
    func isBefore(_ other: Looked) -> Bool {
      if result.score != other.result.score { return result.score > other.result.score }
      if (known.place == nil) != (other.known.place == nil) { return known.place != nil }
      if known.day != other.known.day { return known.day > other.known.day }
      return place < other.place
    }

    init(_ known: KnownCheck, _ weight: Double, _ look: SecondLook, place: Int) {
      self.known = known
      self.place = place
      text = SearchedText(known)
      let words = text.claim + text.further
      let stems = IndexReader.stems(of: words.map(\.folded), in: text.language)
      let stemmed = zip(words, stems).map { StemmedWord(word: $0, stem: $1) }
      result = look.look(
        weight,
        claim: Array(stemmed.prefix(text.claim.count)),
        further: Array(stemmed.dropFirst(text.claim.count))
      )
    }
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
    return log((max(0, Double(count) - frequency) + 0.5) / (frequency + 0.5) + 1)
  }

  private static func milliseconds() -> Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
  }

  private static func read(_ path: String) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &part, part.count)
      if count <= 0 { return bytes }
      bytes += part[..<count]
    }
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
  func writer(
    _ imported: ImportedChecks,
    _ files: CheckFiles
  ) throws(IndexFailure) -> IndexWriter? {
    guard !checks.isEmpty || importsSize > 0 else { return nil }
    let writer = try IndexWriter(creating: nil, keepsTerms: true)
    for known in checks { try writer.add(known, data: [UInt8(ascii: "o")] + known.json.compact) }
    if importsSize > 0 { try imported.add(to: writer, from: 0, through: importsSize, files) }
    return writer
  }
}
