import DeskViews
import EarlierWork
import ExchangeViews
import FactModel
import LineReading
import Publishing
import Replies
import Workbench

extension Verb {
  static let same = Verb(
    "same",
    group: .looking,
    forms: [
      CommandForm(
        [
          .claim.optional, .keyword("as"), Parameter("SESSION | N", "the session", .name(.session)),
          Parameter("LABEL", "the claim's label there", .name(.any)).optional,
        ],
        options: [CommandOption("reason", .value("TEXT"))]
      ),
      CommandForm([.claim.optional, Parameter("-N", "the number", .removal)]),
      CommandForm([.claim.optional]),
    ],
    summary: "say that a claim is the same as one of another session, or list where it stands",
    details: [
      "as SESSION LABEL names the other claim, as N the Nth that before found. It is a person's "
        + "decision: an edit, which undo takes back; -N takes the Nth off again.",
      "Without as, all appearances of the claim are listed with their verdicts, whichever of the "
        + "sessions says that they are the same.",
      "Where the other one was rated otherwise, reason= says why; the check rated-otherwise asks "
        + "for it.",
    ],
    examples: ["same c1 as other c1 reason=\"the toll was lowered since\"", "same c1"]
  ) { desk, typed throws(Problem) in
    try desk.same(typed)
  }
}

extension Desk {
  fileprivate func same(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let before = try claim(typed)
    var claim = before
    if let number = typed.text("-N") {
      let index = (Int(number.text) ?? 0) - 1
      guard claim.same.indices.contains(index) else {
        throw Problem(
          .input,
          "\(claim.label) is the same as \(Wording.count(claim.same.count, "other claim"))",
          place: number.place,
          remedy: "show \(claim.label) lists them."
        )
      }
      claim.same.remove(at: index)
    } else if let session = typed.text("SESSION | N") {
      var other = try otherClaim(session, typed.text("LABEL"), for: claim)
      other.reason = typed.option("reason")?.text
      if let index = claim.same.firstIndex(where: { $0.claim == other.claim }) {
        claim.same[index] = other
      } else {
        claim.same.append(other)
      }
    } else {
      return try appearances(of: claim)
    }
    try commit([Change(from: before, to: claim)])
    var reply = changed(claim)
    reply.lines += ClaimView.same(claim)
    for other in claim.ratedOtherwise(claim.same) where !before.same.contains(other) {
      reply.asides.append(
        StyledLine("It was rated \(other.rating ?? "") there: reason=TEXT says why.", .warning)
      )
    }
    return reply
  }

  /// The claim of another session that is named, as it is there now.
  private func otherClaim(
    _ session: TypedText,
    _ label: TypedText?,
    for own: Claim
  ) throws(Problem) -> SameClaim {
    var (name, wanted) = (session.text, label?.text ?? "")
    if label == nil {
      guard let number = Int(name), let earlier, earlier.matches.indices.contains(number - 1),
        let place = earlier.matches[number - 1].known.place
      else {
        throw Problem(
          .input,
          "it is not said which claim of another session is meant",
          place: session.place,
          remedy: "same c1 as SESSION c7, or as N for the Nth that before found in a session here."
        )
      }
      (name, wanted) = (place.session, place.label)
    }
    let (found, other) = try ports.others.session(name, for: self.session, by: checker.name)
    guard other.id != self.session.id else {
      let remedy = "Here a claim can have several passages: passage c1 ADDRESS"
      throw Problem(.input, "that is this session", place: session.place, remedy: remedy)
    }
    guard let claim = other.claims.all.first(where: { $0.label == wanted.lowercased() }) else {
      throw Problem(
        .input,
        "there is no claim \(Wording.excerpt(wanted, 40)) in \(found)",
        place: label?.place ?? session.place,
        remedy: "factdesk -s \(found) -c list"
      )
    }
    try ClaimLayer.require(own, of: self.session, toBeLike: claim, of: other, named: found)
    var same = SameClaim(claim: claim.id, session: found, label: claim.label, signed: sign())
    same.rating = claim.retraction == nil ? other.held(claim).verdict?.rating : nil
    return same
  }

  /// Every rated appearance of a claim, in whatever session.
  private func appearances(of claim: Claim) throws(Problem) -> Reply {
    let search = try ports.others.earlier(for: session)
    let (found, notices) = try search.appearances(of: claim, with: atDesk)
    return EarlierView.appearances(of: claim, found, notices)
  }
}
