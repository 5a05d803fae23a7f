package import FactModel

/// The declaration of a command: parser, help, completion, manual page and the documentation are
/// derived from it.
package struct Command: Sendable {
  /// The heading under which help lists the verb.
  package enum Group: String, Sendable, CaseIterable {
    case tagging = "Tagging"
    case claims = "Claims"
    case sources = "Sources"
    case people = "People"
    case publishing = "Publishing"
    case looking = "Looking"
    case checking = "Checking"
    case session = "Session"
    case desk = "Desk"
    case safety = "Safety"
    case help = "Help"
  }

  /// How a command can be given to the program in place of an article.
  package enum ShellUse: Sendable {
    /// With `-s NAME`, for what it does in that session.
    case inSession
    /// So, or without a session.
    case alsoWithoutSession
  }

  package let name: String
  /// Fixed short forms; a rating's key wins over them.
  package let abbreviations: [String]
  package let group: Group
  /// The ways in which it is typed.
  package let forms: [CommandForm]
  /// What it does, in a line.
  package let summary: String
  /// What else there is to know: one paragraph each.
  package var details: [String] { givenDetails() }
  /// Made when somebody asks: many of them list what other tables hold.
  private let givenDetails: @Sendable () -> [String]
  /// Lines that can be typed in a session of the sample article.
  package let examples: [String]
  /// Nil for what is for the prompt and scripts alone.
  package let shell: ShellUse?

  /// How it is typed, without the name: one line each.
  package var usage: [String] { forms.flatMap(\.usage) }

  /// The usage with the name in it.
  package var usageLines: [String] { usage.map { $0.isEmpty ? name : "\(name) \($0)" } }

  package init(
    name: String,
    abbreviations: [String],
    group: Group,
    forms: [CommandForm],
    summary: String,
    details: @escaping @autoclosure @Sendable () -> [String],
    examples: [String],
    shell: ShellUse?
  ) {
    self.name = name
    self.abbreviations = abbreviations
    self.group = group
    self.forms = forms
    self.summary = summary
    givenDetails = details
    self.examples = examples
    self.shell = shell
  }

  /// Whether it is called so, in full or by a fixed abbreviation.
  package func answers(to name: String) -> Bool {
    self.name == name || abbreviations.contains(name)
  }

  /// Whether an address may stand before the verb.
  package var takesAddress: Bool { forms.contains(where: \.takesAddress) }
}

extension [Command] {
  /// The command with a name or a fixed abbreviation.
  package func named(_ name: String) -> Command? { first { $0.answers(to: name) } }
}

extension Command {
  /// Reads what stands behind the verb, by the form that it fits.
  ///
  /// A keyword chooses its form. Else it is the first form that all of the line fits; where none does,
  /// what is wrong is told of the form that goes on furthest.
  ///
  /// - Parameters:
  ///   - scanner: The line, behind the verb.
  ///   - end: Where a redirection begins; nil where there is none. It is one only for forms without a
  ///     raw text.
  ///   - before: The address before the verb.
  ///   - context: What the meaning of words depends on.
  /// - Returns: The values.
  /// - Throws: What is wrong with the line, with its place.
  package func arguments(
    _ scanner: LineScanner,
    upTo end: Int?,
    before: TypedAddress?,
    in context: GrammarContext
  ) throws(Problem) -> ParsedArguments {
    let (common, later) = (commonKeywords, laterKeywords)
    let takesText = forms.contains { $0.tail != nil }
    var failure: (problem: Problem, position: Int, isVague: Bool)?
    for form in inOrderOfTrying where before.map({ form.takes($0.address) }) ?? true {
      let isWhole = form.takesText || end == nil
      var reader = ArgumentReader(
        form,
        of: name,
        keywords: common,
        others: later,
        takesText: takesText,
        context: context,
        isWhole ? scanner : scanner.limited(to: end ?? 0)
      )
      do throws(Problem) {
        return try reader.read(before: before)
      } catch {
        let position = reader.scanner.position
        if reader.isChosen { throw error }
        let isVague = reader.isVague(error)
        let isFurther = failure.map { last in
          position > last.position || position == last.position && (!isVague || last.isVague)
        }
        if isFurther ?? true { failure = (error, position, isVague) }
      }
    }
    if let failure { throw optionOfOtherForm(scanner) ?? failure.problem }
    throw Problem(
      .input,
      "\(name) takes no address",
      place: before?.place,
      remedy: "Usage: \(usageLines[0])"
    )
  }

  /// That what stands there is an option behind a word that is missing: `review rating=f`.
  private func optionOfOtherForm(_ scanner: LineScanner) -> Problem? {
    let word = scanner.peekWord()
    guard let equals = word.firstIndex(of: "="), equals > word.startIndex else { return nil }
    let name = word[..<equals].drop { $0 == "-" }.lowercased()
    let form = forms.first { form in
      !form.leadingKeywords.isEmpty && form.options.contains { $0.name == name }
    }
    let isOfAll = forms.contains { form in
      form.leadingKeywords.isEmpty && form.options.contains { $0.name == name }
    }
    guard let keyword = form?.leadingKeywords.first, !isOfAll else { return nil }
    return Problem(
      .input,
      "\(name)= stands behind \(keyword)",
      place: scanner.place(),
      remedy: "Write \(self.name) \(keyword) \(Wording.excerpt(word, 40))"
    )
  }

  /// Those with keywords first: what is a keyword is nothing else.
  private var inOrderOfTrying: [CommandForm] {
    forms.filter(\.hasKeyword) + forms.filter { !$0.hasKeyword }
  }

  /// All keywords, where each form begins with some: then the beginning of one is enough.
  private var commonKeywords: [String] {
    let keywords = forms.map(\.leadingKeywords)
    return keywords.allSatisfy { !$0.isEmpty } ? keywords.flatMap { $0 } : []
  }
}

extension Command {
  /// The keywords behind what forms begin with.
  private var laterKeywords: [String] {
    forms.flatMap { $0.parameters.dropFirst() }.flatMap { parameter -> [String] in
      if case .keyword(let words) = parameter.kind { words } else { [] }
    }
  }
}

// For the command line of the shell.
extension Command {
  /// The option with a name, in any of the forms; nil where there is none.
  package func option(named name: String) -> CommandOption? {
    for form in forms {
      if let option = form.options.first(where: { $0.name == name }) { return option }
    }
    return nil
  }

  /// Whether what is typed as `NAME=VALUE` behind it is meant as an option, and as nothing else.
  package var takesNamedValues: Bool {
    forms.contains { $0.options.contains(where: \.isNamedWithValue) }
      && !forms.contains { $0.parameters.contains { $0.kind == .entry } }
  }

  /// Reads a line that begins with the command's name, without any session.
  ///
  /// - Throws: What is wrong with it, with its place.
  package func arguments(ofLine line: String) throws(Problem) -> ParsedArguments {
    var scanner = LineScanner(line)
    _ = scanner.word()
    return try arguments(
      scanner,
      upTo: Redirection(line)?.position,
      before: nil,
      in: .empty
    )
  }
}
