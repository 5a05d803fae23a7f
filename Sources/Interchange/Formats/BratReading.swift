import FactModel
import Notations
import OrderedJSON

// How a brat file is read.
extension BratFormat {
  static func recognises(_ source: ImportSource) -> Bool {
    guard case .text(let text) = source.content,
      let line = String(text.prefix(1000)).textLines.first?.text
    else { return false }
    let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, let kind = parts[0].first, "TRAENM#*".contains(kind) else {
      return false
    }
    return parts[0] == "*" || parts[0].dropFirst().allSatisfy(\.isNumber) && parts[0].count > 1
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    guard case .text(let annotations) = source.content else {
      throw source.isNot("a brat annotation file")
    }
    guard let bytes = try source.companion("txt") else {
      throw Problem(
        .input,
        "the text that the annotations are on is not beside them",
        place: Problem.Place(file: source.name),
        remedy: "Put the .txt file of the same name into the same folder."
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(
        .notUTF8,
        "the text beside it is not UTF-8",
        place: Problem.Place(file: source.name)
      )
    }
    var reader = BratReader(text: text, context: context)
    for line in annotations.textLines { reader.read(line.text, number: line.number) }
    return ImportReading([reader.finished])
  }
}

private struct BratReader {
  private struct Span {
    var type: String
    var anchors: [Anchor]
    var place: String
  }

  private struct Statement {
    var name: String
    var span: String
    var value: String
    var place: String
    var isNote = false
    /// Whether it has no value, and says so by being there.
    var isBinary = false
  }

  private let text: ArticleText
  private let context: ImportContext
  private var reading: ClaimsReading
  private var order: [String] = []
  private var spans: [String: Span] = [:]
  private var statements: [Statement] = []
  private var relations: [(type: String, from: String, to: String, place: String)] = []
  /// The span that a relation begins at, or that an event is named by, with its type.
  private var subjects: [String: (span: String, type: String)] = [:]
  /// What there is no field for, in the order of the file.
  private var links: [BratLink] = []
  private var ids: Set<String> = []

  init(text: String, context: ImportContext) {
    self.text = ArticleText(text)
    self.context = context
    reading = ClaimsReading(ImportedDocument(text: text), context)
    reading.document.linkFormat = "brat"
  }

  mutating func read(_ line: String, number: Int) {
    let place = "line \(number)"
    let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count > 1, let kind = parts[0].first else {
      reading.document.misfits.append(Misfit(place, "is no annotation: there is no tab in it"))
      return
    }
    if parts[0] != "*", !ids.insert(parts[0]).inserted {
      reading.document.misfits.append(Misfit(place, "the identifier \(parts[0]) is there twice"))
      return
    }
    let words = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 || kind == "E" else {
      reading.document.misfits.append(Misfit(place, "is no annotation that brat describes"))
      return
    }
    let rest = parts.count > 2 ? parts[2] : ""
    switch kind {
    case "T": readSpan(parts[0], words[0], words[1], rest, place)
    case "A", "M":
      let pair = words[1].split(separator: " ", maxSplits: 1).map(String.init)
      statements.append(
        Statement(
          name: words[0],
          span: pair[0],
          value: pair.count > 1 ? pair[1] : "yes",
          place: place,
          isBinary: pair.count < 2
        )
      )
    case "#":
      statements.append(
        Statement(
          name: words[0],
          span: words[1],
          value: BratLine.text(rest),
          place: place,
          isNote: true
        )
      )
    case "R": readRelation(parts[0], words[0], words[1], place)
    default:
      guard let link = BratLink(kind, parts[0], words, rest) else {
        reading.document.misfits.append(Misfit(place, "is no annotation that brat describes"))
        return
      }
      if kind == "E" { subjects[parts[0]] = (link.ends[0].id, link.name) }
      links.append(link)
    }
  }

  /// `0 5;8 12`, and the text there.
  private mutating func readSpan(
    _ id: String,
    _ type: String,
    _ places: String,
    _ words: String,
    _ place: String
  ) {
    var ranges: [Range<Int>] = []
    for piece in places.split(separator: ";") {
      let ends = piece.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, ends[0] >= 0, ends[1] >= ends[0] else {
        reading.document.misfits.append(
          Misfit(place, "“\(piece)” is no start with an end not before it")
        )
        return
      }
      ranges.append(ends[0]..<ends[1])
    }
    guard !ranges.isEmpty else {
      reading.document.misfits.append(Misfit(place, "says no place"))
      return
    }
    let merged = merged(ranges)
    // The words of a passage in pieces are joined by spaces: only whole ones can be compared.
    let exact = ranges.count == 1 && !words.isEmpty ? words : nil
    spans[id] = Span(
      type: type,
      anchors: merged.map { Anchor(range: $0, exact: exact) },
      place: place
    )
    order.append(id)
  }

  /// Pieces with nothing but line breaks between them are one passage.
  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges {
      if let last = merged.last, last.upperBound < range.lowerBound,
        range.lowerBound <= text.count,
        text.slice(last.upperBound..<range.lowerBound).unicodeScalars
          .allSatisfy(BratLine.breaksLine)
      {
        merged[merged.count - 1] = last.lowerBound..<range.upperBound
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Takes a relation between two spans: `Arg1:T1 Arg2:T2`.
  private mutating func readRelation(
    _ id: String,
    _ type: String,
    _ arguments: String,
    _ place: String
  ) {
    var ends: [String: String] = [:]
    for argument in arguments.split(separator: " ") {
      let pair = argument.split(separator: ":").map(String.init)
      if pair.count == 2 { ends[pair[0]] = pair[1] }
    }
    guard let from = ends["Arg1"], let to = ends["Arg2"] else {
      reading.document.misfits.append(Misfit(place, "must name Arg1 and Arg2"))
      return
    }
    subjects[id] = (from, type)
    if [BratFormat.furtherRelation, BratFormat.belowRelation].contains(type) {
      relations.append((type, from, to, place))
    } else {
      links.append(BratLink(kind: "R", id: id, name: type, ends: [("Arg1", from), ("Arg2", to)]))
    }
  }

  // MARK: Claims

  var finished: ImportedDocument {
    var reader = self
    reader.makeClaims()
    return reader.reading.finished
  }

  private mutating func makeClaims() {
    var claims: [String: ImportedClaim] = [:]
    let owners = Dictionary(
      relations.filter { $0.type == BratFormat.furtherRelation }.map { ($0.from, $0.to) }
    ) { first, _ in first }
    let words = Set(links.filter { $0.kind == "E" }.map { "\($0.ends[0].id) \($0.name)" })
    for id in order where owners[id] == nil {
      guard let span = spans[id] else { continue }
      var claim = ImportedClaim(context, place: span.place)
      claim.label = span.type
      claim.labelFormat = "brat"
      claim.key = id
      claim.anchors = span.anchors
      // In other people's projects the type says what the rating is; that of an event's word is the event's.
      if span.type != BratFormat.claimType, !words.contains("\(id) \(span.type)") {
        claim.verdict = ImportedVerdict(rating: span.type)
      }
      claims[id] = claim
    }
    for relation in relations { relate(relation, &claims, owners) }
    for statement in statements { state(statement, &claims) }
    for link in links { keep(link, &claims, owners) }
    reading.document.claims = order.compactMap { claims[$0] }
  }

  private mutating func relate(
    _ relation: (type: String, from: String, to: String, place: String),
    _ claims: inout [String: ImportedClaim],
    _ owners: [String: String]
  ) {
    switch relation.type {
    case BratFormat.furtherRelation:
      guard let span = spans[relation.from], claims[relation.to] != nil else {
        reading.document.misfits.append(
          Misfit(relation.place, "does not join two spans that are there")
        )
        return
      }
      claims[relation.to]?.anchors += span.anchors
    case BratFormat.belowRelation:
      guard claims[relation.from] != nil, claims[relation.to] != nil else {
        reading.document.misfits.append(
          Misfit(relation.place, "does not join two spans that are there")
        )
        return
      }
      claims[relation.from]?.keyAbove = relation.to
    default: break
    }
  }

  /// Keeps a link with the claim that it begins at; one to an event leads to the claim that the event is named by.
  private mutating func keep(
    _ link: BratLink,
    _ claims: inout [String: ImportedClaim],
    _ owners: [String: String]
  ) {
    var keys: [String] = []
    for end in link.ends {
      let span = subjects[end.id]?.span ?? end.id
      keys.append(owners[span] ?? span)
    }
    let kept = ClaimLink(
      name: link.name,
      kind: link.kind == "R" ? .relation : link.kind == "A" ? .attribute : .annotation,
      format: "brat",
      ends: keys,
      details: link.details { subjects[$0] != nil }
    )
    guard let first = keys.first, claims[first]?.links.append(kept) != nil else {
      reading.document.tally.add(kept.kind, kept.name, .leftOut)
      return
    }
  }

  private mutating func state(_ statement: Statement, _ claims: inout [String: ImportedClaim]) {
    // brat has notes on relations and events, too: they are about the span where those begin.
    if statement.isNote, claims[statement.span] == nil, let subject = subjects[statement.span],
      claims[subject.span] != nil
    {
      let note = Note(text: "\(subject.type): \(statement.value)", signed: context.signed)
      claims[subject.span]?.claim.notes.append(note)
      claims[subject.span]?.told.add(.note, statement.name, .note)
      return
    }
    guard var claim = claims[statement.span] else {
      guard ids.contains(statement.span) else {
        reading.document.misfits.append(
          Misfit(statement.place, "is about \(statement.span), which is not there")
        )
        return
      }
      guard !statement.isNote, subjects[statement.span] != nil, statement.span.hasPrefix("E") else {
        reading.document.tally.add(statement.isNote ? .note : .attribute, statement.name, .leftOut)
        return
      }
      var link = BratLink(kind: "A", name: statement.name, ends: [("", statement.span)])
      if !statement.isBinary { link.text = statement.value }
      links.append(link)
      return
    }
    let known = (BratFormat.attributes + BratFormat.notes).first { $0.name == statement.name }
    guard !statement.value.isEmpty else { return }
    if let known {
      // Values of attributes are without white space.
      claim.set(known.field, [statement.value], as: statement.name, of: "brat", &reading)
    } else {
      claim.setUnknown(
        statement.name,
        statement.isNote ? .note : .attribute,
        [statement.value],
        raw: .members([
          "value": .string(statement.value), "note": statement.isNote ? .bool(true) : nil,
          "binary": statement.isBinary ? .bool(true) : nil,
        ]),
        of: "brat",
        &reading
      )
    }
    claims[statement.span] = claim
  }
}
