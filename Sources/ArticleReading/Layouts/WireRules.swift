import FactModel
import TextReading

/// What agencies put around a story: slugs, notes to editors, marks of the end, the dateline.
enum WireRules {
  // MARK: - Lines

  /// Whether a line is for the desks that get the story and no part of it.
  ///
  /// `isAtTop`: Whether it is one of the first lines, where slugs stand.
  static func isFurniture(_ line: Line, isAtTop: Bool, _ scan: UTF8Scan) -> Bool {
    let text = Phrase(line.range, scan)
    if text.isShort(24), marks.contains(scan.string(line.range)) { return true }
    if text.isShort(300), advisories.contains(where: text.starts) { return true }
    return isAtTop && text.isShort(70) && isSlug(line.range, scan)
  }

  /// Written as they are: “more” in small letters is a word.
  private static let marks: Set<String> = [
    "-30-", "- 30 -", "—30—", "--30--", "(END)", "END", "ENDS", "-END-", "-ENDS-", "- ENDS -",
    "- END -", "(ENDS)", "Ends", "-ends-", "-end-", "- ends -", "MORE", "-MORE-", "(MORE)",
    "-more-",
    "(more)", "- more -", "--more--", "(MORE TO FOLLOW)", "MTF", "###", "# # #", "//", "XXX",
    "URGENT",
    "BULLETIN", "FLASH", "NEWSALERT", "NEWS ALERT", "(END OF TRANSCRIPT)", "[End of transcript]",
  ]

  private static let advisories = [
    "eds:", "(eds:", "eds.:", "(eds note", "editors:", "(editors:", "attention editors",
    "attention: editors", "attn editors", "att. editors", "note to editors", "(note to editors",
    "(adds ", "(updates ", "(recasts ", "(corrects ", "(refiles ", "(repeats ", "(rewrites ",
    "(updates with", "embargoed until", "embargoed for", "embargo:", "embargo until",
    "strictly embargoed", "under embargo until", "for immediate release", "not for publication",
    "(with photo", "(with graphic", "(photo available", "(story can end here)", "(optional trim",
    "(begin optional trim", "(end optional trim", "ap-wf-", "catchline:", "slug:", "slugline:",
  ]

  /// `BC-FLOOD-KOREA/ (UPDATE 2)`, `KOREA-FLOOD`, `BC-Korea-Flood, 2nd Ld-Writethru`.
  private static func isSlug(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    let text = scan.string(range)
    let word = text.prefix { $0 != " " && $0 != "," }
    let parts = word.split { $0 == "-" || $0 == "/" }
    guard parts.count > 1, parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber } })
    else { return false }
    let rest = text.dropFirst(word.count)
    let isTail = rest.isEmpty || rest.hasPrefix(" (") && rest.hasSuffix(")")
    if ["BC", "AM", "PM"].contains(parts[0]) { return isTail || rest.hasPrefix(",") }
    guard word == word.uppercased(), word.contains(where: \.isLetter), isTail else { return false }
    // “COVID-19” is a word.
    return !rest.isEmpty || word.hasSuffix("/")
      || parts.allSatisfy { $0.count > 2 && $0.allSatisfy(\.isLetter) }
  }

  // MARK: - Dateline

  struct Dateline: Equatable {
    /// The dash included; in bytes.
    var range: Range<Int>
    /// The agency in brackets.
    var agency: String?

    /// The day that it states.
    func day(_ scan: UTF8Scan) -> PartialDate? {
      DateReader.statedDates(in: scan.string(range)).published?.date
    }
  }

  private static let longest = 100

  /// The agencies by what stands in the brackets, in small letters.
  private static let agencies: [String: String] = [
    "reuters": "Reuters", "ap": "AP", "afp": "AFP", "dpa": "dpa", "xinhua": "Xinhua",
    "yonhap": "Yonhap", "kyodo": "Kyodo", "tass": "TASS", "efe": "EFE", "ansa": "ANSA",
    "pti": "PTI",
    "ani": "ANI", "upi": "UPI", "bloomberg": "Bloomberg", "interfax": "Interfax",
    "anadolu": "Anadolu", "cp": "The Canadian Press", "aap": "AAP", "pa": "PA",
    "the canadian press": "The Canadian Press", "jiji": "Jiji Press", "antara": "Antara",
    "bernama": "Bernama", "lusa": "Lusa", "apa": "APA", "pap": "PAP", "ctk": "ČTK",
    "belga": "Belga",
    "anp": "ANP", "ntb": "NTB", "tt": "TT", "ritzau": "Ritzau", "stt": "STT", "sda": "SDA",
    "kcna": "KCNA", "vna": "VNA", "ians": "IANS", "cna": "CNA", "dow jones": "Dow Jones",
  ]

  /// The dateline at the start of a paragraph: `SEOUL, Jan 30 (Reuters) - `, `WASHINGTON — `; nil
  /// where there is none.
  static func dateline(in range: Range<Int>, _ scan: UTF8Scan) -> Dateline? {
    let limit = min(range.upperBound, range.lowerBound + longest)
    guard let dash = dash(from: range.lowerBound, before: limit, scan),
      dash.upperBound < range.upperBound
    else { return nil }
    var text = scan.string(range.lowerBound..<dash.lowerBound)
    while text.last == " " { text.removeLast() }
    var agency: String?
    var isDated = false
    if text.last == ")", let open = text.lastIndex(of: "(") {
      let name = text[text.index(after: open)...].dropLast().lowercased()
      agency = agencies[name]
      text = String(text[..<open])
      // Behind a whole day an agency is one that nobody listed.
      isDated = DateReader.statedDates(in: text).published?.date.day != nil
      guard agency != nil || isDated && isAgency(name) else { return nil }
    }
    let words = text.split(separator: " ")
    guard (1...8).contains(words.count), isPlace(words, mustShout: agency == nil && !isDated)
    else { return nil }
    return Dateline(range: range.lowerBound..<dash.upperBound, agency: agency)
  }

  /// Whether words in brackets, in small letters, may name who sends it: no figure, and no day of the week.
  private static func isAgency(_ name: String) -> Bool {
    !name.isEmpty && !name.hasSuffix("day") && !name.contains(where: \.isNumber)
  }

  /// The first dash with spaces around it, or without them if it is long.
  private static func dash(from start: Int, before end: Int, _ scan: UTF8Scan) -> Range<Int>? {
    var position = start
    while position + 2 < end {
      let (value, length) = scan.scalar(at: position, before: end)
      if value == 0x2014 { return position..<position + length }
      let isSpaced = position > start && scan.bytes[position - 1] == 0x20
      if isSpaced, value == 0x2D || value == 0x2013 {
        var after = position + length
        if scan.byte(after, before: end) == 0x2D { after += 1 }
        return scan.byte(after, before: end) == 0x20 ? position..<after : nil
      }
      // No dateline holds the end of a sentence or a quotation.
      if "?!;:\"".utf8.contains(scan.bytes[position]) || value == 0x201C { return nil }
      position += length
    }
    return nil
  }

  /// Whether words name a place, and a day: with capital letters or digits at their starts; the
  /// first all in capitals, unless an agency follows.
  private static func isPlace(_ words: [Substring], mustShout: Bool) -> Bool {
    let letters = words[0].filter(\.isLetter)
    guard !letters.isEmpty, !mustShout || letters.count > 2 && letters.allSatisfy(\.isUppercase)
    else { return false }
    let small: Set<Substring> = ["de", "of", "and", "del", "la", "el", "le"]
    return words.allSatisfy { word in
      small.contains(word) || word.first.map { $0.isUppercase || $0.isNumber } ?? false
    }
  }
}
