package import FactModel
import OrderedJSON

// What was put to people, and what they answered, was of the words that were there then.
extension Session {
  /// How the sentences of a claim read, as it is kept with what was put to somebody.
  private func reading(of claim: Claim) -> String { seen(around: claim.passages)?.digest ?? "" }

  /// Whether a claim was put to somebody when its sentences read otherwise.
  package func wasPutOtherwise(_ claim: Claim, to contact: Contact) -> Bool {
    contact.putAs[claim.id].map { $0 != reading(of: claim) } ?? false
  }

  /// Whether a reply is to a claim whose sentences read otherwise.
  package func isToOtherWords(_ reply: Contact.Reply, of claim: Claim) -> Bool {
    reply.answered[claim.id].map { $0 != reading(of: claim) } ?? false
  }

  /// Whether what was put to somebody of a claim, or the last they answered to it, was of other words.
  package func isOfOtherWords(_ contact: Contact, _ claim: Claim) -> Bool {
    let last = contact.replies.last { $0.concerns(claim) }
    return last.map { isToOtherWords($0, of: claim) } ?? wasPutOtherwise(claim, to: contact)
  }

  /// A contact as far as it is about the words that are there now; nil where nothing of it is.
  package func held(_ contact: Contact) -> Contact? {
    // Why nobody is asked is no question of words.
    guard contact.reasonForNobody == nil else { return contact }
    guard !contact.putAs.isEmpty || contact.replies.contains(where: { !$0.answered.isEmpty }) else {
      return contact
    }
    let about = claims.all.filter(contact.concerns)
    var held = contact
    held.replies = Elements(
      contact.replies.compactMap { reply in
        let answered = about.filter(reply.concerns)
        let fresh = answered.filter { !isToOtherWords(reply, of: $0) }
        guard fresh.count < answered.count else { return reply }
        guard !fresh.isEmpty else { return nil }
        var reply = reply
        reply.claims = fresh.map(\.id)
        return reply
      }
    )
    let fresh = about.filter { !wasPutOtherwise($0, to: contact) }
    guard fresh.count < about.count else { return held }
    guard !fresh.isEmpty else { return nil }
    held.claims = fresh.map(\.id)
    return held
  }

  /// A contact, of which somebody says that what was put of claims, and answered, holds for the words that are there
  /// now; nil where there is nothing to renew.
  package func renewed(_ contact: Contact, for ids: Set<EntityID>) -> Contact? {
    var after = contact
    for claim in claims.all where ids.contains(claim.id) && contact.concerns(claim) {
      let now = reading(of: claim)
      if after.putAs[claim.id] != nil { after.putAs[claim.id] = now }
      for index in after.replies.indices where after.replies[index].answered[claim.id] != nil {
        after.replies[index].answered[claim.id] = now
      }
    }
    return after == contact ? nil : after
  }

  /// A contact with what the claims read that were put to the person, and that a new reply answers.
  func stamped(_ contact: Contact, since before: Contact?) -> Contact {
    var after = contact
    let about = claims.all.filter(contact.concerns)
    guard !about.isEmpty else { return contact }
    let now = Dictionary(uniqueKeysWithValues: about.map { ($0.id, reading(of: $0)) })
    if before == nil || before?.put != contact.put || before?.claims != contact.claims
      || (before?.attempts.count ?? 0) < contact.attempts.count
    {
      after.putAs = now
    }
    let known = before?.replies.count ?? 0
    for index in after.replies.indices where index >= known && after.replies[index].answered.isEmpty
    {
      let answered = about.filter(after.replies[index].concerns)
      // A reply is to what was put, whatever the article says by now.
      let pairs = answered.map { ($0.id, after.putAs[$0.id] ?? now[$0.id] ?? "") }
      after.replies[index].answered = Dictionary(uniqueKeysWithValues: pairs)
    }
    return after
  }
}

extension Contact {
  /// It without what is kept of the words: that is for the desk.
  package var withoutReadings: Contact {
    var contact = self
    contact.putAs = [:]
    for index in contact.replies.indices where !contact.replies[index].answered.isEmpty {
      contact.replies[index].answered = [:]
    }
    return contact
  }

  /// How the sentences of claims read when they were put to the person; none where that was not kept.
  package var putAs: [EntityID: String] {
    get { extra.readings }
    set { extra[kept, behind: "number"] = newValue.readings }
  }
}

extension Contact.Reply {
  /// How the sentences of the claims read that it answers; none where that was not kept.
  package var answered: [EntityID: String] {
    get { extra.readings }
    set { extra[kept, behind: "at"] = newValue.readings }
  }
}

private let kept = "seen"

extension ExtraMembers {
  fileprivate var readings: [EntityID: String] {
    guard case .object(let object)? = self[kept] else { return [:] }
    var readings: [EntityID: String] = [:]
    for member in object.members {
      guard let id = EntityID(member.key), case .string(let text) = member.value else { continue }
      readings[id] = text
    }
    return readings
  }
}

extension [EntityID: String] {
  fileprivate var readings: JSONValue? {
    let members = sorted { $0.key.description < $1.key.description }
      .map { JSONMember(key: $0.key.description, value: .string($0.value)) }
    return members.isEmpty ? nil : .object(JSONObject(members))
  }
}
