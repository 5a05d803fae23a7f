import FactModel

/// What sources were called before: a name that was changed gives them away as well.
enum PastStates {
  /// Sources as they are and as they ever were, each under its present number.
  ///
  /// A past that cannot be read has nothing to tell here; what reads it for itself says so.
  static func all(of sources: [Source], in session: Session) -> [Source] {
    guard !sources.isEmpty else { return [] }
    let present = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    var states: [EntityID: Source] = [:]
    var found = sources
    for edit in SourcePast.readable(of: session) {
      for patch in edit.patches {
        guard patch.isAbout(Source.self), case .entity(let id?) = patch.key, let now = present[id],
          patch.isMaking || states[id] != nil, var state = try? patch.result(from: states[id])
        else { continue }
        states[id] = state
        state.number = now.number
        if !found.contains(state) { found.append(state) }
      }
    }
    return found
  }
}
