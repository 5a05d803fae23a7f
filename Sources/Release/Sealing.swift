package import FactModel
import Judging
import OrderedJSON

/// That something stays as it was promised, whatever is undone.
package struct KeptPromise {
  /// `@1`, `k2`.
  package var label: String
  /// `sealed`, `off the record`, `on background`.
  package var words: String
  /// How it is lifted: by name, never by the way.
  package var lifting: String

  fileprivate init?(_ id: EntityID, in session: Session) {
    let source = session.sources[id]
    let contact = session.contacts[id]
    guard let label = source?.label ?? contact?.label else { return nil }
    self.label = label
    let terms = [source?.terms] + (contact?.replies.map(\.terms) ?? [])
    if source?.visibility == .sealed || contact?.visibility == .sealed {
      words = "sealed"
      lifting =
        source == nil
        ? "seal off \(label) unseals it" : "source \(label) visibility=desk unseals it"
    } else {
      words = (Contact.Terms.strictest(terms) ?? .background).inWords
      lifting =
        (source == nil ? "seal off \(label) on-record" : "source \(label) terms=on-record")
        + ", where that was agreed, lifts it"
    }
  }
}

extension Edit {
  /// What it promised, or made before it was promised something, which is not undone; nil where there is
  /// none.
  package func keptPromise(in session: Session) -> KeptPromise? {
    for patch in intent where patch.isAbout(Source.self) || patch.isAbout(Contact.self) {
      guard case .entity(let id?) = patch.key, patch.promises(in: session),
        let kept = KeptPromise(id, in: session)
      else { continue }
      return kept
    }
    return nil
  }
}

extension Patch {
  /// Whether it seals a source or contact, or takes what somebody says off the record or on background; or
  /// made one of which that was not said yet.
  fileprivate func promises(in session: Session) -> Bool {
    switch self {
    case .made(_, let json):
      if let made = try? Source(json: json), let source = session.sources[made.id] {
        return source.isBinding && !made.isBinding
      }
      if let made = try? Contact(json: json), let contact = session.contacts[made.id] {
        return contact.isBinding && !made.isBinding
      }
      return false
    case .changed(_, _, let fields): return fields.contains(where: \.promises)
    case .removed, .facts, .scale, .article: return false
    }
  }
}

extension FieldChange {
  fileprivate var promises: Bool {
    switch (key, content) {
    case ("visibility", .value(_, let now)): now == Source.Visibility.sealed.json
    case ("terms", .value(let was, let now)):
      Self.terms(now).isBinding
        && Contact.Terms.strictness(of: Self.terms(was))
          < Contact.Terms.strictness(of: Self.terms(now))
    case ("replies", .list(let list)):
      list.added.contains { reply in
        (try? Contact.Reply(json: reply.value))?.terms.isBinding ?? false
      } || list.changed.contains { $0.fields.contains(where: \.promises) }
    default: false
    }
  }

  private static func terms(_ json: JSONValue?) -> Contact.Terms? {
    json.flatMap { try? Contact.Terms(json: $0) }
  }
}

extension Contact.Terms {
  /// Whether something may be told at most without the name.
  fileprivate var isBinding: Bool { self != .onRecord }
}

extension Contact.Terms? {
  /// Whether something may be told at most without the name; not where no terms were given.
  var isBinding: Bool { self?.isBinding ?? false }
}

extension Source {
  /// Whether it was promised that it is not named.
  var isBinding: Bool { visibility == .sealed || terms.isBinding }
}

extension Contact {
  fileprivate var isBinding: Bool {
    isSealed || replies.contains(where: \.terms.isBinding)
  }
}

extension Session {
  /// A change back to an earlier state in which readers' business and what was promised stay: what is sealed by
  /// now stays sealed, whoever spoke off the record or on background did, and a claim that was published or
  /// retracted stays known as that.
  ///
  /// `promises`: What holds by now.
  package func keeping(_ change: Change, _ promises: [EntityID: Promise]) -> Change {
    if var transition = change.transition(of: Source.self), let id = transition.id {
      transition.after = transition.after?.keeping(promises[id]?.binding)
      return Change(from: transition.before, to: transition.after)
    }
    if var transition = change.transition(of: Contact.self), let id = transition.id {
      if var after = transition.after {
        for reply in contacts[id]?.replies ?? [] where reply.terms.isBinding {
          if !after.replies.contains(where: { $0.identity == reply.identity }) {
            after.replies.append(reply)
          }
        }
        after = after.keeping(promises[id]?.binding)
        if after.visibility == .desk { after.visibility = .sealed }
        transition.after = after
      }
      return Change(from: transition.before, to: transition.after)
    }
    guard var transition = change.transition(of: Claim.self), let id = transition.id,
      let present = claims[id]
    else { return change }
    transition.after?.retraction = present.retraction
    if present.status == .published { transition.after?.status = .published }
    return Change(from: transition.before, to: transition.after)
  }

  /// What was promised by now of each source and contact.
  ///
  /// - Throws: A problem where the past cannot be read.
  package func promises() throws(FormatProblem) -> [EntityID: Promise] {
    try Promises(self).held()
  }
}

extension Promise {
  /// Without what is the desk's own choice: what it keeps to itself, and terms that nobody said.
  fileprivate var binding: Promise {
    var promise = self
    if visibility != .sealed { promise.visibility = .public }
    promise.terms.removeAll { !$0.isBinding }
    return promise
  }
}
