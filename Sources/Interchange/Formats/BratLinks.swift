import FactModel
import Notations
import OrderedJSON

/// The links of all claims, as lines of a brat file.
struct BratLinks {
  private let kept: [(name: String, ends: [EntityID], value: JSONValue)]
  /// The types of events by the claims whose passages are the words for them.
  private let events: [EntityID: String]

  init(_ claims: [Claim]) {
    kept = claims.flatMap { claim in
      claim.foreign["brat"].all.compactMap { member in
        ClaimLink.ends(of: member.value).map { (member.key, $0, member.value) }
      }
    }
    let words = kept.filter { $0.value["kind"]?.string == "E" }.compactMap { link in
      link.ends.first.map { ($0, link.name) }
    }
    events = Dictionary(words) { first, _ in first }
  }

  /// The types of one kind, each once.
  func names(_ kind: String) -> [String] {
    Set(kept.filter { $0.value["kind"]?.string == kind }.map(\.name)).sorted()
  }

  /// The type of the event that a claim's passage is the word of.
  func event(at claim: EntityID) -> String? { events[claim] }

  /// One line each, where all that it joins is written: by the identifiers of claims' first spans.
  func lines(_ spans: [EntityID: String], _ newID: (Character) -> String) -> String {
    var lines = ""
    var names: [String: String] = [:]
    var used: Set<String> = []
    for link in kept where link.value["kind"]?.string == "E" {
      guard let word = link.ends.first, spans[word] != nil,
        let name = link.value["id"]?.string
      else { continue }
      var id = name
      while !used.insert(id).inserted { id = newID("E") }
      names["\(word) \(name)"] = id
    }
    for link in kept {
      guard let kind = link.value["kind"]?.string?.first else { continue }
      let events = link.value["names"]?.elements ?? []
      let roles = link.value["roles"]?.elements ?? []
      var ends: [String] = []
      for (index, claim) in link.ends.enumerated() {
        let name = events.indices.contains(index) ? events[index].string : nil
        guard let id = name.map({ names["\(claim) \($0)"] }) ?? spans[claim] else {
          // An event stays what it is without one of its arguments, and others that are one, too.
          if kind == "*" || kind == "E" && index > 0 { continue }
          break
        }
        let role = roles.indices.contains(index) ? roles[index].string : nil
        ends.append(role.map { "\($0):\(id)" } ?? id)
      }
      let isWhole = ends.count == link.ends.count || kind == "E" || ends.count > 1 && kind == "*"
      guard isWhole, !ends.isEmpty else { continue }
      let own = "\(link.ends[0]) \(link.value["id"]?.string ?? "")"
      let id = kind == "*" ? "*" : kind == "E" ? names[own] ?? newID(kind) : newID(kind)
      let text = link.value["text"]?.string.map { " " + $0 } ?? ""
      lines += "\(id)\t\(kind == "E" ? "" : link.name + " ")\(ends.joined(separator: " "))\(text)\n"
    }
    return lines
  }
}
