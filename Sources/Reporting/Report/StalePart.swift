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
    let texts = (was.isEmpty ? entity.judgedPassages.compactMap(\.was) : was)
      .filter { !now.contains($0) }
    let what = stale.allSatisfy { $0.kind == .review } ? "reviewed" : "judged"
    let how = texts.isEmpty ? "." : ". It read:"
    guard !release.saysOtherwise(entity) else {
      writer.paragraph(Inline("This was \(what) when it said something else."))
      return
    }
    writer.paragraph(Inline("The article changed since this was \(what)\(how)"))
    for text in texts { writer.quotation(Inline(text)) }
  }
}
