import FactModel
import Notations
import OrderedJSON
import Release

extension ExchangeFormat {
  /// schema.org's ClaimReview as JSON-LD: an array, one review a claim.
  package static let claimReview = ExchangeFormat(
    "claimreview",
    title: "ClaimReview JSON-LD",
    use: "search engines, Meedan Check, fact-check databases",
    reference: "schema.org/ClaimReview",
    unit: nil,
    isForReaders: true,
    anchors: .none,
    carries: ClaimReviewFormat.carries,
    remarks: ClaimReviewFormat.remarks,
    write: { sessions in
      ClaimReviewFormat.write(sessions) { reviews in
        // One review is a page's own; several are a list.
        reviews.count == 1 ? reviews[0] : .array(reviews)
      }
    }
  )

  /// The same reviews as schema.org's DataFeed.
  static let claimReviewFeed = ExchangeFormat(
    "claimreview-feed",
    title: "ClaimReview feed",
    use: "fact-check databases that read feeds",
    reference: "schema.org/DataFeed",
    unit: nil,
    isForReaders: true,
    anchors: .none,
    carries: ClaimReviewFormat.carries,
    remarks: ClaimReviewFormat.remarks,
    write: { sessions in
      let moment = sessions.map(ClaimReviewFormat.lastChange).max()
      return ClaimReviewFormat.write(sessions) { reviews in
        .members([
          "@context": .string("https://schema.org"), "@type": .string("DataFeed"),
          "dateModified": .text(moment?.description),
          "dataFeedElement": .array(
            reviews.enumerated().map { index, review in
              .members([
                "@type": .string("DataFeedItem"),
                "dateCreated": review["datePublished"],
                "item": .array([ClaimReviewFormat.withoutContext(review)]),
              ])
            }
          ),
        ])
      }
    }
  )
}

private enum ClaimReviewFormat {
  static let carries: Set<Content> = [
    .address, .claim, .restatement, .claimant, .claimantRole, .said, .rating, .reason,
    .evidence, .signature,
  ]

  static let remarks = [
    "Claims without a verdict are left out. It is read as earlier checks, not as claims.",
    "The address is that of the last publication that has the claim, or url=https://…; publisher=NAME names the publisher.",
    "Ratings without a place on the truth axis have no numbers.",
  ]

  static func lastChange(_ material: ExportMaterial) -> Timestamp {
    material.claims.compactMap { $0.verdict?.signed.at }.max() ?? material.release.created.at
  }

  static func withoutContext(_ review: JSONValue) -> JSONValue {
    guard case .object(var object) = review else { return review }
    object.members.removeAll { $0.key == "@context" }
    return .object(object)
  }

  static func write(
    _ sessions: [ExportMaterial],
    _ document: ([JSONValue]) -> JSONValue
  ) -> Written {
    var reviews: [JSONValue] = []
    var exclusions = Exclusions()
    var long = 0
    var withoutAddress = false
    for material in sessions {
      for claim in material.claims {
        guard let verdict = exclusions.verdict(of: claim, material) else { continue }
        if claim.oneStatement.count >= 75 { long += 1 }
        if address(of: claim, material) == nil { withoutAddress = true }
        reviews.append(review(of: claim, verdict, material))
      }
    }
    var written = Written(bytes: document(reviews).scriptDocument)
    written.notices = exclusions.notices()
    written.leftOut = exclusions.count
    if withoutAddress, !reviews.isEmpty {
      written.notices.append(
        "Readers of ClaimReview want the address of the published check: url=https://…"
      )
    }
    if long > 0 {
      written.notices.append(
        long == 1
          ? "1 claim is longer than the 75 characters that are advised: restate it shorter."
          : "\(long) claims are longer than the 75 characters that are advised: restate them shorter."
      )
    }
    return written
  }

  private static func review(
    of claim: Claim,
    _ verdict: Verdict,
    _ material: ExportMaterial
  ) -> JSONValue {
    let publication = material.publication(of: claim)
    return .members([
      "@context": .string("https://schema.org"), "@type": .string("ClaimReview"),
      "url": .text(address(of: claim, material)),
      "datePublished": .string((publication?.signed ?? verdict.signed).at.day),
      "author": author(verdict, material),
      "claimReviewed": .string(claim.oneStatement),
      "itemReviewed": itemReviewed(claim, material),
      "reviewRating": rating(verdict, material),
      "citation": .list(
        material.evidence(of: claim).compactMap { $0.source.url }.map { .string($0) }
      ),
    ])
  }

  /// The claim's own place in the published check, where that was said or the session knows it; an
  /// address with a fragment is used as it is.
  private static func address(of claim: Claim, _ material: ExportMaterial) -> String? {
    let url = material.options.publishedURL ?? material.publication(of: claim)?.url
    return url.map { $0.contains("#") ? $0 : "\($0)#\(Release.elementName(of: claim))" }
  }

  private static func author(_ verdict: Verdict, _ material: ExportMaterial) -> JSONValue {
    let version = material.release.version ?? material.release.current
    if let outlet = material.options.publisher ?? version?.outlet {
      return .members([
        "@type": .string("Organization"), "name": .string(outlet),
        "url": .text((material.options.publishedURL ?? version?.url).flatMap(site)),
        "logo": version?.logo.map {
          JSONValue.members(["@type": .string("ImageObject"), "url": .string($0)])
        },
        "sameAs": .list((version?.sameAs ?? []).map { .string($0) }),
      ])
    }
    return .members(["@type": .string("Person"), "name": .string(verdict.signed.by.name)])
  }

  /// `https://example.org/a/b` → `https://example.org/`.
  private static func site(_ url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 2 ? "\(parts[0])//\(parts[2])/" : nil
  }

  private static func itemReviewed(_ claim: Claim, _ material: ExportMaterial) -> JSONValue {
    let facts = material.release.facts
    let article = facts.url.map { url in
      JSONValue.members([
        "@type": .string("CreativeWork"), "url": .string(url), "headline": .text(facts.title),
        "author": .list(
          facts.byline.map { .members(["@type": .string("Person"), "name": .string($0)]) }
        ),
        "datePublished": .text(facts.published?.description),
        "publisher": facts.publisher.map {
          .members(["@type": .string("Organization"), "name": .string($0)])
        },
      ])
    }
    return .members([
      "@type": .string("Claim"), "author": claimant(claim, facts),
      "datePublished": .text(claim.said?.description),
      "firstAppearance": claim.claimant == .author ? article : nil, "appearance": article,
    ])
  }

  private static func claimant(_ claim: Claim, _ facts: ArticleFacts) -> JSONValue? {
    switch claim.claimant {
    case .speaker(let name, let role, _)?:
      .members([
        "@type": .string("Person"), "name": .string(name), "jobTitle": .text(role),
      ])
    case .author?:
      .list(
        facts.byline.map { .members(["@type": .string("Person"), "name": .string($0)]) }
      )
    case nil: nil
    }
  }

  /// The rating; its numbers together and only where it has a place on the truth axis.
  private static func rating(_ verdict: Verdict, _ material: ExportMaterial) -> JSONValue {
    let scale = material.release.scale(of: verdict)
    let value = scale?.rating(named: verdict.rating)?.value
    let axis = value == nil ? nil : scale?.axis
    return .members([
      "@type": .string("Rating"),
      "ratingValue": axis == nil ? nil : value.map { .count($0) },
      "bestRating": axis.map { .count($0.upperBound) },
      "worstRating": axis.map { .count($0.lowerBound) },
      "alternateName": .string(verdict.rating), "name": .string(verdict.rating),
      "ratingExplanation": .text(verdict.reason),
    ])
  }
}
