package import FactModel

extension ArticleFacts {
  /// Takes over what the publisher changed, unless a checker set it right meanwhile.
  ///
  /// - Parameters:
  ///   - before: What the earlier reading said.
  ///   - now: What the new one says; what it does not say stays.
  /// - Returns: The facts after the new reading.
  package func updated(from before: ArticleFacts, to now: ArticleFacts) -> ArticleFacts {
    var facts = self
    func update<Value: Equatable>(_ field: WritableKeyPath<ArticleFacts, Value?>) {
      guard let new = now[keyPath: field], new != before[keyPath: field],
        facts[keyPath: field] == before[keyPath: field]
      else { return }
      facts[keyPath: field] = new
    }
    update(\.title)
    update(\.publisher)
    update(\.published)
    update(\.updated)
    update(\.language)
    update(\.url)
    if !now.byline.isEmpty, now.byline != before.byline, facts.byline == before.byline {
      facts.byline = now.byline
    }
    return facts
  }
}
