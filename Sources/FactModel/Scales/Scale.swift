package import OrderedJSON

/// A list of ratings, each with a key of its own for typing.
package struct Scale: Sendable, Equatable {
  /// Where a rating stands: which way it leans, where it leans at all.
  package enum Tone: String, NamedChoice {
    case good
    case mixed
    case bad
    /// It says nothing about truth: unproven, satire, opinion.
    case neutral
  }

  /// One of the ratings, with its key and its meaning.
  package struct Rating: Sendable, Equatable {
    /// As it is published.
    package var name: String
    /// What is typed; unique in the scale, lower case, begins with a letter.
    package var key: String
    /// The place on the truth axis, higher is truer; nil for ratings that have none (unproven,
    /// satire, opinion).
    package var value: Int?
    /// Which way the rating leans, where its value does not tell.
    package var tone: Tone?
    /// What the rating means, in a sentence.
    package var meaning: String?
    /// What it means in terms that other scales share; nil where nobody said.
    package var sense: RatingSense?
    package var extra = ExtraMembers()

    package init(
      _ name: String,
      _ key: String,
      _ value: Int? = nil,
      tone: Tone? = nil,
      meaning: String? = nil,
      sense: RatingSense? = nil
    ) {
      self.name = name
      self.key = key
      self.value = value
      self.tone = tone
      self.meaning = meaning
      self.sense = sense
    }
  }

  /// One word, lower case.
  package var name: String
  /// Scales change over the years: the year or number of this state of it.
  package var version: String
  /// For people.
  package var title: String
  /// From the best to the worst where they have an order.
  package var ratings: [Rating]
  package var extra = ExtraMembers()

  package init(name: String, version: String, title: String, ratings: [Rating]) {
    self.name = name
    self.version = version
    self.title = title
    self.ratings = ratings
  }

  package var reference: ScaleReference { ScaleReference(name: name, version: version) }

  /// Returns the rating with a name, compared without regard to case.
  package func rating(named name: String) -> Rating? {
    let wanted = name.lowercased()
    return ratings.first { $0.name.lowercased() == wanted }
  }

  /// Which way a rating leans: as it says itself, else by its place on the truth axis.
  package func tone(of rating: Rating) -> Tone {
    if let tone = rating.tone { return tone }
    guard let value = rating.value, let axis else { return .neutral }
    let place = axis.place(of: value)
    return place >= 0.75 ? .good : place <= 0.25 ? .bad : .mixed
  }

  /// The lowest and highest places on the truth axis; nil where fewer than two ratings have one.
  package var axis: ClosedRange<Int>? {
    let values = ratings.compactMap(\.value)
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    return low...high
  }
}

/// Which scale, in which state.
package struct ScaleReference: Sendable, Hashable, CustomStringConvertible {
  package var name: String
  package var version: String

  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// `aap/2024`, as it stands in files.
  package var description: String { "\(name)/\(version)" }
}

extension ScaleReference: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    let parts = try String(json: json).split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { throw FormatProblem("must be NAME/VERSION") }
    self.init(name: String(parts[0]), version: String(parts[1]))
  }

  package var json: JSONValue { .string(description) }
}

extension Scale: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    name = try reader.required("name")
    version = try reader.required("version")
    title = try reader.optional("title") ?? name
    ratings = try reader.required("ratings")
    extra = reader.extra()
    takeSenses()
    try checkForm()
  }

  /// Gives the ratings of a built-in scale, in whichever state, what is known of their sense.
  private mutating func takeSenses() {
    guard let known = Self.builtIn(named: name) else { return }
    for index in ratings.indices where ratings[index].sense == nil {
      ratings[index].sense = known.rating(named: ratings[index].name)?.sense
    }
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("name", name)
    builder.put("version", version)
    builder.put("title", title)
    builder.put("ratings", raw: .array(ratings.map(json)))
    return builder.object
  }

  /// A rating; without its sense where the built-in scale has the same.
  private func json(_ rating: Rating) -> JSONValue {
    guard let known = Self.builtIn(named: name)?.rating(named: rating.name),
      known.sense == rating.sense
    else { return rating.json }
    var rating = rating
    rating.sense = nil
    return rating.json
  }

  /// Refuses a scale that could not be typed: no rating, a name or key twice, a key that is no
  /// word.
  package func checkForm() throws(FormatProblem) {
    guard Self.isWord(name) else {
      throw FormatProblem("must be a word of letters, digits and hyphens", at: ["name"])
    }
    guard !version.isEmpty, !version.contains("/") else {
      throw FormatProblem("must be a text without a slash", at: ["version"])
    }
    guard !ratings.isEmpty else { throw FormatProblem("must have a rating", at: ["ratings"]) }
    var seen: Set<String> = []
    for (index, rating) in ratings.enumerated() {
      let place = ["ratings", "[\(index)]"]
      guard !rating.name.isEmpty else { throw FormatProblem("must have a name", at: place) }
      guard Self.isWord(rating.key) else {
        throw FormatProblem(
          "must be a word of lower-case letters, digits and hyphens that begins with a letter",
          at: place + ["key"]
        )
      }
      guard seen.insert("key " + rating.key).inserted else {
        throw FormatProblem("key \(rating.key) is used twice", at: place)
      }
      guard seen.insert("name " + rating.name.lowercased()).inserted else {
        throw FormatProblem("name \(rating.name) is used twice", at: place)
      }
    }
  }

  private static func isWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}

extension Scale.Rating: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    name = try reader.required("name")
    key = try reader.required("key")
    value = try reader.optional("value")
    tone = try reader.optional("tone")
    meaning = try reader.optional("meaning")
    let means: RatingMeaning? = try reader.optional("means")
    sense = means.map { RatingSense($0) }
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("name", name)
    builder.put("key", key)
    builder.put("value", value)
    builder.put("tone", tone)
    builder.put("meaning", meaning)
    builder.put("means", sense?.meaning)
    return builder.object
  }
}
