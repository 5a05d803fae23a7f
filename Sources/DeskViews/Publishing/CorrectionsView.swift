package import FactModel
import Judging
import OrderedJSON
package import Release
package import Replies

/// What was published, and what was corrected since.
package enum CorrectionsView {
  /// All versions, each with its corrections.
  package static func reply(_ desk: DeskState) -> Reply {
    let session = desk.session
    let json = JSONValue.object(
      JSONObject([
        JSONMember(key: "publications", value: .array(session.publications.all.map(\.json))),
        JSONMember(
          key: "corrections",
          value: .array(session.corrections.all.map(\.json))
        ),
      ])
    )
    if session.publications.isEmpty {
      return Reply(asides: [StyledLine("Nothing was published yet.", .dim)], json: json)
    }
    var lines: [StyledLine] = []
    for publication in session.publications.all {
      lines.append(line(publication))
      for correction in session.corrections.all where correction.publication == publication.id {
        lines += self.lines(correction, session)
      }
    }
    return Reply(lines, json: json)
  }

  /// What is different between two versions, or would be.
  package static func reply(_ difference: PublicDifference) -> Reply {
    let json = JSONValue.array(
      difference.groups.map { group in
        .object(
          JSONObject([
            JSONMember(key: "what", value: .string(group.label)),
            JSONMember(key: "differences", value: .array(group.differences.map(\.json))),
          ])
        )
      }
    )
    let lines = difference.groups.flatMap { group in
      [StyledLine(group.label, .address)] + group.differences.map(line)
    }
    var reply = Reply(
      lines.isEmpty ? [StyledLine("Readers see no difference.")] : lines,
      json: json
    )
    if !difference.withdrawn.isEmpty {
      let names = Wording.list(difference.withdrawn)
      reply.asides = [StyledLine("Without evidence that was withdrawn since: \(names).", .dim)]
    }
    return reply
  }

  /// What a version keeps of the head of the one before, although claims are others now; and what it lost.
  package static func keptHead(from last: Publication, in version: Publication) -> [StyledLine] {
    var lines: [StyledLine] = []
    var options: [String] = []
    if let headline = version.headline, headline == last.headline {
      lines.append(StyledLine("The page is still headed “\(Wording.excerpt(headline, 60))”.", .dim))
      options.append("headline=\"…\"")
    }
    if let conclusion = last.conclusion, version.conclusion == conclusion {
      let words = Wording.excerpt(conclusion, 60)
      lines.append(StyledLine("It still concludes “\(words)”.", .dim))
      options.append("conclusion=\"…\"")
    } else if version.conclusion == nil, let conclusion = last.conclusion {
      let words = Wording.excerpt(conclusion, 60)
      lines.append(StyledLine("Its conclusion “\(words)” was taken off.", .dim))
      options.append("conclusion=\"…\"")
    }
    guard !options.isEmpty else { return [] }
    let command = "publish \(options.joined(separator: " "))"
    return lines + [StyledLine("If that is not so any more: \(command)", .dim)]
  }

  /// Says of claims that were rated anew behind their retraction, and whose words no other claim rates, that no reader
  /// is told, and how one would be.
  package static func ratedAgain(
    _ claims: some Sequence<Claim>,
    _ session: Session
  ) -> [StyledLine] {
    claims.flatMap { claim in
      let isTold =
        session.asRetracted(claim).verdict != claim.verdict && successor(of: claim, session) == nil
      return isTold ? staysRetracted(claim, session) : []
    }
  }

  /// What is said to whoever rates a claim that was retracted; nothing of any other.
  package static func staysRetracted(_ claim: Claim, _ session: Session) -> [StyledLine] {
    guard claim.retraction != nil else { return [] }
    var line = "\(claim.label) stays retracted, as readers had it. "
    if let other = successor(of: claim, session) {
      line +=
        "Readers get the rating of \(other.label), which is about the same words: \(other.label) RATING."
    } else {
      let place = claim.passages.map { session.address(of: $0) }.joined(separator: " ")
      line += "To tell them another rating, rate its words: \(place) RATING makes a new claim."
    }
    return [StyledLine(line, .warning)]
  }

  /// The claim about the words of another that was retracted.
  private static func successor(of claim: Claim, _ session: Session) -> Claim? {
    session.claims.all.last { $0.retraction == nil && $0.stands(where: claim) }
  }

  /// `version 1  2024-02-01 Ada (checker): 3 claims, https://…`.
  package static func line(_ publication: Publication) -> StyledLine {
    let claims = Wording.count(publication.claims.count, "claim")
    let url = publication.url.map { ", \($0)" } ?? ""
    var spans = [
      StyledSpan("version \(publication.number)", .strong),
      StyledSpan(
        "  \(publication.signed.at.minute) \(publication.signed.by.signature): \(claims)\(url)"
      ),
    ]
    if let retraction = publication.retraction {
      spans.append(StyledSpan("  retracted: \(retraction.reason)", .error))
    }
    return StyledLine(body: spans)
  }

  /// A correction with what it changed.
  package static func lines(_ correction: Correction, _ session: Session) -> [StyledLine] {
    let label = correction.label ?? "all"
    let signed = "\(correction.signed.by.signature), \(correction.signed.at.minute)"
    let kind = correction.kind == .retraction ? "retraction: " : ""
    let lines = [
      StyledLine(
        lead: [StyledSpan("  " + label, .address)],
        leadWidth: 8,
        body: [StyledSpan(kind + correction.reason), StyledSpan(" (\(signed))", .dim)]
      )
    ]
    return lines + correction.differences.map(line)
  }

  private static func line(_ difference: Correction.Difference) -> StyledLine {
    StyledLine(
      lead: [StyledSpan("    " + difference.field, .dim)],
      leadWidth: 18,
      body: [
        StyledSpan(difference.before ?? "none", .dim), StyledSpan(" → "),
        StyledSpan(difference.after ?? "none"),
      ]
    )
  }
}

extension Claim {
  /// Whether it is about the very words of another.
  fileprivate func stands(where other: Claim) -> Bool {
    passages.map(\.range) == other.passages.map(\.range)
  }
}
