package import FactModel
package import SessionLibrary

/// A part of a form that is known by where it stands.
package struct Parameter: Sendable, Equatable {
  /// What is typed there.
  package enum Kind: Sendable, Equatable {
    /// One of these words, which choose the form.
    case keyword([String])
    /// An address of a claim, or of what has exactly one.
    case claim
    /// The same, or a finding.
    case subject
    /// Claims by their labels, and items that became claims.
    case claims
    /// A place in the article or what lies there.
    case place
    case places
    case items
    /// The address of a claim, finding, query or contact, or a source behind `@`.
    case entity
    case query
    case finding
    case contact
    /// What can be shown: an address, the beginning of a block's label, or a source behind `@`.
    case shown
    /// A source behind `@`.
    case source
    case rating
    /// One of a few words: in full, or the unique beginning of one where it is required.
    case choice([String])
    /// A word, or several in quotation marks.
    case name(NameKind)
    /// A whole number.
    case number
    /// Seconds, with a point between digits.
    case seconds
    /// `5x`
    case times
    /// `p2`, `p1-3`
    case proposals
    /// A keyword and a date behind it: `on 2024-02-01`.
    case date(String)
    /// `-N`: what is to be taken off.
    case removal
    /// A word with an equals sign in it, in which quotation marks keep white space:
    /// `column:"Who said it"=claimant`.
    case entry
    /// Text in quotation marks, as part of a line.
    case quotation
    /// `by NAME[, ROLE]:`
    case signature
    /// A keyword and the words behind it up to a mark, or to the end where it need not be closed:
    /// `at LOCATOR;`.
    case phrase(String, until: Character, isClosed: Bool)
  }

  /// What a name is one of, for completion.
  package enum NameKind: Sendable, Equatable {
    case any
    case words([String])
    case file
    /// A file whose name ends so.
    case ending(String)
    case session
    case putAway(SessionPlace)
    case format
    case scale
    case topic
    case setting
    case alias
    /// Words as people write them, `|` and `>` among them.
    case title
  }

  /// As usage has it: `FILE`.
  package let name: String
  /// As messages have it: `the file`.
  package let what: String
  package let kind: Kind
  package var isOptional = false
  package var repeats = false

  /// What its values are kept under.
  package var key: String { name.isEmpty ? what : name }

  package init(_ name: String, _ what: String, _ kind: Kind) {
    self.name = name
    self.what = what
    self.kind = kind
  }

  /// The same, which may be left out.
  package var optional: Parameter {
    var copy = self
    copy.isOptional = true
    return copy
  }

  /// The same, of which several may stand there.
  package var repeated: Parameter {
    var copy = self
    copy.repeats = true
    return copy
  }
}

extension Parameter {
  package var isKeyword: Bool { if case .keyword = kind { true } else { false } }
}

extension Parameter.Kind {
  /// Whether that address, before the verb, can take its place.
  package func takes(_ address: Address) -> Bool {
    switch (self, address) {
    case (.query, .query), (.contact, .contact), (.finding, .finding): true
    case (.query, _), (.contact, _), (.finding, _): false
    default: isPlace
    }
  }

  /// Whether an address before the verb can take its place.
  package var isPlace: Bool {
    switch self {
    case .claim, .subject, .claims, .place, .places, .items, .entity, .shown, .query, .finding,
      .contact:
      true
    default: false
    }
  }
}

// What many commands take.
extension Parameter {
  package static let claim = Parameter("CLAIM", "the claim", .claim)
  /// A claim, or a finding, on which some verbs work alike.
  package static let subject = Parameter("CLAIM | FINDING", "the claim", .subject)
  package static let claims = Parameter("CLAIM", "the claim", .claims).repeated
  package static let place = Parameter("ADDRESS", "the address", .place)
  package static let places = Parameter("ADDRESS", "the address", .places).repeated
  package static let item = Parameter("ITEM", "the item", .place)
  package static let source = Parameter("@SOURCE", "the source", .source)
  package static let sources = source.repeated
  package static let signature = Parameter("by", "who decided it", .signature).optional
  package static let file = Parameter("FILE", "the file", .name(.file))

  /// One of some words, typed in full or by its beginning.
  package static func keyword(_ words: String...) -> Parameter {
    Parameter("", "", .keyword(words))
  }

  /// One of the words of a type; `what` is the noun for it.
  package static func choice<Choice: NamedChoice>(_ what: String, _ type: Choice.Type) -> Parameter
  where Choice.AllCases == [Choice] {
    // No key path: of a type that is not known here, each is made when it is first used, at every start.
    Parameter("", what, .choice(Choice.allCases.map { $0.rawValue }))
  }
}
