package import DeskViews
import FactModel
import LineReading
import Preferences
package import Replies

/// Finds out what the words of a line that is being typed let stand at its end.
///
/// The words are understood as `Interpreter` understands them.
package struct LineCompletion {
  private let desk: DeskState
  private let ports: CompletionPorts
  /// The line up to the cursor.
  private let typed: String

  package init(desk: DeskState, ports: CompletionPorts, typed: String) {
    self.desk = desk
    self.ports = ports
    self.typed = typed
  }

  /// What could stand at the cursor, each once.
  package var set: CompletionSet {
    let (candidates, last) = answer
    var seen: Set<String> = []
    seen.reserveCapacity(candidates.count)
    let end = typed.utf8.count
    return CompletionSet(
      replaced: end - last.utf8.count..<end,
      candidates: candidates.filter { seen.insert($0.text).inserted }
    )
  }

  /// The candidates, and the end of the line that they replace.
  private var answer: (candidates: [CompletionSet.Candidate], last: String) {
    if let file = fileBehindRedirection {
      return (CompletionCandidates(desk: desk, ports: ports, typed: file).files, file)
    }
    if isBehindPipe { return ([], "") }
    let line = TypedLine(typed)
    if !line.words.isEmpty, let expanded = withoutAlias {
      return LineCompletion(desk: desk, ports: ports, typed: expanded).answer
    }
    let first = line.words.first?.text ?? line.last
    if first.hasPrefix("#") { return ([], "") }
    if first.hasPrefix("!") {
      let isName = line.words.isEmpty
      let files = CompletionCandidates(desk: desk, ports: ports, typed: line.last).files
      return (isName ? [] : files, line.last)
    }
    if let values = settingValues(line) { return (values, line.last) }
    var words = line.words[...]
    let (arguments, behindAddress) = arguments(&words)
    let left = Self.left(of: arguments, behind: &words)
    if left.contains(.command) { return nested(words, line) }
    let last = left.contains(.claimant) ? text(from: words.first, line.last) : line.last
    let candidates = CompletionCandidates(
      desk: desk,
      ports: ports,
      typed: last,
      behindAddress: behindAddress
    )
    let found = candidates.all(left)
    let ofSessions = left.contains(.session)
    guard ofSessions || left.contains(.source) else { return (found, last) }
    // A source or a session that was named is not named again.
    let named = Set(line.words.map(\.text))
    let rest = found.filter { candidate in
      let isName = ofSessions || candidate.text.hasPrefix("@")
      return !isName || !named.contains(candidate.text)
    }
    return (rest, last)
  }

  /// The line with its alias put in full; nil where there is none.
  private var withoutAlias: String? {
    let expanded = desk.withoutAlias(typed)
    guard expanded != typed, desk.withoutAlias(expanded) == expanded else { return nil }
    return typed.last?.isWhitespace == true ? expanded + " " : expanded
  }

  /// The values of the setting that is named behind `set`.
  private func settingValues(_ line: TypedLine) -> [CompletionSet.Candidate]? {
    guard line.words.count == 2, line.words[0].text == "set",
      let setting = SettingTable.settings.first(where: { $0.name == line.words[1].text })
    else { return nil }
    return (setting.words + ["default"]).filter { $0.hasPrefix(line.last.lowercased()) }
      .map { CompletionSet.Candidate($0) }
  }

  /// The name of a file that is being typed behind `>`, where the verb has results to write.
  private var fileBehindRedirection: String? {
    guard let range = Redirection.fileName(in: typed), let head = Redirection(typed)?.head,
      let interpretation = try? desk.interpreter.interpret(head), !interpretation.takesText
    else { return nil }
    return String(decoding: typed.utf8.dropFirst(range.lowerBound), as: UTF8.self)
  }

  /// Whether a command of the shell is typed, of which nothing is known here.
  private var isBehindPipe: Bool {
    guard let redirection = Redirection(typed), redirection.isPipe,
      let interpretation = try? desk.interpreter.interpret(redirection.head)
    else { return false }
    return !interpretation.takesText
  }

  /// Completes the line behind `watch 2 5x`.
  private func nested(
    _ words: ArraySlice<TypedLine.Word>,
    _ line: TypedLine
  ) -> (candidates: [CompletionSet.Candidate], last: String) {
    let own = words.first { $0.text.utf8.first.map { (48...57).contains($0) } != true }
    return LineCompletion(desk: desk, ports: ports, typed: text(from: own, line.last)).answer
  }

  /// What was typed from a word on.
  private func text(from word: TypedLine.Word?, _ last: String) -> String {
    guard let word else { return last }
    return String(decoding: typed.utf8.dropFirst(word.offset), as: UTF8.self)
  }

  // MARK: The beginning of the line

  /// What can stand behind the rating or verb of a line, whose words are taken, and the address
  /// before it; what can begin a line where there is none yet.
  private func arguments(
    _ words: inout ArraySlice<TypedLine.Word>
  ) -> (arguments: [Completable], behindAddress: Bool) {
    guard let first = words.first else { return ([.rating, .verb, .address, .source], false) }
    if let arguments = exact(&words, behindAddress: false) { return (arguments, false) }
    var scanner = LineScanner(first.text)
    if let address = try? desk.session.addressParser.parse(&scanner), scanner.isAtEnd {
      _ = address
      words.removeFirst()
      guard !words.isEmpty else { return ([.rating, .verb], true) }
      let arguments = exact(&words, behindAddress: true) ?? prefix(&words, behindAddress: true)
      return (arguments ?? [], true)
    }
    return (prefix(&words, behindAddress: false) ?? [], false)
  }

  private static let behindRating: [Completable] = [.source, .text]

  private func exact(
    _ words: inout ArraySlice<TypedLine.Word>,
    behindAddress: Bool
  ) -> [Completable]? {
    guard let word = words.first?.text.lowercased() else { return nil }
    let isVerb =
      desk.commands.contains { $0.name == word } && !desk.session.scale.hasKey(word)
    if !isVerb, take(&words, { RatingMatch(scale: desk.session.scale).exact(&$0) != nil }) {
      return Self.behindRating
    }
    guard let command = desk.commands.named(word) else { return nil }
    words.removeFirst()
    return command.completables(words.map(\.text), behindAddress: behindAddress)
  }

  private func prefix(
    _ words: inout ArraySlice<TypedLine.Word>,
    behindAddress: Bool
  ) -> [Completable]? {
    guard let word = words.first?.text.lowercased() else { return nil }
    let verbs = desk.commands.filter { !word.isEmpty && $0.name.hasPrefix(word) }
    if verbs.isEmpty {
      let match = RatingMatch(scale: desk.session.scale)
      let isRating = take(&words) { scanner in
        let (ratings, after) = match.beginning(scanner)
        scanner = after
        return ratings.count == 1
      }
      return isRating ? Self.behindRating : nil
    }
    guard verbs.count == 1, RatingMatch(scale: desk.session.scale).candidates(word).isEmpty else {
      return nil
    }
    words.removeFirst()
    return verbs[0].completables(words.map(\.text), behindAddress: behindAddress)
  }

  /// Takes the words that a scanner takes.
  private func take(
    _ words: inout ArraySlice<TypedLine.Word>,
    _ match: (inout LineScanner) -> Bool
  ) -> Bool {
    var scanner = LineScanner(words.map(\.text).joined(separator: " "))
    guard match(&scanner) else { return false }
    let left = TypedLine(scanner.remainder() + " ").words.count
    words = words.suffix(left)
    return true
  }

  // MARK: Behind it

  /// What of a verb's arguments can still come behind words, which are taken; left are those of the
  /// text, once that has begun.
  private static func left(
    of arguments: [Completable],
    behind words: inout ArraySlice<TypedLine.Word>
  ) -> [Completable] {
    var left = arguments
    let lastOffset = words.last?.offset
    let options = arguments.flatMap { completable -> [CommandOption] in
      if case .options(let options) = completable { return options }
      return []
    }
    while let word = words.first {
      // Behind --name the next word is its value.
      if let option = options.first(where: { "--\($0.name)" == word.text }),
        option.placeholder != nil
      {
        words = words.dropFirst(2)
        if words.isEmpty, word.offset == lastOffset { return option.values.completables }
        continue
      }
      guard let index = left.firstIndex(where: { $0.accepts(word.text) }) else {
        // Fields may stand behind anything, and so may the others behind a number.
        let isNumber = word.text.utf8.allSatisfy { (48...57).contains($0) }
        let hasFields = left.contains { if case .fields = $0 { true } else { false } }
        if left.contains(.command) || left.contains(.claimant) { return left }
        guard hasFields || isNumber else { return left.contains(.text) ? [.text] : [] }
        words.removeFirst()
        continue
      }
      let taken = left[index]
      if !taken.canRepeat { left.remove(at: index) }
      // What works on a claim or a finding works on one of them.
      if [.claim, .finding].contains(taken) { left.removeAll { [.claim, .finding].contains($0) } }
      words.removeFirst()
    }
    return left
  }
}

extension Completable {
  /// Whether a finished word is one of these.
  fileprivate func accepts(_ word: String) -> Bool {
    switch self {
    case .address, .addresses, .items: Self.isAddress(word)
    case .claim: word.hasPrefix("c") && Self.isAddress(word) || ["_", "."].contains(word)
    case .finding: word.hasPrefix("f") && Self.isAddress(word)
    case .entity: Self.isAddress(word) || word.hasPrefix("@")
    case .source: word.hasPrefix("@")
    case .proposals: word.hasPrefix("p") || word == "all"
    case .words(let words): words.contains(word.lowercased())
    case .flags(let words): words.contains(word.lowercased())
    case .fields(let names):
      word.firstIndex(of: "=").map { names.contains(word[..<$0].lowercased()) } ?? false
    case .rating, .scale, .verb, .topic, .file, .session, .format, .tags, .putAway,
      .setting, .alias:
      true
    case .options(let options): word.hasPrefix("--") && options.contains { word == "--\($0.name)" }
    case .claimant, .command, .text: false
    }
  }

  fileprivate var canRepeat: Bool {
    switch self {
    case .addresses, .items, .proposals, .source, .flags, .fields, .options, .session, .tags: true
    default: false
    }
  }

  /// By its form alone: the beginning of what an address looks like.
  private static func isAddress(_ word: String) -> Bool {
    var scanner = LineScanner(word)
    let labels = ["title", "standfirst"]
    if let address = try? AddressParser(displayLabels: labels).parse(&scanner) {
      _ = address
      return true
    }
    // `h1`, `cap2`: letters, then digits.
    let digits = word.utf8.reversed().prefix { (48...57).contains($0) }
    let letters = word.utf8.dropLast(digits.count)
    return !digits.isEmpty && (1...4).contains(letters.count)
      && letters.allSatisfy { (97...122).contains($0) }
  }
}
