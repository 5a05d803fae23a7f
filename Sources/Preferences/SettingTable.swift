package import FactModel
package import LineReading
import PlainText

/// All settings, by name.
package enum SettingTable {
  package static let settings: [Setting] = [
    toggle("advance", "after a tag, go to the next sentence not covered") {
      $0.advances
    } write: {
      $0.advances = $1
    },
    words("colour", "whether results are in colour; words say the same", Settings.Colour.self) {
      $0.colour
    } write: {
      $0.colour = $1
    },
    toggle("earlier", "after a tag, say that a claim like this was rated before") {
      $0.recallsEarlier
    } write: {
      $0.recallsEarlier = $1
    },
    toggle("enter-next", "let Enter alone go to the next sentence") {
      $0.entersNext
    } write: {
      $0.entersNext = $1
    },
    Setting(
      name: "fiscal-year",
      form: .number(1...12, orWord: "none"),
      summary: "the month in which fiscal years begin, which are named after the year of their end",
      read: { $0.fiscalMonth.map(String.init) ?? "none" },
      write: { $0.fiscalMonth = Int($1) }
    ),
    toggle("hints", "say now and then what else could be typed") {
      $0.givesHints
    } write: {
      $0.givesHints = $1
    },
    words(
      "history-control",
      "what stays out of the history: lines that begin with a space, repetitions",
      Settings.HistoryControl.self
    ) {
      $0.historyControl
    } write: {
      $0.historyControl = $1
    },
    toggle("history-share", "let Up find what is typed in other windows") {
      $0.sharesHistory
    } write: {
      $0.sharesHistory = $1
    },
    Setting(
      name: "history-size",
      form: .number(0...1_000_000, orWord: nil),
      summary: "how many lines the history keeps; 0 keeps none",
      read: { String($0.historySize) },
      write: { $0.historySize = Int($1) ?? $0.historySize }
    ),
    text("logo", "the address of the outlet's sign, in ClaimReview", \.logo),
    text("outlet", "who publishes the checks", \.outlet),
    words(
      "overwrite",
      "whether a file that factdesk did not write may be written over",
      Settings.Overwriting.self
    ) {
      $0.overwriting
    } write: {
      $0.overwriting = $1
    },
    words(
      "pager",
      "whether results longer than the window go through the pager",
      Settings.Paging.self
    ) {
      $0.paging
    } write: {
      $0.paging = $1
    },
    toggle("plain", "lines of words without marks and columns, for screen readers") {
      $0.isPlain
    } write: {
      $0.isPlain = $1
    },
    text("profile", "the rules that check and publish go by; a name, or a file (.json)", \.profile),
    Setting(
      name: "prompt",
      form: .text("a text with escapes; see help set"),
      summary: "what is before the line you type",
      read: { $0.prompt.text },
      write: { settings, text throws(Problem) in settings.prompt = try PromptTemplate(text) }
    ),
    text("same-as", "other addresses of the outlet, in ClaimReview", \.sameAs),
    Setting(
      name: "store",
      form: .text("an address without a password, or none"),
      summary: "the store that others work on, too, from the next session that is opened on",
      read: { $0.store ?? "none" },
      write: { settings, text throws(Problem) in settings.store = try storeAddress(text) }
    ),
    toggle("time", "say how long each command takes") {
      $0.tellsTime
    } write: {
      $0.tellsTime = $1
    },
    toggle("title", "give the window the article's title") {
      $0.setsTitle
    } write: {
      $0.setsTitle = $1
    },
    Setting(
      name: "width",
      form: .number(20...1000, orWord: "auto"),
      summary: "columns to which text is wrapped",
      read: { $0.width.map(String.init) ?? "auto" },
      write: { $0.width = Int($1) }
    ),
  ]

  /// Other spellings, by the name they stand for.
  private static let spellings = ["color": "colour"]

  /// The setting with a name, or the only one whose name begins so.
  package static func setting(_ name: TypedText) throws(Problem) -> Setting {
    let place = name.place
    let typed = name.text.lowercased()
    let word = spellings[typed] ?? typed
    let matching = settings.filter { $0.name.hasPrefix(word) }
    if let setting = matching.first(where: { $0.name == word }) ?? only(matching) { return setting }
    guard matching.isEmpty else {
      throw Problem(
        .input,
        "“\(word)” could be several settings",
        place: place,
        remedy: "Type more of it.",
        candidates: matching.map { "\($0.name)  \($0.summary)" }
      )
    }
    let suggestions = Wording.suggestions(for: word, among: settings.map(\.name))
    throw Problem(
      .input,
      "there is no setting “\(Wording.excerpt(typed, 40))”",
      place: place,
      remedy: suggestions.isEmpty
        ? "set alone lists them." : "Did you mean \(Wording.list(suggestions, "or"))?"
    )
  }

  /// An address of a store as it may be kept: a password is none of it.
  private static func storeAddress(_ text: String) throws(Problem) -> String? {
    if text.isEmpty || text == "none" { return nil }
    guard let address = StoreAddress(text) else {
      throw Problem(
        .input,
        "that is no address of a store",
        remedy: "It looks like postgresql://HOST/DATABASE; service=NAME and the like do as well."
      )
    }
    guard !address.hasPassword else {
      throw Problem(
        .input,
        "a password is not kept with the settings",
        remedy:
          "It belongs into ~/.pgpass, which only you can read: HOST:5432:DATABASE:USER:PASSWORD"
      )
    }
    return text
  }

  private static func only(_ settings: [Setting]) -> Setting? {
    settings.count == 1 ? settings[0] : nil
  }

  private static func toggle(
    _ name: String,
    _ summary: String,
    read: @escaping @Sendable (Settings) -> Bool,
    write: @escaping @Sendable (inout Settings, Bool) -> Void
  ) -> Setting {
    Setting(
      name: name,
      form: .words(["on", "off"]),
      summary: summary,
      read: { read($0) ? "on" : "off" },
      write: { write(&$0, $1 == "on") }
    )
  }

  /// A text, or `none` for no such.
  private static func text(
    _ name: String,
    _ summary: String,
    _ path: any WritableKeyPath<Settings, String?> & Sendable
  ) -> Setting {
    Setting(
      name: name,
      form: .text("a text, or none"),
      summary: summary,
      read: { $0[keyPath: path] ?? "none" },
      write: { $0[keyPath: path] = $1.isEmpty || $1 == "none" ? nil : Wording.oneLine($1) }
    )
  }

  private static func words<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String,
    _ summary: String,
    _ type: Choice.Type,
    read: @escaping @Sendable (Settings) -> Choice,
    write: @escaping @Sendable (inout Settings, Choice) -> Void
  ) -> Setting where Choice.RawValue == String {
    Setting(
      name: name,
      form: .words(type.allCases.map(\.rawValue)),
      summary: summary,
      read: { read($0).rawValue },
      write: { settings, word in
        if let choice = Choice(rawValue: word) { write(&settings, choice) }
      }
    )
  }
}
