package import FactModel

/// A word or text as it was typed, with its place for messages.
package struct TypedText: Sendable, Equatable {
  package var text: String
  package var place: Problem.Place
  /// Whether it stood in quotation marks, or behind `--`: then it is nothing but a text.
  package var isLiteral = false

  package init(text: String, place: Problem.Place, isLiteral: Bool = false) {
    self.text = text
    self.place = place
    self.isLiteral = isLiteral
  }
}

/// An address with the place where it was typed.
package struct TypedAddress: Sendable {
  package let address: Address
  package let place: Problem.Place

  package init(address: Address, place: Problem.Place) {
    self.address = address
    self.place = place
  }
}

/// What was typed behind a verb, as its form declares it: values, not yet looked up in the session.
package struct ParsedArguments: Sendable {
  package let form: CommandForm
  /// All lines of the command's usage, for messages.
  package let usage: String
  /// Where the line goes on behind the verb.
  package let start: Problem.Place
  /// The keywords that chose the form.
  package var keywords: [String] = []
  private var addresses: [String: [TypedAddress]] = [:]
  private var texts: [String: [TypedText]] = [:]
  private var options: [String: [TypedText]] = [:]
  /// The raw text at the end; nil where there is none.
  package var tail: TypedText?
  /// The same as it was typed, with the white space at its end.
  package var untrimmed = ""
  /// Where the line ends, for what is missing.
  package var end: Problem.Place

  package init(_ form: CommandForm, usage: String, start: Problem.Place) {
    self.form = form
    self.usage = usage
    self.start = start
    end = start
  }

  /// The first keyword of the form; empty where it has none.
  package var keyword: String { keywords.first ?? "" }

  /// The first address that a parameter took; nil where it took none.
  package func address(_ name: String) -> TypedAddress? { addresses[name]?.first }

  /// The address of what a verb of claims is about: a claim or, where the verb takes one, a finding.
  package var subject: TypedAddress? {
    address(Parameter.claim.name) ?? address(Parameter.subject.name)
  }

  /// All addresses that a parameter took.
  package func addresses(_ name: String) -> [TypedAddress] { addresses[name] ?? [] }

  /// The first text of a parameter; nil where it was left out.
  package func text(_ name: String) -> TypedText? { texts[name]?.first }

  /// All texts of a parameter, as they were typed.
  package func texts(_ name: String) -> [TypedText] { texts[name] ?? [] }

  /// Whether an option was given.
  package func has(_ option: String) -> Bool { options[option] != nil }

  /// The first value of an option; nil where it was not given.
  package func option(_ name: String) -> TypedText? { options[name]?.first }

  /// All values of an option.
  package func options(_ name: String) -> [TypedText] { options[name] ?? [] }

  /// The raw text at the end; empty where there is none.
  package var rest: String { tail?.text ?? "" }

  /// The raw text, or nil where there is none.
  package var restOrNil: String? { rest.isEmpty ? nil : rest }

  /// The word that was chosen, as a value of its type; nil where none was typed.
  package func choice<Choice: NamedChoice>(_ what: String) -> Choice? {
    text(what).flatMap { Choice(rawValue: $0.text) }
  }

  // MARK: Filling in

  mutating func add(_ address: TypedAddress, to name: String) {
    addresses[name, default: []].append(address)
  }

  mutating func add(_ text: TypedText, to name: String) {
    texts[name, default: []].append(text)
  }

  mutating func addOption(_ value: TypedText, _ name: String) {
    options[name, default: []].append(value)
  }

  /// Whether anything was typed for a parameter.
  package func isFilled(_ parameter: Parameter) -> Bool {
    addresses[parameter.key] != nil || texts[parameter.key] != nil
  }
}
