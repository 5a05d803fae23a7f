import Comparing
import DeskViews
import EarlierWork
import FactModel
import LineReading
import Merging
import Release
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let merge = Verb(
    "merge",
    group: .session,
    forms: [
      CommandForm([
        Parameter(
          "FILE | SESSION | REVISION",
          "a copy of the session, a session by its name, or a revision of git",
          .name(.session)
        )
      ])
    ],
    summary: "bring the changes of another copy of this session into it",
    details: [
      "Every change of both is kept, once. What both changed differently is a conflict: the session has "
        + "the later version, status and todo count it, and adjudicate settles it. A label that both gave "
        + "stays with whoever gave it first. Copies can be merged in any order and more than once.",
      "Where no file or session has the name, it is a revision in which git has this session: main, HEAD~2. "
        + "Two sessions that were begun apart on one text are merged likewise. docs/handbook/5-two-people.md "
        + "has it for git.",
    ],
    examples: ["merge china-ben"]
  ) { desk, typed throws(Problem) in
    guard let name = typed.text("FILE | SESSION | REVISION") else { return Reply() }
    try desk.requireWritable()
    let before = Set(desk.session.allReceived.map(\.sha256))
    var reply = try desk.merge(try desk.otherCopy(name.text), beside: desk.file(name.text))
    reply.lines += desk.lacking(besides: before).map { StyledLine($0, .warning) }
    return reply
  }
}

extension Desk {
  /// A session in the folder; where there is a slash or an ending, in a file; else a revision of this one.
  ///
  /// `isOpened`: Whether it is a copy that was rated blind, and is to be opened.
  func otherCopy(_ name: String, isOpened: Bool = false) throws(Problem) -> Session {
    try OtherSessions.refuseBlind(session)
    do throws(Problem) {
      guard name.contains("/") || name.hasSuffix(".json") else {
        return isOpened
          ? try ports.others.copy(name, for: session)
          : try ports.others.session(name, for: session, by: checker.name).1
      }
      let journal = String(name.dropLast(".json".count)) + ".journal"
      if name.hasSuffix(".json"), try ports.existingFile(journal) != nil {
        throw Problem(
          .input,
          "\(name) is open, or was not closed: \(journal) has changes that are not in it",
          remedy: "Nothing was changed. Close it, or open it once, and merge then."
        )
      }
      return try SessionCopy.read(try ports.readFile(name), name: name)
    } catch {
      let isFile = name.hasSuffix(".json") || (try? ports.existingFile(name)) != nil
      guard !isFile, let bytes = try ports.shared.revision(name, store.name) else { throw error }
      return try SessionCopy.read(bytes, name: "\(name):\(store.name).json")
    }
  }

  /// The file of a session that is named by its file, or by its name in the folder.
  fileprivate func file(_ name: String) -> String {
    let own = store.name + ".json"
    guard !name.hasSuffix(".json"), store.path.hasSuffix(own) else { return name }
    return "\(store.path.dropLast(own.count))\(name).json"
  }

  /// Says what a merge brought that is not kept here, and did not lie beside the other copy.
  ///
  /// `known`: The SHA-256 of what was to be kept before.
  fileprivate func lacking(besides known: Set<String>) -> [String] {
    session.sources.all.compactMap { source in
      let lacks = [source.text, source.received].compactMap { $0 }
        .contains { !known.contains($0.sha256) && store.kept($0) == nil }
      guard lacks else { return nil }
      let way = source.url == nil ? "keep \(source.label) FILE" : "keep \(source.label)"
      return
        "What the other copy keeps of \(source.label) is not beside it: take its folder along, or \(way)."
    }
  }

  /// Puts a session with another past in the place of the one on the desk.
  func take(_ other: Session) throws(Problem) {
    try store.rewrite(other)
    session = other
    (justTagged, beforeMerge, undoneMerge) = (nil, nil, nil)
    if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
  }

  /// Brings the changes of another copy in, with what is kept beside its file.
  func merge(_ other: Session, beside file: String = "") throws(Problem) -> Reply {
    let before = session
    let merge = try SessionMerge(before, other) { Remainders.remover(of: $0, in: $1, knownTo: $2) }
    guard merge.added > 0 || merge.session.forgotten.count > before.forgotten.count else {
      return Reply(
        "Nothing new: this session has all \(Wording.count(other.log.count, "change")) of it."
      )
    }
    let gone = try readable { () throws(FormatProblem) in
      try MergedSources.forgotten(of: before, in: merge.session)
    }
    var told = Reply()
    store.keepAll(of: merge.session, besideFile: file)
    if gone.isEmpty {
      try take(merge.session)
      beforeMerge = before
    } else {
      told = try replaceEverything(with: merge.session, without: gone)
      if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
    }
    var lines = [StyledLine("\(Wording.count(merge.added, "change")) merged.")]
    lines += MergedSources.lines(before, session, forgotten: gone).map { StyledLine($0, .warning) }
    lines += SealedNames.lines(before, session).map { StyledLine($0, .warning) }
    lines += told.lines
    lines += before.entities.compactMap { entity in
      guard let now = session.entity(EntityKind(of: entity), entity.id),
        now.number != entity.number,
        now.caption.name != entity.caption.name
      else { return nil }
      return StyledLine(
        "\(entity.caption.name) is \(now.caption.name) now: both copies had that label."
      )
    }
    lines += other.entities.compactMap { entity in
      let kind = EntityKind(of: entity)
      guard before.entity(kind, entity.id) == nil, let now = session.entity(kind, entity.id),
        now.number != entity.number, now.caption.name != entity.caption.name
      else { return nil }
      return StyledLine("\(entity.caption.name) of the other copy is \(now.caption.name) here.")
    }
    let known = Set(before.conflicts.map(\.path))
    let conflicts = session.openConflicts.filter { !known.contains($0.path) }
    lines += conflicts.flatMap { ConflictView.lines($0, state) }
    told.asides += merge.remarks.map { StyledLine($0, .warning) }
    return Reply(lines, asides: told.asides, json: ConflictView.json(conflicts, self.state))
  }
}
