package import FactModel
package import OrderedJSON
package import Replies

/// Who signed the text and the claims off.
package enum SignOffView {
  /// `checker  Ada, 2024-02-01 09:00`, and why it is void where it is.
  package static func line(_ signOff: SignOff, in state: SignedState) -> StyledLine {
    var body = [StyledSpan("\(signOff.signed.by.name), \(signOff.signed.at.minute)")]
    if let note = signOff.note { body.append(StyledSpan(": \(note)")) }
    if let why = signOff.void(in: state) {
      body.append(StyledSpan(" (void: \(why); versions diff \(signOff.edits))", .warning))
    }
    return StyledLine(
      lead: [StyledSpan("  " + signOff.role.rawValue, .address)],
      leadWidth: 12,
      body: body
    )
  }

  package static func list(_ desk: DeskState) -> Reply {
    let state = desk.session.signedState
    let last = desk.session.lastSignOffs
    let json = JSONValue.array(last.map { self.json($0, in: state) })
    guard !last.isEmpty else {
      return Reply(asides: [StyledLine("Nobody has signed off yet.", .dim)], json: json)
    }
    return Reply(last.map { line($0, in: state) }, json: json)
  }

  /// `checker Ada, editor Maria Chen (void: the claims changed)`.
  package static func summary(_ signOffs: [SignOff], in state: SignedState) -> [StyledSpan] {
    var spans: [StyledSpan] = []
    for signOff in signOffs {
      if !spans.isEmpty { spans.append(StyledSpan(", ")) }
      spans.append(StyledSpan("\(signOff.role.rawValue) \(signOff.signed.by.name)"))
      if let why = signOff.void(in: state) { spans.append(StyledSpan(" (void: \(why))", .warning)) }
    }
    return spans
  }

  package static func json(_ signOff: SignOff, in state: SignedState) -> JSONValue {
    guard case .object(var object) = signOff.json else { return signOff.json }
    let why = signOff.void(in: state)
    object.members.append(JSONMember(key: "holds", value: .bool(why == nil)))
    if let why { object.members.append(JSONMember(key: "void", value: .string(why))) }
    return .object(object)
  }
}
