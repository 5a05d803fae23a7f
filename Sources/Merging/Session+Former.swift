package import FactModel

extension Session {
  /// What somebody gave a number in a copy of the session and has another since copies were merged; nil where
  /// there is none, or several.
  ///
  /// For a number that nothing has now: the past is looked through.
  package func formerly<Element: Entity>(
    _ number: EntityNumber,
    in table: EntityTable<Element>
  ) -> Element? {
    guard log.isJoined else { return nil }
    var found: [EntityID: Element] = [:]
    for position in stride(from: 1, through: log.count, by: 1) {
      for case .made(let kind, let json) in (try? log.edit(position))?.wanted ?? [] {
        guard kind == EntityKind(Element.self), let made = try? Element(json: json),
          made.number == number, let now = table[made.id]
        else { continue }
        found[now.id] = now
      }
    }
    return found.count == 1 ? found.first?.value : nil
  }

  /// What of the things that an edit made is there.
  package func stillThere(_ edit: Edit) -> [Caption] {
    edit.intent.compactMap { patch in
      guard patch.isMaking, let kind = patch.kind, case .entity(let id?) = patch.key else {
        return nil
      }
      return entity(kind, id)?.caption
    }
  }
}
