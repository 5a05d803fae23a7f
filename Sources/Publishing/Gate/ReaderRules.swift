import FactModel
import Judging
import PlainText

extension GateRule {
  /// What would make a verdict worthless to readers, or a second pair of eyes no second pair.
  static let readerRules: [GateRule] = [
    GateRule(
      "no-central-claim",
      "a check in which no claim is called central",
      remedy: "Say which is: central PLACE.",
      in: ["magazine", "political", "solo"]
    ) { material in
      guard let first = material.claims.first, !material.claims.contains(where: \.isCentral) else {
        return []
      }
      return [Hit(first.label, "is not called central, nor is any other claim")]
    },
    GateRule(
      "nothing-checked",
      "a check in which nothing was rated, ticked, found or marked",
      remedy: "Rate what the article says: ADDRESS RATING REASON.",
      in: ["magazine"]
    ) { material in
      let session = material.session
      let isChecked =
        session.claims.all.contains { $0.verdict != nil } || !session.findings.isEmpty
        || session.marks.all.contains { $0.kind == .nothing }
        || session.items.all.contains { $0.check?.outcome == .ticked }
      return isChecked ? [] : [Hit("article", "has nothing in it that was checked")]
    },
    GateRule(
      "no-rated-claim",
      "a check in which no claim was rated",
      remedy: "Rate what the article says: ADDRESS RATING REASON.",
      in: ["political", "dataset", "solo"]
    ) { material in
      material.session.claims.all.contains { $0.verdict != nil }
        ? [] : [Hit("article", "has no claim that was rated")]
    },
    GateRule(
      "no-outlet",
      "a check of which nobody said who publishes it",
      remedy: "Say it: publish outlet=\"NAME\"; for all checks: set outlet NAME.",
      in: ["magazine", "political"]
    ) { material in
      // Without a rating there is nothing for readers that somebody publishes.
      let isRated = material.session.claims.all.contains { $0.verdict != nil }
      return isRated && !GatePeople.isName(material.outlet ?? "")
        ? [Hit("outlet", "is not known")] : []
    },
    GateRule(
      "no-publisher",
      "an article of which it is not known who published it",
      remedy: "Say who did: article publisher=\"NAME\".",
      in: ["political"]
    ) { material in
      GatePeople.isName(material.session.facts.publisher ?? "")
        ? [] : [Hit("article", "has no publisher")]
    },
    GateRule(
      Waiver.unnamedSources,
      "a verdict that rests on no source which readers can see",
      remedy:
        "Add evidence from a public source: evidence PLACE @SOURCE supports; where safety forbids a "
        + "name: source @SOURCE role=\"an official\", check off no-public-source PLACE REASON.",
      in: ["magazine", "political", "solo"]
    ) { material in
      material.hits("rests on no source that readers can see") { claim in
        let held = claim.heldEvidence
        return !held.isEmpty
          && !held.contains {
            material.session.sources[$0.source]?.effectiveVisibility == .public
          }
      }
    },
    GateRule(
      "rating-against-evidence",
      "a rating against which all the evidence stands, or all of it that readers can see",
      remedy:
        "Rate it by the evidence, or add what bears the rating out, from a source that readers can see: evidence "
        + "PLACE @SOURCE supports.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      let session = material.session
      return material.claims.compactMap { claim in
        if session.contradictsItsEvidence(claim) {
          return Hit(claim.label, "is rated against all of its evidence")
        }
        guard session.contradictsItsEvidence(material.asReadersSee(claim)) else { return nil }
        return Hit(claim.label, "is rated against all the evidence that readers can see")
      }
    },
    GateRule(
      "no-restatement",
      "a claim whose words, or those of its restatement, do not stand alone: they are no sentence, have a word for "
        + "something else (“it”, “the latter”) or, in a restatement, one for a day that only the reader of that day "
        + "knows (“today”, “two years ago”)",
      remedy: "Say it so that it can be read alone, with names and dates: restate PLACE TEXT.",
      in: ["political", "dataset", "solo"]
    ) { material in
      material.claims.compactMap { claim in
        if let restatement = claim.restatement {
          if !StandIns.isSentence(restatement) {
            return Hit(claim.label, "is restated with what is no sentence")
          }
          return StandIns.areIn(restatement)
            ? Hit(claim.label, "is restated with words that stand for something else") : nil
        }
        guard let passage = claim.passages.first else { return nil }
        if StandIns.areIn(passage.exact, isRestatement: false) {
          return Hit(
            claim.label,
            "has words that stand for something else, and is not restated"
          )
        }
        return StandIns.isSentence(passage.exact, isPart: material.session.isPart(passage))
          ? nil : Hit(claim.label, "is no sentence, and is not restated")
      }
    },
    GateRule(
      "said-after-published",
      "a claim that was made after the article in which it stands",
      remedy: "Correct one of the dates: said PLACE DATE, or article published=DATE.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.hits("is dated after the article") { claim in
        guard let said = claim.said, let published = material.session.facts.published else {
          return false
        }
        return said.isCertainlyAfter(published)
      }
    },
    GateRule(
      "archive-is-none",
      "an archived copy that is the page itself, on the same site, of another page, at no address of a copy, older than what it shows, or still to come",
      remedy: "Archive the page as it was used: source PLACE archive=URL archived=DATE.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      let now = material.lastChange
      return material.usedSources.compactMap { source in
        ArchivedCopy.fault(of: source, at: now).map { Hit(source.label, $0) }
      }
    },
    GateRule(
      "second-person",
      "a claim that nobody but the one who rated it has reviewed, under a name that is another person's",
      remedy: "A second person reviews it: status PLACE reviewed. Whoever works alone: check solo.",
      in: ["magazine", "political"]
    ) { material in
      // Where an editor other than the checkers signed what stands there, it was seen.
      guard !material.hasSecondPerson else { return [] }
      let ratings = GivenRatings(material.session)
      return material.claims.compactMap { claim in
        // Who says how sure they are of another's rating, or settles whose holds, has not rated.
        guard let rater = ratings.all(of: claim.id).last?.rater ?? claim.verdict?.signed.by.name
        else { return nil }
        let alone = Hit(claim.label, "was reviewed by nobody but the one who rated it")
        guard let reviewer = claim.heldReview?.signed.by.name,
          !material.isStale(.review, of: claim), !GatePeople.isOne(reviewer, rater)
        else { return alone }
        guard !GatePeople.isAnother(reviewer, than: rater) else { return nil }
        return Hit(
          claim.label,
          "was reviewed by “\(reviewer)”, which is nobody’s name, or nearly that of \(rater)"
        )
      }
    },
    GateRule(
      "one-person-in-roles",
      "one person who signed off in several roles",
      remedy: "Somebody else signs: sign PLACE by NAME: NOTE.",
      in: ["magazine"]
    ) { material in
      let signed = material.session.lastSignOffs
      return signed.enumerated().compactMap { index, signOff in
        let name = signOff.signed.by.name
        // A word for whoever it may be is no sign-off at all.
        guard PersonName.isSomebody(name),
          let other = signed[..<index].map(\.signed.by.name).first(where: {
            !GatePeople.isAnother(name, than: $0)
          })
        else { return nil }
        return Hit(
          signOff.role.rawValue,
          GatePeople.isOne(name, other)
            ? "is \(name), who signed in another role, too"
            : "is “\(name)”, which is nearly the name of \(other), who signed in another role"
        )
      }
    },
  ]
}
