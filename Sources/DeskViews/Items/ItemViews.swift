package import FactModel
package import ItemFinding
import Judging
import OrderedJSON
import ProposalFinding
package import Replies

/// The items, sentence by sentence.
package enum ItemsView {
  /// The items that there are, each below its sentence.
  package static func reply(_ items: [Item], _ desk: DeskState) -> Reply {
    var lines: [StyledLine] = []
    var sentence: Int?
    for item in items {
      let range = item.passage.range
      let here = item.passage.isGone ? nil : desk.session.sentences.touched(by: range).first
      if here != sentence, let here {
        sentence = here
        lines.append(heading(here, desk))
      }
      lines.append(ItemView.row(item, desk))
    }
    return Reply(
      lines,
      asides: [StyledLine(summary(items, desk), .dim)],
      json: .array(items.map { ItemView.json($0, desk) })
    )
  }

  /// `58 items, 12 later mentions; 40 open`.
  static func summary(_ items: [Item], _ desk: DeskState) -> String {
    let later = items.count { !desk.session.standsAlone($0) }
    let open = items.count { desk.session.isOpen($0) && desk.session.standsAlone($0) }
    var text = Wording.count(items.count - later, "item")
    if later > 0 { text += " and \(Wording.count(later, "later mention"))" }
    return text + (open == 0 ? ", none open" : ", \(open) open")
  }

  private static func heading(_ sentence: Int, _ desk: DeskState) -> StyledLine {
    let entry = desk.session.sentences.entries[sentence]
    return StyledLine(
      lead: [StyledSpan(entry.address, .address)],
      leadWidth: ItemRow.leadWidth,
      body: [StyledSpan(Wording.oneLine(desk.session.article.text.slice(entry.range)), .dim)]
    )
  }

  /// What the rules find where nothing can be entered.
  package static func found(_ items: [FoundItem], _ desk: DeskState) -> Reply {
    let lines = items.map { item in
      ItemRow.line(
        item.range,
        desk,
        [StyledSpan(item.kind.rawValue + " ", .dim), StyledSpan(ItemRow.text(item.range, desk))]
      )
    }
    let json = JSONValue.array(
      items.map { item in
        var builder = ItemRow.json(item.range, desk)
        builder.put("kind", item.kind)
        return builder.object
      }
    )
    return Reply(
      lines,
      asides: [StyledLine(Wording.count(items.count, "item"), .dim)],
      json: json
    )
  }
}

/// What the views of items share.
enum ItemRow {
  static let leadWidth = 12

  /// The words of an item on one line, cut where they are many.
  static func text(_ range: Range<Int>, _ desk: DeskState) -> String {
    Wording.excerpt(Wording.oneLine(desk.session.article.text.slice(range)), 200)
  }

  static func line(_ range: Range<Int>, _ desk: DeskState, _ body: [StyledSpan]) -> StyledLine {
    StyledLine(
      lead: [StyledSpan(desk.session.address(of: range), .address)],
      leadWidth: leadWidth,
      body: body
    )
  }

  static func json(_ range: Range<Int>, _ desk: DeskState) -> ObjectBuilder {
    var builder = ObjectBuilder()
    builder.put("address", desk.session.address(of: range))
    builder.put("start", range.lowerBound)
    builder.put("end", range.upperBound)
    builder.put("text", desk.session.article.text.slice(range))
    return builder
  }
}

/// Every date with the days it means, counted from the date of publication.
package enum DatesView {
  /// All dates.
  package static func reply(_ desk: DeskState) -> Reply {
    let published = desk.session.facts.published
    let readings = desk.dateReadings
    var lines: [StyledLine] = []
    var values: [JSONValue] = []
    for item in desk.foundItems {
      guard case .date(let date) = item.detail else { continue }
      let resolution = readings[item.range]
      lines.append(line(item, date, resolution, desk))
      var builder = ItemRow.json(item.range, desk)
      builder.put("from", resolution?.days.lowerBound.date)
      builder.put("through", resolution?.days.upperBound.date)
      builder.put("reasoning", resolution?.reasoning)
      builder.put("inferred", resolution?.isInferred)
      builder.put("by", readings.corrections[item.range]?.by)
      values.append(builder.object)
    }
    var asides: [StyledLine] = []
    if published.flatMap({ CivilDay($0) }) == nil {
      let known = published.map { "only \($0.inWords) is known" } ?? "it is not known"
      asides.append(
        StyledLine(
          "Dates count from the day of publication, and \(known): article published=YYYY-MM-DD",
          .warning
        )
      )
    }
    if lines.isEmpty { asides.append(StyledLine("There are no dates in the article.", .dim)) }
    let json = JSONValue.array(values)
    return Reply(lines, asides: asides, json: json)
  }

  private static func line(
    _ item: FoundItem,
    _ date: DateExpression,
    _ resolution: DateResolver.Resolution?,
    _ desk: DeskState
  ) -> StyledLine {
    let isWrong = DateResolver.wrongWeekday(date) != nil
    var body = [StyledSpan(ItemRow.text(item.range, desk), .strong)]
    if let resolution {
      body.append(StyledSpan(" \(resolution.isInferred ? "≈" : "=") \(resolution.inWords)"))
      body.append(StyledSpan(", \(resolution.reasoning)", isWrong ? .warning : .dim))
    } else if let correction = desk.dateReadings.corrections[item.range] {
      body.append(StyledSpan(" names no day that can be known, as \(correction.by) says", .dim))
    } else {
      let reason = openness(date, desk.session.facts.published, desk.dateReadings.mode)
      body.append(StyledSpan(" \(reason)", date.isNoDay ? .warning : .dim))
    }
    return ItemRow.line(item.range, desk, body)
  }
}

extension DatesView {
  /// Why a date names no days that are known.
  fileprivate static func openness(
    _ date: DateExpression,
    _ published: PartialDate?,
    _ mode: DateResolver.Mode
  ) -> String {
    if date.isNoDay { return "there is no such day" }
    if date.isSouthern { return "has other months in the southern half of the earth" }
    if date.isUnclear { return "may be over or to come" }
    if date.isBeforeChrist { return "before Christ" }
    if date.isOfMany { return "no day in particular" }
    switch date.form {
    case .clock: return "no day is named beside it"
    case .shifted: return "counts from a date that is not named"
    case .other: return "counts from something else than publication"
    // “on 3 May, after a hearing on 20 April”
    case .dayAndMonth where mode == .news && published != nil,
      .weekday where mode == .news && published != nil:
      return "may be over or to come"
    default:
      return published.flatMap { CivilDay($0) } == nil
        ? "counts from publication, of which the day is not known"
        : "counts from something else than publication"
    }
  }
}

/// Every name with its spellings and titles, by first mention.
package enum NamesView {
  /// All names.
  package static func reply(_ desk: DeskState) -> Reply {
    let index = NameIndex(
      desk.foundItems,
      in: desk.session.article.text,
      aliases: desk.nameAliases
    )
    let lines = index.entries.map { line($0, desk) }
    let alike = index.nearlySame.map { one, other in
      StyledLine("“\(one.name)” and “\(other.name)” may be one name in two spellings", .warning)
    }
    return Reply(lines, asides: alike, json: .array(index.entries.map { json($0, desk) }))
  }

  private static func line(_ entry: NameIndex.Entry, _ desk: DeskState) -> StyledLine {
    var body = [StyledSpan(Wording.oneLine(entry.name), .strong)]
    let others = entry.spellings.dropFirst().map(Wording.oneLine)
    if !others.isEmpty { body.append(StyledSpan(", also \(Wording.list(others))")) }
    body.append(StyledSpan(" · \(entry.kind.rawValue)", .dim))
    if !entry.titles.isEmpty {
      body.append(StyledSpan(" · \(Wording.list(entry.titles.map(Wording.oneLine)))"))
    }
    if entry.mentions.count > 1 {
      body.append(StyledSpan(" · \(Wording.count(entry.mentions.count, "mention"))", .dim))
    }
    return ItemRow.line(entry.mentions[0], desk, body)
  }

  private static func json(_ entry: NameIndex.Entry, _ desk: DeskState) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("name", entry.name)
    builder.put("kind", entry.kind)
    builder.put(list: "spellings", entry.spellings)
    builder.put(list: "titles", entry.titles)
    builder.put("mentions", raw: .array(entry.mentions.map { ItemRow.json($0, desk).object }))
    return builder.object
  }
}

/// Every figure with its unit and place.
package enum NumbersView {
  /// All figures.
  package static func reply(_ desk: DeskState) -> Reply {
    var lines: [StyledLine] = []
    var values: [JSONValue] = []
    for item in desk.foundItems {
      guard case .number(let number) = item.detail else { continue }
      let unit = number.unit.isEmpty ? "" : " · \(number.unit)"
      lines.append(
        ItemRow.line(
          item.range,
          desk,
          [StyledSpan(ItemRow.text(item.range, desk), .strong), StyledSpan(unit, .dim)]
        )
      )
      var builder = ItemRow.json(item.range, desk)
      builder.put("value", number.value.map(Self.text))
      builder.put("upper", number.upper.map(Self.text))
      builder.put("hedge", number.hedge.isEmpty ? nil : number.hedge)
      builder.put("unit", number.unit.isEmpty ? nil : number.unit)
      values.append(builder.object)
    }
    let json = JSONValue.array(values)
    let none = [StyledLine("There are no figures in the article.", .dim)]
    return Reply(lines, asides: lines.isEmpty ? none : [], json: json)
  }

  /// A number without a superfluous `.0`.
  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

/// Every quotation with its speaker and verb.
package enum QuotesView {
  /// All quotations.
  package static func reply(_ desk: DeskState) -> Reply {
    let quoted = desk.quotationSpeakers.quotations
    let none = [StyledLine("There are no quotations in the article.", .dim)]
    return Reply(
      quoted.map { line($0, desk) },
      asides: quoted.isEmpty ? none : [],
      json: .array(quoted.map { json($0, desk) })
    )
  }

  /// What is said in words of the article's own.
  package static func indirect(_ desk: DeskState) -> Reply {
    let said = desk.quotationSpeakers.indirect
    let none = [StyledLine("Nothing in the article is said in indirect speech.", .dim)]
    return Reply(
      said.map { ItemRow.line($0.content, desk, spans($0.content, $0.by, desk)) },
      asides: said.isEmpty ? none : [],
      json: .array(said.map { members($0.content, $0.by, desk).object })
    )
  }

  private static func spans(
    _ range: Range<Int>,
    _ by: QuotationSpeakers.Saying,
    _ desk: DeskState
  ) -> [StyledSpan] {
    var body = [StyledSpan(ItemRow.text(range, desk), .strong)]
    guard let speaker = by.speaker else { return body }
    let words = ItemRow.text(speaker, desk)
    let said = by.verb.isEmpty ? words : "\(words) \(by.verb)"
    body.append(StyledSpan(" · \(by.cue == nil ? "≈ " : "")\(said)"))
    if let name = by.name.map(Wording.oneLine), name != words {
      body.append(StyledSpan(" · ≈ \(name)", .dim))
    } else if by.name == nil, pronouns.contains(words.lowercased()) {
      body.append(StyledSpan(" · who that is stays open", .warning))
    }
    return body
  }

  private static let pronouns: Set = ["he", "she", "they", "we", "i", "it"]

  private static func line(_ quoted: QuotationSpeakers.Quoted, _ desk: DeskState) -> StyledLine {
    var body = spans(quoted.item.range, quoted.by, desk)
    if quoted.speaker == nil, quoted.quotation.depth == 0 {
      body.append(StyledSpan(" · no speaker", .warning))
    }
    if !quoted.quotation.isClosed { body.append(StyledSpan(" · never closed", .warning)) }
    return ItemRow.line(quoted.item.range, desk, body)
  }

  private static func members(
    _ range: Range<Int>,
    _ by: QuotationSpeakers.Saying,
    _ desk: DeskState
  ) -> ObjectBuilder {
    var builder = ItemRow.json(range, desk)
    builder.put("speaker", by.speaker.map { desk.session.article.text.slice($0) })
    builder.put("speakerStart", by.speaker?.lowerBound)
    builder.put("speakerEnd", by.speaker?.upperBound)
    builder.put("speakerName", by.name)
    builder.put(flag: "inferred", by.isInferred(in: desk.session.article.text))
    builder.put("cueStart", by.cue?.lowerBound)
    builder.put("cueEnd", by.cue?.upperBound)
    builder.put("verb", by.verb.isEmpty ? nil : by.verb)
    return builder
  }

  private static func json(_ quoted: QuotationSpeakers.Quoted, _ desk: DeskState) -> JSONValue {
    var builder = members(quoted.item.range, quoted.by, desk)
    builder.put("depth", quoted.quotation.depth)
    builder.put("closed", quoted.quotation.isClosed)
    return builder.object
  }
}

/// What rules see, each with the number by which it is accepted.
package enum ProposalsView {
  /// All that are open.
  package static func reply(_ desk: DeskState) -> Reply {
    let open = desk.openProposals
    let aside =
      open.isEmpty
      ? "The rules see nothing\(desk.session.findings.isEmpty ? "" : " that is not entered already")."
      : "accept p\(open[0].number) \(accepting(open[0].proposal)), dismiss p\(open[0].number) says that \(open[0].proposal.speaker == nil ? "nothing is wrong" : "it is not")"
    return Reply(
      open.map { line($0.number, $0.proposal, desk) },
      asides: [StyledLine(aside, .dim)],
      json: .array(open.map { json($0.number, $0.proposal, desk) })
    )
  }

  private static func accepting(_ proposal: Proposal) -> String {
    proposal.speaker == nil ? "enters one as a finding" : "gives the claim that claimant"
  }

  private static func line(_ number: Int, _ proposal: Proposal, _ desk: DeskState) -> StyledLine {
    let addresses = proposal.passages.map { desk.session.address(of: $0) }.joined(separator: " ")
    return StyledLine(
      lead: [StyledSpan("p\(number)", .address)],
      leadWidth: 5,
      body: [
        StyledSpan("\(addresses) ", .dim), StyledSpan(proposal.kind, .warning),
        StyledSpan(": \(Wording.oneLine(proposal.reason))"),
        StyledSpan(" · \(ItemRow.text(proposal.passages[0], desk))", .dim),
      ]
    )
  }

  private static func json(_ number: Int, _ proposal: Proposal, _ desk: DeskState) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("number", "p\(number)")
    builder.put("kind", proposal.kind)
    builder.put("reason", Wording.oneLine(proposal.reason))
    if let speaker = proposal.speaker {
      builder.put("claim", desk.session.claims[speaker.claim]?.label)
      builder.put("claimant", speaker.name)
    }
    builder.put("passages", raw: .array(proposal.passages.map { ItemRow.json($0, desk).object }))
    return builder.object
  }
}
