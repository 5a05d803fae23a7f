import Digest
import OrderedJSON

extension Session {
  /// The text and the claims as they stand, as sign-offs are bound to them.
  package var signedState: SignedState {
    var stream = SHA256Stream()
    for claim in claims.all {
      stream.add(claim.underSignature.compact)
      stream.add([UInt8(ascii: "\n")])
    }
    return SignedState(article: article.hash, claims: SHA256.hex(of: stream.finish()))
  }

  /// The last sign-off of each role that gave one, in the order of the roles.
  package var lastSignOffs: [SignOff] {
    let given = Array(signOffs.all)
    return SignOff.Role.allCases.compactMap { role in given.last { $0.role == role } }
  }
}

extension SignOff {
  /// Why it does not hold any more, without a full stop; nil while it holds.
  package func void(in state: SignedState) -> String? {
    switch (self.state.article == state.article, self.state.claims == state.claims) {
    case (true, true): nil
    case (false, true): "the text changed"
    case (true, false): "the claims changed"
    case (false, false): "the text and the claims changed"
    }
  }
}

extension Claim {
  /// What of a claim nobody can change without voiding the sign-offs: not how far the work is (status,
  /// tags), not what colleagues tell each other (notes), and not what are approvals themselves (a
  /// legal flag cleared, a risk accepted).
  fileprivate var underSignature: JSONValue {
    var claim = self
    claim.status = .open
    claim.tags = []
    claim.notes = []
    claim.risk = nil
    claim.legal?.clearance = nil
    return claim.json
  }
}
