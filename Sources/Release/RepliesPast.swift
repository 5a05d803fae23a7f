import FactModel
import OrderedJSON

/// What a contact said that is not told, now and in the past: also what was noted otherwise, or taken out, since.
struct RepliesPast {
  /// Each text of a reply.
  private var said: [(reply: String, text: String)] = []
  /// The replies that are, or ever were, off the record.
  private var untold: Set<String> = []

  /// The texts of what somebody said off the record; of whoever is sealed, of all that they said.
  ///
  /// A past that cannot be read has nothing to tell here; what reads it for itself says so.
  static func texts(notToldOf contact: Contact, in session: Session) -> [String] {
    guard contact.isOffRecord else { return [] }
    var past = RepliesPast()
    for reply in contact.replies {
      past.take(reply.identity?.description ?? "", reply.text, reply.terms)
    }
    for entry in SourcePast.readable(of: session) {
      for patch in entry.patches where patch.key == .entity(contact.id) { past.take(patch) }
    }
    let isSealed = contact.visibility == .sealed
    return past.said.filter { isSealed || past.untold.contains($0.reply) }.map(\.text)
  }

  private mutating func take(_ reply: String, _ text: String?, _ terms: Contact.Terms?) {
    if let text { said.append((reply, text)) }
    if terms == .offRecord { untold.insert(reply) }
  }

  private mutating func take(_ patch: Patch) {
    switch patch {
    case .made(_, let json), .removed(_, let json):
      guard case .object(let contact) = json, case .array(let replies)? = contact["replies"] else {
        return
      }
      for reply in replies { take(reply) }
    case .changed(_, _, let fields):
      for case .list(let list) in fields.filter({ $0.key == "replies" }).map(\.content) {
        for placed in list.added + list.removed { take(placed.value) }
        for reply in list.changed { take(reply) }
      }
    case .facts, .scale, .article: break
    }
  }

  private mutating func take(_ json: JSONValue) {
    guard case .object(let reply) = json else { return }
    take(json.identity?.description ?? "", Self.text(reply["text"]), Self.terms(reply["terms"]))
  }

  private mutating func take(_ reply: ListChange.Changed) {
    for field in reply.fields {
      guard case .value(let was, let now) = field.content else { continue }
      for value in [was, now] {
        if field.key == "text" { take(reply.id, Self.text(value), nil) }
        if field.key == "terms" { take(reply.id, nil, Self.terms(value)) }
      }
    }
  }

  private static func text(_ json: JSONValue?) -> String? {
    if case .string(let text)? = json { text } else { nil }
  }

  private static func terms(_ json: JSONValue?) -> Contact.Terms? {
    json.flatMap { try? Contact.Terms(json: $0) }
  }
}
