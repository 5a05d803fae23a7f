import FactModel

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

  private var scores: [String: [ItemKind: Int]] = [:]
  /// Words of names that are certainly persons’, in small letters.
  private var personWords: Set<String> = []
  /// The first words of names that are certainly organisations’, in small letters.
  private var organisationWords: Set<String> = []

  /// What initials in brackets stand for, both in small letters.
  private var longForms: [String: String] = [:]

  /// Takes what speaks for a kind at one mention.
  mutating func add(_ site: NameSite) {
    let name = site.folded
    var kinds = scores[name] ?? [:]
    let isFirst = scores[name] == nil
    for cue in Self.cues where isFirst || !cue.isOfTheName {
      if cue.speaks(site) { kinds[cue.kind, default: 0] += cue.weight }
    }
    scores[name] = kinds
    let isPerson = (kinds[.name] ?? 0) > max(kinds[.place] ?? 0, kinds[.organisation] ?? 0)
    guard site.run.count > 1 else { return }
    if let initials = site.initialsBehind { longForms[initials] = name }
    if isPerson { personWords.insert(site.last) }
    if (kinds[.organisation] ?? 0) >= 7 { organisationWords.insert(site.first) }
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
    let kinds = scores[name] ?? [:]
    // “Wenbin” after “Wang Wenbin”.
    let person = (kinds[.name] ?? 0) + (personWords.contains(name) ? 6 : 0)
    // “Fjordbank” after “Fjordbank Holdings”.
    let organisation = (kinds[.organisation] ?? 0) + (organisationWords.contains(name) ? 3 : 0)
    let place = kinds[.place] ?? 0
    if let thing = kinds[.thing], thing > max(person, organisation, place) { return .thing }
    if place > person, place >= organisation { return .place }
    if organisation > person { return .organisation }
    return person > 0 ? .name : nil
  }

  static let cues: [Cue] = personCues + placeCues + organisationCues + thingCues
}
