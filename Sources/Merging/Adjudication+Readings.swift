import Anchoring
import FactModel
import OrderedJSON

// Which reading of the article holds decides where passages lie.
extension Adjudication {
  /// Changes with the passages where they lie in the reading that holds afterwards: one that was chosen with a
  /// passage of another reading is found there, and what lies in the reading that is left is found in the other.
  static func following(
    _ changes: [Change],
    in session: Session
  ) throws(FormatProblem) -> [Change] {
    var hash = session.article.hash
    var things: [EntityID: any Entity] = [:]
    var gone: Set<EntityID> = []
    for change in changes {
      if case .article(let transition) = change { hash = transition.after ?? hash }
      guard case .entity(let entity) = change, let before = entity.before else { continue }
      if let after = entity.after { things[before.id] = after } else { gone.insert(before.id) }
    }
    guard let to = session.revisions.first(where: { $0.hash == hash }) else { return changes }
    let isAnother = hash != session.article.hash
    guard isAnother || !things.isEmpty, session.revisions.count > 1 else { return changes }
    var anchorers: [String: PassageAnchorer] = [:]
    var following: [Change] = []
    for kind in Self.lying {
      for before in session.entities(kind) where !gone.contains(before.id) {
        let chosen = things.removeValue(forKey: before.id)
        guard isAnother || chosen != nil else { continue }
        let json = try followed((chosen ?? before).json, to, session, isAnother, &anchorers)
        if json != before.json { following.append(try kind.change(from: before, to: json)) }
      }
    }
    // What is not on sentences stays as it was chosen.
    let others = changes.filter { change in
      guard case .entity(let entity) = change, let before = entity.before, entity.after != nil
      else { return true }
      return things[before.id] != nil
    }
    return others + following
  }

  /// The kinds that lie on sentences.
  private static let lying = [
    EntityKind(Claim.self), EntityKind(Finding.self), EntityKind(Mark.self), EntityKind(Item.self),
  ]

  /// A thing with its passages where they lie in the reading that holds.
  static func inPlace(
    _ json: JSONValue,
    in session: Session
  ) throws(FormatProblem) -> JSONValue {
    var anchorers: [String: PassageAnchorer] = [:]
    return try followed(json, session.article, session, false, &anchorers)
  }

  /// A thing with its passages in another reading.
  private static func followed(
    _ json: JSONValue,
    _ to: ArticleRevision,
    _ session: Session,
    _ isAnother: Bool,
    _ anchorers: inout [String: PassageAnchorer]
  ) throws(FormatProblem) -> JSONValue {
    guard case .object(var object) = json else { return json }
    if let passage = object["passage"] {
      object[setting: "passage"] = try found(passage, to, session, isAnother, &anchorers)
    }
    if case .array(var passages)? = object["passages"] {
      for index in passages.indices {
        passages[index] = try found(passages[index], to, session, isAnother, &anchorers)
      }
      object[setting: "passages"] = .array(passages)
    }
    return .object(object)
  }

  private static func found(
    _ json: JSONValue,
    _ to: ArticleRevision,
    _ session: Session,
    _ isAnother: Bool,
    _ anchorers: inout [String: PassageAnchorer]
  ) throws(FormatProblem) -> JSONValue {
    let passage = try Passage(json: json)
    guard !passage.isGone else { return json }
    let now = session.article
    let liesInNow = isAnother && passage.fits(now.text)
    if !liesInNow, passage.fits(to.text) {
      var there = Passage(passage.range, in: to.text)
      (there.identity, there.was, there.extra) = (passage.identity, passage.was, passage.extra)
      return there.json
    }
    let from =
      liesInNow ? now : session.revisions.last { $0.hash != to.hash && passage.fits($0.text) }
    guard let from else { return json }
    let anchorer = anchorers[from.hash] ?? PassageAnchorer(from: from, to: to)
    anchorers[from.hash] = anchorer
    return anchorer.following(passage).json
  }
}
