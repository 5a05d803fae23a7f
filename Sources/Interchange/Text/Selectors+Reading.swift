import FactModel
import Notations
import OrderedJSON

// Where the selectors of an annotation say that a passage is.
extension Selectors {
  /// Nil where none of them leads to words.
  static func anchor(_ selectors: [JSONValue]) -> Anchor? {
    var anchor = Anchor()
    for selector in selectors {
      guard let one = one(selector) else { continue }
      anchor.range = anchor.range ?? one.range
      guard one.exact != nil || one.bounds != nil else { continue }
      (anchor.exact, anchor.bounds) = (one.exact, one.bounds)
      (anchor.prefix, anchor.suffix) = (one.prefix, one.suffix)
    }
    // A place and words say more than where the words begin and end.
    if anchor.range != nil { anchor.bounds = nil }
    return anchor.range == nil && anchor.exact == nil && anchor.bounds == nil ? nil : anchor
  }

  private static func one(_ selector: JSONValue) -> Anchor? {
    guard let refined = selector["refinedBy"] else { return plain(selector) }
    // Another kind of selector may lead to the words: an XPath to the element, then what is in it.
    guard let inner = anchor(refined.elements ?? [refined]) else { return nil }
    guard let outer = plain(selector) else {
      // Places in an element are none in the text.
      var words = inner
      words.range = nil
      return words.exact == nil && words.bounds == nil ? nil : words
    }
    return refine(outer, by: inner)
  }

  /// A part of what an outer selector leads to: places count from its beginning.
  private static func refine(_ outer: Anchor, by inner: Anchor) -> Anchor? {
    guard let whole = outer.exact else {
      var part = inner
      part.range = nil
      if let start = outer.range?.lowerBound, let place = inner.range {
        part.range = start + place.lowerBound..<start + place.upperBound
      }
      return part.range == nil && part.exact == nil && part.bounds == nil ? nil : part
    }
    let text = ArticleText(whole)
    var place = inner.range.flatMap { $0.upperBound <= text.count ? $0 : nil }
    if let exact = inner.exact, place.map({ text.slice($0) != exact }) ?? true {
      place = nil
      let count = exact.unicodeScalars.count
      for start in 0...max(0, text.count - count) where start + count <= text.count {
        guard text.slice(start..<start + count) == exact else { continue }
        if place != nil { return inner }
        place = start..<start + count
      }
    }
    guard let place else { return inner.exact == nil ? nil : inner }
    return Anchor(
      exact: text.slice(place),
      prefix: outer.prefix + text.slice(0..<place.lowerBound),
      suffix: text.slice(place.upperBound..<text.count) + outer.suffix
    )
  }

  private static func plain(_ selector: JSONValue) -> Anchor? {
    switch selector["type"]?.string {
    case "RangeSelector":
      guard let start = selector["startSelector"].flatMap(one),
        let end = selector["endSelector"].flatMap(one)
      else { return nil }
      // It goes to where the second begins.
      if let from = start.range?.lowerBound, let to = end.range?.lowerBound {
        return to >= from ? Anchor(range: from..<to) : nil
      }
      guard let first = start.exact, let last = end.exact else { return nil }
      var anchor = Anchor(prefix: start.prefix, suffix: last + end.suffix)
      anchor.bounds = Anchor.Bounds(
        start: Anchor.Bounds.Quote(exact: first, prefix: start.prefix, suffix: start.suffix),
        end: Anchor.Bounds.Quote(exact: last, prefix: end.prefix, suffix: end.suffix)
      )
      return anchor
    case "TextPositionSelector":
      return range(selector["start"]?.integer, selector["end"]?.integer).map { Anchor(range: $0) }
    case "FragmentSelector":
      // RFC 5147: places between characters.
      guard let value = selector["value"]?.string, value.hasPrefix("char=") else { return nil }
      let ends = value.dropFirst(5).prefix { $0 != ";" }.split(separator: ",").map { Int($0) }
      return ends.count == 2 ? range(ends[0], ends[1]).map { Anchor(range: $0) } : nil
    case "TextQuoteSelector":
      guard let exact = selector["exact"]?.string else { return nil }
      return Anchor(
        exact: exact,
        prefix: selector["prefix"]?.string ?? "",
        suffix: selector["suffix"]?.string ?? ""
      )
    default: return nil
    }
  }

  private static func range(_ start: Int?, _ end: Int?) -> Range<Int>? {
    guard let start, let end, start >= 0, end >= start else { return nil }
    return start..<end
  }
}
