import OrderedJSON

/// What a session does with the entities of one kind.
///
/// A new kind is a type in `Entities/` that conforms to ``Entity``, a line in ``EntityKind/all``, a
/// table in ``Session``, and a line in ``all``; everything else follows from these.
struct KindTable: Sendable {
  let kind: EntityKind
  /// Takes the kind's list out of a session file into a session.
  let read: @Sendable (inout ObjectReader, inout Session) throws(FormatProblem) -> Void
  /// Whether a session has none of the kind.
  let isEmpty: @Sendable (Session) -> Bool
  /// Appends the kind's list to the text of a session file, one after the other: they are never all there as values.
  let append: @Sendable (Session, inout [UInt8]) -> Void
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
    KindTable({ $0.claims }, { $1(&$0.claims) }), KindTable({ $0.findings }, { $1(&$0.findings) }),
    KindTable({ $0.marks }, { $1(&$0.marks) }), KindTable({ $0.items }, { $1(&$0.items) }),
    KindTable({ $0.queries }, { $1(&$0.queries) }),
    KindTable({ $0.contacts }, { $1(&$0.contacts) }),
    KindTable({ $0.waivers }, { $1(&$0.waivers) }),
    KindTable({ $0.publications }, { $1(&$0.publications) }),
    KindTable({ $0.corrections }, { $1(&$0.corrections) }),
    KindTable({ $0.signOffs }, { $1(&$0.signOffs) }),
    KindTable({ $0.blindChecks }, { $1(&$0.blindChecks) }),
    KindTable({ $0.sources }, { $1(&$0.sources) }),
  ]

  /// - Parameters:
  ///   - table: The table in a session.
  ///   - update: Changes it there. No key path: the first use of each takes as long as reading ten claims.
  private init<Element: Entity>(
    _ table: @escaping @Sendable (Session) -> EntityTable<Element>,
    _ update:
      @escaping @Sendable (inout Session, (inout EntityTable<Element>) -> Void) -> Void
  ) {
    kind = EntityKind(Element.self)
    read = { (reader: inout ObjectReader, session: inout Session) throws(FormatProblem) in
      guard let list = reader.take(Element.listKey) else { return }
      guard case .array(let values) = list else {
        throw FormatProblem("must be an array", at: [Element.listKey])
      }
      var read = table(session)
      read.reserve(values.count)
      for (index, value) in values.enumerated() {
        do throws(FormatProblem) {
          let element = try Element(json: value)
          let addition = Transition(from: nil, to: element)
          if let misfit = read.misfit(of: addition) {
            throw FormatProblem("\(Wording.indefinite(Element.kindName)) \(misfit)")
          }
          session.counters.see(element.number, of: Element.kindName)
          read.make(addition)
        } catch {
          throw error.under("[\(index)]").under(Element.listKey)
        }
      }
      update(&session) { $0 = read }
    }
    isEmpty = { table($0).isEmpty }
    append = { session, bytes in
      var separator = "[\n    "
      for element in table(session).all {
        bytes += separator.utf8
        element.json.append(indentedTo: &bytes, depth: 2)
        separator = ",\n    "
      }
      bytes += "\n  ]".utf8
    }
    change = { (patch, session) throws(FormatProblem) in
      EntityChange(try table(session).transition(of: patch))
    }
    misfit = { change, session in
      guard let transition = change.transition(of: Element.self) else { return nil }
      return table(session).misfit(of: transition)
    }
    make = { change, session in
      guard let transition = change.transition(of: Element.self) else { return }
      update(&session) { $0.make(transition) }
    }
    lay = { session, use in
      for element in table(session).all {
        use.update(element.id, from: nil, to: element.footprint, in: session.sentences)
      }
    }
    find = { id, session in table(session)[id] }
    all = { session in Array(table(session).all) }
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

  /// All of a kind, in the order of their numbers.
  package func entities(_ kind: EntityKind) -> [any Entity] { kind.table.all(self) }
}
