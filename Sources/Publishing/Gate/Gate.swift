package import FactModel
import Judging
package import OrderedJSON

/// One thing that stands between a session and publication.
package struct GateFinding: Sendable, Equatable {
  /// The name of the rule.
  package var rule: String
  /// As it can be typed: `c3`, `@2`, `4.1`, `q1`.
  package var place: String
  /// What is wrong there, without a full stop.
  package var what: String
  /// What to do about it, as a sentence.
  package var remedy: String
}

extension GateFinding {
  /// That what a session holds is not what was entered; of no rule, so that nobody can switch it off.
  package static func damage(_ what: String) -> GateFinding {
    GateFinding(
      rule: "damaged-session",
      place: "session",
      what: "is not as it was entered: \(what)",
      remedy: "verify names all of it; verify --accept makes it an edit of yours where it can be "
        + "one."
    )
  }
}

/// What the publish gate says of a session.
package struct GateResult: Sendable {
  package var profile: GateProfile
  /// In the order of the rules.
  package var blocking: [GateFinding]
  /// What would block, were its rule not switched off.
  package var waived: [(finding: GateFinding, waiver: Waiver)]

  package var isOpen: Bool { blocking.isEmpty }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("profile", profile.name)
    builder.put("ok", isOpen)
    builder.put("blocking", raw: .array(blocking.map(Self.json)))
    builder.put(
      "waived",
      raw: .array(
        waived.map { finding, waiver in
          var builder = ObjectBuilder()
          builder.put("finding", raw: Self.json(finding))
          builder.put("reason", waiver.reason)
          builder.put("by", waiver.signed.by)
          builder.put("at", waiver.signed.at)
          return builder.object
        }
      )
    )
    return builder.object
  }

  private static func json(_ finding: GateFinding) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("rule", finding.rule)
    builder.put("place", finding.place)
    builder.put("what", finding.what)
    builder.put("remedy", finding.remedy)
    return builder.object
  }
}

/// The publish gate: what stands between a session and publication.
package enum Gate {
  /// Rules that look at more than the session.
  private static let withMore: Set<String> = [
    "few-sources", "no-outlet", "not-signed-off", "quotation-not-in-source", "rated-otherwise",
  ]

  /// The rules that are switched off, as far as what they look for is there: else nothing is to be excused.
  ///
  /// Those that look at more than the session are taken for so.
  package static func needed(_ waivers: [Waiver], in session: Session) -> [Waiver] {
    guard !waivers.isEmpty else { return [] }
    let material = GateMaterial(
      session,
      independentSources: 0,
      signOffs: [],
      outlet: nil,
      same: nil
    ) { _ in nil }
    var found: [String: [GateRule.Hit]] = [:]
    return waivers.filter { waiver in
      guard !withMore.contains(waiver.rule), let rule = GateRule.named(waiver.rule) else {
        return true
      }
      let hits = found[rule.name] ?? rule.find(material)
      found[rule.name] = hits
      return hits.contains { session.isOff(waiver, at: $0.place) }
    }
  }

  /// That the session's file is not what this program wrote.
  private static func damage(of session: Session) -> [GateFinding] {
    session.alteration.map { [.damage("\($0.place) \($0.what)")] } ?? []
  }

  /// Checks a session by the rules of a profile.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - profile: Which rules hold.
  ///   - outlet: Who would publish it; nil where nobody said so.
  ///   - same: What each claim is declared to be the same as, on either side, as it is rated now; nil where
  ///     that cannot be known: then it is as it was when it was declared.
  ///   - keptText: The text of a source as it was kept; nil where it was not.
  /// - Returns: The findings, those that are switched off apart.
  package static func check(
    _ session: Session,
    _ profile: GateProfile,
    outlet: String?,
    same: [EntityID: [SameClaim]]? = nil,
    keptText: @escaping @Sendable (Source) -> String? = { _ in nil }
  ) -> GateResult {
    let material = GateMaterial(
      session,
      independentSources: profile.independentSources,
      signOffs: profile.signOffs,
      outlet: outlet,
      same: same,
      keptText: keptText
    )
    var result = GateResult(profile: profile, blocking: damage(of: session), waived: [])
    for rule in GateRule.all where profile.rules.contains(rule.name) {
      let waivers = session.waivers.all.filter { $0.rule == rule.name }
      for hit in rule.find(material) {
        let finding = GateFinding(
          rule: rule.name,
          place: hit.place,
          what: hit.what,
          remedy: rule.remedy(at: hit.place)
        )
        let waiver = waivers.first { session.isOff($0, at: hit.place) }
        if let waiver {
          result.waived.append((finding, waiver))
        } else {
          result.blocking.append(finding)
        }
      }
    }
    return result
  }
}
