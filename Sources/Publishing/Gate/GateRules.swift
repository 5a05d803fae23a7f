import Anchoring
import FactModel
import Judging

extension GateRule {
  /// All rules, in the order in which findings are listed.
  package static let all: [GateRule] =
    claimRules + readerRules + sourceRules + peopleRules + textRules

  /// Returns the rule with a name.
  package static func named(_ name: String) -> GateRule? {
    all.first { $0.name == name }
  }

  private static let claimRules: [GateRule] = [
    GateRule(
      "no-verdict",
      "a claim without a verdict, or that was put back to work since it was rated",
      remedy: "Rate it: PLACE RATING REASON; where its rating holds: status PLACE rated.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.hits("has no verdict") { $0.verdict == nil }
        + material.hits("was put back to work since it was rated", where: \.isReopened)
    },
    GateRule(
      "no-reason",
      "a verdict without a reason",
      remedy: "Rate it again with the reason: PLACE RATING REASON.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.hits("has a verdict without a reason") { claim in
        claim.verdict.map { !Wording.isTelling($0.reason ?? "") } ?? false
      }
    },
    GateRule(
      "no-evidence",
      "a claim without evidence, unless it is rated Opinion, or left open at a risk that somebody accepts; one rated true or false with nothing but context, or "
        + "with nothing else that readers can see; one that rests on nothing but the article that is checked",
      remedy: "Add what a source says: evidence PLACE @SOURCE supports.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.hits("has no evidence") { claim in
        // “No source was found either way” asks for none; who accepts the risk is named.
        let isAccepted = claim.isLeftOpen && !claim.lacksRisk
        return claim.heldEvidence.isEmpty && !material.isOpinion(claim) && !isAccepted
      }
        + material.hits("has nothing but context for evidence", where: material.restsOnContext)
        + material.hits("has nothing but context for evidence that readers can see") { claim in
          !material.restsOnContext(claim) && material.restsOnContext(material.asReadersSee(claim))
        }
        + material.hits("has nothing for evidence but the article that is checked") { claim in
          !claim.heldEvidence.isEmpty && !material.isOpinion(claim)
            && claim.heldEvidence.allSatisfy {
              material.session.sources[$0.source].map(material.isArticle) ?? false
            }
        }
    },
    GateRule(
      "few-sources",
      "a central claim with fewer than two independent sources (or as many as the profile wants); of "
        + "sources that repeat one another, or have one address, one counts; the checked article, and one that "
        + "readers are told nothing of, count for none",
      remedy: "Add evidence of another origin: evidence PLACE @SOURCE supports.",
      in: ["magazine", "political", "solo"]
    ) { material in
      material.centralClaims.compactMap { claim in
        let count = material.independentSources(of: claim)
        guard count < material.independentSources else { return nil }
        return Hit(
          claim.label,
          (claim.isCentral ? "is central" : "is the only claim")
            + " and has \(count) independent \(count == 1 ? "source" : "sources")"
        )
      }
    },
    GateRule(
      "no-claimant",
      "a claim without claimant",
      remedy: "Say who makes it: claimant PLACE NAME, ROLE.",
      in: ["political", "dataset", "solo"]
    ) { $0.hits("has no claimant") { $0.claimant == nil } },
    GateRule(
      "no-claim-date",
      "a claim without the day on which it was made",
      remedy: "Say when: said PLACE DATE.",
      in: ["dataset"]
    ) { material in
      // The author says it on the day on which the article was published.
      material.hits("has no date") { claim in
        claim.said == nil
          && !(claim.claimant == .author && material.session.facts.published != nil)
      }
    },
    GateRule(
      "rated-otherwise",
      "a claim that was declared the same as one that was rated otherwise, without a reason",
      remedy: "Say why: same PLACE as SESSION LABEL reason=TEXT.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.claims.flatMap { claim in
        claim.ratedOtherwise(material.same[claim.id] ?? []).map {
          Hit(claim.label, "is the same as \($0.whereabouts), which is rated \($0.rating ?? "")")
        }
      }
    },
    GateRule(
      "no-risk",
      "a claim left On author or Unconfirmed, for which nobody accepts the risk, or a word for whoever it may be does",
      remedy: "Whoever accepts it says so: risk PLACE by NAME: TEXT.",
      in: ["magazine"]
    ) { material in
      material.hits("is left open, and nobody accepts the risk") { $0.lacksRisk && $0.risk == nil }
        + material.hits("is left open, and the risk was accepted for other words") { claim in
          claim.isLeftOpen && material.isStale(.risk, of: claim)
        }
        + material.claims.compactMap { claim in
          guard claim.isLeftOpen, let who = GatePeople.nobody("accepted", claim.risk?.signed)
          else { return nil }
          return Hit(claim.label, "is left open, and the risk \(who)")
        }
    },
    GateRule(
      "open-question",
      "an open research question",
      remedy: "Answer it: answer PLACE TEXT.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.claims.flatMap { claim in
        claim.questions.filter(\.lacksAnswer).map {
          Hit(claim.label, "has an open research question: \($0.question)")
        }
      }
    },
    GateRule(
      "legal-flag",
      "a legal flag that is not cleared, or was by a word for whoever it may be",
      remedy: "Whoever may, clears it: clear PLACE NOTE.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      let claims = material.claims.compactMap { claim in
        material.legalHit(claim.legal, of: claim)
      }
      return claims
        + material.session.findings.all.compactMap { finding in
          finding.outcome == .rejected ? nil : material.legalHit(finding.legal, of: finding)
        }
    },
    GateRule(
      "open-conflict",
      "what two people changed differently and nobody settled",
      remedy: "Settle it: adjudicate PLACE mine, theirs or leave.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.session.openConflicts.map { conflict in
        let names = conflict.versions.map(\.signed.by.name).joined(separator: " and ")
        return Hit(material.session.name(of: conflict), "was changed differently by \(names)")
      }
    },
    GateRule(
      "blind-difference",
      "what two people rated differently without seeing each other, and nobody settled",
      remedy: "Talk, and rate it again: PLACE RATING REASON.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.session.unsettledRatings.map { difference in
        let raters = difference.raters.joined(separator: " and ")
        let other = difference.other.map { " (\($0.label), on the same words)" } ?? ""
        return Hit(difference.claim.label, "was rated differently by \(raters)\(other)")
      }
    },
    GateRule(
      "not-reviewed",
      "a claim that no second person reviewed",
      remedy: "A second person says: status PLACE reviewed.",
      in: []
    ) { material in
      material.hits("was not reviewed by a second person") { claim in
        guard claim.status == .reviewed || claim.status == .published else { return true }
        guard let reviewer = claim.review?.signed.by.name, let rater = claim.verdict?.signed.by.name
        else { return false }
        return claim.heldReview == nil || !GatePeople.isAnother(reviewer, than: rater)
          || material.isStale(.review, of: claim)
      }
    },
  ]

  private static let sourceRules: [GateRule] = [
    GateRule(
      "no-source-date",
      "a source in use without the date on which it was published",
      remedy: "Give it: source PLACE published=DATE.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.usedSources.filter { $0.published == nil }.map { Hit($0.label, "has no date") }
    },
    GateRule(
      "no-archive",
      "a page in use without a copy in an archive",
      remedy: "Archive it: source PLACE archive=URL archived=DATE.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.usedSources.filter { $0.url != nil && $0.archiveURL == nil }
        .map { Hit($0.label, "has no archived copy") }
    },
    GateRule(
      "late-evidence",
      "evidence that was published after the claim was made",
      remedy: "Find what could be known then: evidence PLACE @SOURCE supports.",
      in: ["dataset"]
    ) { material in
      material.claims.flatMap { claim -> [Hit] in
        guard let said = claim.said ?? material.session.facts.published else { return [] }
        return claim.heldEvidence.filter { $0.stance != .context }.compactMap { evidence in
          guard let source = material.session.sources[evidence.source],
            let date = source.published, date.isCertainlyAfter(said)
          else { return nil }
          return Hit(
            claim.label,
            "rests on \(source.label), which is of \(date), after the claim (\(said))"
          )
        }
      }
    },
    GateRule(
      "undisclosed-interest",
      "a person or expert in use whose interest is not disclosed",
      remedy: "Disclose it: source PLACE interest=\"TEXT\", or interest=none.",
      in: ["magazine", "political", "solo"]
    ) { material in
      material.usedSources.filter { source in
        !GatePeople.isDisclosed(source.interest ?? "")
          && (source.kindIsOfPerson || GatePeople.isExpert(source.kind))
      }.map { Hit($0.label, "is a person whose interest is not disclosed") }
    },
    GateRule(
      "quotation-not-in-source",
      "a quotation that is not in the source's text, where that was kept, or cannot be compared "
        + "with it any more",
      remedy: "Quote the source's own words: evidence PLACE @SOURCE \"QUOTATION\"; where its text "
        + "is gone, keep @SOURCE has it again.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.claims.flatMap { claim in
        claim.heldEvidence.compactMap { evidence -> Hit? in
          // A translation is not in the source; what it translates is.
          guard let quotation = evidence.original ?? evidence.quotation,
            let source = material.session.sources[evidence.source]
          else { return nil }
          guard let text = material.keptText(source) else {
            let what =
              "quotes \(source.label), and cannot be compared: the text that was kept is not beside "
              + "the session, or was changed"
            return source.text == nil ? nil : Hit(claim.label, what)
          }
          let search = TextSearch(ArticleText(text))
          let missing = Quotations.pieces(of: quotation).first {
            search.occurrences(of: $0).isEmpty
          }
          return missing.map { Hit(claim.label, "quotes \(source.label), where “\($0)” is not") }
        }
      }
    },
  ]

  private static let peopleRules: [GateRule] = [
    GateRule(
      "claimant-not-contacted",
      "a central claim whose claimant nobody tried to reach, and nobody said why",
      remedy:
        "Try, and note it: contact PLACE NAME by CHANNEL: WHAT WAS PUT; who is private or not known, and has no "
        + "public role: contact PLACE none: REASON.",
      in: ["magazine", "political", "solo"]
    ) { material in
      material.centralClaims.compactMap { claim in
        guard let name = material.speaker(of: claim), !material.wasTried(name, for: claim) else {
          return nil
        }
        return Hit(claim.label, "is central, and \(name) was not contacted")
      }
    },
    GateRule(
      "allegation-without-reply",
      "an allegation (a claim tagged so, or with a legal flag) that was put to nobody, or whose answer is "
        + "still out without a second attempt",
      remedy: "Put it to them: contact PLACE NAME by CHANNEL: WHAT WAS PUT.",
      in: ["magazine", "political", "solo"]
    ) { material in
      material.claims.filter { $0.legal != nil || $0.tags.contains("allegation") }
        .compactMap { claim -> Hit? in
          let contacts = material.contacts.filter { $0.concerns(claim) }
          if contacts.contains(where: { $0.givenReplies.contains { $0.concerns(claim) } }) {
            return nil
          }
          let attempts = contacts.reduce(0) { $0 + $1.madeAttempts.count }
          switch attempts {
          case 0: return Hit(claim.label, "is an allegation that was put to nobody")
          case 1: return Hit(claim.label, "is an allegation without a reply, after one attempt")
          default: return nil
          }
        }
    },
    GateRule(
      "open-query",
      "a query without an answer",
      remedy: "Note the answer: answer PLACE TEXT; or withdraw it: drop PLACE.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.queries.filter(\.lacksAnswer).map {
        Hit($0.label, "waits for \($0.to) since \($0.signed.at.day)")
      }
    },
    GateRule(
      "not-signed-off",
      "a role whose sign-off is missing, no longer holds, or is not by a person who may sign for it; the lawyer’s is "
        + "needed only where a claim has a legal flag",
      remedy: "Whoever may, signs: sign PLACE.",
      in: ["magazine"]
    ) { material in
      let session = material.session
      let state = session.signOffs.isEmpty ? nil : session.signedState
      let isFlagged = material.claims.contains { $0.legal != nil }
      return SignOff.Role.allCases.compactMap { role in
        guard material.signOffs.contains(role) || (role == .lawyer && isFlagged) else { return nil }
        guard let last = session.lastSignOffs.first(where: { $0.role == role }) else {
          return Hit(role.rawValue, "has not signed off")
        }
        if let what = session.wrongHand(last) { return Hit(role.rawValue, what) }
        return state.flatMap { session.void(last, in: $0) }.map {
          Hit(role.rawValue, "signed off on \(last.signed.at.day), and \($0) since")
        }
      }
    },
  ]

  private static let textRules: [GateRule] = [
    GateRule(
      "passage-lost",
      "a claim or finding whose passage is not in the present article",
      remedy: "Anchor it again: passage PLACE ADDRESS; passage PLACE -N takes the lost one off.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      let text = material.session.article.text
      let claims = material.claims.filter { !$0.passages.allSatisfy { $0.fits(text) } }
        .map(\.label)
      // One that was mended or rejected may be gone with its words.
      let findings = material.session.findings.all
        .filter { $0.outcome != .fixed && $0.outcome != .rejected }
        .filter { !$0.passages.allSatisfy { $0.fits(text) } }.map(\.label)
      return (claims + findings).map { Hit($0, "has a passage that is not in the article") }
    },
    GateRule(
      "quotation-not-in-article",
      "a quotation in a restatement that is not in the article",
      remedy: "Quote the article's own words: restate PLACE TEXT.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      lazy var search = TextSearch(material.session.article.text)
      return material.claims.compactMap { claim in
        guard let restatement = claim.restatement else { return nil }
        let pieces = Quotations.quoted(in: restatement).flatMap(Quotations.pieces)
        let missing = pieces.first { search.occurrences(of: $0).isEmpty }
        return missing.map { Hit(claim.label, "quotes “\($0)”, which is not in the article") }
      }
    },
    GateRule(
      "fix-out-of-place",
      "a fix whose text no longer matches the article",
      remedy: "Remove it or write it again: fix PLACE none, fix PLACE TEXT.",
      in: ["magazine", "political", "solo"]
    ) { material in
      material.fixes.filter { $0.fix.outcome != nil }.filter { proposed in
        proposed.passage.map { !$0.fits(material.session.article.text) } ?? true
      }.map { Hit($0.label, "has a fix for a text that the article no longer has") }
    },
    GateRule(
      "fix-open",
      "a fix that must be made and is neither made nor refused, or was decided by a word for whoever it may be",
      remedy: "Decide: decide PLACE accepted, changed or refused; then make it in the article.",
      in: ["magazine"]
    ) { material in
      material.fixes.compactMap { proposed in
        let fix = proposed.fix
        if fix.made == nil, fix.force == .must,
          let who = GatePeople.nobody(fix.decision?.kind.rawValue ?? "", fix.decision?.signed)
        {
          return Hit(proposed.label, "has a fix that \(who)")
        }
        guard fix.made == nil, fix.force == .must, let outcome = fix.outcome,
          let passage = proposed.passage, passage.fits(material.session.article.text),
          !passage.exact.utf8.elementsEqual(outcome.utf8)
        else { return nil }
        return Hit(
          proposed.label,
          fix.decision == nil
            ? "has a fix that must be made and is not decided"
            : "has a fix that was \(fix.decision?.kind.rawValue ?? "") and is not in the article"
        )
      }
    },
    GateRule(
      "stale",
      "a sentence that reads otherwise than when something in it was judged",
      remedy: "Look at it again: review stale; or say that it holds: holds PLACE.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      let session = material.session
      return session.changedSentences.map { changed in
        Hit(
          session.sentences.entries[changed.sentence].address,
          (session.changeSince(inSentence: changed.sentence) == .statement
            ? "holds what said something else when it was judged: "
            : "reads otherwise than when this was judged: ")
            + changed.labels.joined(separator: ", ")
        )
      }
    },
    GateRule(
      "open-finding",
      "a finding that is neither mended nor closed, or was closed by a word for whoever it may be",
      remedy: "Mend it (fix PLACE TEXT) or close it: status PLACE fixed, accepted or rejected.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.session.findings.all.compactMap { finding in
        if finding.outcome == .open {
          return Hit(
            finding.label,
            "is open: \(finding.kind)\(finding.note.map { ", " + $0 } ?? "")"
          )
        }
        let status = finding.status
        return GatePeople.nobody(status?.kind.rawValue ?? "", status?.signed)
          .map { Hit(finding.label, $0) }
      }
    },
    GateRule(
      "open-item",
      "a sentence with an item that nobody has settled",
      remedy: "Go through them: review items PLACE.",
      in: ["magazine"]
    ) { material in
      let session = material.session
      return session.sentences.entries.indices.compactMap { index in
        let count = session.use.uses[index].openItems
        guard count > 0 else { return nil }
        return Hit(
          session.sentences.entries[index].address,
          "has \(count) open \(count == 1 ? "item" : "items")"
        )
      }
    },
    GateRule(
      "to-return-to",
      "a sentence that somebody marked to return to",
      remedy: "Look at it, and take the mark off: unmark PLACE.",
      in: ["magazine", "political", "dataset", "solo"]
    ) { material in
      material.session.toReturnTo.map { address, mark in
        Hit(address, "is to be returned to\(mark.note.map { ": " + $0 } ?? "")")
      }
    },
    GateRule(
      "not-covered",
      "a sentence that is not covered",
      remedy: "Check it, or say that there is nothing to check: nothing PLACE.",
      in: ["magazine"]
    ) { material in
      let session = material.session
      return session.sentences.entries.indices.filter { !session.use.uses[$0].isCovered }
        .map { Hit(session.sentences.entries[$0].address, "is not covered") }
    },
  ]
}
