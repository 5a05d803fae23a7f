package import FactModel
package import LineReading

/// What fields and forms ask of the desk.
package struct FieldContext {
  let session: Session
  /// Who and when, for something written now.
  let sign: () -> Signed
  let newID: () -> EntityID
  /// The source that `@2`, a slug or a URL names; one that is not there yet is added to the changes.
  let named: (TypedText, inout [Change]) throws(Problem) -> Source

  package init(
    session: Session,
    sign: @escaping () -> Signed,
    newID: @escaping () -> EntityID,
    named: @escaping (TypedText, inout [Change]) throws(Problem) -> Source
  ) {
    self.session = session
    self.sign = sign
    self.newID = newID
    self.named = named
  }
}
