import FactModel
import Judging
import OrderedJSON

/// What a contact said that is not told, and how they were reached, now and in the past: also what was noted
/// otherwise, or taken out, since.
struct RepliesPast {
  private let contact: Contact
  /// Each text of a reply.
  private var said: [(reply: String, text: String)] = []
  /// The replies that are, or ever were, off the record.
  private var untold: Set<String> = []
  /// What was put to them, and what was noted of an attempt to reach them.
  private var put: Set<String> = []
  /// What reaches them: telephones, and by what way they were reached.
  private(set) var ways: Set<String> = []

  /// The texts of what somebody said off the record; of whoever is sealed, of all that they said.
  var textsNotTold: [String] {
    guard contact.isOffRecord else { return [] }
    let isSealed = contact.isSealed
    return said.filter { isSealed || untold.contains($0.reply) }.map(\.text)
  }

  /// What was put to somebody of whom nobody learns, and what was noted of it.
  var putNotTold: Set<String> { contact.isOffRecord ? put : [] }

  /// A past that cannot be read has nothing to tell here; what reads it for itself says so.
  init(_ contact: Contact, in session: Session) {
    self.contact = contact
    take(contact.json)
    for entry in SourcePast.readable(of: session) {
      for patch in entry.patches where patch.key == .entity(contact.id) { take(patch) }
    }
  }

  private mutating func take(_ reply: String, _ text: String?, _ terms: Contact.Terms?) {
    if let text { said.append((reply, text)) }
    if terms == .offRecord { untold.insert(reply) }
  }

  private mutating func take(_ patch: Patch) {
    switch patch {
    case .made(_, let json), .removed(_, let json):
      take(json)
    case .changed(_, _, let fields):
      for field in fields {
        take(field.key, field.content)
        guard field.key == "attempts", case .list(let list) = field.content else { continue }
        for placed in list.added + list.removed { take(attempt: placed.value) }
        for attempt in list.changed {
          for field in attempt.fields { take(field.key, field.content) }
        }
      }
      for case .list(let list) in fields.filter({ $0.key == "replies" }).map(\.content) {
        for placed in list.added + list.removed { take(reply: placed.value) }
        for reply in list.changed { take(reply) }
      }
    case .facts, .scale, .article: break
    }
  }

  /// A contact as a whole.
  private mutating func take(_ json: JSONValue) {
    guard case .object(let contact) = json else { return }
    for key in ["put", "phone"] { take(key, contact[key]) }
    if case .array(let attempts)? = contact["attempts"] {
      for attempt in attempts { take(attempt: attempt) }
    }
    if case .array(let replies)? = contact["replies"] {
      for reply in replies { take(reply: reply) }
    }
  }

  private mutating func take(attempt json: JSONValue) {
    guard case .object(let attempt) = json else { return }
    for key in ["channel", "note"] { take(key, attempt[key]) }
  }

  private mutating func take(_ key: String, _ content: FieldChange.Content) {
    guard case .value(let was, let now) = content else { return }
    for value in [was, now] { take(key, value) }
  }

  private mutating func take(_ key: String, _ json: JSONValue?) {
    guard let text = Self.text(json) else { return }
    switch key {
    case "put", "note": put.insert(text)
    case "phone", "channel": ways.insert(text)
    default: break
    }
  }

  private mutating func take(reply json: JSONValue) {
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
