/// Chooses the title among what a page states, without the name of the site.
struct StatedTitle {
  /// The title; nil where the page has none.
  private(set) var title: String?
  /// The heading that is the title; none where the page shows another.
  private(set) var heading = MarkupTree.none

  private let site: SiteName

  init(_ facts: FactCandidates, addresses: [String]) {
    site = SiteName(
      facts.siteNames + Self.namesInHeadings(facts),
      addresses: addresses
    )
    let headings = facts.headings.filter { !site.isOne($0.value) }
    let pageTitle = facts.pageTitle.map { site.removed(from: $0) }
    var stated = facts.titles.map { found in
      var found = found
      found.value = site.removed(from: found.value)
      return found
    }
    if stated.count > 1 { stated.removeAll { [site] in site.isOne($0.value) } }
    stated.sort { $0.origin < $1.origin }

    let shown = (stated.map(\.value) + [pageTitle ?? ""]).lazy.compactMap { text in
      headings.first { Self.agree(text, $0.value) }
    }.first
    let others = stated.filter { $0.origin != .linkedArticle && $0.origin != .linkedPage }
    let linked = stated.first { $0.origin == .linkedArticle }?.value
    let isAgreed = { (text: String) in
      ([pageTitle ?? "", shown?.value ?? ""] + others.map(\.value)).contains {
        Self.agree(text, $0)
      }
    }
    var chosen: String?
    if facts.isDraft, let heading = headings.first {
      chosen = heading.value
    } else if let agreed = Self.agreed(linked, others, pageTitle, headings) {
      chosen = agreed
    } else if let linked, isAgreed(linked) {
      chosen = linked
    } else if let pageTitle, let shown, Self.agree(pageTitle, shown.value),
      !others.contains(where: { Self.areAlike($0.value, shown.value) })
    {
      // What is written for machines may be a template's, the same on every page.
      chosen = shown.value
    } else {
      chosen = others.first?.value ?? linked
    }
    if chosen == nil { chosen = facts.pageTitle.map { Self.unnamed($0, site) } }
    if chosen.map({ site.isOne($0) }) ?? true { chosen = headings.first?.value ?? chosen }
    finish(chosen, headings)
  }

  /// Headings that are the end of the page's title: “Oldtown Blog” of “The bridge | Oldtown Blog”.
  private static func namesInHeadings(_ facts: FactCandidates) -> [String] {
    guard let title = facts.pageTitle, let last = Separators.last(in: title) else { return [] }
    let end = folded(title[last.upperBound...])
    guard end.utf8.count < folded(title[..<last.lowerBound]).utf8.count,
      !facts.titles.contains(where: { folded($0.value) == end })
    else { return [] }
    return facts.headings.map(\.value).filter { folded($0) == end }
  }

  /// The title on which most of four agree; nil where no two do.
  ///
  /// The four are data for machines, Open Graph, the page's title and what readers see; of two pairs
  /// the one that readers see is chosen.
  private static func agreed(
    _ linked: String?,
    _ others: [FoundFact<String>],
    _ pageTitle: String?,
    _ headings: [FoundFact<String>]
  ) -> String? {
    let openGraph = others.first { $0.origin == .openGraph || $0.origin == .openGraphName }?.value
    let stated = [linked, openGraph, pageTitle].compactMap { $0 }
    var best: (text: String, votes: Int)?
    for (index, text) in (headings.map(\.value) + stated).enumerated() {
      let key = folded(text)
      let isShown = headings.contains { folded($0.value) == key }
      let votes = stated.count { folded($0) == key } * 2 + (isShown ? 3 : 0)
      guard votes >= 4, !key.isEmpty, index < mostHeadings + stated.count else { continue }
      if votes > best?.votes ?? 0 { best = (text, votes) }
    }
    return best?.text
  }

  private static let mostHeadings = 20

  /// Takes the heading's words where the title is the heading with more or less around it.
  private mutating func finish(_ chosen: String?, _ headings: [FoundFact<String>]) {
    guard let chosen else { return }
    title = chosen
    for heading in headings where Self.areAlike(chosen, heading.value) {
      self.heading = heading.node
      if let cut = Self.cut(chosen), Self.folded(heading.value).hasPrefix(Self.folded(cut)) {
        title = heading.value
      } else if Separators.follow(heading.value, in: chosen) {
        title = heading.value
      }
      return
    }
  }

  /// The part of a title before the dots that show it was cut; nil where it was not.
  private static func cut(_ title: String) -> Substring? {
    for dots in ["…", "..."] where title.hasSuffix(dots) {
      return title.dropLast(dots.count)
    }
    return nil
  }

  /// A page's title without its last part, where that is likely to be the site's name.
  private static func unnamed(_ title: String, _ site: SiteName) -> String {
    let known = site.removed(from: title)
    guard known == title, let last = Separators.last(in: title) else { return known }
    let before = title[..<last.lowerBound]
    let after = title[last.upperBound...]
    let words = after.split(separator: " ").count
    let isStrong = title[last].contains { "|»·•_".contains($0) }
    guard folded(after).count < folded(before).count,
      before.split(separator: " ").count >= 4 || folded(before).utf8.count >= 30,
      isStrong || (words <= 4 && after.first?.isLowercase == false)
    else { return title }
    return String(before)
  }

  private static func folded(_ text: some StringProtocol) -> String { FactText.folded(text) }

  /// Whether two titles agree or have most of their words in common.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    if agree(one, other) { return true }
    let (one, other) = (words(one), words(other))
    return min(one.count, other.count) >= 4
      && 4 * one.intersection(other).count >= 3 * max(one.count, other.count)
  }

  private static func words(_ title: String) -> Set<Substring> {
    Set(title.lowercased().split { !$0.isLetter && !$0.isNumber })
  }

  /// Whether two titles are the same, or one the start of the other and at least a third of it.
  static func agree(_ one: String, _ other: String) -> Bool {
    let (one, other) = (folded(one), folded(other))
    let (short, long) = one.utf8.count <= other.utf8.count ? (one, other) : (other, one)
    guard !short.isEmpty else { return false }
    return short == long
      || (short.utf8.count >= 12 && 3 * short.utf8.count >= long.utf8.count
        && long.hasPrefix(short))
  }
}
