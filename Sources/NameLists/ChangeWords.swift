/// Words that say which way something went.
package enum ChangeWords {
  package static let ups = NameWords.set(
    """
    rose rise rises risen rising increased increase increases increasing grew grow grows grown growth
    gained gain gains climbed climb jumped jump soared surged surge up added advanced expanded
    expansion raised raise hiked hike boosted boost profit profits surplus upturn leapt rallied
    lifted lift lifts swelled widened rising boosting raising
    """
  )
  package static let downs = NameWords.set(
    """
    fell fall falls fallen falling dropped drop drops decreased decrease decreases declined decline
    declines shrank shrink shrunk contracted contraction lost lose loses losing loss losses slid slide
    plunged plunge tumbled tumble sank down cut cuts slashed reduced reduction lowered dipped dip
    slumped slump eased retreated deficit shortfall downturn shed
    lowers slipped slips trimmed trims axed axes narrowed dwindled shrinking cutting reduces
    """
  )

  /// What a figure may be of, and not only which way it went: “a profit of $4 million”.
  package static let levels = NameWords.set("profit profits surplus deficit shortfall")

  private static let pasts = NameWords.set("rose grew fell shrank lost slid sank leapt")
  private static let presents = NameWords.set(
    "rise grow fall shrink lose rises increases grows climbs falls drops decreases declines loses lowers slips"
  )

  /// Whether a word says that something rose or fell then.
  package static func isPast(_ word: String) -> Bool {
    pasts.contains(word) || word.hasSuffix("ed") && isDirection(word)
  }

  /// Whether a word says that something rises or falls now.
  package static func isPresent(_ word: String) -> Bool { presents.contains(word) }

  /// Whether a word is among them.
  package static func isDirection(_ word: String) -> Bool {
    ups.contains(word) || downs.contains(word)
  }
}
