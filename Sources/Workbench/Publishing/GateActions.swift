import Auditing
import EarlierWork
package import FactModel
package import LineReading
import OrderedJSON
import Preferences
package import Publishing
import SessionLibrary

// The publish gate over the session.
extension Parameter {
  /// A profile of the gate.
  package static let profile = Parameter(
    "PROFILE | FILE",
    "the profile",
    .name(.words(GateProfile.builtInNames))
  )
}

extension Desk {
  /// What the gate says of the session as it stands.
  ///
  /// `outlet`: Who would publish it.
  package func gateResult(_ profile: GateProfile, outlet: String? = nil) -> GateResult {
    var texts: [EntityID: String] = [:]
    for source in session.sources.all {
      if let text = store.text(of: source) {
        texts[source.id] = String(decoding: text, as: UTF8.self)
      }
    }
    let outlet = outlet ?? session.publications.last?.outlet ?? settings.outlet
    let isAsked = profile.rules.contains("rated-otherwise")
    // What cannot be searched is known as it was when it was declared.
    let same = isAsked ? try? ports.others.earlier(for: session).sameNow(in: atDesk) : nil
    var result = Gate.check(session, profile, outlet: outlet, same: same) { [texts] in
      texts[$0.id]
    }
    if session.alteration == nil, let unmade {
      result.blocking.insert(.damage("\(unmade.place) \(unmade.what)"), at: 0)
    }
    return result
  }

  /// What of the session its edits did not make, so that nobody answers for it; looked for once in a sitting, since
  /// what is done at the desk is made by edits.
  private var unmade: AuditFinding? {
    guard audited != session.id else { return nil }
    let finding = EditAudit(session).findings.first
    if finding == nil { audited = session.id }
    return finding
  }

  /// - Throws: A problem where the session holds what no edit made: nothing of it leaves.
  package func requireMade() throws(Problem) {
    guard session.alteration == nil, let unmade else { return }
    throw Problem(
      .damaged,
      "the session is not as it was entered: \(unmade.place) \(unmade.what)",
      remedy: "Nothing was written. verify names all of it; bring the file back from a copy."
    )
  }

  /// The profile that was named; without one the usual one.
  package func profile(_ typed: ParsedArguments) throws(Problem) -> GateProfile {
    guard let word = typed.text(Parameter.profile.name) else { return try usualProfile }
    return try profile(named: word)
  }

  private func profile(named word: TypedText) throws(Problem) -> GateProfile {
    if word.text.hasSuffix(".json") || word.text.contains("/") { return try profile(in: word.text) }
    if let profile = GateProfile.builtIn(named: word.text) { return profile }
    let near = Wording.suggestions(for: word.text, among: GateProfile.builtInNames)
    throw Problem(
      .input,
      "there is no profile \(Wording.excerpt(word.text, 40))",
      place: word.place,
      remedy: near.isEmpty
        ? "There are \(Wording.list(GateProfile.builtInNames)), and files of your own (.json)."
        : "Did you mean \(Wording.list(near, "or"))?"
    )
  }

  /// The profile that was set; else that of the last publication, else the first.
  var usualProfile: GateProfile {
    get throws(Problem) {
      if let set = settings.profile {
        return try profile(
          named: TypedText(text: set, place: Problem.Place(excerpt: "set profile \(set)"))
        )
      }
      let last = session.publications.last.flatMap { GateProfile(of: $0) }
      return last ?? GateProfile.standard
    }
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

  /// The error for a rule of the gate that is not there.
  package func noSuchRule(
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
}
