import FactModel
import Interchange
import Notations
import OrderedJSON

/// A table of reviews, a row each: columns with the names that ClaimReview has for what they hold.
struct ReviewTable {
  /// The rows as ClaimReviews.
  private(set) var values: [JSONValue] = []
  /// The columns that say nothing of a review.
  private(set) var tally = ImportTally()

  /// What a column holds, by its heading in lower case without what parts words.
  private static let names: [String: [String]] = [
    "claimReviewed": ["claimreviewed", "claim", "claimtext", "statement"],
    "rating": [
      "reviewrating", "rating", "alternatename", "textualrating", "verdict",
      "reviewratingalternatename",
    ],
    "ratingValue": ["ratingvalue", "reviewratingratingvalue"],
    "url": ["url", "reviewurl", "link"],
    "author": ["author", "authorname", "publisher", "outlet"],
    "datePublished": ["datepublished", "reviewdate", "published", "date"],
    "headline": ["headline", "title"],
    "inLanguage": ["inlanguage", "language", "languagecode"],
    "claimant": ["claimant", "speaker", "itemreviewedauthorname"],
    "claimDate": ["claimdate", "itemrevieweddatepublished"],
  ]

  /// Nil where it is a table of something else.
  ///
  /// `isChosen`: Whether the person said that it is of reviews: then `claim` is what was reviewed.
  init?(_ source: ImportSource, isChosen: Bool) throws(Problem) {
    guard let head = TableHead.found(in: source, isChosen: isChosen) else { return nil }
    var taken: Set<String> = []
    let columns = head.places.map { place -> String? in
      let heading = place.heading.lowercased().filter { $0.isLetter || $0.isNumber }
      let name = Self.names.first { $0.value.contains(heading) }?.key
      return name.flatMap { taken.insert($0).inserted ? $0 : nil }
    }
    let isNamed = head.places.contains { place in
      place.heading.lowercased().filter(\.isLetter) == "claimreviewed"
    }
    guard taken.contains("claimReviewed"),
      taken.contains("rating") || taken.contains("ratingValue"),
      isChosen || isNamed && !taken.isDisjoint(with: ["url", "author", "datePublished"])
    else { return nil }
    try head.eachRow(of: source) { row in
      let fields = zip(columns, row.fields).filter { !$0.1.isEmpty }
      guard !fields.isEmpty else { return }
      func text(_ name: String) -> JSONValue? {
        fields.first { $0.0 == name }.map { .string($0.1) }
      }
      for (place, column) in head.places.indices.map({ ($0, columns[$0]) })
      where column == nil && row.fields.indices.contains(place) && !row.fields[place].isEmpty {
        tally.add(.column, head.places[place].heading, .leftOut)
      }
      values.append(
        .members([
          "@type": .string("ClaimReview"), "claimReviewed": text("claimReviewed"),
          "reviewRating": .members([
            "alternateName": text("rating"), "ratingValue": text("ratingValue"),
          ]),
          "url": text("url"), "author": text("author"), "datePublished": text("datePublished"),
          "headline": text("headline"), "inLanguage": text("inLanguage"),
          "itemReviewed": .members([
            "author": text("claimant"), "datePublished": text("claimDate"),
          ]),
        ])
      )
    }
  }
}
