import FactModel
package import Release

/// The fixes as a unified diff of the article.
struct DiffSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let diff = material.diff
    let stale = material.fixes.count { $0.isOpen && material.release.isStale($0) }
    defer {
      if stale > 0 {
        let count = Words.count(stale, "fix", "fixes")
        writer.paragraph("\(count) for words that read otherwise since: not in the diff.")
      }
    }
    guard !diff.text.isEmpty else {
      // The memo is about nothing else; other reports are.
      guard material.options.shape == .memo else { return }
      writer.paragraph(
        material.release.keptBack.texts > 0
          ? "No fix that may be shown is to be made; what names somebody who is protected is left out."
          : "No fix is to be made."
      )
      return
    }
    writer.heading(2, "As a diff")
    writer.code(diff.text, language: "diff")
    if !diff.leftOut.isEmpty {
      let count = Words.count(diff.leftOut.count, "fix", "fixes")
      writer.paragraph("\(count) that lie over another are not in the diff.")
    }
  }
}

extension ReportMaterial {
  /// What is to be changed in the article, without what was refused.
  var diff: UnifiedDiff { FixDiff.diff(of: release) }
}

/// The fixes of a check as a diff of its article.
package enum FixDiff {
  /// Returns what is to be changed in the article: all that was not refused and is not made yet.
  package static func diff(of release: Release) -> UnifiedDiff {
    let article = release.article
    let replacements = release.fixes.compactMap { proposed -> UnifiedDiff.Replacement? in
      guard proposed.isOpen, !release.isStale(proposed), let text = proposed.fix.outcome,
        let passage = proposed.passage, !passage.isGone,
        passage.fits(article.text),
        !passage.exact.utf8.elementsEqual(text.utf8)
      else { return nil }
      return UnifiedDiff.Replacement(range: passage.range, text: text)
    }
    let file = article.origin.split(separator: "/").last.map(String.init) ?? article.origin
    return UnifiedDiff(name: file, text: article.text, replacements: replacements)
  }
}
