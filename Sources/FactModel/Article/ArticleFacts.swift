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
