import FactModel
import PlainText

/// What is wrong with the archived copy of a source, as far as addresses and dates tell.
enum ArchivedCopy {
  /// In words; nil where nothing is, or there is no copy.
  ///
  /// `now`: The last moment that the session knows of.
  static func fault(of source: Source, at now: Timestamp?) -> String? {
    guard let archive = source.archiveURL else { return nil }
    let copy = WebPage(archive)
    let site = WebSite(archive)
    let isKnown = ArchiveSites.isCopy(archive)
    if site?.hasUser == true { return isNone }
    if let url = source.url {
      let page = WebPage(url)
      if !copy.isCopy, copy.isAtSamePlace(as: page) {
        return "has the page itself for an archived copy"
      }
      // Where the address lies says whose it is, and the page in it what it is of.
      if copy.namesPage || isKnown && copy.isCopy, !isOf(page, copy) {
        return "has an archived copy of another page"
      }
      if !isKnown, site?.isOne(with: page.host) == true {
        return "has a page of the same site for an archived copy"
      }
    }
    // Libraries, courts and desks have archives of their own, so that not to know a site says nothing.
    if let site, !site.isPublic || redirecting.contains(site.host) { return isNone }
    if copy.isFront && !copy.isCopy || ArchiveSites.isPretence(archive) { return isNone }
    // A year in a path is when a copy was made where it is one for sure.
    let made = isKnown || copy.namesPage ? copy.archived.flatMap(date) : nil
    if let now,
      [made, source.archived].contains(where: {
        $0.map { GatePeople.isAhead($0, of: now) } ?? false
      })
    {
      return "has an archived copy of a day that is still to come"
    }
    if let made, let archived = source.archived, areApart(made, archived) {
      return
        "has an archived copy that is of \(made) by its address, and of \(archived) by archived="
    }
    guard let day = made ?? source.archived, let published = source.published,
      published.isCertainlyAfter(day)
    else { return nil }
    return "has an archived copy that is older than the document"
  }

  private static let isNone = "has an archived copy at an address that is none of a copy"

  /// Whether a copy is of a page, or of where that leads.
  private static func isOf(_ page: WebPage, _ copy: WebPage) -> Bool {
    redirecting.contains(page.host) || copy.isSame(as: page)
  }

  /// Sites whose addresses lead to others.
  private static let redirecting: Set<String> = [
    "bit.ly", "buff.ly", "cutt.ly", "doi.org", "dx.doi.org", "goo.gl", "hdl.handle.net", "is.gd",
    "lnkd.in", "ow.ly", "rb.gy", "shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com",
  ]

  /// The day in the address of a copy: from 4 to 14 digits.
  private static func date(_ digits: String) -> PartialDate? {
    let all = Array(digits)
    let year = String(all.prefix(4))
    if all.count >= 8, let day = PartialDate("\(year)-\(String(all[4..<6]))-\(String(all[6..<8]))")
    {
      return day
    }
    if all.count >= 6, let month = PartialDate("\(year)-\(String(all[4..<6]))") { return month }
    return PartialDate(year)
  }

  /// Whether two dates are not of one day: by more than the day that lies between time zones.
  private static func areApart(_ one: PartialDate, _ other: PartialDate) -> Bool {
    func ordinals(_ date: PartialDate) -> ClosedRange<Int> {
      let (first, last) = (date.month ?? 1, date.month ?? 12)
      let start = (date.year * 12 + first) * 31 + (date.day ?? 1)
      return start...max(start, (date.year * 12 + last) * 31 + (date.day ?? 31))
    }
    let (left, right) = (ordinals(one), ordinals(other))
    // The last of February and the first of March are four apart here.
    return left.lowerBound > right.upperBound + 4 || right.lowerBound > left.upperBound + 4
  }
}
