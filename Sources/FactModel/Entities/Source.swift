package import OrderedJSON

/// A document, person or data set consulted; recorded once, used by many claims.
package struct Source: Entity {
  /// Who may see that the source was used.
  package enum Visibility: String, NamedChoice {
    case `public`
    /// Not in published reports.
    case desk
    /// In no export.
    case sealed
  }

  package static let kindName = "source"
  package static let listKey = "sources"

  package let id: EntityID
  package var number: EntityNumber
  /// A short name for typing: `moj` in `@moj`; unique in the session.
  package var slug: String?
  /// Free text: primary, secondary, person, data set, and so on.
  package var kind: String?
  package var url: String?
  /// The reference in words, where the source is no web page or has none of the fields below.
  package var citation: String?
  package var title: String?
  package var authors: [String] = []
  package var publisher: String?
  /// Of a post: who wrote it there (`@mfa_china`), and on which platform.
  package var account: String?
  package var platform: String?
  package var published: PartialDate?
  /// The time of day (UTC) of ``published``: `14:03`.
  package var time: String?
  package var accessed: PartialDate?
  package var archiveURL: String?
  /// When the archived copy was made.
  package var archived: PartialDate?
  /// The interest that the author or expert has in the matter, as it is disclosed to readers; `none`
  /// where the checker found that there is none.
  package var interest: String?
  package var grade: AdmiraltyGrade?
  package var visibility: Visibility = .public
  /// On which terms a person spoke; nil where it was not said, or it is no person.
  package var terms: Contact.Terms?
  /// What readers are told of it where it is not named: “an official”.
  package var role: String?
  /// The source that this one only repeats.
  package var derivedFrom: EntityID?
  package var notes: Elements<Note> = []
  /// Its text, kept beside the session, to be compared with the article.
  package var text: Received?
  /// What arrived, where the text was read from it; alone, what is kept as it is: a picture, a recording.
  package var received: Received?
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(id: EntityID, number: EntityNumber) {
    self.id = id
    self.number = number
  }

  /// What can be typed as its address: `@2`.
  package var label: String { "@\(number)" }

  /// When it was published, in words: `7 May 2024, 14:03 UTC`.
  package var publishedInWords: String? {
    published.map { $0.inWords + (time.map { ", \($0) UTC" } ?? "") }
  }

  /// The shortest text that tells what the source is.
  package var heading: String {
    title ?? citation ?? url ?? slug ?? label
  }
}

extension Source {
  /// Who may see it: a person is the desk's until it was said on which terms, and off the record; whoever
  /// speaks on background is told of by role only.
  package var effectiveVisibility: Visibility {
    guard visibility == .public else { return visibility }
    switch terms {
    case .onRecord?: return .public
    case .background?, .offRecord?: return .desk
    case nil: return isPerson ? .desk : .public
    }
  }

  /// Whether words that name it give somebody away: a sealed source, whoever spoke on background or off the
  /// record, and a person of whom nobody said yet on which terms.
  package var isProtected: Bool {
    visibility == .sealed || terms == .background || terms == .offRecord
      || terms == nil && isPerson
  }

  /// Whether its kind says that it is a person who told something: one called by what they are to the matter is
  /// none where that was published somewhere.
  package var isPerson: Bool {
    let words = kind?.lowercased().split { !$0.isLetter } ?? []
    if words.contains("person") { return true }
    // When somebody said something in confidence is no day of publication.
    let isDated = published != nil && !words.contains(where: Self.confidants.contains)
    let isPublished = isDated || [url, archiveURL, publisher, account].contains { $0 != nil }
    return !isPublished && kindIsOfPerson
  }

  /// Whether its kind is that of a person: official statistics are no official.
  package var kindIsOfPerson: Bool {
    let words = kind?.lowercased().split { !$0.isLetter } ?? []
    return words.contains(where: Self.people.contains)
      && !words.contains(where: Self.things.contains)
  }

  private static let people = confidants.union(
    "person expert witness eyewitness interview interviewee official spokesperson scientist"
      .split(separator: " ")
  )
  private static let confidants = Set(
    "personal anonymous confidential insider whistleblower blower informant tipster conversation"
      .split(separator: " ")
  )
  private static let things = Set(
    ("statistics statistic data dataset register registry record records report document website site page "
      + "gazette journal letter census table statement law book article post film photo video")
      .split(separator: " ")
  )
}

extension Source {
  package var caption: Caption { Caption(label, heading) }

  package var needed: [EntityID] { derivedFrom.map { [$0] } ?? [] }

  package mutating func unlink(from gone: Set<EntityID>) {
    if let derivedFrom, gone.contains(derivedFrom) { self.derivedFrom = nil }
  }
}

extension Source {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.value("slug", &one.slug, other.slug)
    walk.value("kind", &one.kind, other.kind)
    walk.value("url", &one.url, other.url)
    walk.value("citation", &one.citation, other.citation)
    walk.value("title", &one.title, other.title)
    walk.values("authors", &one.authors, other.authors)
    walk.value("publisher", &one.publisher, other.publisher)
    walk.value("account", &one.account, other.account)
    walk.value("platform", &one.platform, other.platform)
    walk.value("published", &one.published, other.published)
    walk.value("time", &one.time, other.time)
    walk.value("accessed", &one.accessed, other.accessed)
    walk.value("archive", &one.archiveURL, other.archiveURL)
    walk.value("archived", &one.archived, other.archived)
    walk.value("interest", &one.interest, other.interest)
    walk.value("grade", &one.grade, other.grade)
    walk.value("visibility", &one.visibility, other.visibility, usually: .public)
    walk.value("terms", &one.terms, other.terms)
    walk.value("role", &one.role, other.role)
    walk.value("derivedFrom", &one.derivedFrom, other.derivedFrom)
    walk.list("notes", &one.notes, other.notes)
    walk.value("text", &one.text, other.text)
    walk.value("received", &one.received, other.received)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension Source: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    slug = try reader.optional("slug")
    kind = try reader.optional("kind")
    url = try reader.optional("url")
    citation = try reader.optional("citation")
    title = try reader.optional("title")
    authors = try reader.list("authors")
    publisher = try reader.optional("publisher")
    account = try reader.optional("account")
    platform = try reader.optional("platform")
    published = try reader.optional("published")
    time = try reader.optional("time")
    accessed = try reader.optional("accessed")
    archiveURL = try reader.optional("archive")
    archived = try reader.optional("archived")
    interest = try reader.optional("interest")
    grade = try reader.optional("grade")
    visibility = try reader.optional("visibility") ?? .public
    terms = try reader.optional("terms")
    role = try reader.optional("role")
    derivedFrom = try reader.optional("derivedFrom")
    notes = try reader.list("notes")
    text = try reader.optional("text")
    received = try reader.optional("received")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("slug", slug)
    builder.put("kind", kind)
    builder.put("url", url)
    builder.put("citation", citation)
    builder.put("title", title)
    builder.put(list: "authors", authors)
    builder.put("publisher", publisher)
    builder.put("account", account)
    builder.put("platform", platform)
    builder.put("published", published)
    builder.put("time", time)
    builder.put("accessed", accessed)
    builder.put("archive", archiveURL)
    builder.put("archived", archived)
    builder.put("interest", interest)
    builder.put("grade", grade)
    builder.put("visibility", visibility == .public ? nil : visibility)
    builder.put("terms", terms)
    builder.put("role", role)
    builder.put("derivedFrom", derivedFrom)
    builder.put(list: "notes", notes)
    builder.put("text", text)
    builder.put("received", received)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}
