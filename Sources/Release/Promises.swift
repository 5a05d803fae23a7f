import FactModel
import OrderedJSON

/// What was promised of a source or a contact.
package struct Promise: Sendable, Equatable {
  var visibility = Source.Visibility.public
  /// Each that counts; nil where somebody left open on which.
  var terms: [Contact.Terms?] = []
  /// Of a contact: those of each reply.
  var replies: [String: Contact.Terms?] = [:]
  /// Since when it is sealed.
  var since: Timestamp?
}

/// What was promised of sources and contacts: who may see them, on which terms they speak.
///
/// It is read from what people wrote, whatever became of the thing: also where the seal came to nothing,
/// since somebody else had dropped the source meanwhile. A promise holds until somebody who knew of it
/// wrote something else; for a version that was published, each holds that its publisher did not know
/// to be lifted.
struct Promises {
  /// What somebody wrote.
  fileprivate enum Value {
    case visibility(Source.Visibility)
    case terms(Contact.Terms?)
    /// The reply was taken out.
    case nothing
  }

  fileprivate struct Writing {
    let position: Int
    let field: String
    let value: Value
    /// When; of a seal that was there already, since when.
    var at: Timestamp
  }

  private var writings: [EntityID: [Writing]] = [:]
  /// Where each version was published.
  private var versions: [EntityID: Int] = [:]
  private let knowledge: PastKnowledge

  /// - Throws: A problem where the past cannot be read.
  init(_ session: Session) throws(FormatProblem) {
    let past = try SourcePast.known(of: session)
    knowledge = past.knowledge
    for entry in past.entries {
      for patch in entry.intent { take(patch, entry.position, entry.at ?? session.created.at) }
    }
  }

  private mutating func take(_ patch: Patch, _ position: Int, _ moment: Timestamp) {
    guard case .entity(let id?) = patch.key else { return }
    if patch.isAbout(Publication.self) {
      if patch.isMaking { versions[id] = position }
      return
    }
    var written: [(field: String, value: Value)] = []
    switch patch {
    case .made(_, .object(let thing)):
      written.append(("visibility", .visibility(Self.read(thing["visibility"]) ?? .public)))
      if patch.isAbout(Source.self) { written.append(("terms", .terms(Self.read(thing["terms"])))) }
      if case .array(let replies)? = thing["replies"] { written += replies.compactMap(Self.reply) }
    case .changed(_, _, let fields):
      for field in fields { written += Self.written(field) }
    case .made, .removed, .facts, .scale, .article: break
    }
    for (field, value) in written {
      write(Writing(position: position, field: field, value: value, at: moment), id)
    }
  }

  private static func written(_ field: FieldChange) -> [(field: String, value: Value)] {
    switch (field.key, field.content) {
    case ("visibility", .value(_, let now)):
      return [(field.key, .visibility(read(now) ?? .public))]
    case ("terms", .value(_, let now)): return [(field.key, .terms(read(now)))]
    case ("replies", .list(let list)):
      return list.added.compactMap { reply($0.value) }
        + list.removed.compactMap { $0.value.identity.map { ($0.description, .nothing) } }
        + list.changed.flatMap { reply in
          reply.fields.compactMap { field in
            guard field.key == "terms", case .value(_, let now) = field.content else { return nil }
            return (reply.id, .terms(read(now)))
          }
        }
    default: return []
    }
  }

  private static func reply(_ json: JSONValue) -> (field: String, value: Value)? {
    guard case .object(let reply) = json, let id = json.identity else { return nil }
    return (id.description, .terms(read(reply["terms"])))
  }

  private static func read<Choice: NamedChoice>(_ json: JSONValue?) -> Choice? {
    json.flatMap { try? Choice(json: $0) }
  }

  private mutating func write(_ writing: Writing, _ id: EntityID) {
    var writing = writing
    if writing.isSeal, let last = writings[id]?.last(where: { $0.field == writing.field }),
      last.isSeal
    {
      writing.at = last.at
    }
    writings[id, default: []].append(writing)
  }

  /// What holds of each thing of which something is written.
  ///
  /// `version`: For whoever reads this version; nil for the draft.
  func held(in version: Publication? = nil) -> [EntityID: Promise] {
    let publisher = version.flatMap { versions[$0.id] }
    return writings.mapValues { all in
      var held = last(of: all)
      if let publisher {
        held += last(of: all.filter { knowledge.knows(publisher, $0.position) })
        held += all.filter { !knowledge.knows(publisher, $0.position) }
      }
      return promise(held, isOfVersion: version != nil)
    }
  }

  /// Everything that ever was sealed, and since when last.
  var seals: [EntityID: Timestamp] {
    writings.compactMapValues { all in all.last(where: \.isSeal)?.at }
  }

  /// Those that nobody who knew of them wrote over.
  private func last(of all: [Writing]) -> [Writing] {
    all.indices.filter { index in
      !all[(index + 1)...].contains { later in
        later.field == all[index].field && knowledge.knows(later.position, all[index].position)
      }
    }.map { all[$0] }
  }

  private func promise(_ held: [Writing], isOfVersion: Bool) -> Promise {
    var promise = Promise()
    for writing in held {
      switch writing.value {
      case .visibility(let visibility):
        // What is only kept at the desk is taken out of the next version.
        guard !isOfVersion || visibility == .sealed,
          visibility.strictness > promise.visibility.strictness || writing.isSeal
        else { continue }
        promise.visibility = visibility
        if writing.isSeal { promise.since = min(promise.since ?? writing.at, writing.at) }
      case .terms(let terms):
        promise.terms.append(terms)
        guard writing.field != "terms" else { continue }
        let known = promise.replies[writing.field] ?? terms
        promise.replies[writing.field] = Contact.Terms.strictest([known, terms])
      case .nothing: break
      }
    }
    return promise
  }
}

extension Promises.Writing {
  fileprivate var isSeal: Bool {
    if case .visibility(.sealed) = value { true } else { false }
  }
}

extension Source {
  /// The source, told of no more than was promised.
  func keeping(_ promise: Promise?) -> Source {
    guard let promise else { return self }
    var kept = self
    if promise.visibility.strictness > visibility.strictness {
      kept.visibility = promise.visibility
    }
    if !promise.terms.isEmpty { kept.terms = Contact.Terms.strictest(promise.terms + [terms]) }
    return kept
  }
}

extension Contact {
  /// The contact, told of no more than was promised.
  func keeping(_ promise: Promise?) -> Contact {
    guard let promise else { return self }
    var kept = self
    if promise.visibility == .sealed { kept.visibility = .sealed }
    let there = Dictionary(
      replies.indices.map { (replies[$0].identity?.description ?? "", $0) }
    ) { first, _ in first }
    for (reply, terms) in promise.replies where terms == .background || terms == .offRecord {
      if let index = there[reply] {
        kept.replies[index].terms =
          Contact.Terms.strictest([terms, kept.replies[index].terms]) ?? .offRecord
      } else if terms == .offRecord || replies.isEmpty {
        // Without a reply there is nothing that could be told without the name.
        kept.visibility = .sealed
      } else if kept.visibility == .public {
        kept.visibility = .desk
      }
    }
    return kept
  }
}

extension Session {
  /// The session, telling of nobody more than was promised.
  func keeping(_ promises: [EntityID: Promise]) -> Session {
    guard !promises.isEmpty else { return self }
    let sources = sources.all.map { ($0, $0.keeping(promises[$0.id])) }
    let contacts = contacts.all.map { ($0, $0.keeping(promises[$0.id])) }
    return telling(
      sources.filter { $0.0 != $0.1 }.map(\.1),
      contacts.filter { $0.0 != $0.1 }.map(\.1)
    )
  }
}
