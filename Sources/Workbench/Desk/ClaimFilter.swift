import DeskViews
package import FactModel
package import LineReading
import OrderedJSON

/// Which claims a list is about.
package struct ClaimFilter {
  package static let names = [
    "rating", "status", "tag", "claimant", "source", "kind", "assigned", "words",
  ]
  package static let flags = ["no-source", "no-verdict", "central", "open", "changed", "gone"]

  /// The words that the claims are to have.
  package let sought: [String]

  private var tests: [(Claim) -> Bool] = []

  package static let options =
    names.map { name in
      CommandOption(name, .filter, values[name] ?? name.uppercased())
    }
    + flags.map { CommandOption.flag($0, meanings[$0] ?? "") }

  private static let values = ["claimant": "NAME", "source": "@N", "assigned": "NAME"]

  private static let meanings = [
    "open": "with an open research question", "changed": "since it was judged", "gone": "its text",
  ]

  package init(_ typed: ParsedArguments, _ desk: Desk) throws(Problem) {
    sought = typed.options("words").map(\.text)
    for name in Self.names {
      try Self.refuseTwice(name, typed.options(name))
      for value in typed.options(name) {
        tests.append(try Self.test(name, value, desk))
      }
    }
    tests += Self.flags.filter(typed.has).map { Self.flag($0, desk) }
  }

  /// Refuses two values of what a claim has one of: no claim would fit.
  private static func refuseTwice(_ name: String, _ values: [TypedText]) throws(Problem) {
    let wanted = values.filter { !$0.text.hasPrefix("!") }
    guard ["rating", "status", "assigned"].contains(name), wanted.count > 1 else { return }
    let either = wanted.map(\.text).joined(separator: ",")
    throw Problem(
      .input,
      "\(name)= is given twice, and no claim has two",
      place: wanted[1].place,
      remedy: "For either: \(name)=\(either)"
    )
  }

  /// Whether a claim is one of those that are wanted.
  package func includes(_ claim: Claim) -> Bool {
    tests.allSatisfy { $0(claim) }
  }

  private static func flag(_ word: String, _ desk: Desk) -> (Claim) -> Bool {
    switch word {
    case "no-source": return { $0.heldEvidence.isEmpty }
    case "no-verdict": return { desk.session.held($0).verdict == nil }
    case "central": return { $0.isCentral }
    case "changed": return { desk.session.isStale($0) }
    case "gone": return { $0.passages.contains(where: \.isGone) }
    default: return { $0.questions.contains(where: \.isOpen) }
    }
  }

  /// Values in a row, `f,u`, are alternatives; `!` before them takes what is none of them.
  private static func test(
    _ name: String,
    _ value: TypedText,
    _ desk: Desk
  ) throws(Problem) -> (Claim) -> Bool {
    guard !value.isLiteral, name != "words" else {
      return try test(name, value.text, desk, at: value.place)
    }
    let isNegated = value.text.hasPrefix("!")
    var tests: [(Claim) -> Bool] = []
    for text in value.text.dropFirst(isNegated ? 1 : 0).split(separator: ",") {
      tests.append(try test(name, String(text), desk, at: value.place))
    }
    guard !tests.isEmpty else {
      throw Problem(.input, "the value of \(name) is missing", place: value.place)
    }
    return { [tests] claim in tests.contains { $0(claim) } != isNegated }
  }

  private static func test(
    _ name: String,
    _ value: String,
    _ desk: Desk,
    at place: Problem.Place
  ) throws(Problem) -> (Claim) -> Bool {
    let wanted = value.lowercased()
    switch name {
    case "words": return { FindView.mentions($0, wanted) }
    case "rating":
      var scanner = LineScanner(value)
      let match = RatingMatch(scale: desk.session.scale)
      // A scale may have a rating of that name.
      if wanted == "none", match.exact(&scanner) == nil {
        return { $0.retraction == nil && desk.session.held($0).verdict == nil }
      }
      scanner = LineScanner(value)
      let rating = try match.rating(&scanner).name
      return { $0.retraction == nil && desk.session.held($0).verdict?.rating == rating }
    case "status":
      guard let status = Claim.Status(rawValue: wanted) else {
        throw Problem(
          .input,
          "“\(Wording.excerpt(value, 40))” is not a status",
          place: place,
          remedy: "It is one of \(Wording.list(Claim.Status.allCases.map(\.rawValue), "or"))."
        )
      }
      return { $0.retraction == nil && desk.session.held($0).status == status }
    case "assigned":
      if ["none", "nobody"].contains(wanted) { return { $0.assignee == nil } }
      let name = try desk.somebody(value, among: desk.assignees, at: place)
      return { $0.isAssigned(to: name) }
    case "tag": return { $0.tags.contains { $0.lowercased() == wanted } }
    case "claimant": return { $0.claimant?.inWords.lowercased().includes(words: wanted) == true }
    case "source":
      let source = try desk.source(value.hasPrefix("@") ? value : "@" + value, at: place).id
      return { $0.evidence.contains { $0.source == source } }
    default: return { $0.kind?.lowercased().includes(words: wanted) == true }
    }
  }
}
