import FactModel
import OrderedJSON

extension Desk {
  func showOrChangeScale(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    guard !scanner.isAtEnd else { return ScaleView.reply(session.scale) }
    let place = scanner.place()
    guard let name = scanner.wordOrQuoted() else {
      throw Problem(.input, "quotation mark is not closed", place: place, remedy: "Close it.")
    }
    let scale = try scale(named: name, at: place)
    var fates: [String: Fate] = [:]
    while !scanner.isAtEnd {
      let (rating, fate) = try fate(scanner.word(), of: scale, at: scanner.place())
      fates[rating.name] = fate
    }
    if scale == session.scale { return ScaleView.reply(scale) }
    var changes: [Change] = [.scale(Transition(from: session.scale, to: scale))]
    let (moved, said) = try rerated(to: scale, fates, at: place)
    changes += moved
    try commit(changes)
    var reply = ScaleView.reply(scale)
    reply.asides = said.map { StyledLine($0, .dim) }
    return reply
  }

  /// What becomes of a rating when the scale changes.
  private enum Fate {
    case become(Scale.Rating)
    case keep
    case drop
  }

  func scale(named name: String, at place: Problem.Place) throws(Problem) -> Scale {
    if let scale = Scale.builtIn(named: name) { return scale }
    guard name.contains("/") || name.hasSuffix(".json") else {
      let names = Scale.builtIn.map(\.name)
      let suggestions = Wording.suggestions(for: name, among: names)
      throw Problem(
        .input,
        "there is no scale \(Wording.excerpt(name, 40))",
        place: place,
        remedy: suggestions.isEmpty
          ? "There are \(Wording.list(names)), and files of your own (.json)."
          : "Did you mean \(Wording.list(suggestions, "or"))?"
      )
    }
    let scale: Scale
    do {
      scale = try Scale(json: try JSONParser.parse(try ports.readFile(name)))
    } catch let problem as Problem {
      throw problem
    } catch let problem as JSONProblem {
      throw Problem(
        .damaged,
        "not a scale: \(problem.what)",
        place: Problem.Place(file: name, line: problem.line, column: problem.column)
      )
    } catch let problem as FormatProblem {
      throw Problem(
        .damaged,
        "not a scale: \(problem.place) \(problem.what)",
        place: Problem.Place(file: name),
        remedy: "docs/session-format.md shows how one looks."
      )
    } catch {
      throw Problem(.damaged, "not a scale", place: Problem.Place(file: name))
    }
    try Self.checkKeys(of: scale, in: name)
    return scale
  }

  /// Refuses keys that would hide a verb or read as an address.
  static func checkKeys(of scale: Scale, in file: String) throws(Problem) {
    let stems = BlockKind.allCases.compactMap(\.labelStem)
    for rating in scale.ratings {
      var scanner = LineScanner(rating.key)
      let digits = rating.key.reversed().prefix { ("0"..."9").contains($0) }.count
      let stem = String(rating.key.dropLast(digits))
      // Labels of any article, not only of this one.
      let isLabel = stems.contains(stem) && (digits > 0 || stem.count > 3)
      let parser = AddressParser(displayLabels: isLabel ? [rating.key] : [])
      let address = try parser.parse(&scanner)
      guard address == nil, !CommandTable.commands.contains(where: { $0.name == rating.key }) else {
        throw Problem(
          .damaged,
          "not a scale: the key \(rating.key) is \(address == nil ? "a verb" : "an address")",
          place: Problem.Place(file: file),
          remedy: "Choose another key for \(rating.name)."
        )
      }
    }
  }

  /// `OLD=NEW`, `OLD=keep`, `OLD=drop`.
  private func fate(
    _ word: String,
    of scale: Scale,
    at place: Problem.Place
  ) throws(Problem) -> (Scale.Rating, Fate) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” does not say what becomes of a rating",
        place: place,
        remedy: "Write OLD=NEW, OLD=keep or OLD=drop."
      )
    }
    var old = LineScanner(parts[0])
    let rating = try ratingArgument(&old, at: place)
    switch parts[1] {
    case "keep": return (rating, .keep)
    case "drop": return (rating, .drop)
    default:
      var new = LineScanner(parts[1])
      guard let target = RatingMatch(scale: scale).exact(&new) else {
        throw Problem(
          .input,
          "“\(Wording.excerpt(parts[1], 40))” is not a rating on the scale \(scale.name)",
          place: place,
          remedy: "Type one of these keys.",
          candidates: scale.ratings.map { "\($0.key)  \($0.name)" }
        )
      }
      return (rating, .become(target))
    }
  }

  /// The claims with their verdicts moved to another scale, and what is said of it.
  private func rerated(
    to scale: Scale,
    _ fates: [String: Fate],
    at place: Problem.Place
  ) throws(Problem) -> (changes: [Change], said: [String]) {
    var changes: [Change] = []
    var counts: [String: Int] = [:]
    var missing: [String: Int] = [:]
    for claim in session.claims.all {
      guard let verdict = claim.verdict, verdict.scale == session.scale.reference else { continue }
      let fate = fates[verdict.rating] ?? scale.rating(named: verdict.rating).map(Fate.become)
      guard let fate else {
        missing[verdict.rating, default: 0] += 1
        continue
      }
      var moved = claim
      switch fate {
      case .keep:
        counts["\(verdict.rating) stays as it was given", default: 0] += 1
        continue
      case .drop:
        moved.verdicts = []
        moved.status = .open
        counts["\(verdict.rating) is taken off", default: 0] += 1
      case .become(let rating):
        moved.verdicts.append(
          Verdict(
            rating: rating.name,
            scale: scale.reference,
            reason: verdict.reason,
            confidence: verdict.confidence,
            signed: sign()
          )
        )
        counts["\(verdict.rating) becomes \(rating.name)", default: 0] += 1
      }
      changes.append(Change(from: claim, to: moved))
    }
    guard missing.isEmpty else { throw inUse(missing, scale, at: place) }
    let said = counts.sorted { $0.key < $1.key }
      .map { "\($0.key) (\(Wording.count($0.value, "claim")))" }
    return (changes, said)
  }

  private func inUse(
    _ missing: [String: Int],
    _ scale: Scale,
    at place: Problem.Place
  ) -> Problem {
    let used = session.scale.ratings.filter { missing[$0.name] != nil }
    let words = used.map { "\($0.key)=…" }.joined(separator: " ")
    return Problem(
      .input,
      "ratings are in use that the scale \(scale.name) does not have",
      place: place,
      remedy: "Say what becomes of each (NEW, keep or drop): scale \(scale.name) \(words)",
      candidates: used.map {
        "\($0.key)  \($0.name), \(Wording.count(missing[$0.name, default: 0], "claim"))"
      }
    )
  }
}
