import OrderedJSON

/// What a session does with the entities of one kind.
///
/// A new kind is a type in `Entities/` that conforms to ``Entity``, a line in ``EntityKind/all``, a
/// table in ``Session``, and a line in ``all``; everything else follows from these.
struct KindTable: Sendable {
  let kind: EntityKind
  /// Takes the kind's list out of a session file into a session.
  let read: @Sendable (inout ObjectReader, inout Session) throws(FormatProblem) -> Void
  /// Puts the kind's list into a session file.
  let write: @Sendable (Session, inout ObjectBuilder) -> Void
  /// The change that a patch of the kind comes to in a session.
  let change: @Sendable (Patch, Session) throws(FormatProblem) -> EntityChange
  /// Returns why a change does not fit a session; nil when it does.
  let misfit: @Sendable (EntityChange, Session) -> String?
  /// Makes a change that fits.
  let make: @Sendable (EntityChange, inout Session) -> Void
  /// Notes on which sentences those of the kind lie.
  let lay: @Sendable (Session, inout SentenceUse) -> Void
  /// The one with an identity.
  let find: @Sendable (EntityID, Session) -> (any Entity)?
  /// All of the kind, in the order of their numbers.
  let all: @Sendable (Session) -> [any Entity]

  /// The tables, in the order of ``EntityKind/all``.
  static let all: [KindTable] = [
    KindTable(\.claims), KindTable(\.findings), KindTable(\.marks), KindTable(\.items),
    KindTable(\.queries), KindTable(\.contacts), KindTable(\.waivers), KindTable(\.publications),
    KindTable(\.corrections), KindTable(\.signOffs), KindTable(\.blindChecks), KindTable(\.sources),
  ]

  init<Element: Entity>(_ path: any WritableKeyPath<Session, EntityTable<Element>> & Sendable) {
    kind = EntityKind(Element.self)
    read = { (reader: inout ObjectReader, session: inout Session) throws(FormatProblem) in
      guard let list = reader.take(Element.listKey) else { return }
      guard case .array(let values) = list else {
        throw FormatProblem("must be an array", at: [Element.listKey])
      }
      var table = session[keyPath: path]
      table.reserve(values.count)
      for (index, value) in values.enumerated() {
        do throws(FormatProblem) {
          let element = try Element(json: value)
          let addition = Transition(from: nil, to: element)
          if let misfit = table.misfit(of: addition) {
            throw FormatProblem("\(EntityKind(Element.self).articled) \(misfit)")
          }
          session.counters.see(element.number, of: Element.kindName)
          table.make(addition)
        } catch {
          throw error.under("[\(index)]").under(Element.listKey)
        }
      }
      session[keyPath: path] = table
    }
    write = { session, builder in
      builder.put(list: Element.listKey, Array(session[keyPath: path].all))
    }
    change = { (patch, session) throws(FormatProblem) in
      EntityChange(try session[keyPath: path].transition(of: patch))
    }
    misfit = { change, session in
      guard let transition = change.transition(of: Element.self) else { return nil }
      return session[keyPath: path].misfit(of: transition)
    }
    make = { change, session in
      guard let transition = change.transition(of: Element.self) else { return }
      session[keyPath: path].make(transition)
    }
    lay = { session, use in
      for element in session[keyPath: path].all {
        use.update(element.id, from: nil, to: element.footprint, in: session.sentences)
      }
    }
    find = { id, session in session[keyPath: path][id] }
    all = { session in Array(session[keyPath: path].all) }
  }
}

extension EntityKind {
  /// What a session does with the kind.
  var table: KindTable {
    guard let table = KindTable.all.first(where: { $0.kind == self }) else {
      preconditionFailure("the kind \(name) has no table")
    }
    return table
  }
}

extension Session {
  /// Everything that has an identity, kind by kind.
  package var entities: [any Entity] { KindTable.all.flatMap { $0.all(self) } }
}
