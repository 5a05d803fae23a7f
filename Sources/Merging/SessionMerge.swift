package import FactModel
import OrderedJSON

/// Two copies of a session brought together: all edits of both, made in an order that does not depend on
/// whose come first.
///
/// What comes out follows from the edits alone, so it is the same in whichever order and however often copies
/// are brought together.
package struct SessionMerge: Sendable {
  /// What they come to.
  package private(set) var session: Session
  /// How many edits only the second had.
  package private(set) var added = 0
  /// How many edits only the first had.
  package private(set) var kept = 0
  /// Who made edits in both that the other has not, by their names: one person, or two who are taken for one.
  package private(set) var workedApart: [String] = []

  /// Brings two copies together.
  ///
  /// `withoutWords`: What takes the words of a source that one side forgot out of the other's texts.
  ///
  /// - Throws: A problem where they are copies of different sessions, or one is damaged.
  package init(
    _ one: Session,
    _ other: Session,
    withoutWords: Session.WordRemoval = { _, _, _ in { _ in nil } }
  ) throws(Problem) {
    try Self.refuseOthers(one, other)
    do throws(FormatProblem) {
      let first = try one.withoutForgotten(by: other, withoutWords)
      let second = try other.withoutForgotten(by: one, withoutWords)
      session = first
      try join(first, second)
    } catch {
      throw Problem(
        .damagedSession,
        "one of the two sessions does not hold together: \(error.place) \(error.what)",
        remedy: "Nothing was changed. factdesk verify says which, and what to do."
      )
    }
  }

  private static func refuseOthers(_ one: Session, _ other: Session) throws(Problem) {
    guard one.id != other.id else { return }
    guard one.revisions[0].hash == other.revisions[0].hash else {
      throw Problem(
        .input,
        "that is a session on another article",
        remedy: "Copies of one session are merged, or sessions that two people began on one text."
      )
    }
    // What it lacks was left out of it: taken for forgotten, it would go here, too.
    let (own, others) = (madeThings(one), madeThings(other))
    guard own.isDisjoint(with: others) else {
      throw Problem(
        .input,
        "that copy was handed on with parts left out, and is a session of its own",
        remedy:
          "Nothing was changed. reveal NAME opens a blind copy; what was found in a bundle without "
          + "sealed sources is typed here, or exported there (export csv) and imported."
      )
    }
  }

  /// The identities of edits, claims and sources, which are given once.
  private static func madeThings(_ session: Session) -> Set<EntityID> {
    let edits = stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id)
    return Set(edits + session.claims.all.map(\.id) + session.sources.all.map(\.id))
  }

  private mutating func join(_ one: Session, _ other: Session) throws(FormatProblem) {
    let first = try Self.edits(one.log)
    let second = try Self.edits(other.log, like: one.log, first)
    var edits = Dictionary(first.map { ($0.id, $0) }) { one, _ in one }
    var altered: Set<EntityID> = []
    kept = edits.count
    for edit in second {
      guard let known = edits[edit.id] else {
        edits[edit.id] = edit
        added += 1
        continue
      }
      kept -= 1
      if known.intent != edit.intent || known.patches != edit.patches { altered.insert(edit.id) }
      edits[edit.id] = Self.agreed(known, edit)
    }
    let others = Set(second.map(\.id))
    let shared = Set(first.map(\.id)).intersection(others)
    let names = Self.makers(second.filter { !shared.contains($0.id) })
    workedApart = Self.makers(first.filter { !shared.contains($0.id) }).filter { name, _ in
      names[name] != nil
    }.values.sorted()
    let past = try Ancestry(edits)
    // Once it was told: what was made apart is in one of them since.
    workedApart = workedApart.filter {
      !Self.isApart($0, first, past) && !Self.isApart($0, second, past)
    }
    // The elder's beginning is that of both.
    let isFirst = (one.created.at, one.id.description) <= (other.created.at, other.id.description)
    let (elder, younger) = isFirst ? (one, other) : (other, one)
    let settled = Self.shared(elder, younger, past, altered)
    let forgotten = Session.joined(elder.forgotten, younger.forgotten)
    let numbers = NumberTable(past, shared: settled, forgotten: forgotten)
    let start = try elder.resumed(behind: settled, with: younger, counters: numbers.counters)
    session = try Replay(start, past, numbers, behind: settled).finished()
  }

  /// Whether somebody made edits, among some, that do not all know those before.
  private static func isApart(_ name: String, _ edits: [Edit], _ past: Ancestry) -> Bool {
    let own = edits.filter { Folding.isSame($0.signed.by.name, name) }
      .compactMap { past.positions[$0.id] }
    return zip(own, own.dropFirst()).contains { !past.knows($1, $0) }
  }

  /// Who made edits: names as they are compared, and as they are written.
  private static func makers(_ edits: [Edit]) -> [[UInt32]: String] {
    var names: [[UInt32]: String] = [:]
    for name in Set(edits.map(\.signed.by.name)).sorted() { names[Folding.folded(name)] = name }
    return names
  }

  /// That somebody worked in both copies, in words; nothing where nobody did.
  package var remarks: [String] {
    guard !workedApart.isEmpty else { return [] }
    return [
      "\(Wording.list(workedApart)) made changes in both copies. For one person on two machines nothing is to be "
        + "done; two people of one name count as one, until one takes another name (me NAME, --by NAME)."
    ]
  }

  /// All edits of a log.
  ///
  /// `other`: Another copy's, whose lines need not be read again where they are the same; with its edits.
  private static func edits(
    _ log: EditLog,
    like other: EditLog? = nil,
    _ known: [Edit] = []
  ) throws(FormatProblem) -> [Edit] {
    var edits: [Edit] = []
    edits.reserveCapacity(log.count)
    for position in stride(from: 1, through: log.count, by: 1) {
      if let other, position <= known.count, other.line(position) == log.line(position) {
        edits.append(known[position - 1])
      } else {
        edits.append(try log.edit(position))
      }
    }
    return edits
  }

  /// What two copies have of one edit: the same but where a source was forgotten.
  private static func agreed(_ one: Edit, _ other: Edit) -> Edit {
    guard one.intent != other.intent else { return one }
    return one.json.compact.lexicographicallyPrecedes(other.json.compact) ? one : other
  }

  /// How many edits, from the first, both have in the same way and all others know.
  private static func shared(
    _ one: Session,
    _ other: Session,
    _ past: Ancestry,
    _ altered: Set<EntityID>
  ) -> Int {
    guard one.id == other.id else { return 0 }
    let most = min(past.settled, one.log.count, other.log.count)
    var shared = 0
    while shared < most {
      let id = past.edits[shared].id
      guard one.log.id(shared + 1) == id, other.log.id(shared + 1) == id, !altered.contains(id)
      else { break }
      shared += 1
    }
    return shared
  }
}
