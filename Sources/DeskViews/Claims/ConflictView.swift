package import FactModel
import Judging
import Merging
package import OrderedJSON
package import Replies

/// What several people changed differently.
package enum ConflictView {
  /// The thing and the field, and each version with its name below.
  package static func lines(_ conflict: Conflict, _ desk: DeskState) -> [StyledLine] {
    let heading = StyledLine(
      lead: [StyledSpan("  " + desk.session.name(of: conflict), .address)],
      leadWidth: 10,
      body: [StyledSpan(what(conflict), .warning)]
    )
    let last = conflict.versions.count - 1
    let first = desk.session.firstNumber(of: conflict)
    return [heading]
      + conflict.versions.enumerated().map { index, version in
        let isHolding = index == last && conflict.isOpen && conflict.opposed == nil
        let holds = isHolding ? ", holds meanwhile" : ""
        return StyledLine(
          lead: [StyledSpan("    \(first + index)", .strong)],
          leadWidth: 10,
          body: [
            StyledSpan(words(version, of: conflict, desk.session)),
            StyledSpan("  \(version.signed.by.name), \(version.signed.at.minute)\(holds)", .dim),
          ] + (version.reason.map { [StyledSpan(" — \($0)")] } ?? [])
            + otherWords(version, of: conflict, desk.session)
        )
      }
  }

  /// What the sentences read that a version judges, where that is not what they read now.
  private static func otherWords(
    _ version: Conflict.Version,
    of conflict: Conflict,
    _ session: Session
  ) -> [StyledSpan] {
    guard let id = conflict.id, case .object(let object)? = version.value,
      let seen = object["seen"].flatMap({ try? Seen(json: $0) }),
      let passages = session.claims[id]?.passages ?? session.items[id].map({ [$0.passage] }),
      session.seen(around: passages)?.digest != seen.digest, let was = session.textSeen(seen)
    else { return [] }
    let words = Wording.oneLine(was.joined(separator: " "))
    return [StyledSpan(" of other words: \(Wording.quoted(words))", .warning)]
  }

  /// What several changed differently in one thing, open or settled, with who settled it and why.
  package static func lines(about id: EntityID, _ desk: DeskState) -> [StyledLine] {
    desk.session.conflicts.filter { $0.id == id || $0.opposed == id }.flatMap { conflict in
      lines(conflict, desk) + conflict.settlements.compactMap { line($0, desk) }
    }
  }

  private static func line(_ settlement: Conflict.Settlement, _ desk: DeskState) -> StyledLine? {
    let log = desk.session.log
    guard let position = log.position(of: settlement.edit), let edit = try? log.edit(position)
    else { return nil }
    return StyledLine(
      lead: [StyledSpan("    settled", .strong)],
      leadWidth: 12,
      body: [
        StyledSpan(settlement.reason ?? "without a reason"),
        StyledSpan("  \(edit.signed.by.name), \(edit.signed.at.minute)", .dim),
      ]
    )
  }

  /// The field without identities.
  package static func what(_ conflict: Conflict) -> String {
    if conflict.opposed != nil { return "the same words: judged differently" }
    if conflict.field == Conflict.readers { return "readers: two versions were published apart" }
    let words = conflict.field.split(separator: "/").map(String.init)
      .filter { EntityID($0) == nil }
    let field = words.isEmpty ? conflict.of : words.joined(separator: " ")
    return conflict.isAboutPresence
      ? "\(field): taken out, and changed" : "\(field): changed differently"
  }

  private static func words(
    _ version: Conflict.Version,
    of conflict: Conflict,
    _ session: Session
  ) -> String {
    if conflict.opposed != nil || conflict.field == Conflict.readers,
      case .object(let object)? = version.value
    {
      return words(object, session)
    }
    if conflict.isAboutPresence {
      return version.value == nil ? "taken out" : "kept, with a change"
    }
    if conflict.of == Item.kindName, conflict.field == "check" {
      guard let json = version.value, let check = try? Item.Check(json: json) else {
        return "not checked"
      }
      return words(check, session)
    }
    if conflict.of == "article", case .string(let hash)? = version.value,
      let revision = session.revisions.first(where: { $0.hash == hash })
    {
      return "the reading of \(revision.read.minute), \(revision.origin)"
    }
    if conflict.of == Finding.kindName, conflict.field == "status" {
      let status = version.value.flatMap { try? Finding.Status(json: $0) }
      guard let status else { return Finding.Status.Kind.open.rawValue }
      return [status.kind.rawValue, status.reason].compactMap { $0 }.joined(separator: " — ")
    }
    let ratings = Set(conflict.versions.compactMap(conflict.rating))
    if conflict.field == Conflict.verdict, ratings.count == 1,
      let verdict = version.value.flatMap({ try? Verdict(json: $0) })
    {
      // One rating on two scales: what differs is the scale.
      return "“\(verdict.rating)” on \(verdict.scale)"
    }
    guard let value = version.value else { return "left out" }
    let all = conflict.versions.compactMap(\.value).map(short)
    let isTold = Set(all).count == all.count
    return isTold ? short(value) : parts(of: value, "").joined(separator: ", ")
  }

  /// A value in a few words.
  private static func short(_ value: JSONValue) -> String {
    if case .array = value { return parts(of: value, "").joined(separator: ", ") }
    let holder = JSONValue.object(JSONObject([JSONMember(key: "it", value: value)]))
    return ChangedFields.between(.object(JSONObject([])), holder).first?.after ?? "left out"
  }

  /// All that a value says, where a few words do not tell it from another: `from 2024-05-01, to 2024-05-31`.
  private static func parts(of value: JSONValue, _ name: String) -> [String] {
    switch value {
    case .object(let object):
      return object.members.filter { !["id", "by", "at", "seen"].contains($0.key) }
        .flatMap { parts(of: $0.value, $0.key) }
    case .array(let values): return values.flatMap { parts(of: $0, name) }
    case .null, .bool, .number, .string:
      return [[name, short(value)].filter { !$0.isEmpty }.joined(separator: " ")]
    }
  }

  /// What came of checking an item: `ticked @1 — as in the transcript`.
  private static func words(_ check: Item.Check, _ session: Session) -> String {
    let outcome = check.outcome == .ticked ? "ticked" : "nothing to check"
    let sources = check.sources.compactMap { session.sources[$0]?.label }
    let said = ([outcome] + sources).joined(separator: " ")
    return [said, check.note].compactMap { $0 }.joined(separator: " — ")
  }

  /// A thing that a version names, with what was said of the words.
  private static func words(_ object: JSONObject, _ session: Session) -> String {
    let named = object.members.first.flatMap { member -> Caption? in
      guard let kind = EntityKind.named(member.key), case .string(let text) = member.value else {
        return nil
      }
      return EntityID(text).flatMap { session.entity(kind, $0) }?.caption
    }
    let name = named?.name ?? "dropped since"
    if let check = object["check"].flatMap({ try? Item.Check(json: $0) }) {
      return "\(name) \(words(check, session))"
    }
    guard let json = object[Conflict.verdict], let verdict = try? Verdict(json: json) else {
      return name
    }
    return ["\(name) \(verdict.rating)", verdict.reason].compactMap { $0 }.joined(separator: " — ")
  }

  /// `Ann, Ben and Eva`: each of some names once, in their order.
  static func listOnce(_ names: [String]) -> String {
    Wording.list(names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.1))
  }

  /// That something would be taken out which two people changed differently, and nobody settled.
  package static func refusal(_ conflict: Conflict, _ session: Session) -> Problem {
    let name = session.name(of: conflict)
    let names = listOnce(conflict.versions.map(\.signed.by.name).filter { !$0.isEmpty })
    return Problem(
      .input,
      "\(name) is open between \(names) (\(what(conflict))), and this would take it out",
      remedy: "Nothing was changed. First settle it: adjudicate \(name) mine, theirs or leave."
    )
  }

  /// Conflicts as in the session file, with the names of what they are about.
  package static func json(_ conflicts: [Conflict], _ desk: DeskState) -> JSONValue {
    .array(
      conflicts.map { conflict in
        guard case .object(var object) = conflict.json else { return .null }
        object.members.insert(
          JSONMember(key: "label", value: .string(desk.session.name(of: conflict))),
          at: 0
        )
        return .object(object)
      }
    )
  }
}
