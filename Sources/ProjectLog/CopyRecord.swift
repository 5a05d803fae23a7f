package import FactModel
package import OrderedJSON

/// What is kept beside a session file of which a store has a project: nothing but identities and numbers.
///
/// It may be lost or old: whatever it does not vouch for counts as not being on the store, until the store says
/// otherwise.
package struct CopyRecord: Sendable, Equatable {
  /// The identity of the store; nil where it was never reached yet.
  package var store: EntityID?
  /// The project, which has the identity of the session, whatever the copy is called; nil in older records.
  package var project: EntityID?
  /// Up to where the copy has the project's log.
  package var mark: LogMark
  /// The edits that the store does not have, as far as is known.
  package var waiting: [EntityID]
  /// The sources that were kept back: they stay so, since the store has their edits without them.
  package var withheld: [EntityID] = []
  /// How many edits the copy had when this was written, and the last of them.
  package var count: Int
  package var lastID: EntityID?

  package init(
    store: EntityID?,
    mark: LogMark = LogMark(),
    waiting: [EntityID] = [],
    session: Session
  ) {
    self.store = store
    self.mark = mark
    self.waiting = waiting
    project = session.id
    count = session.log.count
    lastID = session.log.lastID
  }

  /// One that vouches for nothing.
  package static let unknown = CopyRecord()

  private init() {
    (store, mark, waiting, count, lastID) = (nil, LogMark(), [], 0, nil)
  }

  /// Up to where a copy has the log: nowhere, where another file was put in its place.
  package func mark(in session: Session) -> LogMark { isOf(session) ? mark : LogMark() }

  /// Whether it was written of this copy, which may have gone on since.
  private func isOf(_ session: Session) -> Bool {
    count <= session.log.count && (count == 0 || session.log.id(count) == lastID)
  }

  /// The edits of a copy that are not known to be on the store.
  package func waiting(in session: Session) -> [EntityID] {
    let log = session.log
    let isOfThisCopy = isOf(session)
    let unknown = isOfThisCopy ? count + 1 : 1
    let named = isOfThisCopy ? Set(waiting) : []
    return stride(from: 1, through: log.count, by: 1).compactMap { position in
      guard position >= unknown || !named.isEmpty, let id = log.id(position) else { return nil }
      return position >= unknown || named.contains(id) ? id : nil
    }
  }
}

extension CopyRecord: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    store = try reader.optional("store")
    project = try reader.optional("project")
    mark = LogMark(
      number: try reader.required("number"),
      last: try reader.optional("last"),
      grave: try reader.optional("grave")
    )
    waiting = try reader.list("waiting")
    withheld = try reader.list("withheld")
    count = try reader.required("count")
    lastID = try reader.optional("lastID")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("store", store)
    builder.put("project", project)
    builder.put("number", mark.number)
    builder.put("last", mark.last)
    builder.put("grave", mark.grave)
    builder.put(list: "waiting", waiting)
    builder.put(list: "withheld", withheld)
    builder.put("count", count)
    builder.put("lastID", lastID)
    return builder.object
  }
}
