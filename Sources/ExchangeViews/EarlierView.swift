package import EarlierWork
package import FactModel
import Interchange
import OrderedJSON
package import Replies

/// Earlier checks that are like a claim.
package enum EarlierView {
  /// What was found, the most alike first, and how much was not shown.
  package static func reply(_ answer: EarlierAnswer) -> Reply {
    var reply = Reply(
      answer.matches.enumerated().flatMap { lines($1, number: $0 + 1) },
      asides: answer.notices.map { StyledLine($0, .warning) },
      json: .array(answer.matches.map(\.json))
    )
    if answer.matches.isEmpty {
      reply.lines = [StyledLine(nothing(answer))]
    } else if answer.count > answer.matches.count {
      let more = answer.count - answer.matches.count
      reply.asides.append(
        StyledLine("\(more) more have words of it; filters narrow them: help before", .dim)
      )
    }
    return reply
  }

  /// Every rated appearance of a claim, and those of which nobody stands by a verdict.
  package static func appearances(
    of claim: Claim,
    _ found: [EarlierMatch],
    _ notices: [String]
  ) -> Reply {
    let rated = Set(found.compactMap { $0.known.place?.claim })
    var reply = Reply(
      found.enumerated().flatMap { lines($1, number: $0 + 1) },
      asides: notices.map { StyledLine($0, .warning) },
      json: .array(found.map(\.json))
    )
    for other in claim.same where !rated.contains(other.claim) {
      reply.lines.append(StyledLine("\(other.whereabouts): without a verdict that is stood by"))
    }
    if reply.lines.isEmpty {
      reply.asides.append(
        StyledLine("\(claim.label) has no verdict, and no claim is said to be the same.", .dim)
      )
    }
    return reply
  }

  private static func nothing(_ answer: EarlierAnswer) -> String {
    guard answer.known > 0 else {
      return "No earlier check is known yet. What this desk rates is searched by itself; checks of "
        + "others come from ClaimReview: import FILE"
    }
    return answer.known == 1
      ? "The earlier check that is known is not like that."
      : "None of the \(Wording.count(answer.known, "earlier check")) is like that."
  }

  /// That readers do not learn of an own check which was not published as it is now; nothing of any other.
  package static func stays(_ known: KnownCheck, as source: Source) -> [StyledLine] {
    guard !known.isPublic, source.visibility == .desk else { return [] }
    return [
      StyledLine(
        "That was not published: \(source.label) stays at the desk, with what it says.",
        .dim
      )
    ]
  }

  /// One earlier check: its rating, who gave it, its claim, why it is alike, and how it differs.
  package static func lines(_ match: EarlierMatch, number: Int) -> [StyledLine] {
    let known = match.known
    let scale = known.place.map { " (\($0.scale))" } ?? ""
    let who = [
      known.day, known.who ?? "", known.place == nil ? "" : known.check.publisher ?? "",
    ]
    var claim = [StyledSpan(Wording.excerpt(known.check.claim, 400))]
    if let claimant = known.check.claimant { claim.append(StyledSpan(" — \(claimant)", .dim)) }
    let why = match.why.prefix(6).joined(separator: ", ")
    let likeness = why.isEmpty ? "" : "  \(match.percent)% alike"
    var lines = [
      StyledLine(
        lead: [StyledSpan("\(number)", .address)],
        leadWidth: 4,
        body: [
          StyledSpan(known.rating, .strong), StyledSpan(scale + "  "),
          StyledSpan(who.filter { !$0.isEmpty }.joined(separator: ", ") + likeness),
        ]
      ),
      StyledLine(leadWidth: 4, body: claim),
      StyledLine(
        leadWidth: 4,
        body: [
          StyledSpan(known.whereabouts, .dim),
          StyledSpan(why.isEmpty ? "" : "  both have: \(why)", .dim),
        ]
      ),
    ]
    for difference in match.differences {
      lines.append(StyledLine(leadWidth: 4, body: [StyledSpan(difference.inWords, .warning)]))
    }
    return lines
  }
}
