/// Which of the names that may be labels are speakers.
///
/// Those in capitals, with a title or with a time that come again; letters in turn; names that come
/// again and again, and beside them persons who speak once.
struct SpeakerNames {
  private var names: Set<String> = []
  private var forms: Set<SpeakerLabel.Form> = []
  private var acceptsOnce = false

  /// - Parameters:
  ///   - labels: What may be labels, in the order of the text.
  ///   - areThroughout: Whether they begin near the start, or make up much of the text.
  ///   - areDense: Whether nearly every line has one.
  init(_ labels: [SpeakerLabel], areThroughout: Bool, areDense: Bool) {
    var counts: [SpeakerLabel.Form: [String: Int]] = [:]
    for label in labels { counts[label.form, default: [:]][label.name, default: 0] += 1 }
    let capitals = counts[.capitals] ?? [:]
    if Self.comeAgain(capitals) { forms.insert(.capitals) }
    let titled = counts[.titled] ?? [:]
    if Self.comeAgain(titled) || titled.count + capitals.count > 2 && !titled.isEmpty {
      forms.insert(.titled)
      if !capitals.isEmpty { forms.insert(.capitals) }
    }
    if let members = counts[.member], members.count > 1 { forms.insert(.member) }
    let timed = counts[.timed] ?? [:]
    // “Speaker 1 (00:03):”, “Speaker 2 (00:12):” need not come again.
    let areSpeakers = timed.keys.allSatisfy {
      $0.lowercased().split(separator: " ").contains(where: {
        SpeakerWords.roles.contains(String($0))
      })
    }
    if timed.values.contains(where: { $0 > 1 }) || timed.count > 1 && areSpeakers {
      forms.insert(.timed)
    }
    // Where nearly every line has a label, a person who speaks once has one, too.
    acceptsOnce = areDense && areThroughout && !forms.isEmpty
    addWritten(
      titled.merging(counts[.written] ?? [:], uniquingKeysWith: +),
      areThroughout: areThroughout,
      areDense: areDense
    )
    addLetters(counts)
  }

  /// Whether a label is that of a speaker.
  func accept(_ label: SpeakerLabel) -> Bool {
    if forms.contains(label.form) { return true }
    guard label.form == .written || label.form == .titled else { return false }
    return names.contains(label.name) || acceptsOnce && label.namesPerson
  }

  /// Whether one of several names comes again.
  private static func comeAgain(_ counts: [String: Int]) -> Bool {
    counts.values.contains { $0 > 1 } || counts.count > 1 && counts.values.reduce(0, +) > 2
  }

  private mutating func addWritten(
    _ written: [String: Int],
    areThroughout: Bool,
    areDense: Bool
  ) {
    guard areThroughout else { return }
    let repeated = written.filter { $0.value > 1 }
    let all = written.values.reduce(0, +)
    let ofRepeated = repeated.values.reduce(0, +)
    let areMost = ofRepeated * 5 >= all * 4 || areDense && ofRepeated * 2 >= all
    if repeated.count > 1, ofRepeated > 3, areMost {
      names.formUnion(repeated.keys)
      acceptsOnce = true
    } else if areDense, let most = repeated.values.max(), most > 2 {
      // One who asks, and many who answer once.
      let persons = written.keys.filter { SpeakerLabel.namesPerson($0) }
      guard persons.count == written.count else { return }
      names.formUnion(written.keys)
    } else if !forms.isEmpty {
      names.formUnion(repeated.keys)
    }
  }

  /// Letters count in turn, and beside names.
  private mutating func addLetters(_ counts: [SpeakerLabel.Form: [String: Int]]) {
    let marked = counts[.letter] ?? [:]
    let bare = counts[.bareLetter] ?? [:]
    let hasNames = !forms.isEmpty || !names.isEmpty
    if !marked.isEmpty, hasNames || marked.count > 1 && marked.values.allSatisfy({ $0 > 1 }) {
      forms.insert(.letter)
      // In a court, others are named between questions and answers.
      if counts[.capitals] != nil { forms.insert(.capitals) }
    }
    if bare["Q", default: 0] > 0, hasNames || !forms.isEmpty || bare.count > 1 {
      forms.insert(.bareLetter)
    }
  }
}
