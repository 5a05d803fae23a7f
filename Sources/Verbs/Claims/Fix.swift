import DeskViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let fix = Verb(
    "fix",
    group: .claims,
    forms: [
      CommandForm(
        [.subject.optional, .choice("force", Fix.Force.self).optional],
        tail: .text("TEXT", "the replacement", words: ["delete", "none"])
      )
    ],
    summary:
      "say what should stand in the article in place of a claim's or finding's first passage",
    details: [
      "delete proposes to take the passage out; -- delete puts that word there. Plain quotation marks "
        + "around all of the text are not part of it, unless the passage has them; behind -- they are."
    ],
    examples: ["fix c1 must China's ministry called the group “so-called defectors”."]
  ) { desk, typed throws(Problem) in
    // Behind -- a word is what shall stand in the article.
    let word = typed.tail?.isLiteral == true ? nil : typed.tail?.text
    let fix =
      word == "none"
      ? nil
      : Fix(
        replacement: word == "delete" ? "" : try desk.replacement(typed),
        force: typed.choice("force") ?? .must,
        signed: desk.sign()
      )
    if let finding = try desk.finding(typed) {
      guard fix == nil || !finding.passages.isEmpty else {
        throw Problem(
          .input,
          "\(finding.label) is about the article as a whole, which no words replace",
          place: typed.start,
          remedy: "Record it at a place: finding \(finding.kind) ADDRESS NOTE"
        )
      }
      var reply = try desk.update(finding) { $0.fix = fix }
      reply.asides += FixView.replaced(by: finding.label, desk.state)
      return reply
    }
    var label = ""
    var reply = try desk.update(typed) { claim in
      label = claim.label
      claim.fix = fix
      // An item that needs a fix is rated so, where the scale has a rating for it.
      if desk.session.claims[claim.id] == nil, let rating = desk.session.scale.rating(named: "Fix")
      {
        desk.rate(&claim, rating, reason: "", sources: [])
      }
    }
    reply.asides = FixView.replaced(by: label, desk.state) + reply.asides
    return reply
  }
}

extension Desk {
  /// The text that a fix puts there: without plain quotation marks around it, as names and words are typed
  /// elsewhere, unless they stand in the passage itself or the text is meant as it is.
  fileprivate func replacement(_ typed: ParsedArguments) throws(Problem) -> String {
    guard typed.tail?.isLiteral != true, typed.rest.first == "\"" else { return typed.rest }
    var scanner = LineScanner(typed.rest)
    guard let text = scanner.quoted(), scanner.isAtEnd, !text.isEmpty else { return typed.rest }
    return try passageOfFix(typed)?.exact.first == "\"" ? typed.rest : text
  }

  private func passageOfFix(_ typed: ParsedArguments) throws(Problem) -> Passage? {
    if let finding = try finding(typed) { return finding.passages.first }
    if let item = try itemWithoutClaim(typed.subject) { return item.passage }
    return try claim(typed).passages.first
  }
}
