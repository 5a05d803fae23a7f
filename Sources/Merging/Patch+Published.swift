package import FactModel
import OrderedJSON

extension Patch {
  /// The patch of a claim without what would change that the claim is published, or retracted, by now.
  package func keepingPublished(in session: Session) -> Patch {
    guard isAbout(Claim.self), case .entity(let id?) = key, let present = session.claims[id] else {
      return self
    }
    switch self {
    case .changed(let kind, _, let fields):
      return .changed(kind, id, fields.filter { !$0.wouldTakeBack(present) })
    case .removed(let kind, let json):
      guard var whole = try? Claim(json: json) else { return self }
      whole.status = present.status
      whole.retraction = present.retraction
      return whole.json == present.json ? .removed(kind, present.json) : self
    case .made, .facts, .scale, .article: return self
    }
  }
}

extension FieldChange {
  /// Whether it is of the status or the retraction of a claim, and starts from another than there is.
  fileprivate func wouldTakeBack(_ claim: Claim) -> Bool {
    guard case .value(let was, _) = content else { return false }
    switch key {
    case "status": return claim.status == .published && was != claim.status.json
    case "retraction": return was != claim.retraction?.json
    default: return false
    }
  }
}
