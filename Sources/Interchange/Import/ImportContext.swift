package import FactModel
package import Judging

/// What an import needs to know to make claims.
package struct ImportContext {
  /// Who imports, and when: the signature of what bears none in the file.
  package let signed: Signed
  package let newID: () -> EntityID
  /// What the person says about the names in the file.
  package let mapping: ImportMapping
  /// Tells what dates of the article mean.
  let days: DayReader
  /// The same for what somebody else signed.
  func with(_ signed: Signed) -> ImportContext {
    ImportContext(signed: signed, newID: newID, mapping: mapping, days: days, takes: takes)
  }

  /// Whether the claims of an article are wanted, by what a file says of it before its claims; of large
  /// tables, those of others are only counted.
  package let takes: (ImportedDocument) -> Bool

  package init(
    signed: Signed,
    newID: @escaping () -> EntityID = EntityID.random,
    mapping: ImportMapping = ImportMapping(),
    days: @escaping DayReader = { _ in nil },
    takes: @escaping (ImportedDocument) -> Bool = { _ in true }
  ) {
    self.signed = signed
    self.newID = newID
    self.mapping = mapping
    self.days = days
    self.takes = takes
  }
}

extension ImportedClaim {
  init(_ context: ImportContext, place: String) {
    self.init(id: context.newID(), place: place)
  }
}
