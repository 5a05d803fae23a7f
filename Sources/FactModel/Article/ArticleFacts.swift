package import OrderedJSON

/// What is known about an article besides its text.
package struct ArticleFacts: Sendable, Equatable {
  package var title: String?
  /// The authors' names, in the order of the byline.
  package var byline: [String]
  package var publisher: String?
  package var published: PartialDate?
  package var updated: PartialDate?
  /// A BCP 47 language tag.
  package var language: String?
  package var url: String?
  package var extra: ExtraMembers

  package init(
    title: String? = nil,
    byline: [String] = [],
    publisher: String? = nil,
    published: PartialDate? = nil,
    updated: PartialDate? = nil,
    language: String? = nil,
    url: String? = nil
  ) {
    self.title = title
    self.byline = byline
    self.publisher = publisher
    self.published = published
    self.updated = updated
    self.language = language
    self.url = url
    self.extra = ExtraMembers()
  }
}

extension ArticleFacts: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.value("title", &one.title, other.title)
    walk.values("byline", &one.byline, other.byline)
    walk.value("publisher", &one.publisher, other.publisher)
    walk.value("published", &one.published, other.published)
    walk.value("updated", &one.updated, other.updated)
    walk.value("language", &one.language, other.language)
    walk.value("url", &one.url, other.url)
    walk.extra(&one.extra, other.extra)
  }
}

extension ArticleFacts: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    title = try reader.optional("title")
    byline = try reader.list("byline")
    publisher = try reader.optional("publisher")
    published = try reader.optional("published")
    updated = try reader.optional("updated")
    language = try reader.optional("language")
    url = try reader.optional("url")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("title", title)
    builder.put(list: "byline", byline)
    builder.put("publisher", publisher)
    builder.put("published", published)
    builder.put("updated", updated)
    builder.put("language", language)
    builder.put("url", url)
    return builder.object
  }
}
