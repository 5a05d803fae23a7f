package import FactModel
package import Notations
import PlainText
import Release

/// A format that the field exchanges: everything about it, in one place, for both directions.
///
/// A format is one file in `Formats/` that defines a value of this type, and one line in
/// ``FormatTable``. The table of losses, the messages at export and the tests follow from it.
package struct ExchangeFormat: Sendable {
  /// How many sessions a file holds.
  package enum Shape: Sendable {
    /// One file holds any number of sessions.
    case severalSessions
    /// One file (with its companions) holds one session.
    case oneSession
  }

  /// What a format is about.
  package enum Subject: Sendable {
    case claims
    /// Sources, and nothing else of a session.
    case sources
  }

  /// How a format says where a passage is.
  enum Anchors: Sendable {
    /// Not at all.
    case none
    /// By its place in the text that is in the file, or beside it.
    case places
    /// By its place and by its words, so that it can do without a place.
    case quotations
  }

  typealias Writing = @Sendable (_ sessions: [ExportMaterial]) throws(Problem) -> Written
  typealias Recognition = @Sendable (ImportSource) -> Bool
  typealias Reading = @Sendable (ImportSource, ImportContext) throws(Problem) -> ImportReading

  struct Reader: Sendable {
    /// What comes back as it went out.
    let returns: Set<Content>
    /// Whether some bytes look like the format.
    let recognises: Recognition
    let read: Reading
  }

  /// One word, as it is typed.
  package let name: String
  /// For people.
  package let title: String
  /// Who reads it, in a few words.
  package let use: String
  /// Where the format is described.
  package let reference: String
  /// What offsets in it count; nil where it has none.
  package let unit: OffsetUnit?
  package let shape: Shape
  /// Whether it speaks to readers, as search engines do: then it has what was published.
  package let isForReaders: Bool
  package let holds: Subject
  /// Whether it has ratings of its own: then nothing is translated to another scale first.
  let hasOwnRatings: Bool
  let anchors: Anchors
  /// What there is a place for.
  package let carries: Set<Content>
  /// What else is to be known about what is lost or changed; sentences.
  package let remarks: [String]
  let write: Writing
  let reader: Reader?

  init(
    _ name: String,
    title: String,
    use: String,
    reference: String,
    unit: OffsetUnit?,
    shape: Shape = .severalSessions,
    isForReaders: Bool = false,
    holds: Subject = .claims,
    hasOwnRatings: Bool = false,
    anchors: Anchors,
    carries: Set<Content>,
    remarks: [String] = [],
    write: @escaping Writing,
    reader: Reader? = nil
  ) {
    self.name = name
    self.title = title
    self.use = use
    self.reference = reference
    self.unit = unit
    self.shape = shape
    self.isForReaders = isForReaders
    self.holds = holds
    self.hasOwnRatings = hasOwnRatings
    self.anchors = anchors
    self.carries = carries
    self.remarks = remarks
    self.write = write
    self.reader = reader
  }

  /// Whether the format can be imported.
  package var isReadable: Bool { reader != nil }

  /// Refuses a translation to another scale where the format has ratings of its own.
  package func checkTranslation(at place: Problem.Place?) throws(Problem) {
    guard hasOwnRatings else { return }
    throw Problem(
      .input,
      "\(name) has ratings of its own",
      place: place,
      remedy: "Leave out scale=: docs/scales.md says what a rating becomes there."
    )
  }

  /// What comes back from an import as it was exported.
  package var returns: Set<Content> { reader?.returns ?? [] }
}

/// What a format made of sessions.
struct Written {
  /// The format's file.
  var bytes: [UInt8]
  /// What goes before them in a file, and not in a pipe.
  var mark: [UInt8] = []
  /// Files that belong to it: each with the ending that takes the place of the file's own.
  var companions: [(ending: String, bytes: [UInt8])] = []
  /// What the person should know, one sentence each.
  var notices: [String] = []
  /// How many claims the format does not take, such as those without a verdict.
  var leftOut = 0
  /// How many sources a format of sources has.
  var sources = 0
}

/// A finished export.
package struct Exported {
  package var bytes: [UInt8]
  /// What goes before them in a file, and not in a pipe.
  package var mark: [UInt8] = []
  package var companions: [(ending: String, bytes: [UInt8])]
  /// What has no place, what was kept back, what else is to be known; one sentence each.
  package var notices: [String]
  package var claims: Int
  /// In a format of sources.
  package var sources = 0
}

extension ExchangeFormat {
  /// Writes sessions, and says what could not be written.
  package func export(_ sessions: [ExportMaterial]) throws(Problem) -> Exported {
    if shape == .oneSession, sessions.count > 1 {
      throw Problem(
        .input,
        "a \(name) file holds one session",
        remedy: "Export them one by one."
      )
    }
    if holds == .sources {
      let written = try write(sessions)
      return Exported(
        bytes: written.bytes,
        companions: written.companions,
        notices: keptBack(sessions) + written.notices,
        claims: 0,
        sources: written.sources
      )
    }
    let gone = Self.gone(sessions, anchors)
    var sessions = anchors == .places ? sessions.map(\.inText) : sessions
    let marks = carries.contains(.retraction)
    // Formats for readers leave such claims out.
    let retracted = isForReaders ? [] : sessions.flatMap { $0.retracted(marks: marks) }
    if !retracted.isEmpty { sessions = sessions.map { $0.standing(marks: marks) } }
    // Formats for readers word them as that, or leave them out.
    let attributions =
      isForReaders || carries.contains(.attribution) || !carries.contains(.rating)
      ? [] : sessions.flatMap(\.attributions)
    if !attributions.isEmpty { sessions = sessions.map(\.withoutAttributions) }
    let written = try write(sessions)
    let broken = sessions.flatMap { $0.brokenLinks(of: name) }
    return Exported(
      bytes: written.bytes,
      mark: written.mark,
      companions: written.companions,
      notices: keptBack(sessions) + Self.stale(sessions) + Self.retracted(retracted)
        + Self.attributions(attributions) + gone
        + losses(of: sessions) + Self.broken(broken) + written.notices,
      claims: sessions.reduce(0) { $0 + $1.claims.count } - written.leftOut
    )
  }

  /// How many claims have a tag that is written as their type.
  private func typed(_ claims: [Claim]) -> Int {
    claims.count { claim in
      claim.keptLabel(of: name) != nil && (claim.verdict == nil || name == Self.brat.name)
    }
  }

  /// Says what the format has no field for, such as 3 notes and 2 fixes.
  func losses(of sessions: [ExportMaterial]) -> [String] {
    let lost = Content.allCases.filter { !carries.contains($0) }.compactMap { content -> String? in
      var count = sessions.reduce(0) { $0 + content.count(in: $1) }
      if content == .tag { count -= sessions.reduce(0) { $0 + typed($1.claims) } }
      return count == 0 ? nil : content.counted(count)
    }
    guard let last = lost.last else { return [] }
    let all = lost.count == 1 ? last : lost.dropLast().joined(separator: ", ") + " and " + last
    return ["Not supported by \(name), left out: \(all)."]
  }

  /// Says what becomes of passages that are not in the article any more.
  private static func gone(_ sessions: [ExportMaterial], _ anchors: Anchors) -> [String] {
    let passages = sessions.reduce(0) { $0 + $1.gonePassages }
    guard passages > 0, anchors != .none else { return [] }
    let (subject, verb) =
      passages == 1
      ? ("1 passage that is not in the article any more", "has")
      : ("\(passages) passages that are not in the article any more", "have")
    guard anchors == .places else { return ["\(subject) \(verb) no position."] }
    let claims = sessions.reduce(0) { $0 + $1.claims.count - $1.inText.claims.count }
    let with =
      claims == 0 ? "" : ", and so \(claims == 1 ? "is" : "are") \(Content.claim.counted(claims))"
    return ["\(subject) \(passages == 1 ? "is" : "are") left out\(with)."]
  }

  /// Says that verdicts were given when the sentences of their claims read otherwise.
  private static func stale(_ sessions: [ExportMaterial]) -> [String] {
    let claims = sessions.flatMap { session in
      session.staleClaims.map { ($0.label, session.release.saysOtherwiseThanRated($0)) }
    }
    let others = sessions.flatMap { session in
      session.release.staleParts.filter(session.options.takes).map(\.label)
    }
    let isShownByStale = sessions.contains { !$0.release.changedSentences.isEmpty }
    return Release.staleLines(claims, others, shownBy: isShownByStale ? "stale" : "list")
  }

  /// Says that ratings do not stand any more.
  private static func retracted(_ labels: [String]) -> [String] {
    guard !labels.isEmpty else { return [] }
    let verb = labels.count == 1 ? "was" : "were"
    return ["\(Wording.list(labels)) \(verb) retracted, so that rating is left out."]
  }

  /// Says that ratings are of who said it, which the format cannot say.
  private static func attributions(_ labels: [String]) -> [String] {
    guard !labels.isEmpty else { return [] }
    return [
      "\(Wording.list(labels)) \(labels.count == 1 ? "is" : "are") about who said it, so that rating is "
        + "left out: the format cannot say so."
    ]
  }

  /// Says that links between claims do not go along whole.
  private static func broken(_ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    let list = Set(names).sorted().map { name in "“\(name)” (\(names.count { $0 == name }))" }
    return [
      "Left out, because a claim that they lead to is not in the file: \(Wording.list(list))."
    ]
  }

  private func keptBack(_ sessions: [ExportMaterial]) -> [String] {
    let kept = sessions.map(\.release.keptBack)
    let sources = kept.reduce(0) { $0 + $1.sources }
    // Those that --notes takes along: what they are on has a place in the format.
    let places: [(Content, KeyPath<Release.KeptBack, Int>)] = [
      (.note, \.claimNotes), (.finding, \.findingNotes), (.mark, \.markNotes),
      (holds == .sources ? .source : .sourceDetail, \.sourceNotes),
    ]
    let notes = places.filter { carries.contains($0.0) }
      .reduce(0) { count, place in kept.reduce(count) { $0 + $1[keyPath: place.1] } }
    let homeless = kept.reduce(-notes) { $0 + $1.notes }
    var lines: [String] = []
    // Readers have what was rated of the words that are there.
    for (numbers, why) in [
      (\Release.KeptBack.unratedClaims, "without a verdict"),
      (\.staleClaims, "rated when the article read otherwise"),
      (\.restatedClaims, "rated when the claim said something else"),
    ] {
      let left = sessions.reduce(0) { count, session in
        count + session.release.keptBack[keyPath: numbers].count(where: session.options.takes)
      }
      if left > 0 {
        lines.append("\(Content.claim.counted(left)) \(why) \(left == 1 ? "is" : "are") left out.")
      }
    }
    if sources > 0 {
      lines.append(
        sources == 1
          ? "1 source that is not public is left out."
          : "\(sources) sources that are not public are left out."
      )
    }
    let flags = kept.reduce(0) { $0 + $1.flags }
    let texts = kept.reduce(0) { $0 + $1.texts }
    if texts > 0 {
      lines.append(
        texts == 1
          ? "1 text with a word of somebody who is protected is withheld."
          : "\(texts) texts with words of somebody who is protected are withheld."
      )
    }
    for (count, words) in [
      (notes, Content.note.counted(notes)),
      (flags, flags == 1 ? "1 legal flag or risk" : "\(flags) legal flags and risks"),
    ] where count > 0 {
      lines.append("\(words) \(count == 1 ? "is" : "are") left out (--notes takes them along).")
    }
    if homeless > 0 {
      lines.append(
        "\(Content.note.counted(homeless)) \(homeless == 1 ? "is" : "are") left out: \(name) has no place for "
          + "\(homeless == 1 ? "it" : "them")."
      )
    }
    return lines
  }
}

extension ExchangeFormat {
  /// Reads a file.
  ///
  /// - Throws: A problem when it is not of this format, or the format is only written.
  package func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    guard let reader else {
      let names = FormatTable.readableNames.joined(separator: ", ")
      throw Problem(
        .noSuchFormat,
        "\(name) is written, but not read",
        place: Problem.Place(file: source.name),
        remedy: "These are read: \(names)."
      )
    }
    try context.mapping.check()
    var reading = try reader.read(source, context)
    reading.notices = source.notices + reading.notices
    if let layer = context.mapping.layer,
      ![ExchangeFormat.xmi.name, ExchangeFormat.labelStudio.name].contains(name)
    {
      reading.notices.append(
        "layer=\(SafeText.line(layer)) says nothing here: \(name) has no layers."
      )
    }
    reading.apply(context.mapping)
    reading.findUnit(context.mapping.unit, usual: unit)
    return reading
  }
}
