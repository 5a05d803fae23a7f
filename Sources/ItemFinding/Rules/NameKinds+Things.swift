import FactModel
import NameLists

// What speaks for an agreement, an event, a work or a product.
extension NameKinds {
  private static let named = Words.set("hurricane typhoon cyclone storm operation")

  static let thingCues: [Cue] = [
    Cue(
      name: "word of storms and operations at the beginning",
      kind: .thing,
      weight: 8,
      isOfTheName: true,
      example: ("They saw Hurricane Quux.", "Hurricane Quux")
    ) {
      $0.run.count == 2 && named.contains($0.first)
    },
    Cue(
      name: "word of agreements and events at the end",
      kind: .thing,
      weight: 8,
      isOfTheName: true,
      example: ("They signed the Glasgow Agreement.", "Glasgow Agreement")
    ) {
      // “Paris Agreement”; not “Doris Day”
      $0.run.count > 1 && RuleWords.things.contains($0.last) && !$0.has(NameWords.organisations)
        && (!$0.isFirstName || $0.last != "day" && NameWords.gazetteer.contains($0.first))
    },
    Cue(
      name: "word of agreements and events before of",
      kind: .thing,
      weight: 8,
      isOfTheName: true,
      example: ("They won the Battle of Quux.", "Battle of Quux")
    ) {
      $0.run.count > 2 && $0.words[1] == "of"
        && RuleWords.thingsBeforeOf.contains($0.first)
    },
    Cue(
      name: "noun for a product or a work behind",
      kind: .thing,
      weight: 3,
      example: ("They chose the Quux tariff then.", "Quux")
    ) {
      RuleWords.products.contains($0.behind) && !$0.isFirstName
    },
    Cue(
      name: "in quotation marks",
      kind: .thing,
      weight: 2,
      example: ("They saw “Quux Things” then.", "Quux Things")
    ) { site in
      let (before, behind) = (site.run.lowerBound - 1, site.run.upperBound)
      // William “Bill” Gates
      let isNickname =
        site.text[before - 1]?.isCapital == true && site.text[behind + 1]?.isCapital == true
      return ["“", "\"", "‘"].contains(site.text.folded(before))
        && ["”", "\"", "’"].contains(site.text.folded(behind)) && !isNickname && !site.isFirstName
    },
    Cue(
      name: "year in brackets behind",
      kind: .thing,
      weight: 5,
      example: ("They saw The Quux (2007) then.", "Quux")
    ) {
      let behind = $0.run.upperBound
      return $0.behind == "(" && $0.text[behind + 1]?.shape == .number
        && $0.text.folded(behind + 1).utf8.count == 4 && $0.text.folded(behind + 2) == ")"
        // “Croft (2004)” is who wrote it.
        && !($0.isSingle && WordLists.lastNames.contains($0.last))
    },
  ]
}
