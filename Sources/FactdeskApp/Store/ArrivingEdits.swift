import FactModel
import Merging
import OrderedJSON
import PostgreSQLStore
import ProjectLog
import Release

/// What a courier brought, as it goes into a session.
struct ArrivingEdits {
  private(set) var edits: [Edit] = []
  /// The labels of sources that were forgotten by others.
  private(set) var gone: [String] = []
  /// What the log has and no program here can read, or what fits no copy, and why: it costs nobody anything but itself.
  private(set) var leftOut: [(entry: LogEntry, why: String)] = []
  /// A source of which the store has words still, which whoever forgot it had not seen.
  private(set) var left: Forgotten?
  /// The tombstones of the log, where there is a new one.
  private var graves: [Forgotten] = []
  private let news: CourierReport
  private let known: Set<EntityID>

  /// `known`: The edits that the session has.
  init(_ news: CourierReport, known: Set<EntityID>) {
    (self.news, self.known) = (news, known)
  }

  /// The session with what was brought, and whether it only goes on from what was there.
  ///
  /// `isSparing`: Whether edits that can be read and do not fit are left out.
  ///
  /// - Throws: A problem where it does not fit.
  mutating func brought(
    into session: Session,
    isSparing: Bool
  ) throws(Problem) -> (session: Session, isNext: Bool) {
    do throws(FormatProblem) {
      var buried: [Forgotten] = []
      for body in news.tombstones {
        let tombstone = try Forgotten(json: try Self.value(body))
        let isTwice = graves.contains { $0.source == tombstone.source }
        graves.append(tombstone)
        if !isTwice, !session.forgotten.contains(where: { $0.source == tombstone.source }) {
          buried.append(tombstone)
        }
      }
      for entry in news.entries where !news.tombstones.isEmpty || !known.contains(entry.id) {
        if let edit = read(entry, for: session) { edits.append(edit) }
      }
      let readings = news.readings.compactMap { body in
        (try? Self.value(body)).flatMap { try? ArticleRevision(json: $0) }
      }
      guard news.tombstones.isEmpty else {
        return (try forgotten(buried, from: session, readings, isSparing), false)
      }
      return try arrived(edits, readings, session, isSparing)
    } catch {
      throw Problem(
        .damaged,
        "what the store has cannot be read: \(error.place) \(error.what)",
        remedy: "Nothing was changed. factdesk store check looks at the store."
      )
    }
  }

  /// An edit as the log has it; nil where that is none, or follows one that is left out.
  private mutating func read(_ entry: LogEntry, for session: Session) -> Edit? {
    do throws(FormatProblem) {
      var edit = try Edit(json: try Self.value(entry.body))
      // Whoever made it may have known a source still that is forgotten here, and rested something on it.
      for tombstone in session.forgotten where Self.names(tombstone, entry.body) {
        let source = Source(id: tombstone.source, number: tombstone.number)
        edit = try Forgetting(source, history: EditLog()).cleaned(edit)
      }
      for patch in edit.patches + (edit.wanted ?? []) {
        switch patch {
        case .made(let kind, let json), .removed(let kind, let json): _ = try kind.entity(json)
        case .scale(let before, let after):
          for scale in [before, after] { _ = try Scale(json: scale) }
        case .changed, .facts, .article: break
        }
      }
      let absent = Set(leftOut.map(\.entry.id))
      guard absent.isDisjoint(with: edit.parents) else {
        throw FormatProblem("it follows one that is left out")
      }
      return edit
    } catch {
      leftOut.append((entry, error.place.isEmpty ? error.what : "\(error.place) \(error.what)"))
      return nil
    }
  }

  /// The session with edits, without those that do not fit behind the ones before them.
  private mutating func arrived(
    _ all: [Edit],
    _ readings: [ArticleRevision],
    _ session: Session,
    _ isSparing: Bool
  ) throws(FormatProblem) -> (session: Session, isNext: Bool) {
    var all = all
    for _ in 0..<Self.mostMisfits {
      do throws(FormatProblem) {
        return try Self.arrived(all, readings, session)
      } catch {
        guard isSparing else { throw error }
        var (fitting, failing) = (0, all.count)
        while failing - fitting > 1 {
          let middle = (fitting + failing) / 2
          let isFitting = (try? Self.arrived(Array(all.prefix(middle)), readings, session)) != nil
          (fitting, failing) = isFitting ? (middle, failing) : (fitting, middle)
        }
        guard failing > 0, let misfit = news.entries.first(where: { $0.id == all[failing - 1].id })
        else { throw error }
        leftOut.append((misfit, error.what))
        var absent: Set = [misfit.id]
        all.removeAll { edit in
          let isAbsent = absent.contains(edit.id) || !absent.isDisjoint(with: edit.parents)
          if isAbsent { absent.insert(edit.id) }
          return isAbsent
        }
        edits.removeAll { absent.contains($0.id) }
      }
    }
    return try Self.arrived(all, readings, session)
  }

  /// How many edits that do not fit are looked for, each by halves.
  private static let mostMisfits = 8

  private static func arrived(
    _ edits: [Edit],
    _ readings: [ArticleRevision],
    _ session: Session
  ) throws(FormatProblem) -> (session: Session, isNext: Bool) {
    do throws(Problem) {
      let arrival = try Arrival(edits, readings: readings, into: session)
      return (arrival.session, arrival.isNext)
    } catch {
      throw FormatProblem(error.what)
    }
  }

  /// The session without sources, made once more from what the store has and from what waits.
  ///
  /// While the sources are still there, their words are found in what others did as well: what the store has of an edit
  /// with such words is left out for what is made of it here.
  private mutating func forgotten(
    _ tombstones: [Forgotten],
    from session: Session,
    _ readings: [ArticleRevision],
    _ isSparing: Bool
  ) throws(FormatProblem) -> Session {
    gone = tombstones.map { "@\($0.number)" }
    let new = edits.filter { !known.contains($0.id) }
    let whole = try arrived(new, readings, session, isSparing).session
    var kept = edits
    for tombstone in tombstones {
      for source in try whole.sources(under: tombstone) {
        let finder = Remainders.finder(of: source, in: whole)
        let count = kept.count
        kept.removeAll { edit in
          let body = edit.json.compact
          return Self.names(tombstone, body) || finder(String(decoding: body, as: UTF8.self)) != nil
        }
        if kept.count < count { left = tombstone }
      }
    }
    let cleaned = try whole.forgetting(tombstones) { Remainders.remover(of: $0, in: $1) }
    do throws(Problem) {
      return try Arrival.rebuilt(
        cleaned,
        from: kept,
        readings: readings,
        tombstones: graves
      )
    } catch {
      throw FormatProblem(error.what)
    }
  }

  /// Whether something names a source by its identity.
  private static func names(_ tombstone: Forgotten, _ body: [UInt8]) -> Bool {
    body[...].firstOccurrence(of: Array(tombstone.source.description.utf8)) != nil
  }

  private static func value(_ json: [UInt8]) throws(FormatProblem) -> JSONValue {
    do throws(JSONProblem) {
      return try JSONParser.parse(json)
    } catch {
      throw FormatProblem(error.what)
    }
  }
}

extension CourierReport {
  /// Adds what came since.
  mutating func add(_ other: CourierReport) {
    if other.isWhole { (entries, tombstones, isWhole) = ([], [], true) }
    entries += other.entries
    tombstones += other.tombstones
    if !other.readings.isEmpty { readings = other.readings }
    contents.merge(other.contents) { $1 }
    buried += other.buried
    mark = other.mark ?? mark
    isHeld = isHeld || other.isHeld
  }
}
