package import EntityForms
import FactModel

extension Desk {
  /// What fields and forms ask of it.
  package var fields: FieldContext {
    FieldContext(session: session, sign: sign, newID: ports.newID) {
      word,
      changes throws(Problem) in
      try self.sources([word], &changes)[0]
    }
  }
}
