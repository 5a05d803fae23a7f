package import OrderedJSON

/// A run of text in the article, by position and by quotation, as the W3C Web Annotation model has
/// it (TextPositionSelector and TextQuoteSelector).
package struct Passage: Sendable, Equatable {
  package var identity: EntityID?
  /// In code points of the article's text, end-exclusive.
  package var range: Range<Int>
  /// The text at `range`.
  package var exact: String
  /// Up to `contextLength` code points before and after.
  package var prefix: String
  package var suffix: String
  /// What stood there when a checker looked at it last, where the publisher changed it since.
  package var was: String?
  /// The SHA-256 of the revision that the passage lies in, where its text is gone from the one that
  /// holds; nil normally.
  package var revision: String?
  package var extra: ExtraMembers

  package static let contextLength = 32

  /// Creates the passage of a range of a text.
  package init(_ range: Range<Int>, in text: ArticleText) {
    self.range = range.clamped(to: 0..<text.count)
    exact = text.slice(self.range)
    prefix = text.slice(max(0, self.range.lowerBound - Self.contextLength)..<self.range.lowerBound)
    let end = min(text.count, self.range.upperBound + Self.contextLength)
    suffix = text.slice(self.range.upperBound..<end)
    extra = ExtraMembers()
  }

  /// Whether its text is not in the article any more; then its range is one of an earlier revision.
  package var isGone: Bool { revision != nil }

  /// The passage after a checker looked at it.
  package var seen: Passage {
    var passage = self
    passage.was = nil
    return passage
  }

  /// What it names, for people: the words or, of an insertion point, those around it.
  package var shown: String {
    exact.isEmpty ? "…\(prefix)[ ]\(suffix)…" : exact
  }

  /// Whether the passage says of the text what is there, byte by byte.
  package func fits(_ text: ArticleText) -> Bool {
    range.upperBound <= text.count && text.bytes(in: range).elementsEqual(exact.utf8)
  }
}

extension Passage {
  /// Two are the same by where they lie and what they say, whatever list they stand in.
  package static func == (left: Passage, right: Passage) -> Bool {
    left.range == right.range && left.exact == right.exact && left.prefix == right.prefix
      && left.suffix == right.suffix && left.was == right.was && left.revision == right.revision
      && left.extra == right.extra
  }
}

extension Passage: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    var (start, end) = (one.range.lowerBound, one.range.upperBound)
    walk.required("start", &start, other.range.lowerBound)
    walk.required("end", &end, other.range.upperBound)
    if start >= 0, end >= start {
      one.range = start..<end
    } else {
      walk.refuse("end", "must not end before it starts")
    }
    walk.required("exact", &one.exact, other.exact)
    walk.value("prefix", &one.prefix, other.prefix, usually: "")
    walk.value("suffix", &one.suffix, other.suffix, usually: "")
    walk.value("was", &one.was, other.was)
    walk.value("revision", &one.revision, other.revision)
    walk.extra(&one.extra, other.extra)
  }

  package func continues(_ other: Self) -> Bool { true }
}

extension Passage: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    let start: Int = try reader.required("start")
    let end: Int = try reader.required("end")
    guard start >= 0, end >= start else {
      throw FormatProblem("must not end before it starts", at: ["end"])
    }
    range = start..<end
    exact = try reader.required("exact")
    prefix = try reader.optional("prefix") ?? ""
    suffix = try reader.optional("suffix") ?? ""
    was = try reader.optional("was")
    revision = try reader.optional("revision")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("start", range.lowerBound)
    builder.put("end", range.upperBound)
    builder.put("exact", exact)
    builder.put("prefix", prefix.isEmpty ? nil : prefix)
    builder.put("suffix", suffix.isEmpty ? nil : suffix)
    builder.put("was", was)
    builder.put("revision", revision)
    return builder.object
  }
}
