package import FactModel

extension Edit {
  /// The source that it sealed, which is not undone; nil where it sealed none that was there.
  package var sealedSource: EntityID? {
    for patch in patches {
      guard case .changed(_, let id, let fields) = patch, patch.isAbout(Source.self) else {
        continue
      }
      let isSealing = fields.contains { field in
        guard field.key == "visibility", case .value(_, let now) = field.content else {
          return false
        }
        return now == Source.Visibility.sealed.json
      }
      if isSealing { return id }
    }
    return nil
  }
}

extension Source {
  /// How it is unsealed: by name, never by the way.
  package var unsealing: String { "source \(label) visibility=desk unseals it" }
}
