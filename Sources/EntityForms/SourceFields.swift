import DeskViews
package import FactModel
package import LineReading
import PlainText

/// The fields of `source`, as they are typed: `key=value`.
package struct SourceFields {
  package static let names = [
    "slug", "url", "citation", "title", "author", "publisher", "account", "platform", "published",
    "time", "accessed", "archive", "archived", "interest", "kind", "grade", "visibility", "terms",
    "role", "from", "note",
  ]

  private let desk: FieldContext

  package init(_ desk: FieldContext) {
    self.desk = desk
  }

  package static let options = names.map { CommandOption($0, .field) }

  /// Sets the fields that were typed.
  package func set(_ typed: ParsedArguments, of source: inout Source) throws(Problem) {
    for name in Self.names {
      guard let value = typed.option(name) else { continue }
      try set(name, value.text, of: &source, at: value.place)
    }
  }

  /// A field as it is typed; empty where nothing is known.
  func text(_ name: String, of source: Source) -> String {
    let text: String? =
      switch name {
      case "slug": source.slug
      case "url": source.url
      case "citation": source.citation
      case "title": source.title
      case "author": source.authors.joined(separator: "; ")
      case "publisher": source.publisher
      case "account": source.account
      case "platform": source.platform
      case "published": source.published?.description
      case "time": source.time
      case "accessed": source.accessed?.description
      case "archive": source.archiveURL
      case "archived": source.archived?.description
      case "interest": source.interest
      case "kind": source.kind
      case "grade": source.grade?.description
      case "visibility": source.visibility.rawValue
      case "terms": source.terms?.rawValue
      case "role": source.role
      case "from": source.derivedFrom.map { desk.session.sources[$0]?.label ?? $0.description }
      default: source.notes.map(\.text).joined(separator: " ")
      }
    return text ?? ""
  }

  /// Sets a field from what was typed; an empty text takes it out.
  func set(
    _ name: String,
    _ text: String,
    of source: inout Source,
    at place: Problem.Place
  ) throws(Problem) {
    let value = text.isEmpty ? nil : text
    switch name {
    case "slug": source.slug = try slug(value, of: source, at: place)
    case "url": source.url = try url(value, at: place)
    case "citation": source.citation = value
    case "title": source.title = value
    case "author": source.authors = FieldReader.names(text)
    case "publisher": source.publisher = value
    case "published":
      source.published = try value.map { text throws(Problem) in
        try PartialDate(typed: text, at: place)
      }
    case "account": source.account = value.map(Self.account)
    case "platform": source.platform = value
    case "time": source.time = try time(value, at: place)
    case "accessed":
      source.accessed = try value.map { text throws(Problem) in
        try PartialDate(typed: text, at: place)
      }
    case "archive": source.archiveURL = try url(value, at: place)
    case "archived":
      source.archived = try value.map { text throws(Problem) in
        try PartialDate(typed: text, at: place)
      }
    case "interest": source.interest = value
    case "kind": source.kind = value
    case "grade": source.grade = try grade(value, at: place)
    case "visibility": source.visibility = try visibility(value, at: place)
    case "terms": source.terms = try terms(value, at: place)
    case "role": source.role = value
    case "from": source.derivedFrom = try origin(value, of: source, at: place)
    default:
      source.notes = Elements(value.map { [Note(text: $0, signed: desk.sign())] } ?? [])
    }
  }

  private func slug(
    _ value: String?,
    of source: Source,
    at place: Problem.Place
  ) throws(Problem) -> String? {
    guard let slug = value?.lowercased() else { return nil }
    guard let first = slug.unicodeScalars.first, first.properties.isAlphabetic,
      slug.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0)
      })
    else {
      throw Problem(
        .input,
        "a slug is one word that begins with a letter",
        place: place,
        remedy: "Letters, digits, hyphens and dots."
      )
    }
    if let other = desk.session.sources.all.first(where: { $0.slug == slug }), other.id != source.id
    {
      throw Problem(
        .input,
        "the slug \(slug) is taken by \(other.label)",
        place: place,
        remedy: "Choose another."
      )
    }
    return slug
  }

  private func url(_ value: String?, at place: Problem.Place) throws(Problem) -> String? {
    guard let value else { return nil }
    guard WebAddress.isOne(value), !value.contains(where: \.isWhitespace) else {
      throw Problem(
        .input,
        "a URL begins with http:// or https:// and has no spaces",
        place: place
      )
    }
    return value
  }

  /// `@mfa_china`; a name of several words is one of a page.
  private static func account(_ text: String) -> String {
    let text = Wording.oneLine(text)
    return text.hasPrefix("@") || text.contains(where: \.isWhitespace) ? text : "@" + text
  }

  private func time(_ value: String?, at place: Problem.Place) throws(Problem) -> String? {
    guard let value else { return nil }
    guard let clock = Deadline.clock(value) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(value, 20))” is not a time of day",
        place: place,
        remedy: "Write hours and minutes, in UTC: 14:03."
      )
    }
    return clock
  }

  private func grade(_ value: String?, at place: Problem.Place) throws(Problem) -> AdmiraltyGrade? {
    guard let value else { return nil }
    guard let grade = AdmiraltyGrade(value) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(value, 20))” is not an Admiralty grade",
        place: place,
        remedy: "A letter A to F for the source and a digit 1 to 6 for what it says, such as B2."
      )
    }
    return grade
  }

  private func visibility(
    _ value: String?,
    at place: Problem.Place
  ) throws(Problem) -> Source.Visibility {
    guard let value else { return .public }
    guard let visibility = Source.Visibility(rawValue: value.lowercased()) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(value, 20))” is not a visibility",
        place: place,
        remedy: "It is one of public, desk or sealed."
      )
    }
    return visibility
  }

  private func terms(_ value: String?, at place: Problem.Place) throws(Problem) -> Contact.Terms? {
    guard let value else { return nil }
    guard let terms = Contact.Terms(rawValue: value.lowercased()) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(value, 20))” is none of the terms",
        place: place,
        remedy: "They are on-record, background and off-record."
      )
    }
    return terms
  }

  private func origin(
    _ value: String?,
    of source: Source,
    at place: Problem.Place
  ) throws(Problem) -> EntityID? {
    guard let value else { return nil }
    let origin = try desk.session.source(value.hasPrefix("@") ? value : "@" + value, at: place)
    var seen: Set<EntityID> = [source.id]
    var next: Source? = origin
    while let current = next {
      guard seen.insert(current.id).inserted else {
        throw Problem(.input, "a source cannot repeat itself", place: place)
      }
      next = current.derivedFrom.flatMap { desk.session.sources[$0] }
    }
    return origin.id
  }
}

/// Reads what stands in a field.
package enum FieldReader {
  /// Names separated by semicolons.
  package static func names(_ text: String) -> [String] {
    text.split(separator: ";").map { Wording.oneLine(String($0)) }.filter { !$0.isEmpty }
  }
}
