import FactModel
import TestSupport

// What reaches further than one thing, for the laws of merging.
extension Workpiece {
  /// Forgets or seals a source, publishes, or retracts what was published.
  ///
  /// `forgets`: Whether a source may be forgotten.
  mutating func protect(forgets: Bool = true) throws {
    switch integer(in: (forgets ? 0 : 1)...3) {
    case 0: try forgetSource()
    case 1: try sealSource()
    case 2: try publish()
    default: try retract()
    }
  }

  private mutating func forgetSource() throws {
    guard let source = random.element(of: Array(session.sources.all)) else { return }
    resume(try session.forgetting(source, signed: random.signed()))
  }

  private mutating func sealSource() throws {
    guard let before = random.element(of: Array(session.sources.all)) else { return }
    var after = before
    after.visibility = .sealed
    try make(Change(from: before, to: after))
  }

  private mutating func publish() throws {
    var publication = random.publication(session.counters.next(Publication.kindName))
    publication.edit = session.log.lastID
    publication.claims = session.claims.all.map(\.id)
    publication.retraction = nil
    try make(Change(from: nil, to: publication))
  }

  private mutating func retract() throws {
    guard let before = session.publications.last, before.retraction == nil else { return }
    var after = before
    after.retraction = random.retraction()
    try make(Change(from: before, to: after))
  }
}
