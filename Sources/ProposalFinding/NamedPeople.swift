import FactModel
import ItemFinding
import Measures
import NameLists
import OrderedJSON

/// A number of people, and the names of all of them behind a colon.
enum NamedPeople {
  private static let mostNameWords = 4
  private static let leads = Words.set("was were have has been are be being had")
  private static let verbs = Words.set("died won lost left hurt ran stood spoke survived")
  private static let behindVerbs = Words.set("in it there")

  /// What is wrong in “Five people died: Ann Reed, Ben Okri, Cora Lee and Dan Poe”.
  ///
  /// Only where the sentence begins with this number of people, a bare verb follows, and the list of first and last
  /// names is the rest: in “Two of the five members left” or “The crash killed two men and a woman” it is another
  /// number that the names belong to.
  @Sendable static func proposals(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      guard let figure = figures.first, let whole = ArithmeticProposals.count(figure),
        CountedNoun.isPerson(figure.counted.noun), figure.change == .level,
        let sentence = material.sentence([figure]), figure.range.lowerBound == sentence.lowerBound,
        figure.range.upperBound < sentence.upperBound,
        sentence.upperBound - figure.range.upperBound < longest
      else { return nil }
      let behind = String(material.text.slice(figure.range.upperBound..<sentence.upperBound))
      guard let colon = behind.firstIndex(of: ":"), isBareVerb(behind[..<colon]),
        figures.dropFirst().allSatisfy({ !PartsProposals.isCount($0) }),
        let names = names(String(behind[colon...].dropFirst())), Double(names) != whole
      else { return nil }
      return Proposal(
        kind: "wrong-sum",
        passages: [figure.range],
        reason: "\(names) are named, not \(ValueSet.words(whole))"
      )
    }
  }

  private static let longest = 400

  /// “died”, “were killed”, “died in it”: no other people, and no part of the people.
  private static func isBareVerb(_ lead: Substring) -> Bool {
    guard lead.allSatisfy({ $0.isLetter || $0 == " " }) else { return false }
    let words = lead.split(separator: " ").map(String.init).drop(while: leads.contains)
    guard let verb = words.first else { return false }
    return (verbs.contains(verb) || verb.count > 4 && verb.hasSuffix("ed"))
      && words.dropFirst().allSatisfy(behindVerbs.contains)
  }

  /// How many first and last names a list has; nil where it may be read otherwise.
  private static func names(_ list: String) -> Int? {
    let words = list.filter { $0 != "." }.split { $0 == " " || $0 == "\n" }.map(String.init)
    // One “and” is that of the list: “Gilbert and George”
    guard words.filter({ $0 == "and" }).count == 1, words.last != "and" else { return nil }
    let parts = words.joined(separator: " ").replacingOccurrences(of: " and ", with: ",")
      .split(separator: ",").map { $0.split(separator: " ") }.filter { !$0.isEmpty }
    let areNames = parts.allSatisfy { name in
      (2...mostNameWords).contains(name.count)
        && isFirstName(name[0].lowercased())
        && name.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy { !$0.isNumber } }
    }
    return areNames && parts.count > 1 ? parts.count : nil
  }

  private static func isFirstName(_ word: String) -> Bool {
    WordLists.menNames.contains(word) || WordLists.womenNames.contains(word)
  }
}
