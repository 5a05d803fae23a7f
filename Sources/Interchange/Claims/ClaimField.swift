import FactModel
import Notations
import OrderedJSON
import PlainText

/// One thing about a claim as texts, for both directions: what a column, a feature, a tag or a form
/// field holds.
struct ClaimField: Sendable {
  let content: Content
  /// Which part of that it is, where there are several.
  let part: String
  /// Whether there can be several texts.
  let isList: Bool
  let get: @Sendable (Claim, ExportMaterial) -> [String]
  /// What a claim has there, where that is one text.
  private(set) var one: (@Sendable (Claim) -> String?)?
  /// Takes the texts that were found; never called without one.
  let set:
    @Sendable (inout ImportedClaim, [String], inout ImportedSources) throws(FormatProblem) -> Void

  init(
    _ content: Content,
    part: String = "",
    isList: Bool = false,
    get: @escaping @Sendable (Claim, ExportMaterial) -> [String],
    set:
      @escaping @Sendable (inout ImportedClaim, [String], inout ImportedSources)
      throws(FormatProblem) -> Void
  ) {
    self.content = content
    self.part = part
    self.isList = isList
    self.get = get
    self.set = set
  }

  /// A field that holds one text.
  private static func text(
    _ content: Content,
    part: String = "",
    _ get: @escaping @Sendable (Claim) -> String?,
    _ set: @escaping @Sendable (inout ImportedClaim, String) throws(FormatProblem) -> Void
  ) -> ClaimField {
    var field = ClaimField(
      content,
      part: part,
      get: { claim, _ in get(claim).map { [$0] } ?? [] },
      set: { claim, texts, _ throws(FormatProblem) in try set(&claim, texts[0]) }
    )
    field.one = get
    return field
  }

  /// A field of a claim's verdict.
  private static func verdict(
    _ content: Content,
    part: String = "",
    _ get: @escaping @Sendable (Verdict) -> String?,
    _ set: @escaping @Sendable (inout ImportedVerdict, String) throws(FormatProblem) -> Void
  ) -> ClaimField {
    text(content, part: part) {
      $0.verdict.flatMap(get)
    } _: { claim, text throws(FormatProblem) in
      var verdict = claim.verdict ?? ImportedVerdict()
      try set(&verdict, text)
      claim.verdict = verdict
    }
  }
}

extension ClaimField {
  static let restatement = text(.restatement, \.restatement) { $0.claim.restatement = $1 }

  static let claimant = text(.claimant) {
    $0.claimant?.name
  } _: { claim, name in
    claim.claim.claimant = Claimant(name: name, role: nil)
  }

  static let claimantRole = text(.claimantRole) {
    $0.claimant?.role
  } _: { claim, role in
    claim.role = role
  }

  static let about = text(.attribution) {
    $0.about == .attribution ? "attribution" : "content"
  } _: {
    claim,
    text throws(FormatProblem) in
    claim.claim.about = try choice(text)
    claim.about = claim.claim.about
  }

  static let said = text(.said) {
    $0.said?.description
  } _: { claim, text throws(FormatProblem) in
    claim.claim.said = try date(text)
  }

  static let kind = text(.kind, \.kind) { $0.claim.kind = $1 }

  static let tags = ClaimField(
    .tag,
    isList: true,
    get: { claim, _ in claim.tags },
    set: { claim, texts, _ throws(FormatProblem) in claim.claim.tags += texts }
  )

  static let central = text(.central) {
    $0.isCentral ? "yes" : nil
  } _: {
    claim,
    text throws(FormatProblem) in
    switch text.lowercased() {
    case "yes", "true", "1", "x": claim.claim.isCentral = true
    case "no", "false", "0": claim.claim.isCentral = false
    default: throw FormatProblem("must be yes or no")
    }
    claim.isCentral = claim.claim.isCentral
  }

  static let status = text(.status) {
    $0.status.rawValue
  } _: { claim, text throws(FormatProblem) in
    claim.claim.status = try choice(text)
    claim.status = claim.claim.status
  }

  static let rating = verdict(.rating, \.rating) { $0.rate($1) }

  static let scale = verdict(.scale, \.scale.description) { $0.name(scale: $1) }

  static let reason = verdict(.reason, \.reason) { $0.reason = $1 }

  static let confidence = verdict(.confidence, \.confidence?.rawValue) {
    verdict,
    text throws(FormatProblem) in
    verdict.confidence = try choice(text)
  }

  static let checker = verdict(.signature, \.signed.by.name) { $0.by = Checker(name: $1) }

  static let checkerRole = verdict(.signature, part: "role", \.signed.by.role) { $0.role = $1 }

  static let checkedAt = verdict(.signature, part: "time", \.signed.at.description) {
    verdict,
    text throws(FormatProblem) in
    guard let moment = Timestamp(written: text) else {
      throw FormatProblem(
        "“\(Anchoring.excerpt(text))” is no time: write YYYY-MM-DDTHH:MM:SSZ or YYYY-MM-DD"
      )
    }
    verdict.at = moment
  }

  static let notes = ClaimField(
    .note,
    isList: true,
    get: { claim, material in claim.notes.map(\.text) },
    set: { claim, texts, sources throws(FormatProblem) in
      claim.claim.notes += texts.map { Note(text: $0, signed: sources.context.signed) }
    }
  )

  static let fix = ClaimField(
    .fix,
    get: { claim, _ in claim.fix.map { [FixText.written($0.replacement)] } ?? [] },
    set: { claim, texts, sources throws(FormatProblem) in
      let text = FixText.read(texts[0])
      claim.claim.fix = Fix(replacement: text, force: .should, signed: sources.context.signed)
    }
  )

  static let fixForce = text(.fix, part: "force") {
    $0.fix?.force.rawValue
  } _: { claim, text throws(FormatProblem) in
    claim.force = try choice(text)
  }

  /// `refutes https://example.org/1`: the stance and what the source is called.
  static let evidence = ClaimField(
    .evidence,
    isList: true,
    get: { claim, material in
      material.evidence(of: claim).map {
        "\($0.evidence.stance.rawValue) \(Content.name(of: $0.source))"
      }
    },
    set: { claim, texts, sources throws(FormatProblem) in
      for text in texts {
        let words = text.split(separator: " ", maxSplits: 1)
        // Of an address alone nobody said what it does for the claim.
        let isBare = words.count == 1 && WebAddress.isOne(text)
        guard let name = words.last, isBare || words.count == 2 else {
          throw FormatProblem("must be a stance and a source")
        }
        let stance: Evidence.Stance = try isBare ? .context : choice(String(words[0]))
        claim.claim.evidence.append(
          Evidence(
            id: sources.context.newID(),
            source: sources.source(named: String(name)),
            stance: stance,
            signed: sources.context.signed
          )
        )
      }
    }
  )

  static let questions = ClaimField(
    .question,
    isList: true,
    get: { claim, _ in claim.questions.map(\.question) },
    set: { claim, texts, sources throws(FormatProblem) in
      claim.claim.questions = Elements(
        texts.map { ResearchQuestion(question: $0, signed: sources.context.signed) }
      )
    }
  )

  /// Addresses of sources that nobody said the bearing of, as in a column of links.
  static let link = ClaimField(
    .evidence,
    isList: true,
    get: { _, _ in [] },
    set: { claim, texts, sources throws(FormatProblem) in
      for name in texts.flatMap({ WebAddress.all(in: $0) ?? [$0] }) {
        claim.claim.evidence.append(
          Evidence(
            id: sources.context.newID(),
            source: sources.source(named: name),
            stance: .context,
            signed: sources.context.signed
          )
        )
      }
    }
  )

  // MARK: Values

  /// What tells it from the others.
  var key: String { content.rawValue + part }

  static func choice<Choice: NamedChoice>(_ text: String) throws(FormatProblem) -> Choice {
    try Choice(json: .string(text.lowercased()))
  }

  static func date(_ text: String) throws(FormatProblem) -> PartialDate {
    guard let date = PartialDate(written: text) else {
      throw FormatProblem(
        "“\(Anchoring.excerpt(text))” is no date: write YYYY-MM-DD, YYYY-MM or YYYY"
      )
    }
    return date
  }
}

/// What stands for a text that is to be taken out: the word `delete`, as `fix` has it.
///
/// An empty field says nothing, so it is none.
private enum FixText {
  private static let deletion = "delete"
  /// Before a replacement that is that word.
  private static let mark = "-- "

  static func written(_ replacement: String) -> String {
    if replacement.isEmpty { return deletion }
    return replacement == deletion || replacement.hasPrefix(mark) ? mark + replacement : replacement
  }

  static func read(_ text: String) -> String {
    if text == deletion { return "" }
    return text.hasPrefix(mark) ? String(text.dropFirst(mark.count)) : text
  }
}

extension WebAddress {
  /// The addresses that a text lists, between spaces, commas or semicolons; nil where it has anything else.
  static func all(in text: String) -> [String]? {
    var addresses: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      var start = word.startIndex
      for place in word.indices where word[place] == "," || word[place] == ";" {
        let next = word.index(after: place)
        guard isOne(String(word[next...].prefix(9))) else { continue }
        addresses.append(String(word[start..<place]))
        start = next
      }
      var last = word[start...]
      while let end = last.last, ",;".contains(end) { last = last.dropLast() }
      addresses.append(String(last))
    }
    return !addresses.isEmpty && addresses.allSatisfy(isOne) ? addresses : nil
  }
}

extension Claimant {
  /// `author`, as sessions have it, or a speaker.
  init(name: String, role: String?) {
    self = name == Self.authorName && role == nil ? .author : .speaker(name: name, role: role)
  }

  static let authorName = "author"

  var name: String {
    switch self {
    case .author: Self.authorName
    case .speaker(let name, _, _): name
    }
  }

  var role: String? {
    switch self {
    case .author: nil
    case .speaker(_, let role, _): role
    }
  }
}

/// The sources of an imported article, each once.
struct ImportedSources {
  let context: ImportContext
  private(set) var all: [Source] = []
  private var places: [String: Int] = [:]

  init(_ context: ImportContext) {
    self.context = context
  }

  /// The source with an address or, where the name is none, a citation; made at the first call.
  ///
  /// `id`: Its identity, where the file has it: then it is no other of that name.
  mutating func source(named name: String, id: EntityID? = nil) -> EntityID {
    let key = id?.description ?? name
    if let place = places[key] { return all[place].id }
    var source = Source(id: id ?? context.newID(), number: EntityNumber(all.count + 1))
    if name.hasPrefix("https://") || name.hasPrefix("http://") {
      source.url = name
    } else {
      source.citation = name
    }
    places[key] = all.count
    all.append(source)
    return source.id
  }

  /// Fills in what is known of a source.
  mutating func change(_ id: EntityID, _ change: (inout Source) -> Void) {
    guard let place = all.firstIndex(where: { $0.id == id }) else { return }
    change(&all[place])
  }
}
