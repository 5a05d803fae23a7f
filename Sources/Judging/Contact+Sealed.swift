package import FactModel
import OrderedJSON

extension Contact {
  /// Whether nobody but the desk learns that there is such a person: it is sealed, or was asked under a name that
  /// is forgotten, and role and words tell whose.
  ///
  /// A reading: what takes a name out, here or in another copy, adds no word to what is there.
  package var isSealed: Bool {
    visibility == .sealed || person.includes(Forgetting.replacement)
  }
}
