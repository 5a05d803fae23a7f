import FactModel
import OrderedJSON
import Publishing

// What the verb `check` does.
extension Desk {
  func check(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    switch scanner.peekWord() {
    case "off":
      _ = scanner.word()
      return try switchOff(&scanner)
    case "on":
      _ = scanner.word()
      return try switchOn(&scanner)
    case "rules":
      _ = scanner.word()
      let profile = try profileArgument(&scanner, "check rules [PROFILE | FILE]")
      return GateView.rules(profile, self)
    default:
      let forMachines = takesJSON(&scanner)
      let profile = try namedProfile(&scanner) ?? usualProfile
      let asksLate = takesJSON(&scanner)
      try expectEnd(scanner, "check [PROFILE | FILE] [--json]")
      var reply = GateView.reply(gateResult(profile), self)
      if forMachines || asksLate, let json = reply.json { reply.document = json.compact + [0x0A] }
      return reply
    }
  }

  private func takesJSON(_ scanner: inout LineScanner) -> Bool {
    guard scanner.peekWord() == "--json" else { return false }
    _ = scanner.word()
    return true
  }

  /// What the gate says of the session as it stands.
  func gateResult(_ profile: GateProfile) -> GateResult {
    var texts: [EntityID: String] = [:]
    for source in session.sources.all {
      if let text = keptText(of: source) {
        texts[source.id] = String(decoding: text, as: UTF8.self)
      }
    }
    return Gate.check(session, profile) { [texts] in texts[$0.id] }
  }

  /// The profile that a line names; without one the profile of the last publication, else the
  /// first.
  func profileArgument(
    _ scanner: inout LineScanner,
    _ usage: String
  ) throws(Problem) -> GateProfile {
    let profile = try namedProfile(&scanner) ?? usualProfile
    try expectEnd(scanner, usage)
    return profile
  }

  var usualProfile: GateProfile {
    let last = session.publications.last.flatMap { GateProfile.builtIn(named: $0.profile) }
    return last ?? GateProfile.standard
  }

  /// Takes a profile off the line; nil at its end.
  func namedProfile(_ scanner: inout LineScanner) throws(Problem) -> GateProfile? {
    guard !scanner.isAtEnd else { return nil }
    let place = scanner.place()
    guard let word = scanner.wordOrQuoted() else {
      throw Problem(.input, "quotation mark is not closed", place: place, remedy: "Close it.")
    }
    if word.hasSuffix(".json") || word.contains("/") { return try profile(in: word) }
    if let profile = GateProfile.builtIn(named: word) { return profile }
    let near = Wording.suggestions(for: word, among: GateProfile.builtInNames)
    throw Problem(
      .input,
      "there is no profile \(Wording.excerpt(word, 40))",
      place: place,
      remedy: near.isEmpty
        ? "There are \(Wording.list(GateProfile.builtInNames)), and files of your own (.json)."
        : "Did you mean \(Wording.list(near, "or"))?"
    )
  }

  private func profile(in file: String) throws(Problem) -> GateProfile {
    let bytes = try ports.readFile(file)
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw Problem(
        .damaged,
        "not a profile: \(error.what)",
        place: Problem.Place(file: file, line: error.line, column: error.column)
      )
    }
    do throws(GateProfile.Mistake) {
      return try GateProfile(json: value)
    } catch {
      switch error {
      case .form(let problem):
        throw Problem(
          .damaged,
          "not a profile: \(problem.place) \(problem.what)",
          place: Problem.Place(file: file),
          remedy: "docs/publishing.md shows how one looks."
        )
      case .noSuchRule(let name):
        throw noSuchRule(name, at: Problem.Place(file: file), .damaged)
      }
    }
  }

  private func noSuchRule(
    _ name: String,
    at place: Problem.Place,
    _ identifier: Problem.Identifier = .input
  ) -> Problem {
    let near = Wording.suggestions(for: name, among: GateRule.all.map(\.name))
    return Problem(
      identifier,
      name.isEmpty ? "the rule is missing" : "there is no rule \(Wording.excerpt(name, 40))",
      place: place,
      remedy: near.isEmpty
        ? "check rules lists them." : "Did you mean \(Wording.list(near, "or"))?"
    )
  }

  // MARK: Switching off

  private func ruleArgument(_ scanner: inout LineScanner) throws(Problem) -> GateRule {
    let place = scanner.place()
    let name = scanner.word()
    guard let rule = GateRule.named(name) else { throw noSuchRule(name, at: place) }
    return rule
  }

  private func switchOff(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let rule = try ruleArgument(&scanner)
    let place = try gatePlace(&scanner, of: rule)
    let reason = try textArgument(&scanner, "the reason")
    let known = session.waivers.all.first { $0.rule == rule.name && $0.place == place }
    let waiver = Waiver(
      id: known?.id ?? ports.newID(),
      number: known?.number ?? session.counters.next(Waiver.kindName),
      rule: rule.name,
      place: place,
      reason: reason,
      signed: sign()
    )
    try commit([.waiver(Transition(from: known, to: waiver))])
    let at = place.map { " at \($0)" } ?? ""
    return Reply([StyledLine("\(rule.name) is off\(at): \(reason)")], json: waiver.json)
  }

  private func switchOn(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let start = scanner.place()
    let rule = try ruleArgument(&scanner)
    let place = try gatePlace(&scanner, of: rule)
    try expectEnd(scanner, "check on RULE [PLACE]")
    let gone = session.waivers.all.filter { waiver in
      waiver.rule == rule.name && (place == nil || waiver.place == place)
    }
    let at = place.map { " at \($0)" } ?? ""
    guard !gone.isEmpty else {
      throw Problem(.input, "\(rule.name) is not switched off\(at)", place: start)
    }
    try commit(gone.map { .waiver(Transition(from: $0, to: nil)) })
    return Reply("\(rule.name) is on again\(at)")
  }

  /// Takes a place as the gate names it: `c3`, `@moj`, `4.1`, `title`, `q1`, `editor`; nil, with nothing
  /// taken, where there is none.
  private func gatePlace(
    _ scanner: inout LineScanner,
    of rule: GateRule
  ) throws(Problem) -> String? {
    let place = scanner.place()
    if rule.isOfRoles, let role = SignOff.Role(rawValue: scanner.peekWord().lowercased()) {
      _ = scanner.word()
      return role.rawValue
    }
    if scanner.peek == "@" { return try source(scanner.word(), at: place).label }
    guard scanner.beginsWithTellingAddress else { return nil }
    var ahead = scanner
    guard let address = try addressParser.parse(&ahead) else { return nil }
    let name: String
    switch try resolve(address, at: place) {
    case .claim(let claim): name = claim.label
    case .finding(let finding): name = finding.label
    case .query(let query): name = query.label
    case .contact(let contact): name = contact.label
    case .items: return nil
    case .passages(let ranges):
      guard let range = ranges.first else { return nil }
      let touched = session.sentences.touched(by: range)
      guard let sentence = touched.first else { return nil }
      guard touched.count == 1 else {
        throw Problem(
          .input,
          "a rule is switched off at one sentence, or everywhere",
          place: place,
          remedy: "Name the sentence: \(session.sentences.entries[sentence].address)."
        )
      }
      name = session.sentences.entries[sentence].address
    }
    scanner = ahead
    return name
  }
}
