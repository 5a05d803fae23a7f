package import FactModel
import PlainText

extension SignOff {
  /// As whoever reads of it has it: `Kim Lee, 3 May 2025, entered by Ada Example: from a mail of 3 May`.
  ///
  /// Pages print it, and the ledger compares it: what one of them leaves out would change unseen.
  package var inWords: String { "\(signed.by.name), \(signed.at.date.inWords)\(entered)" }

  /// Who entered it for somebody else, and from what; empty where they signed themselves.
  package var entered: String {
    guard let enteredBy else { return "" }
    guard var note = note.map({ SafeText.line($0) }) else {
      return ", entered by \(enteredBy.name)"
    }
    if note.hasSuffix("."), !note.hasSuffix("..") { note.removeLast() }
    return ", entered by \(enteredBy.name): \(note)"
  }
}
