import FactModel
import NameLists

/// Says of every name whether it is a person’s, an organisation’s or a place’s, by what stands in it and
/// around it anywhere in the article: all mentions of one name are of one kind.
struct NameKinds {
  /// Something in or around a name that speaks for a kind.
  struct Cue: Sendable {
    let name: String
    let kind: ItemKind
    let weight: Int
    /// Whether it looks at the name itself: then it counts once, however often the name stands there.
    var isOfTheName = false
    /// A sentence in which it speaks, and the name there.
    let example: (sentence: String, name: String)
    let speaks: @Sendable (NameSite) -> Bool
  }

  /// What speaks for each kind that a name may be of.
  private struct Score {
    var (person, organisation, place, thing) = (0, 0, 0, 0)

    mutating func add(_ weight: Int, for kind: ItemKind) {
      switch kind {
      case .organisation: organisation += weight
      case .place: place += weight
      case .thing: thing += weight
      default: person += weight
      }
    }
  }

  private var scores: [String: Score] = [:]
  /// Words of names that are certainly persons’, in small letters.
  private var personWords: Set<String> = []
  /// The first words of names that are certainly organisations’, and names of clubs without what clubs begin
  /// with, in small letters.
  private var organisationWords: Set<String> = []

  /// What initials in brackets stand for, both in small letters.
  private var longForms: [String: String] = [:]

  /// Takes what speaks for a kind at one mention.
  mutating func add(_ site: NameSite) {
    let name = site.folded
    let known = scores[name]
    var score = known ?? Score()
    for sign in known == nil ? Self.signs : Self.signsAround where sign.speaks(site) {
      score.add(sign.weight, for: sign.kind)
    }
    scores[name] = score
    let isPerson = score.person > max(score.place, score.organisation)
    guard site.run.count > 1 else { return }
    if let initials = site.initialsBehind { longForms[initials] = name }
    if isPerson { personWords.insert(site.last) }
    // “Fjordbank Holdings”, “Metallum SA”
    if score.organisation >= 7
      || score.organisation >= 5 && score.person == 0 && NameWords.companyEnds.contains(site.last)
    {
      organisationWords.insert(site.first)
    }
    // “Partizan” after “FK Partizan”
    if site.isClub, score.organisation > max(score.person, score.place) {
      organisationWords.insert(site.words.dropFirst().joined(separator: " "))
    }
  }

  /// Whether the article names more places than anybody: then a name of which nothing is known is a
  /// place, as in a guide.
  var isGuide: Bool {
    var (places, others) = (0, 0)
    for name in scores.keys {
      switch evident(name) {
      case .place: places += 1
      case .name, .organisation, .thing: others += 1
      default: break
      }
    }
    return places > others && places >= Self.fewestPlaces
  }

  private static let fewestPlaces = 8

  /// The kind of a name whose mentions were all taken.
  func kind(of name: String, isGuide: Bool) -> ItemKind {
    evident(name) ?? (isGuide ? .place : .name)
  }

  /// The kind that most of the evidence speaks for; nil where nothing does.
  private func evident(_ name: String) -> ItemKind? {
    if let long = longForms[name], long != name, let kind = evident(long) { return kind }
    let score = scores[name] ?? Score()
    // “Wenbin” after “Wang Wenbin”.
    let person = score.person + (personWords.contains(name) ? 6 : 0)
    // “Fjordbank” after “Fjordbank Holdings”.
    let organisation = score.organisation + (organisationWords.contains(name) ? 4 : 0)
    let place = score.place
    if score.thing > max(person, organisation, place) { return .thing }
    if place > person, place >= organisation { return .place }
    if organisation > person { return .organisation }
    return person > 0 ? .name : nil
  }

  static let cues: [Cue] = personCues + placeCues + organisationCues + thingCues

  // Without their names and examples, which are copied else wherever one is asked.
  private typealias Sign = (kind: ItemKind, weight: Int, speaks: @Sendable (NameSite) -> Bool)
  private static let signs: [Sign] = cues.map { ($0.kind, $0.weight, $0.speaks) }
  private static let signsAround: [Sign] = cues.filter { !$0.isOfTheName }
    .map { ($0.kind, $0.weight, $0.speaks) }
}
