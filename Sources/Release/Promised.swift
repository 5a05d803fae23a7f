import FactModel
import Judging
import Merging

/// A source or contact of whom something was promised: where its names stand in sight of readers, and what
/// becomes of them there.
struct Promised {
  private let id: EntityID
  private let label: String
  /// `which is sealed`, `who spoke off the record`.
  private let words: String
  private let names: ProtectedWords

  init(_ source: Source) {
    (id, label, names) = (source.id, source.label, ProtectedWords(namesOf: source))
    words =
      switch (source.visibility, source.terms) {
      case (.sealed, _): "which is sealed"
      case (_, .offRecord?): "which spoke off the record"
      case (_, .background?): "which spoke on background"
      default: "which is not told of"
      }
  }

  init(_ contact: Contact) {
    (id, label, names) = (contact.id, contact.label, ProtectedWords(nameOf: contact))
    words =
      contact.isSealed
      ? "who is sealed"
      : contact.isOffRecord ? "who spoke off the record" : "who spoke on background"
  }

  /// A sentence for each name that is open, with the places, and for each that is withheld, since it came in
  /// another copy.
  func lines(in session: Session) -> [String] {
    guard !names.isEmpty else { return [] }
    let found = KnownNames(in: session, besides: [id]).withArticle(of: session)
      .map { (name: $0, words: Set(names.all(in: $0.text))) }.filter { !$0.words.isEmpty }
    guard !found.isEmpty else { return [] }
    let apart = (try? session.named(apartFrom: [id])) ?? ([], [])
    var open = Places()
    var withheld = Places()
    var inArticle = Places()
    for (name, words) in found {
      for word in words.sorted() {
        if !name.isOne(of: apart) {
          open.note(name.place, of: word)
        } else if name.field == KnownNames.text {
          inArticle.note(name.place, of: word)
        } else {
          withheld.note(name.place, of: word)
        }
      }
    }
    return open.all.map {
      "“\($0.word)” stays open: it is in \(Wording.list($0.places)), which readers see."
    }
      + withheld.besides(open).map {
        "“\($0.word)” names \(label), \(words): it is withheld in \(Wording.list($0.places)), too."
      }
      + inArticle.besides(open).map {
        "“\($0.word)” names \(label), \(words), and is in the article as another copy read it: readers see "
          + "it there, and it is withheld everywhere else."
      }
  }

  /// Words, each with the places where it stands.
  private struct Places {
    private(set) var all: [(word: String, places: [String])] = []

    mutating func note(_ place: String, of word: String) {
      if let index = all.firstIndex(where: { $0.word == word }) {
        if !all[index].places.contains(place) { all[index].places.append(place) }
      } else {
        all.append((word, [place]))
      }
    }

    /// Without the words that are among others.
    func besides(_ others: Places) -> [(word: String, places: [String])] {
      let known = Set(others.all.map { $0.word.lowercased() })
      return all.filter { !known.contains($0.word.lowercased()) }
    }
  }
}
