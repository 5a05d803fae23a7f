import FactModel

/// What a publisher did to a passage since a checker saw it.
enum PassageView {
  /// In words; nil for nothing.
  static func change(_ passage: Passage, _ desk: DeskState) -> String? {
    if let hash = passage.revision {
      let read = desk.session.revisions.first { $0.hash == hash }?.read.minute
      return "not in the article any more" + (read.map { "; it was in the reading of \($0)" } ?? "")
    }
    return nil
  }
}
