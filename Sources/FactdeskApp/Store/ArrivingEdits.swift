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
  /// A source of which the store has words still, which whoever forgot it had not seen.
  private(set) var left: Forgotten?
  private let news: CourierReport
  private let known: Set<EntityID>

  /// `known`: The edits that the session has.
  init(_ news: CourierReport, known: Set<EntityID>) {
    (self.news, self.known) = (news, known)
  }

  /// The session with what was brought, and whether it only goes on from what was there.
  ///
  /// - Throws: A problem where it does not fit.
  mutating func brought(
    into session: Session
  ) throws(Problem) -> (session: Session, isNext: Bool) {
    do throws(FormatProblem) {
      var others: [Edit] = []
      var buried: [Forgotten] = []
      for body in news.tombstones {
        let tombstone = try Forgotten(json: try Self.value(body))
        if !session.forgotten.contains(where: { $0.source == tombstone.source }) {
          buried.append(tombstone)
        }
      }
      for entry in news.entries where !news.tombstones.isEmpty || !known.contains(entry.id) {
        do throws(FormatProblem) {
          others.append(try Edit(json: try Self.value(entry.body)))
        } catch {
          throw error.under("edit \(entry.id)")
        }
      }
      edits = others
      var readings: [ArticleRevision] = []
      for body in news.readings { readings.append(try ArticleRevision(json: try Self.value(body))) }
      guard news.tombstones.isEmpty else {
        return (try forgotten(buried, from: session, readings), false)
      }
      return try Self.arrived(others, readings, session)
    } catch {
      throw Problem(
        .damaged,
        "what the store has cannot be read: \(error.place) \(error.what)",
        remedy: "Nothing was changed. factdesk store check looks at the store."
      )
    }
  }

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
    _ readings: [ArticleRevision]
  ) throws(FormatProblem) -> Session {
    gone = tombstones.map { "@\($0.number)" }
    let new = edits.filter { !known.contains($0.id) }
    let whole = try Self.arrived(new, readings, session).session
    var kept = edits
    for tombstone in tombstones {
      for source in try whole.sources(under: tombstone) {
        let finder = Remainders.finder(of: source, in: whole)
        let count = kept.count
        kept.removeAll { finder(String(decoding: $0.json.compact, as: UTF8.self)) != nil }
        if kept.count < count { left = tombstone }
      }
    }
    let cleaned = try whole.forgetting(tombstones) { Remainders.remover(of: $0, in: $1) }
    do throws(Problem) {
      return try Arrival.rebuilt(
        cleaned,
        from: kept,
        readings: readings,
        tombstones: tombstones
      )
    } catch {
      throw FormatProblem(error.what)
    }
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
    if other.isWhole { (entries, isWhole) = ([], true) }
    entries += other.entries
    tombstones += other.tombstones
    if !other.readings.isEmpty { readings = other.readings }
    contents.merge(other.contents) { $1 }
    buried += other.buried
    mark = other.mark ?? mark
    isHeld = isHeld || other.isHeld
  }
}
