import FactModel
import OrderedJSON

/// Why a change is never taken from a file, whoever accepts it: what it would loosen protects somebody, or what it
/// makes no command of the desk makes.
enum HandRefusal {
  /// The reason; nil where the change may be taken.
  ///
  /// `file`: The session as it stands in the file.
  static func reason(_ change: EntityChange, in file: Session) -> String? {
    if change.kind.isLedger { return "what was published was changed, which readers have" }
    if change.kind == EntityKind(SignOff.self) { return "a sign-off is given by who signs off" }
    if change.kind == EntityKind(BlindCheck.self) { return "a blind check was changed" }
    guard let thing = change.before ?? change.after else { return nil }
    let name = "the \(change.kind.name) \(thing.number)"
    if let before = change.before, let after = change.after, before.number != after.number {
      return "\(name) got another number"
    }
    if let source = change.transition(of: Source.self),
      let reason = reason(source.before, source.after, in: file)
    {
      return reason
    }
    if let before = change.before, isLoosened(before.json, change.after?.json) {
      return "\(name) lost what protects somebody, as a seal or the terms of what was said"
    }
    if let claim = change.transition(of: Claim.self), let after = claim.after,
      after.passages.isEmpty, claim.before?.passages.isEmpty != true
    {
      return "\(name) stands on no words of the article"
    }
    return nil
  }

  private static func reason(_ before: Source?, _ after: Source?, in file: Session) -> String? {
    if let before, before.visibility == .sealed, after?.visibility != .sealed {
      return "\(before.label) is sealed"
    }
    guard let after, let slug = after.slug, slug != before?.slug,
      let other = file.sources.all.first(where: { $0.slug == slug && $0.id != after.id })
    else { return nil }
    return "\(after.label) and \(other.label) are both called @\(slug)"
  }

  /// Whether a seal, or terms that keep a name or words back, are gone or others.
  private static func isLoosened(_ before: JSONValue, _ after: JSONValue?) -> Bool {
    switch before {
    case .object(let object):
      return object.members.contains { member in
        let now: JSONValue? = if case .object(let after)? = after { after[member.key] } else { nil }
        switch member.key {
        case "visibility": return now != member.value && now != .string("sealed")
        case "terms": return now != member.value && member.value != .string("on-record")
        default: return isLoosened(member.value, now)
        }
      }
    case .array(let values):
      let rest: [JSONValue] = if case .array(let after)? = after { after } else { [] }
      return values.enumerated().contains { index, value in
        guard let id = identity(of: value) else {
          return isLoosened(value, index < rest.count ? rest[index] : nil)
        }
        return isLoosened(value, rest.first { identity(of: $0) == id })
      }
    default: return false
    }
  }

  private static func identity(of value: JSONValue) -> JSONValue? {
    if case .object(let object) = value { object["id"] } else { nil }
  }
}
