package import FactModel
import OrderedJSON

// What others than one person did.
extension Session {
  /// Whether others have gone on with what an edit made, where copies were merged or `isShared` says that they
  /// work on this one: taken back, their work would be gone with it.
  package func hasWork(
    ofOthersThan name: String,
    on step: EditStep,
    isShared: Bool = false
  ) -> Bool {
    guard isShared || log.isJoined else { return false }
    let made = step.edit.patches.compactMap { patch -> EntityID? in
      guard patch.isMaking, case .entity(let id) = patch.key else { return nil }
      return id
    }
    guard !made.isEmpty else { return false }
    return stride(from: step.position + 1, through: log.count, by: 1).contains { later in
      let line = String(decoding: log.line(later), as: UTF8.self)
      guard made.contains(where: { line.includes($0.description) }) else { return false }
      return (try? log.edit(later)).map { !Folding.isSame(name, $0.signed.by.name) } ?? false
    }
  }
}
