import FactModel
import NameLists

// What speaks for an agreement, an event, a work or a product.
extension NameKinds {
  static let thingCues: [Cue] = [
    Cue(
      name: "word of storms and operations at the beginning",
      kind: .thing,
      weight: 8,
      isOfTheName: true,
      example: ("They saw Hurricane Quux.", "Hurricane Quux")
    ) {
      $0.run.count == 2 && ThingWords.named.contains($0.first)
    },
    Cue(
      name: "word of agreements and events at the end",
      kind: .thing,
      weight: 8,
      isOfTheName: true,
      example: ("They signed the Glasgow Agreement.", "Glasgow Agreement")
    ) {
      // “Paris Agreement”; not “Doris Day”
      $0.run.count > 1 && ThingWords.things.contains($0.last) && !$0.hasOrganisation
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
        && ThingWords.thingsBeforeOf.contains($0.first)
    },
    Cue(
      name: "noun for a product or a work behind",
      kind: .thing,
      weight: 3,
      example: ("They chose the Quux tariff then.", "Quux")
    ) {
      ThingWords.products.contains($0.behind) && !$0.isFirstName
    },
    Cue(
      name: "said to be a ship or a work behind a comma",
      kind: .thing,
      weight: 4,
      example: ("They saw the Quux, a car ferry.", "Quux")
    ) {
      $0.isSaid(toBe: ThingWords.vessels)
    },
    Cue(
      name: "in quotation marks",
      kind: .thing,
      weight: 2,
      example: ("They saw “Quux Things” then.", "Quux Things")
    ) { site in
      let (before, behind) = (site.run.lowerBound - 1, site.run.upperBound)
      guard ["“", "\"", "‘"].contains(site.wordBefore),
        ["”", "\"", "’"].contains(site.behind), !site.isFirstName
      else { return false }
      // William “Bill” Gates
      return site.text[before - 1]?.isCapital != true || site.text[behind + 1]?.isCapital != true
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
