import DeskViews
import FactModel
import Judging
import LineReading
import OrderedJSON
import Publishing
import Replies
import Workbench

extension Verb {
  static let check = Verb(
    "check",
    group: .publishing,
    forms: [
      CommandForm(
        [.profile.optional],
        options: [CommandOption("json", .dashedFlag, "the result as JSON")]
      ),
      CommandForm([.keyword("rules"), .profile.optional]),
      CommandForm(
        [.keyword("off"), .rule, .gatePlace.optional],
        tail: .text("REASON", "the reason")
      ),
      CommandForm([
        .keyword("on"), .rule, .gatePlace.optional,
        Parameter("", "role", .choice(SignOff.Role.allCases.map(\.rawValue))).optional,
      ]),
    ],
    summary: "list what must be done before publication",
    details: [
      "Profiles: \(GateProfile.builtInNames.joined(separator: ", ")), or a file of your own (.json; "
        + "docs/publishing.md shows one). Without one it is the profile of the last publication, "
        + "else magazine. Ends with status 1 while anything blocks. --json: for programs.",
      "off switches a rule off, everywhere or at one place, with a reason that every report shows; "
        + "on switches it on again. rules lists them.",
    ],
    examples: [
      "check rules political", "check off no-archive @1 The site forbids archiving.",
    ]
  ) { desk, typed throws(Problem) in
    switch typed.keyword {
    case "off": return try desk.switchOff(typed)
    case "on": return try desk.switchOn(typed)
    case "rules": return GateView.rules(try desk.profile(typed), desk.state)
    default:
      var reply = GateView.reply(desk.gateResult(try desk.profile(typed)), desk.state)
      if typed.has("json"), let json = reply.json { reply.document = json.compact + [0x0A] }
      return reply
    }
  }
}

extension Parameter {
  fileprivate static let rule = Parameter(
    "RULE",
    "the rule",
    .name(.words(GateRule.all.map(\.name)))
  )
  fileprivate static let gatePlace = Parameter("PLACE", "the place", .entity)
}

extension Desk {
  private func rule(_ typed: ParsedArguments) throws(Problem) -> GateRule {
    let word = typed.text("RULE")
    let name = word?.text ?? ""
    guard let rule = GateRule.named(name) else {
      throw noSuchRule(name, at: word?.place ?? typed.start)
    }
    return rule
  }

  fileprivate func switchOff(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let rule = try rule(typed)
    var place = try gatePlace(typed)
    var reason = typed.rest
    if place == nil, rule.isOfRoles, let (role, rest) = Self.leadingRole(reason) {
      (place, reason) = (role.rawValue, rest)
    }
    if place == nil { try refusePlace(in: typed) }
    reason = try TypedReason.line(reason, at: typed.tail?.place ?? typed.end)
    if rule.name == Waiver.unnamedSources { try requireRoles(at: place, typed) }
    let known = session.waivers.all.first { $0.rule == rule.name && $0.place == place }
    var waiver = Waiver(
      id: known?.id ?? ports.newID(),
      number: known?.number ?? session.counters.next(Waiver.kindName),
      rule: rule.name,
      place: place,
      reason: reason,
      signed: sign()
    )
    waiver.seen = place.flatMap { session.seen(at: $0) }
    try refuseUntrue(waiver, typed)
    try commit([Change(from: known, to: waiver)])
    let at = place.map { " at \($0)" } ?? ""
    return Reply([StyledLine("\(rule.name) is off\(at): \(reason)")], json: waiver.json)
  }

  /// Readers are told in fixed words that no source is named, for their safety: where one is, that is not so.
  private func refuseUntrue(_ waiver: Waiver, _ typed: ParsedArguments) throws(Problem) {
    guard waiver.rule == Waiver.unnamedSources, Gate.needed([waiver], in: session).isEmpty
    else { return }
    throw Problem(
      .input,
      "\(waiver.rule) finds nothing\(waiver.place.map { " at \($0)" } ?? "")",
      place: typed.start,
      remedy:
        "Nothing was changed. Readers would be told that no source is named, and one is: source @SOURCE "
        + "visibility=desk, or seal, takes it from them."
    )
  }

  /// Where no source is named, readers are told what each of them is.
  private func requireRoles(at place: String?, _ typed: ParsedArguments) throws(Problem) {
    let claims = session.claims.all.filter { place == nil || $0.label == place }
    let lacking = claims.flatMap { $0.evidence }.compactMap { session.sources[$0.source] }
      .first { $0.effectiveVisibility != .public && $0.role == nil }
    guard let source = lacking else { return }
    throw Problem(
      .input,
      "readers are not told what kind of source \(source.label) is",
      place: typed.start,
      remedy:
        "Nothing was changed. source \(source.label) role=\"an official\" says it; readers see "
        + "that, and that the sources are not named for their safety."
    )
  }

  /// Refuses a reason that begins with what was meant as a place: the rule would be off everywhere.
  private func refusePlace(in typed: ParsedArguments) throws(Problem) {
    guard let tail = typed.tail, !tail.isLiteral else { return }
    var scanner = LineScanner(tail.text)
    let isLed = ["at", "in", "for", "of", "on", "the", "claim", "sentence", "source", "paragraph"]
      .contains(scanner.peekWord().lowercased())
    if isLed { _ = scanner.word() }
    let word = SourceMention.bare(scanner.peekWord())
    var rest = LineScanner(word)
    let isNumber =
      word.allSatisfy { $0.isNumber || "-–.".contains($0) } && word.first?.isNumber == true
    let isRole = SignOff.Role(rawValue: word.lowercased()) != nil
    let isAddress =
      isLed && rest.beginsWithTellingAddress
      && (try? session.addressParser.parse(&rest)) != nil && rest.isAtEnd
    let isSource = word.hasPrefix("@") && word.count > 1
    guard isNumber || isRole || isAddress || isSource else { return }
    throw Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” would be a word of the reason, and the rule off everywhere",
      place: tail.place,
      remedy: "A place is typed as check names it: \(typed.usage). "
        + "Put -- before a reason that begins so."
    )
  }

  /// The role that a text begins with, and the text behind it.
  private static func leadingRole(_ text: String) -> (SignOff.Role, String)? {
    var scanner = LineScanner(text)
    guard let role = SignOff.Role(rawValue: scanner.word().lowercased()) else { return nil }
    return (role, scanner.rest())
  }

  fileprivate func switchOn(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let rule = try rule(typed)
    let place = try gatePlace(typed) ?? typed.text("role")?.text
    let gone = session.waivers.all.filter { waiver in
      waiver.rule == rule.name && (place == nil || waiver.place == place)
    }
    let at = place.map { " at \($0)" } ?? ""
    guard !gone.isEmpty else {
      throw Problem(.input, "\(rule.name) is not switched off\(at)", place: typed.start)
    }
    try commit(gone.map { Change(from: $0, to: nil) })
    return Reply("\(rule.name) is on again\(at)")
  }

  /// A place as the gate names it: `c3`, `@2`, `4.1`, `title`, `q1`; nil for everywhere.
  private func gatePlace(_ typed: ParsedArguments) throws(Problem) -> String? {
    if let word = typed.text("PLACE") { return try source(word).label }
    guard let named = typed.address("PLACE") else { return nil }
    switch try resolve(named.address, at: named.place) {
    case .claim(let claim): return claim.label
    case .finding(let finding): return finding.label
    case .query(let query): return query.label
    case .contact(let contact): return contact.label
    case .items:
      throw Problem(.input, "no rule is switched off at an item", place: named.place)
    case .passages(let ranges):
      guard let range = ranges.first else { return nil }
      let touched = session.sentences.touched(by: range)
      guard let sentence = touched.first else { return nil }
      guard touched.count == 1 else {
        throw Problem(
          .input,
          "a rule is switched off at one sentence, or everywhere",
          place: named.place,
          remedy: "Name the sentence: \(session.sentences.entries[sentence].address)."
        )
      }
      return session.sentences.entries[sentence].address
    }
  }
}
