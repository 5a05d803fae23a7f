/// English words that say the same in a claim.
///
/// A set that is missing here makes two claims differ that do not, which the person sees; a wrong one would
/// hide a difference. So there is nothing in it that is only near.
enum ClaimSynonyms {
  /// What stands for a word and all that say the same.
  static func canonical(_ base: String) -> String { words[base] ?? base }

  /// What stands for several words, and how many they are; nil where they are no phrase.
  static func phrase(_ words: ArraySlice<String>) -> (key: String, count: Int)? {
    guard let first = words.first, let known = phrases[first] else { return nil }
    let match = known.first { $0.words.count <= words.count && words.starts(with: $0.words) }
    return match.map { ($0.key, $0.words.count) }
  }

  private static let sets = """
    allow permit
    almost nearly
    around about roughly approximately circa
    begin start
    big large
    buy purchase
    car automobile
    child kid
    close shut shut_down
    corona covid coronavirus covid_19
    die pass_away
    doctor physician
    end finish
    every all each
    fall decrease decline drop go_down
    film movie
    forbid ban prohibit outlaw
    found set_up
    biggest largest
    bigger larger
    happen take_place occur
    have own
    illegal unlawful
    kill slay
    lawyer attorney
    legal lawful
    liter litre
    maybe perhaps
    must have_to has_to had_to
    over more_than above exceeding
    often frequently
    percent per_cent
    photo picture photograph
    program programme
    rich wealthy
    rise increase grow climb go_up
    say state declare
    under less_than fewer_than below
    usa us united_states u_s u_s_a america
    eu european_union e_u
    uk united_kingdom britain great_britain u_k
    un united_nations u_n
    video clip footage
    wage salary
    whole entire
    yearly annual
    """

  private static let words: [String: String] = table.words
  private static let phrases: [String: [(words: [String], key: String)]] = table.phrases

  private static let table = {
    var words: [String: String] = [:]
    var phrases: [String: [(words: [String], key: String)]] = [:]
    for line in sets.split(separator: "\n") {
      let members = line.split(separator: " ").map { $0.split(separator: "_").map(String.init) }
      let key = members[0].map(EnglishForms.base).joined(separator: " ")
      for member in members {
        let bases = member.map(EnglishForms.base)
        if bases.count == 1 {
          words[bases[0]] = key
        } else {
          // The longest first.
          phrases[bases[0], default: []].append((bases, key))
          phrases[bases[0]]?.sort { $0.words.count > $1.words.count }
        }
      }
    }
    return (words: words, phrases: phrases)
  }()
}
