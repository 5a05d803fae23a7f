import FactModel
import Notations
import OrderedJSON

// What is said between claims in a record whose claim is here.
extension Placer {
  /// The links of a claim beside those of its record.
  struct LinkComparison {
    /// As they are with what of the record is taken.
    fileprivate(set) var links: [JSONMember] = []
    /// The names of those that are new here.
    fileprivate(set) var taken: [String] = []
    /// What took the place of what.
    fileprivate(set) var replaced: [RecordComparison.Difference] = []
    /// What is otherwise, and was not taken.
    fileprivate(set) var untaken: [RecordComparison.Difference] = []
  }

  /// Compares the links of a claim and its record.
  ///
  /// One that the record has instead of another takes its place where the record is the claim's own. One that the
  /// record leaves out stays, and is told, where the claims that it names are in the file.
  func compareLinks(
    _ imported: Claim,
    _ present: Claim,
    _ record: ClaimMatching.Record,
    of format: String
  ) -> LinkComparison {
    let (theirs, ours) = (imported.foreign[format].links, present.foreign[format].links)
    var comparison = LinkComparison(links: ours)
    let isOwn = document.otherSession == nil && !document.isOfSeveral
    var gone = ours.indices.filter {
      isOwn && !theirs.contains(ours[$0]) && isInFile(ours[$0], record)
    }
    for link in theirs where !ours.contains(link) {
      let ends = ClaimLink.ends(of: link.value)
      let place =
        gone.firstIndex { ClaimLink.ends(of: ours[$0].value) == ends }
        ?? gone.firstIndex { ours[$0].key == link.key }
      guard let place else {
        comparison.links.append(link)
        comparison.taken.append(link.key)
        continue
      }
      let old = gone.remove(at: place)
      let change = difference(link, ours[old])
      if record.isIdentical {
        comparison.links[old] = link
        comparison.taken.append(link.key)
        comparison.replaced.append(change)
      } else {
        comparison.untaken.append(change)
      }
    }
    comparison.untaken += gone.map { difference(nil, ours[$0]) }
    return comparison
  }

  /// Whether all claims that a link names are in the part of the file where the record is.
  private func isInFile(_ link: JSONMember, _ record: ClaimMatching.Record) -> Bool {
    (ClaimLink.ends(of: link.value) ?? []).allSatisfy { scopes[$0] == record.imported.linkScope }
  }

  private func difference(_ theirs: JSONMember?, _ ours: JSONMember) -> RecordComparison.Difference
  {
    var (new, old) = (theirs.map { words($0) } ?? "", words(ours))
    if let theirs, new == old {
      new += beside(theirs.value, ours.value)
      old += beside(ours.value, theirs.value)
    }
    return RecordComparison.Difference(field: "link", theirs: new, ours: old)
  }

  /// What is kept beside a link's ends and is otherwise in another.
  private func beside(_ link: JSONValue, _ other: JSONValue) -> String {
    guard case .object(let object) = link else { return "" }
    return object.members.filter { other[$0.key] != $0.value }.map { member in
      " " + (member.value.string ?? String(decoding: member.value.compact, as: UTF8.self))
    }.joined()
  }

  /// A link as it is told: `says c2`.
  private func words(_ link: JSONMember) -> String {
    let ends = (ClaimLink.ends(of: link.value) ?? []).map { end in
      session.claims[end]?.label ?? "a new claim"
    }
    return ([link.key] + ends).joined(separator: " ")
  }
}
