import Anchoring
import FactModel
import OrderedJSON

// Another reading of the article: between two edits every passage lies in the reading that holds.
extension Replay {
  /// A passage of a thing; two things may have passages of one identity.
  struct Place: Hashable {
    var thing: EntityID
    /// Nil for one that stands alone.
    var passage: EntityID?
  }

  /// The reading that held for whoever made an edit: what those that it knows of make of it, whatever others read
  /// meanwhile.
  private func reading(knownTo position: Int) -> String {
    let known = readings.filter { past.knows(position, $0.position) }
    if known.count == readings.count { return session.article.hash }
    let field = Registers.Field(of: "article", id: nil, way: "")
    var registers = Registers(past)
    var holds = JSONValue.string(readings[0].hash)
    for (edit, hash) in known.dropFirst() {
      holds = registers.write(field, .string(hash), by: edit, from: holds).last?.value ?? holds
    }
    guard case .string(let hash) = holds else { return session.article.hash }
    return hash
  }

  /// The text that whoever made an edit had before them; nil where there is but one.
  func text(knownTo position: Int) -> ArticleText? {
    guard session.revisions.count > 1 else { return nil }
    let hash = reading(knownTo: position)
    return session.revisions.first { $0.hash == hash }?.text
  }

  /// Takes note of the reading that an edit brings, also where it holds already.
  private mutating func noteReading(of edit: Edit, at position: Int) {
    for case .article(_, let hash) in edit.intent { readings.append((position, hash)) }
  }

  /// The passages of a list that an edit puts somewhere.
  static func passages(in fields: [FieldChange]) -> Set<EntityID> {
    var found: Set<EntityID> = []
    for field in fields where field.key == "passages" {
      guard case .list(let list) = field.content else { continue }
      found.formUnion(list.added.compactMap(\.value.identity))
      found.formUnion(list.changed.compactMap { EntityID($0.id) })
    }
    return found
  }

  /// Puts the passages of what the edit changes where they lie in the reading that holds behind it; where that is
  /// another, those of all things.
  ///
  /// What an edit says of passages lies in the reading that its maker had, or that it brings; what it brings back
  /// may lie in an earlier one. Of those of which it says nothing its maker may have known, and found that they
  /// stay: as far as they lay there then where they lie now.
  mutating func putInPlace(at position: Int) throws(FormatProblem) {
    guard session.revisions.count > 1 else { return }
    defer { noteReading(of: past.edits[position - 1], at: position) }
    var hash = session.article.hash
    if case .article(let transition)? = changes[.article] { hash = transition.after ?? hash }
    let isAnother = hash != session.article.hash
    guard let to = session.revisions.first(where: { $0.hash == hash }) else { return }
    for key in order {
      guard case .entity(let change)? = changes[key], let after = change.after else { continue }
      let json = try placed(after.json, was: change.before?.json, in: to, at: position)
      guard json != after.json else { continue }
      put(try EntityKind(of: after).change(from: change.before, to: json))
    }
    guard isAnother else { return }
    for entity in session.entities where changes[.entity(entity.id)] == nil {
      let json = try placed(entity.json, was: entity.json, in: to, at: position)
      if json != entity.json { put(try EntityKind(of: entity).change(from: entity, to: json)) }
    }
  }

  /// Puts the passages of which an edit changes a field where its maker saw them: the rest of what it says of them
  /// is what stood there.
  mutating func putWhereSeen(
    _ object: inout JSONObject,
    _ fields: [FieldChange],
    of thing: EntityID,
    at position: Int
  ) throws(FormatProblem) {
    let hash = reading(knownTo: position)
    guard hash != session.article.hash,
      let to = session.revisions.first(where: { $0.hash == hash })
    else { return }
    if let passage = object["passage"], fields.contains(where: { $0.key == "passage" }) {
      object[setting: "passage"] = try seen(passage, Place(thing: thing), in: to, at: position)
    }
    guard case .array(var passages)? = object["passages"] else { return }
    let named = Self.passages(in: fields)
    for (index, passage) in passages.enumerated() {
      guard let id = passage.identity, named.contains(id) else { continue }
      let place = Place(thing: thing, passage: id)
      passages[index] = try seen(passage, place, in: to, at: position)
    }
    object[setting: "passages"] = .array(passages)
  }

  private mutating func seen(
    _ json: JSONValue,
    _ place: Place,
    in to: ArticleRevision,
    at position: Int
  ) throws(FormatProblem) -> JSONValue {
    let last = wanted[place]?.last { past.knows(position, $0.position) }?.passage ?? json
    let passage = try Passage(json: last)
    if passage.isGone || passage.lies(in: to.text) { return last }
    let from = session.revisions.last { passage.lies(in: $0.text) }
    return from.flatMap { followed(passage, $0.hash, to)?.json } ?? last
  }

  /// A thing with its passages where they lie in a reading.
  private mutating func placed(
    _ thing: JSONValue,
    was before: JSONValue?,
    in to: ArticleRevision,
    at position: Int
  ) throws(FormatProblem) -> JSONValue {
    guard case .object(var object) = thing, let id = thing.identity else { return thing }
    var known = JSONObject()
    if case .object(let there)? = before { known = there }
    if let passage = object["passage"] {
      let place = Place(thing: id)
      object[setting: "passage"] =
        try placed(passage, place, was: known["passage"], in: to, at: position)
    }
    guard case .array(var passages)? = object["passages"] else { return .object(object) }
    var there: [JSONValue] = []
    if case .array(let elements)? = known["passages"] { there = elements }
    for (index, passage) in passages.enumerated() {
      let was = there.first { $0.identity == passage.identity }
      let place = Place(thing: id, passage: passage.identity)
      passages[index] = try placed(passage, place, was: was, in: to, at: position)
    }
    object[setting: "passages"] = .array(passages)
    return .object(object)
  }

  private mutating func placed(
    _ json: JSONValue,
    _ place: Place,
    was: JSONValue?,
    in to: ArticleRevision,
    at position: Int
  ) throws(FormatProblem) -> JSONValue {
    let isAnother = to.hash != session.article.hash
    // An edit may say what others have made of it already.
    let isSaid = json != was || makers[place] == position
    guard isAnother || isSaid else { return json }
    if wanted[place] == nil, let was { wanted[place] = [(0, was)] }
    if isSaid { wanted[place, default: []].append((position, json)) }
    guard isAnother || json != was else { return json }
    var passage = try Passage(json: json)
    if let reading = passage.revision {
      // Its words are there again.
      guard reading == to.hash, passage.fits(to.text) else { return json }
      passage = passage.surrounded(in: to.text)
      passage.revision = nil
      return passage.json
    }
    guard json == was else { return try found(passage, in: to, at: position)?.json ?? json }
    if let undone = past.target(ofUndo: position), let known = displaced[undone]?[place],
      known.is == json, try Passage(json: known.was).lies(in: to.text)
    {
      return known.was
    }
    let maker = makers[place] ?? makers[Place(thing: place.thing)] ?? 0
    if past.knows(position, maker), passage.lies(in: to.text) { return json }
    guard let now = followed(passage, session.article.hash, to)?.json else { return json }
    displaced[position, default: [:]][place] = (json, now)
    return now
  }

  /// What an edit says of a passage, in a reading; nil where it lies in none.
  private mutating func found(
    _ passage: Passage,
    in to: ArticleRevision,
    at position: Int
  ) throws(FormatProblem) -> Passage? {
    let bringsReading = past.edits[position - 1].intent.contains { $0.key == .article }
    let known = bringsReading ? to.hash : reading(knownTo: position)
    let revisions = session.revisions
    let all = ([known, to.hash] + revisions.reversed().map(\.hash)).compactMap { hash in
      revisions.first { $0.hash == hash }
    }
    if let from = all.first(where: { passage.lies(in: $0.text) }) {
      return from.hash == to.hash ? nil : followed(passage, from.hash, to)
    }
    // What stands around it is that of another reading.
    guard let from = all.first(where: { passage.fits($0.text) }) else { return nil }
    let there = passage.surrounded(in: from.text)
    return from.hash == to.hash ? there : followed(there, from.hash, to)
  }

  /// A passage of one reading in another.
  private mutating func followed(
    _ passage: Passage,
    _ from: String,
    _ to: ArticleRevision
  ) -> Passage? {
    let key = "\(from) \(to.hash)"
    let known = anchorings[key]
    guard
      let anchorer = known
        ?? session.revisions.first(where: { $0.hash == from }).map({
          PassageAnchorer(from: $0, to: to)
        })
    else { return nil }
    anchorings[key] = anchorer
    return anchorer.following(passage)
  }
}

extension Passage {
  /// Whether it says of a text what is there, with what stands around it.
  func lies(in text: ArticleText) -> Bool {
    guard fits(text) else { return false }
    let there = Passage(range, in: text)
    return there.prefix == prefix && there.suffix == suffix
  }

  /// The passage with what stands around it in a text.
  fileprivate func surrounded(in text: ArticleText) -> Passage {
    let there = Passage(range, in: text)
    var passage = self
    (passage.prefix, passage.suffix) = (there.prefix, there.suffix)
    return passage
  }
}
