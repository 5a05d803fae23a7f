package import FactModel
import Merging

extension Session {
  /// The source that `@2`, `@moj`, or the start of a slug names.
  ///
  /// - Throws: It names none, or several.
  package func source(_ word: String, at place: Problem.Place) throws(Problem) -> Source {
    let name = String(word.dropFirst()).lowercased()
    if let number = Int(name), number > 0 {
      let known = EntityNumber(number)
      if let source = sources[known] ?? formerly(known, in: sources) { return source }
    } else if !name.isEmpty {
      let slugged = sources.all.filter { $0.slug != nil }
      let exact = slugged.filter { $0.slug == name }
      if exact.count == 1 { return exact[0] }
      let starting = slugged.filter { $0.slug?.hasPrefix(name) == true }
      if starting.count == 1 { return starting[0] }
      if starting.count > 1 {
        throw Problem(
          .ambiguous,
          "“\(word)” could be several sources",
          place: place,
          remedy: exact.isEmpty ? "Type more of it." : "Name it by its number.",
          candidates: starting.map(\.candidate)
        )
      }
    }
    let remedy =
      sources.isEmpty
      ? "Add it first: source URL slug=NAME."
      : "The sources are listed by: sources."
    throw Problem(
      .input,
      "there is no source \(Wording.excerpt(word, 40))",
      place: place,
      remedy: remedy
    )
  }
}

extension Source {
  /// What it is called in a list of candidates.
  package var candidate: String {
    let slug = slug.map { " @\($0)" } ?? ""
    return "\(label)\(slug)  \(Wording.excerpt(heading, 60))"
  }
}
