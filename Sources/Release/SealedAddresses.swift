import FactModel
import PlainText

extension Source {
  /// The pages that its addresses lead to.
  var pages: [WebPage] { [url, archiveURL].compactMap { $0 }.map { WebPage($0) } }

  /// Whether one of its addresses is that of another source: written otherwise, that of an archived copy, of a
  /// part of it, or of a page below it.
  func leads(to other: Source) -> Bool {
    let others = other.pages
    return !others.isEmpty && pages.contains { page in others.contains(where: page.isWithin) }
  }
}

/// Addresses that lead to a sealed source.
enum SealedAddresses {
  /// The first address that a change of sources brings and that leads to a sealed one, with its label.
  static func first(
    in transitions: [Transition<Source>],
    _ session: Session
  ) -> (word: String, label: String)? {
    let brought = transitions.compactMap { transition -> (source: Source, urls: [String])? in
      guard let after = transition.after, after.visibility != .sealed else { return nil }
      let known = Set([transition.before?.url, transition.before?.archiveURL].compactMap { $0 })
      let urls = [after.url, after.archiveURL].compactMap { $0 }.filter { !known.contains($0) }
      return urls.isEmpty ? nil : (after, urls)
    }
    guard !brought.isEmpty else { return nil }
    // A past that cannot be read is told of where it is read for itself.
    let sealed = PastStates.all(of: (try? SealedPast.sources(in: session)) ?? [], in: session)
    for (source, urls) in brought {
      for url in urls {
        let page = WebPage(url)
        let found = sealed.first { $0.id != source.id && $0.pages.contains(where: page.isWithin) }
        if let found { return (url, found.label) }
      }
    }
    return nil
  }

  /// A sentence for each other source at an address of a sealed one: it is withheld as long.
  static func lines(of sealed: Source, in session: Session) -> [String] {
    session.sources.all.filter {
      $0.id != sealed.id && $0.visibility != .sealed && !$0.isSame(as: sealed)
        && $0.leads(to: sealed)
    }.map { "\($0.label) is at an address of \(sealed.label): it is withheld as long." }
  }
}
