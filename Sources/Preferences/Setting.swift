package import FactModel
import LineReading

/// A setting, defined once: `set`, its completion, its help and the configuration's comments are
/// derived from this.
package struct Setting: Sendable {
  /// What a value looks like.
  package enum Form: Sendable, Equatable {
    case words([String])
    /// A whole number, or a word in its place.
    case number(ClosedRange<Int>, orWord: String?)
    /// Any text; the words say what is in it.
    case text(String)
  }

  package let name: String
  package let form: Form
  /// What it is, in a line.
  package let summary: String
  let read: @Sendable (Settings) -> String
  let write: @Sendable (inout Settings, String) throws(Problem) -> Void

  /// The value where nothing was set.
  package var usualValue: String { read(Settings()) }

  /// The value, as it is typed.
  package func value(in settings: Settings) -> String { read(settings) }

  /// The words that can be typed for a value.
  package var words: [String] {
    switch form {
    case .words(let words): words
    case .number(_, let word): word.map { [$0] } ?? []
    case .text: []
    }
  }

  /// What a value looks like, in words.
  package var formInWords: String {
    switch form {
    case .words(let words): Wording.list(words, "or")
    case .number(let range, let word):
      (word.map { "\($0) or " } ?? "") + "a number from \(range.lowerBound) to \(range.upperBound)"
    case .text(let what): what
    }
  }

  /// Sets a value that was typed; `default` sets the usual one.
  package func set(
    _ text: String,
    in settings: inout Settings,
    at place: Problem.Place? = nil
  ) throws(Problem) {
    if text == "default" { return try write(&settings, usualValue) }
    switch form {
    case .text: try write(&settings, text)
    case .words(let words):
      let typed = text.lowercased()
      let matching = words.filter { $0.hasPrefix(typed) && !typed.isEmpty }
      guard let word = words.contains(typed) ? typed : matching.count == 1 ? matching[0] : nil
      else { throw refusal(of: text, at: place) }
      try write(&settings, word)
    case .number(let range, let word):
      if let word, text.lowercased() == word { return try write(&settings, word) }
      guard text.utf8.count < 10, let number = Int(text), range.contains(number) else {
        throw refusal(of: text, at: place)
      }
      try write(&settings, String(number))
    }
  }

  private func refusal(of text: String, at place: Problem.Place?) -> Problem {
    Problem(
      .input,
      "\(name) is \(formInWords), not “\(Wording.excerpt(text, 40))”",
      place: place,
      remedy: "set \(name) default brings the usual value back: \(usualValue)."
    )
  }
}
