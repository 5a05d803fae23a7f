package import FactModel

/// What others did, in one line.
package enum NewsLine {
  /// Tells of edits.
  ///
  /// - Parameters:
  ///   - edits: What arrived.
  ///   - session: The session with them.
  ///   - conflicts: How many things are to be settled now that were not before.
  ///   - own: Who is at the keyboard: what others did under that name is told as that.
  /// - Returns: `From the desk: Ben 2 changes (c3, @2); Kim 1 change (q1).`
  package static func text(
    _ edits: [Edit],
    in session: Session,
    conflicts: Int = 0,
    to own: String = ""
  ) -> String {
    var names: [String] = []
    var counts: [String: Int] = [:]
    var things: [String: [String]] = [:]
    for edit in edits {
      let name = edit.signed.by.name
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += 1
      for label in labels(edit, session) where things[name]?.contains(label) != true {
        things[name, default: []].append(label)
      }
    }
    let parts = names.map { name in
      let labels = things[name] ?? []
      let shown = labels.prefix(4).joined(separator: ", ") + (labels.count > 4 ? ", …" : "")
      let isOwn = !own.isEmpty && Folding.isSame(name, own)
      return name + (isOwn ? " (your name, in another copy)" : "")
        + " \(Wording.count(counts[name] ?? 0, "change"))" + (shown.isEmpty ? "" : " (\(shown))")
    }
    var line = "From the desk: \(parts.joined(separator: "; "))."
    if conflicts > 0 { line += " \(Wording.count(conflicts, "conflict")): adjudicate settles it." }
    return line
  }

  private static func labels(_ edit: Edit, _ session: Session) -> [String] {
    edit.intent.compactMap { patch in
      switch patch.key {
      case .facts: "the article"
      case .scale: "the scale"
      case .article: "the text"
      case .entity(let id):
        patch.kind.flatMap { kind in id.flatMap { session.entity(kind, $0)?.caption.name } }
      }
    }
  }
}
