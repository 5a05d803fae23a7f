package import FactModel
import Judging
import OrderedJSON
package import Publishing
package import Release
package import Replies

/// What the publish gate says.
package enum GateView {
  /// Why nothing is published while checks fail.
  package static func refusal(_ result: GateResult) -> Problem {
    let count = result.blocking.count
    let shown = result.blocking.prefix(10).map { "\($0.place)  \($0.rule): \($0.what)" }
    return Problem(
      .input,
      "\(Wording.count(count, "check")) \(count == 1 ? "fails" : "fail") (\(result.profile.name))",
      remedy:
        "check \(result.profile.name) lists what to do; check off RULE [PLACE] REASON switches a "
        + "rule off.",
      candidates: shown + (count > 10 ? ["and \(count - 10) more"] : [])
    )
  }

  /// Why readers are not told more at once while checks fail.
  package static func refusal(_ result: GateResult, of difference: PublicDifference) -> Problem {
    var problem = refusal(result)
    let what = difference.groups.map(\.label).prefix(3)
    problem.what += ": readers would be told more (\(Wording.list(Array(what))))"
    problem.remedy =
      "Nothing was changed. Do it without because, mend what then fails (check \(result.profile.name)) and "
      + "publish it with the reason; retract, seal, or a rating alone that leaves it open (because \"REASON\" c1 u) act "
      + "at once."
    return problem
  }

  /// What failed before something was changed at once, and was no reason to refuse it.
  package static func failingBefore(_ findings: [GateFinding], _ last: Publication) -> StyledLine {
    let shown = findings.prefix(5).map { "\($0.place) \($0.rule)" }
    let more = findings.count > 5 ? " and \(findings.count - 5) more" : ""
    return StyledLine(
      "By the checks of today version \(last.number) failed already, and readers still have it so: "
        + "\(shown.joined(separator: ", "))\(more).",
      .warning
    )
  }

  /// What fails, by rule, and what was switched off.
  package static func reply(_ result: GateResult, _ desk: DeskState) -> Reply {
    var lines = [verdict(result)]
    var rule = ""
    for finding in result.blocking {
      if finding.rule != rule {
        rule = finding.rule
        let count = result.blocking.count { $0.rule == rule }
        let what = GateRule.named(rule)?.what ?? "what is read here is not what was entered"
        lines.append(
          StyledLine(body: [
            StyledSpan(rule, .strong), StyledSpan(" (\(count))  \(what)", .dim),
          ])
        )
      }
      lines.append(
        StyledLine(
          lead: [StyledSpan("  " + finding.place, .address)],
          leadWidth: 13,
          body: [StyledSpan(finding.what), StyledSpan("  \(finding.remedy)", .dim)]
        )
      )
    }
    // Behind what fills a window it is said again.
    if result.blocking.count > 12 { lines.append(verdict(result)) }
    var reply = Reply(lines, asides: waived(result), json: result.json)
    reply.isBad = !result.isOpen
    return reply
  }

  private static func verdict(_ result: GateResult) -> StyledLine {
    let name = result.profile.name
    let count = result.blocking.count
    return result.isOpen
      ? StyledLine("No check fails (\(name)).")
      : StyledLine(
        "\(Wording.count(count, "check")) \(count == 1 ? "fails" : "fail") (\(name)).",
        .warning
      )
  }

  private static func waived(_ result: GateResult) -> [StyledLine] {
    result.waived.map { finding, waiver in
      let by = waiver.signed.by.signature
      return StyledLine(
        "Switched off: \(finding.rule) at \(finding.place): \(waiver.reason) (\(by))",
        .dim
      )
    }
  }

  /// Where a rule is off; where the sentence reads otherwise now, that it is so no more.
  private static func place(_ waiver: Waiver, _ session: Session) -> String {
    guard let place = waiver.place else { return "everywhere" }
    return session.place(of: waiver) ?? "\(place) as it read then, not now"
  }

  /// All rules, with those that hold in a profile marked.
  package static func rules(_ profile: GateProfile, _ desk: DeskState) -> Reply {
    let lines = GateRule.all.map { rule in
      let isOn = profile.rules.contains(rule.name)
      let waivers = desk.session.waivers.all.filter { $0.rule == rule.name }
      let off =
        waivers.isEmpty
        ? "" : ", off \(waivers.map { place($0, desk.session) }.joined(separator: ", "))"
      return StyledLine(
        lead: [StyledSpan((isOn ? "* " : "  ") + rule.name, isOn ? .strong : .dim)],
        leadWidth: 28,
        body: [StyledSpan(rule.what), StyledSpan(off, .warning)]
      )
    }
    let json = JSONValue.array(
      GateRule.all.map { rule in
        var builder = ObjectBuilder()
        builder.put("rule", rule.name)
        builder.put("what", rule.what)
        builder.put("remedy", rule.remedy)
        builder.put("inProfile", profile.rules.contains(rule.name))
        builder.put("profiles", rule.profiles.sorted())
        return builder.object
      }
    )
    let aside = StyledLine("* holds in \(profile.name): \(profile.title)", .dim)
    return Reply(lines, asides: [aside], json: json)
  }
}
