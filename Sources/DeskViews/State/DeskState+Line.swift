import FactModel
package import LineReading
import Preferences

// What a line asks for, in this session.
extension DeskState {
  /// Finds out what lines ask for, with this article's labels and this session's scale.
  package var interpreter: Interpreter {
    let context = GrammarContext(addressParser: session.addressParser, scale: session.scale)
    return Interpreter(commands: commands, context: context)
  }

  /// A line with its alias, at the beginning or behind an address, put in full; what else can stand
  /// there wins over an alias.
  package func withoutAlias(_ line: String) -> String {
    guard !aliases.all.isEmpty else { return line }
    var scanner = LineScanner(line)
    if let expanded = expanded(scanner) { return expanded }
    guard (try? session.addressParser.parse(&scanner)) != nil else { return line }
    return expanded(scanner) ?? line
  }

  private func expanded(_ scanner: LineScanner) -> String? {
    let word = scanner.peekWord()
    guard aliases[word] != nil, AliasTable.rival(of: word, in: session) == nil else { return nil }
    return aliases.expanded(scanner)
  }
}
