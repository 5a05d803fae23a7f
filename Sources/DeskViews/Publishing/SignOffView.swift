package import FactModel
import Judging
import OrderedJSON
import Publishing
import Release
package import Replies

/// Who signed the text and the claims off.
package enum SignOffView {
  /// `checker  Ada, 2024-02-01 09:00`, and why it is void where it is.
  package static func line(
    _ signOff: SignOff,
    _ session: Session,
    in state: SignedState
  ) -> StyledLine {
    var body = [StyledSpan("\(signOff.signed.by.name), \(signOff.signed.at.minute)")]
    if signOff.enteredBy != nil {
      body.append(StyledSpan(signOff.entered))
    } else if let note = signOff.note {
      body.append(StyledSpan(": \(note)"))
    }
    if let what = session.wrongHand(signOff) { body.append(nobodys(what)) }
    if let why = session.void(signOff, in: state) {
      let position = session.log.position(of: signOff.edit) ?? 0
      body.append(StyledSpan(" (void: \(why); versions diff \(position))", .warning))
    }
    return StyledLine(
      lead: [StyledSpan("  " + signOff.role.rawValue, .address)],
      leadWidth: 12,
      body: body
    )
  }

  /// The last sign-off of each role.
  package static func list(_ desk: DeskState) -> Reply {
    let state = desk.session.signedState
    let last = desk.session.lastSignOffs
    let json = JSONValue.array(last.map { self.json($0, desk.session, in: state) })
    guard !last.isEmpty else {
      return Reply(asides: [StyledLine("Nobody has signed off yet.", .dim)], json: json)
    }
    return Reply(last.map { line($0, desk.session, in: state) }, json: json)
  }

  /// `checker Ada, editor Maria Chen (void: the claims changed)`.
  static func summary(_ session: Session, in state: SignedState) -> [StyledSpan] {
    var spans: [StyledSpan] = []
    for signOff in session.lastSignOffs {
      if !spans.isEmpty { spans.append(StyledSpan(", ")) }
      spans.append(StyledSpan("\(signOff.role.rawValue) \(signOff.signed.by.name)"))
      if let enterer = signOff.enteredBy {
        spans.append(StyledSpan(" (entered by \(enterer.name))"))
      }
      if let what = session.wrongHand(signOff) { spans.append(nobodys(what)) }
      if let why = session.void(signOff, in: state) {
        spans.append(StyledSpan(" (void: \(why))", .warning))
      }
    }
    return spans
  }

  /// Why a sign-off is none.
  private static func nobodys(_ what: String) -> StyledSpan {
    StyledSpan(" (counts for nobody: \(what))", .warning)
  }

  static func json(_ signOff: SignOff, _ session: Session, in state: SignedState) -> JSONValue {
    guard case .object(var object) = signOff.json else { return signOff.json }
    let why = session.void(signOff, in: state)
    let hand = session.wrongHand(signOff)
    object.members.append(JSONMember(key: "holds", value: .bool(why == nil && hand == nil)))
    if let hand { object.members.append(JSONMember(key: "wrongHand", value: .string(hand))) }
    if let why { object.members.append(JSONMember(key: "void", value: .string(why))) }
    return .object(object)
  }
}
