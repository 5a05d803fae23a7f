package import FactModel

/// Finds the passages of a file in a text: where its offsets say, else where its quotation stands.
package struct Anchoring: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// In code points, as the file says.
    case fits(Range<Int>)
    /// Elsewhere than the file says; how it was found.
    case moved(Range<Int>, String)
    case misfit(String)
  }

  private let text: ArticleText
  private let unit: OffsetUnit
  private let table: OffsetTable
  /// The file's own text, where it has one and it is another than the session's.
  private let theirs: (text: ArticleText, table: OffsetTable)?

  /// - Parameters:
  ///   - text: The text to find passages in.
  ///   - unit: What offsets count.
  ///   - theirs: The text that the offsets are in, where the file has it.
  package init(_ text: ArticleText, unit: OffsetUnit, theirs: ArticleText? = nil) {
    self.text = text
    self.unit = unit
    table = OffsetTable(text)
    self.theirs = theirs.flatMap { $0 == text ? nil : ($0, OffsetTable($0)) }
  }

  package func place(_ anchor: Anchor) -> Outcome {
    if let theirs { return place(anchor, from: theirs) }
    var reason: String?
    if let range = anchor.range {
      switch located(range, unit, table, text) {
      case .success(let found):
        guard let exact = anchor.exact else { return .fits(found) }
        if hasSameBytes(found, exact) { return .fits(found) }
      case .failure(let why): reason = why.what
      }
    }
    guard let exact = anchor.exact, !exact.isEmpty else {
      return .misfit(reason ?? "it says neither where it is nor what its words are")
    }
    if let range = anchor.range, let other = inOtherUnit(range, exact) { return other }
    return search(anchor, exact, reason)
  }

  /// Finds a passage of another text in ours, by its words.
  private func place(
    _ anchor: Anchor,
    from theirs: (text: ArticleText, table: OffsetTable)
  ) -> Outcome {
    var anchor = anchor
    if let range = anchor.range {
      switch located(range, unit, theirs.table, theirs.text) {
      case .success(let found):
        let passage = Passage(found, in: theirs.text)
        if anchor.exact.map({ !$0.utf8.elementsEqual(passage.exact.utf8) }) ?? false {
          return search(anchor, anchor.exact ?? "", nil)
        }
        anchor.exact = passage.exact
        anchor.prefix = passage.prefix
        anchor.suffix = passage.suffix
        anchor.range = nil
      case .failure(let why):
        guard anchor.exact != nil else { return .misfit(why.what) }
        anchor.range = nil
      }
    }
    guard let exact = anchor.exact, !exact.isEmpty else {
      return .misfit("it says neither where it is nor what its words are")
    }
    return search(anchor, exact, nil)
  }

  // MARK: By offsets

  private struct Failure: Error {
    var what: String
  }

  private func located(
    _ range: Range<Int>,
    _ unit: OffsetUnit,
    _ table: OffsetTable,
    _ text: ArticleText
  ) -> Result<Range<Int>, Failure> {
    let start: Int
    let end: Int
    do throws(OffsetTable.Misfit) {
      start = try table.point(range.lowerBound, in: unit)
      end = try table.point(range.upperBound, in: unit)
    } catch {
      let words = "\(range.lowerBound)–\(range.upperBound)"
      switch error {
      case .outside: return .failure(Failure(what: "\(words) lies outside the text"))
      case .insideSurrogatePair:
        return .failure(Failure(what: "\(words) begins or ends inside a surrogate pair"))
      }
    }
    if text.splitsCharacter(at: start) || text.splitsCharacter(at: end) {
      return .failure(
        Failure(what: "\(range.lowerBound)–\(range.upperBound) splits a character")
      )
    }
    return .success(start..<end)
  }

  /// The same numbers, counted in another unit.
  private func inOtherUnit(_ range: Range<Int>, _ exact: String) -> Outcome? {
    guard table.hasWide else { return nil }
    for other in OffsetUnit.allCases where other != unit {
      if case .success(let found) = located(range, other, table, text), hasSameBytes(found, exact) {
        return .moved(found, "its offsets count \(other.rawValue)")
      }
    }
    return nil
  }

  private func hasSameBytes(_ range: Range<Int>, _ exact: String) -> Bool {
    text.bytes(in: range).elementsEqual(exact.utf8)
  }

  // MARK: By quotation

  /// `reason`: Why its offsets are none of the text's.
  private func search(_ anchor: Anchor, _ exact: String, _ reason: String?) -> Outcome {
    let quoted = "“\(excerpt(exact))”"
    let lead = reason.map { $0 + ", and " } ?? ""
    let found = occurrences(Array(exact.utf8)).filter {
      !text.splitsCharacter(at: $0.lowerBound) && !text.splitsCharacter(at: $0.upperBound)
    }
    guard !found.isEmpty else { return .misfit("\(lead)\(quoted) is not in the article") }
    guard let best = found.count == 1 ? found[0] : best(of: found, for: anchor) else {
      return .misfit("\(lead)\(quoted) is in the article \(found.count) times")
    }
    guard let range = anchor.range else { return .fits(best) }
    let place = "\(quoted) is not at \(range.lowerBound)–\(range.upperBound)"
    return .moved(best, "\(reason ?? place), but at \(best.lowerBound)")
  }

  /// The place whose surroundings are most like those of the quotation; nil where two are alike.
  private func best(of found: [Range<Int>], for anchor: Anchor) -> Range<Int>? {
    let scored = found.map { range -> (score: Int, distance: Int, range: Range<Int>) in
      let there = Passage(range, in: text)
      let score =
        common(there.prefix.utf8.reversed(), anchor.prefix.utf8.reversed())
        + common(Array(there.suffix.utf8), Array(anchor.suffix.utf8))
      let distance = anchor.range.map { abs($0.lowerBound - range.lowerBound) } ?? 0
      return (score, distance, range)
    }.sorted { ($1.score, $0.distance) < ($0.score, $1.distance) }
    if scored[0].score == scored[1].score, scored[0].distance == scored[1].distance { return nil }
    return scored[0].range
  }

  private func common(_ left: [UInt8], _ right: [UInt8]) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
  }

  /// Where some bytes stand in the text, in code points.
  private func occurrences(_ wanted: [UInt8]) -> [Range<Int>] {
    let bytes = text.utf8
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    var found: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      let last = buffer.count - wanted.count
      while at <= last {
        guard buffer[at] == first else {
          at += 1
          continue
        }
        var length = 1
        while length < wanted.count, buffer[at + length] == wanted[length] { length += 1 }
        if length == wanted.count {
          let start = text.pointOffset(ofByte: at)
          found.append(start..<text.pointOffset(ofByte: at + length))
        }
        at += 1
      }
    }
    return found
  }

  private func excerpt(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
