import FactModel
import LineReading
import Verbs

/// The words of a command line, taken apart: options with their values, and operands.
struct ShellArguments {
  enum Part {
    /// With how it was spelled.
    case option(OptionEntry, String, spelling: String)
    /// `isText`: Whether it stood behind `--`.
    case operand(String, isText: Bool)
  }

  private var rest: ArraySlice<String>
  private var seen: Set<String> = []
  private var parts: [Part] = []

  /// Takes a command line apart.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - option: Finds an option by how it is spelled, given the first operand before it.
  /// - Returns: The parts, in the order in which they were typed.
  /// - Throws: A usage problem: an option that is not known, without its value, or given twice.
  static func parts(
    _ arguments: [String],
    option: (_ spelling: String, _ operand: String?) -> OptionEntry?
  ) throws(Problem) -> [Part] {
    var reader = ShellArguments(rest: arguments[...])
    var first: String?
    while let argument = reader.rest.popFirst() {
      if argument == "--" {
        reader.parts += reader.rest.map { .operand($0, isText: true) }
        break
      }
      if argument == "-" || !argument.hasPrefix("-") {
        first = first ?? argument
        reader.parts.append(.operand(argument, isText: false))
      } else {
        try reader.take(argument, behind: first) { option($0, first) }
      }
    }
    return reader.parts
  }

  private init(rest: ArraySlice<String>) {
    self.rest = rest
  }

  private mutating func take(
    _ argument: String,
    behind operand: String?,
    _ option: (String) -> OptionEntry?
  ) throws(Problem) {
    let words = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(words[0])
    guard let entry = option(spelling) else { throw Self.unknown(spelling, behind: operand) }
    // --json behind every -c says the same again.
    let isHarmless = entry.repeats || entry.long == "--json"
    guard seen.insert(entry.long).inserted || isHarmless else {
      throw WrongUsage.problem("\(spelling) is given twice")
    }
    var value = words.count > 1 ? String(words[1]) : nil
    if entry.value == nil {
      guard value == nil else { throw WrongUsage.problem("\(spelling) takes no value") }
    } else if value == nil {
      // What is an option itself was not meant as a value.
      let isValue = rest.first.map { !($0.hasPrefix("-") && option($0) != nil) } ?? false
      value = isValue ? rest.popFirst() : nil
      guard value != nil else { throw WrongUsage.problem("\(spelling) needs a value") }
    }
    parts.append(.option(entry, value ?? "", spelling: spelling))
  }

  private static func unknown(_ name: String, behind operand: String?) -> Problem {
    if let operand, name.hasPrefix("--"),
      CommandTable.command(named: operand)?.option(named: String(name.dropFirst(2))) != nil
    {
      return Problem(
        .unknownOption,
        "\(operand) takes \(name) at the prompt alone",
        remedy: "In a session: factdesk -s NAME -c '\(operand) \(name)'"
      )
    }
    let names = OptionTable.options.map(\.long)
    let likely = names.filter { $0.hasPrefix(name) && name.hasPrefix("--") && name.count > 2 }
    let remedy =
      likely.isEmpty
      ? "factdesk --help lists the options."
      : "Did you mean \(likely.joined(separator: " or "))?"
    return Problem(.unknownOption, "there is no option \(name)", remedy: remedy)
  }
}
