package import FactModel
import OrderedJSON
import PlainText

// What two people enter without knowing of each other and is one thing has one identity, so that it is one
// behind a merge, too, as it is in one session.
extension Desk {
  /// The identity of a source that is new: of one with an address it follows from that.
  package func newSourceID(at url: String?) -> EntityID {
    let id = ports.newID()
    guard let url else { return id }
    return unused(
      EntityID(derivedFrom: "source\n\(session.id)\n\(WebAddress.normalised(url))"),
      else: id
    )
  }

  /// The identity of a piece of evidence that is new: what one source says of a claim, in the same words, is
  /// one piece, of which people may think differently.
  func newEvidenceID(
    _ details: EvidenceDetails,
    from source: EntityID,
    for claim: Claim
  )
    -> EntityID
  {
    let id = ports.newID()
    guard details.stance != nil else { return id }
    let place = [details.quotation, details.locator].map { $0 ?? "" }.joined(separator: "\n")
    let shared = EntityID(derivedFrom: "evidence\n\(claim.id)\n\(source)\n\(place)")
    guard !claim.evidence.contains(where: { $0.id == shared }) else { return id }
    return unused(shared, else: id)
  }

  /// An identity, unless something had it that was taken out or forgotten.
  private func unused(_ id: EntityID, else other: EntityID) -> EntityID {
    if session.forgotten.contains(where: { $0.source == id }) { return other }
    let wanted = Array(id.description.utf8)
    let wasThere = stride(from: session.log.count, to: 0, by: -1).contains { position in
      session.log.line(position).firstOccurrence(of: wanted) != nil
    }
    return wasThere ? other : id
  }
}
