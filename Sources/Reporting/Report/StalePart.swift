import FactModel
import Release

/// What of a claim or finding was judged when its sentences read otherwise.
struct StalePart {
  let material: ReportMaterial

  func write(_ entity: some Judged, to writer: inout some BlockWriter) {
    let release = material.release
    let stale = release.staleJudgements(of: entity)
    guard !stale.isEmpty, !entity.judgedPassages.contains(where: \.isGone) else { return }
    let now = release.seen(around: entity.judgedPassages).flatMap { release.textSeen($0) } ?? []
    let was = stale.lazy.compactMap { release.textSeen($0.seen) }.first ?? []
    writer.paragraph("The article changed since this was judged. It read:")
    for text in was.isEmpty ? entity.judgedPassages.compactMap(\.was) : was
    where !now.contains(text) {
      writer.quotation(Inline(text))
    }
  }
}
