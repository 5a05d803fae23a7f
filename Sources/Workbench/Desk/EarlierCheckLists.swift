package import FactModel
package import Interchange
import OrderedJSON

/// Earlier checks, kept beside the sessions: taken from ClaimReview, and looked up.
extension Desk {
  /// Keeps the checks that are not there yet.
  func keep(_ checks: [EarlierCheck], _ misfits: [Misfit], of file: String) throws(Problem) -> Reply
  {
    let (added, known) = try EarlierCheckStore(ports.exchange).add(checks)
    return Self.reply(added: added, known: known, misfits, file)
  }

  /// Says how many checks were kept, and what was not understood.
  package static func reply(
    added: Int,
    known: Int,
    _ misfits: [Misfit],
    _ file: String
  ) -> Reply {
    var text = "\(Wording.count(added, "earlier check")) kept from \(file)"
    if known > 0 { text += "; \(known) there already" }
    var reply = Reply(text)
    reply.asides = misfits.map { StyledLine($0.sentence, .warning) }
    if added > 0 { reply.asides.append(StyledLine("They are looked up by: checks", .dim)) }
    var builder = ObjectBuilder()
    builder.put("checks", added)
    builder.put("known", known)
    builder.put("misfits", misfits.map(\.sentence))
    reply.json = builder.object
    return reply
  }

  /// Lists the earlier checks that have all of some words in them or, for a claim, share words with
  /// it.
  func lookUpChecks(_ text: String, at place: Problem.Place) throws(Problem) -> Reply {
    let (checks, strange) = EarlierChecks.read(try ports.exchange.readChecks())
    var found = checks
    if let claim = try claim(named: text, at: place) {
      found = Self.alike(claim.wording, checks)
    } else if !text.isEmpty {
      let wanted = Self.words(text)
      found = checks.filter { wanted.isSubset(of: Self.words($0.words)) }
    }
    guard !found.isEmpty else {
      return Reply(
        checks.isEmpty
          ? "No earlier check is kept. They come from ClaimReview: import FILE"
          : "None of the \(Wording.count(checks.count, "earlier check")) is like that."
      )
    }
    var reply = Reply(found.flatMap(Self.lines))
    if strange > 0 {
      reply.asides.append(
        StyledLine("\(Wording.count(strange, "line")) of the file cannot be read.", .warning)
      )
    }
    reply.json = .array(found.map(\.json))
    return reply
  }

  private func claim(named text: String, at place: Problem.Place) throws(Problem) -> Claim? {
    guard text.first == "c", let number = try? EntityNumber(json: .string(String(text.dropFirst())))
    else { return nil }
    guard let claim = session.claims[number] else {
      throw Problem(.input, "there is no claim \(text)", place: place)
    }
    return claim
  }

  private static func words(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    )
  }

  /// The checks that share at least a third of the longer words of a text, the most alike first.
  private static func alike(_ text: String, _ checks: [EarlierCheck]) -> [EarlierCheck] {
    let wanted = words(text).filter { $0.count > 3 || $0.allSatisfy(\.isNumber) }
    guard !wanted.isEmpty else { return [] }
    return checks.enumerated().map { index, check in
      (shared: wanted.intersection(words(check.claim)).count, index: index, check: check)
    }
    .filter { $0.shared * 3 >= wanted.count }
    .sorted { ($1.shared, $0.index) < ($0.shared, $1.index) }
    .map(\.check)
  }

  private static func lines(_ check: EarlierCheck) -> [StyledLine] {
    let rating = check.rating ?? check.value.map { "\($0) of \(check.best ?? "?")" } ?? ""
    var spans = [StyledSpan(rating, .strong), StyledSpan("  \(check.claim)")]
    if let claimant = check.claimant { spans.append(StyledSpan(" — \(claimant)", .dim)) }
    let who = [check.publisher, check.published.map { String($0.prefix(10)) }, check.url]
      .compactMap { $0 }.joined(separator: ", ")
    var lines = [StyledLine(body: spans)]
    if !who.isEmpty {
      lines.append(StyledLine(leadWidth: 2, body: [StyledSpan(who, .dim)]))
    }
    return lines
  }
}

/// Adds to the file of earlier checks.
package struct EarlierCheckStore {
  private let ports: ExchangePorts

  package init(_ ports: ExchangePorts) {
    self.ports = ports
  }

  /// Adds the checks that are not there yet.
  ///
  /// Returns how many were added, and how many were there.
  package func add(_ checks: [EarlierCheck]) throws(Problem) -> (added: Int, known: Int) {
    let present = try ports.readChecks()
    let known = Set(EarlierChecks.read(present).checks.map(\.key))
    let new = checks.filter { !known.contains($0.key) }
    guard !new.isEmpty else { return (0, checks.count) }
    // A last line that was cut short must not swallow the next.
    let gap: [UInt8] = present.isEmpty || present.last == 10 ? [] : [10]
    try ports.addChecks(gap + EarlierChecks.lines(new))
    return (new.count, checks.count - new.count)
  }
}
