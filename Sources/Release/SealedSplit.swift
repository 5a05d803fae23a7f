package import FactModel
import Judging
import OrderedJSON

/// What of a session's file is sealed, and goes into a file of its own.
///
/// Of a sealed source or contact: what it is called and says, in the present and in every edit; of what was
/// quoted, answered or noted with it: the words; and everywhere else each text that holds a word which would
/// give it away. The article stays, and so do numbers, dates, ratings and who did what.
package struct SealedSplit {
  /// In what a text stands.
  ///
  /// `foreign`: In what other tools said of something sealed; `others`: of something else.
  private enum Inside { case nothing, source, part, contact, foreign, others }

  private let sources: Set<String>
  private let contacts: Set<String>
  /// The names by which a typed line means one of them.
  private let labels: Set<String>
  private let words: ProtectedWords
  /// What was quoted from and answered with a source, by its identity.
  private var parts: Set<String> = []
  /// Whether a text holds a protected word, as far as that was looked up.
  private var known: [[UInt8]: Bool] = [:]
  /// Whether something sealed was in the value that was walked through last.
  private var isFound = false
  /// Whether texts of other things are looked at, too.
  private var looksAtWords = true

  /// Nil where nothing is sealed.
  package init?(_ session: Session) {
    let present = session.keepingPromises
    let sources =
      (try? SealedPast.sources(in: session))
      ?? present.sources.all.filter { $0.visibility == .sealed }
    let contacts = (present.contacts.all + SealedPast.dropped(from: session).contacts)
      .filter(\.isSealed)
    guard !sources.isEmpty || !contacts.isEmpty else { return nil }
    self.sources = Set(sources.map(\.id.description))
    self.contacts = Set(contacts.map(\.id.description))
    labels = Set(
      sources.map(\.label) + sources.compactMap { $0.slug.map { "@" + $0 } } + contacts.map(\.label)
    )
    words = ProtectedWords(sealedIn: session)
  }

  /// The text of a session's file with marks in the place of what is sealed; nil where that could not be read
  /// again.
  ///
  /// `texts`: Gets what is sealed.
  package mutating func opened(_ file: [UInt8], _ texts: inout SealedTexts) -> [UInt8]? {
    let before = texts
    for looksAtWords in [true, false] {
      self.looksAtWords = looksAtWords
      texts = before
      // Only what can be read, with these and without them, takes the place of the file.
      if let open = try? marked(file, &texts), let reading = try? SessionDocument.read(open),
        reading.damage == nil, texts.joined(open) == texts.joined(file)
      {
        return open
      }
    }
    texts = before
    return nil
  }

  private mutating func marked(
    _ file: [UInt8],
    _ texts: inout SealedTexts
  ) throws(JSONProblem) -> [UInt8] {
    let (value, edits) = try JSONParser.parse(file, leavingRaw: SessionText.editsKey)
    collect(value)
    // A change of a piece of evidence names that only, and what names the source may stand behind it.
    var count: Int
    repeat {
      count = parts.count
      for range in edits where isAboutSealed(file[range]) {
        collect(try JSONParser.parse(file[range]))
      }
    } while parts.count > count
    return try SessionText.mapped(file) { member in
      isFound = false
      if member.key == "revisions" { return origins(in: member.value, &texts) }
      let value = walked(member.value, member.key, .nothing, &texts)
      return member.key == SessionText.editsKey ? withCommand(value, &texts) : value
    }
  }

  /// Whether a line of edits names something that is sealed.
  private func isAboutSealed(_ line: ArraySlice<UInt8>) -> Bool {
    [sources, parts].contains { ids in
      ids.contains { line.firstOccurrence(of: Array($0.utf8)) != nil }
    }
  }

  private mutating func collect(_ value: JSONValue) {
    switch value {
    case .array(let values): for value in values { collect(value) }
    case .object(let object):
      if names(object["source"], in: sources), case .string(let id)? = object["id"] {
        parts.insert(id)
      }
      for member in object.members { collect(member.value) }
    case .null, .bool, .number, .string: return
    }
  }
}

// The texts.
extension SealedSplit {
  private mutating func walked(
    _ value: JSONValue,
    _ key: String,
    _ inside: Inside,
    _ texts: inout SealedTexts
  ) -> JSONValue {
    switch value {
    case .string(let text):
      guard isSealed(text, key, inside) else { return value }
      return .string(texts.mark(for: text))
    case .array(var values):
      for index in values.indices {
        values[index] = walked(values[index], key, inside, &texts)
      }
      return .array(values)
    case .object(var object):
      let (key, inside) = place(object, key, inside)
      for index in object.members.indices {
        let member = object.members[index]
        let isFree = inside == .foreign || inside == .others
        guard isFree || !Self.typed.contains(member.key) else { continue }
        object.members[index].value = walked(
          member.value,
          Self.transparent.contains(member.key) || EntityID(member.key) != nil ? key : member.key,
          self.inside(member.key, key, inside),
          &texts
        )
      }
      return .object(object)
    case .null, .bool, .number: return value
    }
  }

  /// In what an object's members stand, and under which key: of a conflict that is the field that is contested.
  private func place(
    _ object: JSONObject,
    _ key: String,
    _ inside: Inside
  ) -> (String, Inside) {
    var (key, inside) = (key, inside)
    if inside == .foreign || inside == .others { return (key, inside) }
    if names(object["id"], in: sources) {
      inside = .source
    } else if names(object["id"], in: contacts) {
      inside = .contact
    } else if names(object["source"], in: sources) || names(object["id"], in: parts) {
      inside = .part
    }
    if case .string(let field)? = object["field"], object["versions"] != nil {
      let way = field.split(separator: "/").map(String.init)
      key = way.last { EntityID($0) == nil } ?? key
      if way.contains(where: parts.contains) { inside = .part }
    }
    return (key, inside)
  }

  private func inside(_ name: String, _ key: String, _ inside: Inside) -> Inside {
    if inside == .others { return inside }
    if name == "foreign" { return inside == .nothing ? .others : .foreign }
    if parts.contains(name) { return .part }
    // Which page a source was when it was judged.
    return key == "pages" && sources.contains(name) ? .foreign : inside
  }

  private func names(_ value: JSONValue?, in ids: Set<String>) -> Bool {
    if case .string(let id)? = value { ids.contains(id) } else { false }
  }

  private mutating func isSealed(_ text: String, _ key: String, _ inside: Inside) -> Bool {
    guard !text.isEmpty, !SealedMark.isOne(text) else { return false }
    let isOwn =
      switch inside {
      case .nothing, .others: false
      case .source: Self.ofSource.contains(key) || Self.ofPart.contains(key)
      case .part: Self.ofPart.contains(key)
      case .contact: Self.ofContact.contains(key) || Self.ofPart.contains(key)
      case .foreign: true
      }
    if isOwn || looksAtWords && holdsWord(text) {
      isFound = true
      return true
    }
    return false
  }

  private mutating func holdsWord(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if let known = known[bytes] { return known }
    let holds = words.first(in: text) != nil
    known[bytes] = holds
    return holds
  }

  /// The typed line of an edit: gone as a whole where it names something sealed, or changed it.
  private func withCommand(_ edit: JSONValue, _ texts: inout SealedTexts) -> JSONValue {
    guard case .object(var object) = edit else { return edit }
    for index in object.members.indices where object.members[index].key == "command" {
      guard case .string(let line) = object.members[index].value, !SealedMark.isOne(line),
        isFound || isNamed(in: line)
      else { continue }
      object.members[index].value = .string(texts.mark(for: line))
    }
    return .object(object)
  }

  private func isNamed(in line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace).contains { word in
      labels.contains { word == $0 || word.hasSuffix("=" + $0) }
    }
  }

  /// Where readings of the article came from; the article itself stays.
  private mutating func origins(in value: JSONValue, _ texts: inout SealedTexts) -> JSONValue {
    guard case .array(var revisions) = value else { return value }
    for index in revisions.indices {
      guard case .object(var revision) = revisions[index] else { continue }
      for place in revision.members.indices where revision.members[place].key == "origin" {
        revision.members[place].value = walked(
          revision.members[place].value,
          "origin",
          .nothing,
          &texts
        )
      }
      revisions[index] = .object(revision)
    }
    return .array(revisions)
  }

  private static let ofSource: Set<String> = [
    "slug", "kind", "url", "citation", "title", "authors", "publisher", "account", "platform",
    "archive", "interest", "role", "sha256",
  ]
  private static let ofPart: Set<String> = [
    "quotation", "original", "language", "translator", "locator", "note", "text",
  ]
  private static let ofContact: Set<String> = [
    "person", "role", "toldAs", "put", "phone", "channel",
  ]

  /// Keys of a change, under which stands what belongs to the field above them.
  private static let transparent: Set<String> = [
    "was", "is", "value", "new", "added", "removed", "changed", "order", "behind", "fields",
    "versions",
  ]

  /// The article's words, identities, moments, days, and words of a fixed list.
  private static let typed: Set<String> = [
    "exact", "prefix", "suffix", "id", "of", "at", "by", "enteredBy", "number", "scale", "labels",
    "created", "heads", "format", "version", "current", "forgotten", "parents", "chain", "follows",
    "digest", "status", "stance", "about", "confidence", "visibility", "terms", "force", "rating",
    "outcome", "source", "sources", "claims", "publication", "derivedFrom", "mediaType",
    "retrieved", "date", "said", "due", "published", "updated", "accessed", "archived", "time",
    "grade", "edit", "settles", "settled", "ranges", "passages", "revision",
  ]
}
