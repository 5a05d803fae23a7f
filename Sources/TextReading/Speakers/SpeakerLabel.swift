/// What may be the name of a speaker before what she says: `MR. KIM:`, `[00:12] Jane Doe:`, `Q:`.
package struct SpeakerLabel: Equatable {
  /// How the label is written.
  package enum Form: Hashable {
    case capitals
    /// A letter or word for question and answer, with a colon or full stop.
    case letter
    /// The same letter with nothing but white space behind it.
    case bareLetter
    case written
    /// A title before a surname, and a full stop or colon behind it: `Mr. SMITH of New Jersey.`, `Mr. Porto (Westhaven): `
    case titled
    /// With a time beside it: `Jane Doe  0:03` in a line of its own, `Jane Doe (00:03):`.
    case timed
    /// A member of a parliament in a line of its own.
    case member
  }

  package var form: Form
  /// As it is written, without what stands in brackets, and without an office behind a comma.
  var name: String
  /// From the start of the line to the end of the label, its colon included; in bytes.
  var range: Range<Int>

  /// The speaker as a claimant is written; nil for a letter, which names nobody.
  var speaker: String? {
    form == .letter || form == .bareLetter ? nil : SpeakerName.written(name)
  }

  /// Whether the name is one by its looks.
  var namesPerson: Bool { Self.namesPerson(name) }

  /// Whether a name is one by its looks: of two words, or what somebody is in a conversation.
  static func namesPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ").map { $0.lowercased() }
    return words.count > 1 && !words.contains(where: SpeakerWords.others.contains)
      || words.contains(where: SpeakerWords.roles.contains)
  }

  private static let longest = 70
  /// A label in capitals, or with an office behind a comma, may be longer.
  private static let longestWithOffice = 170
  private static let mostNames = 7
  private static let mostWords = 18
  private static let mostShortened = 11

  /// Reads the start of a line; nil when it cannot be a label.
  package init?(in line: Range<Int>, _ scan: UTF8Scan) {
    let limit = min(line.upperBound, line.lowerBound + Self.longestWithOffice)
    let first = SpeakerBreaks.behindChevrons(line, scan)
    var start = Self.endOfTime(first, limit, scan)
    let hasTime = start > first
    let letter = QuestionLetter(from: start, before: line.upperBound, scan)
    // `Q12 Chair: …`: the number is the question's, the name the speaker's.
    if let letter, letter.isNumbered { start = letter.end }
    if let letter, !letter.isNumbered || !Self.hasMark(from: start, before: limit, scan) {
      self.init(
        form: letter.isMarked ? .letter : .bareLetter,
        name: letter.name,
        range: line.lowerBound..<letter.end
      )
      return
    }
    if let titled = TitledLabel(from: start, before: line.upperBound, scan) {
      let end = SpeakerBreaks.behindDash(titled.end, before: line.upperBound, scan)
      self.init(form: .titled, name: titled.name, range: line.lowerBound..<end)
      return
    }
    if let timed = TimedLabel(in: start..<line.upperBound, scan) {
      self.init(form: .timed, name: timed.name, range: line)
      return
    }
    guard let mark = Self.mark(from: start, before: limit, scan) else { return nil }
    let isWide = scan.bytes[mark.lowerBound] != UInt8(ascii: ":")
    guard
      isWide || mark.upperBound == line.upperBound
        || scan.whiteSpaceLength(at: mark.upperBound, before: line.upperBound) > 0
    else { return nil }
    let written = scan.string(start..<mark.lowerBound)
    let end = Self.endOfTimeBehind(mark.upperBound, before: line.upperBound, scan)
    if let name = Self.introduced(written) {
      self.init(form: .titled, name: name, range: line.lowerBound..<end)
      return
    }
    guard let (found, name) = Self.form(of: Self.withoutBrackets(written)) else { return nil }
    var form = found
    if form == .written, hasTime || end > mark.upperBound || written.contains(":") { form = .timed }
    self.init(form: form, name: name, range: line.lowerBound..<end)
  }

  /// A member of a parliament in the whole of a line.
  init(member name: String, range: Range<Int>) {
    self.init(form: .member, name: name, range: range)
  }

  private init(form: Form, name: String, range: Range<Int>) {
    self.form = form
    self.name = name
    self.range = range
  }

  // MARK: - Around the name

  /// Where a time of day or of a recording ends: `[00:12:30] `, `12:30 `, `[14/05/2024, 10:05] `.
  static func endOfTime(_ start: Int, _ end: Int, _ scan: UTF8Scan) -> Int {
    var position = start
    var colons = 0
    var digits = 0
    while position < end {
      switch scan.bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "]"), UInt8(ascii: ")"), 0x20,
        UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","):
        break
      default: return colons > 0 && digits > 2 ? position : start
      }
      position += 1
    }
    return start
  }

  /// Where a time in brackets behind the colon ends, `Jane Doe: (00:12) …`, or the colon itself.
  private static func endOfTimeBehind(_ start: Int, before end: Int, _ scan: UTF8Scan) -> Int {
    var position = scan.skipWhiteSpace(from: start, before: end)
    guard "([".utf8.contains(scan.byte(position, before: end)) else { return start }
    position += 1
    let first = position
    while scan.byte(position, before: end).isASCIIDigit
      || scan.byte(position, before: end) == UInt8(ascii: ":")
    {
      position += 1
    }
    let isTime = position > first + 2 && ")]".utf8.contains(scan.byte(position, before: end))
    return isTime ? position + 1 : start
  }

  private static func hasMark(from start: Int, before end: Int, _ scan: UTF8Scan) -> Bool {
    mark(from: start, before: end, scan) != nil
  }

  /// Where the colon is; one of East Asian width counts as well, one in brackets does not.
  private static func mark(from start: Int, before end: Int, _ scan: UTF8Scan) -> Range<Int>? {
    var position = start
    var depth = 0
    var mayBeLong = true
    let isOffice = scan.bytes[start..<min(end, start + 4)].elementsEqual("The ".utf8)
    while position < end {
      let byte = scan.bytes[position]
      switch byte {
      case UInt8(ascii: ":") where depth == 0:
        return position > start ? position..<position + 1 : nil
      case 0xEF
      where depth == 0 && scan.byte(position + 1, before: end) == 0xBC
        && scan.byte(position + 2, before: end) == 0x9A:
        return position > start ? position..<position + 3 : nil
      case UInt8(ascii: "("), UInt8(ascii: "["):
        depth += 1
        // Behind a long office stands who holds it.
        mayBeLong = true
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): mayBeLong = mayBeLong && depth > 0
      case UInt8(ascii: ","): mayBeLong = true
      // A line or a sentence ends before.
      case 0..<0x20, UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "\""):
        return nil
      default: break
      }
      position += 1
      if position - start > longest, !mayBeLong, !isOffice { return nil }
    }
    return nil
  }

  /// `SEN. WARREN (D-MA)`: the name, or nothing where brackets do not match.
  private static func withoutBrackets(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" || character == "]" { depth -= 1 }
      if depth < 0 { return "" }
    }
    return depth == 0 ? result.split(separator: " ").joined(separator: " ") : ""
  }

  // MARK: - The name

  /// Somebody by office or title, as the records of parliaments have it: `The Minister for Ports (Ms
  /// Quill): `, `Mr. Porto (Westhaven): `, `Mr. Speaker: `, `Several hon. Members: `.
  private static func introduced(_ written: String) -> String? {
    let open = written.firstIndex(of: "(") ?? written.endIndex
    let before = written[..<open].split(separator: " ")
    let groups = MemberLabel.groups(written[open...])
    if let first = groups.first,
      let person = MemberLabel.person(holding: before.joined(separator: " "), first)
    {
      return person
    }
    let name = before.joined(separator: " ")
    if SpeakerWords.groups.contains(name.lowercased()) { return name }
    guard let title = before.first, title != "The", (2...mostNames).contains(before.count),
      SpeakerWords.titles.contains(title.lowercased()),
      groups.allSatisfy({ MemberLabel.isPlace($0) || isTime($0) }), before.allSatisfy(isNameWord),
      before.allSatisfy({ $0.first?.isUppercase == true }), name != name.uppercased()
    else { return nil }
    return before.contains { SpeakerWords.others.contains($0.lowercased()) } ? nil : name
  }

  /// `14:05`, when a turn began.
  private static func isTime(_ text: String) -> Bool {
    text.first?.isNumber == true && text.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." }
  }

  private static func form(of text: String) -> (Form, String)? {
    let plain = text.lowercased()
    // “BY MS. ROE:” says who asks from here on, not who speaks.
    if isTurn(plain) || plain.hasPrefix("by ") { return (.letter, text) }
    let name = withoutOffice(text)
    let words = name.split(separator: " ")
    // Titles and honours that are shortened, `THE RT. HON. … K.C., M.P.`, are no names.
    let isLong = words.count { !$0.contains(".") } > mostNames || words.count > mostShortened
    guard !words.isEmpty, !isLong, text.split(separator: " ").count <= mostWords,
      !SpeakerWords.others.contains(plain),
      !words.allSatisfy({ SpeakerWords.others.contains($0.lowercased()) }),
      !words.contains(where: SpeakerBreaks.isEditorial), words.allSatisfy(isNameWord),
      let first = name.unicodeScalars.first,
      first.properties.isAlphabetic
    else { return nil }
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    guard letters.count > 1 else { return nil }
    if letters.allSatisfy({ !$0.properties.isLowercase }) {
      // Letters without case prove nothing.
      return (first.properties.isUppercase ? .capitals : .written, name)
    }
    guard areCapitalised(words), words.count <= 5 else { return nil }
    let office = text.dropFirst(name.count).drop { $0 == "," || $0 == " " }
    guard office.isEmpty || isOffice(office) else { return nil }
    return (.written, name)
  }

  /// “Question”, and “Frage Wagner”, which is a question of or to somebody.
  private static func isTurn(_ plain: String) -> Bool {
    guard !SpeakerWords.turns.contains(plain) else { return true }
    let first = plain.prefix { $0 != " " }
    return first.utf8.count > 2 && first != plain && SpeakerWords.turns.contains(String(first))
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    word.allSatisfy { $0.isLetter || $0.isNumber || ".,-'’&#/・·".contains($0) }
  }

  private static func areCapitalised(_ words: [Substring]) -> Bool {
    words.allSatisfy { word in
      SpeakerWords.particles.contains(word)
        || word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
    }
  }

  /// `INES PORTO, MAYOR OF WESTHAVEN` without the office; a surname that stands first stays.
  private static func withoutOffice(_ text: String) -> String {
    guard let comma = text.firstIndex(of: ",") else { return text }
    let name = text[..<comma]
    let rest = text[comma...].dropFirst().split(separator: " ")
    let isSuffix = rest.count == 1 && rest[0].count <= 4
    return name.contains(" ") && !isSuffix || rest.count > 1 ? String(name) : text
  }

  /// “Mayor of the City of Westhaven” or “caller from Marlowe”, but nothing that a sentence says.
  private static func isOffice(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first else { return false }
    return SpeakerWords.roles.contains(first.lowercased())
      || areCapitalised(words.filter { !["and", "for", "at", "in"].contains($0) })
  }
}
