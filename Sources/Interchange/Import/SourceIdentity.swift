import FactModel
import Notations
import OrderedJSON
import PlainText

/// What tells whether two records are of one source: DOI, ISBN and address, each in one form; without
/// them, title and authors.
struct SourceIdentity {
  private let address: String?
  private let doi: String?
  private let isbn: String?
  private let year: Int?
  private let publisher: String?
  private let words: String?
  private let authors: [String]
  /// What it is called where it comes from.
  private let slug: String?
  /// Whether it is a part of something, whose ISBN is that of the whole.
  private let isPart: Bool

  init(_ source: Source) {
    let item = LibraryItem(source.foreign[LibraryItem.foreignName].members)
    address = source.url.map(WebAddress.normalised)
    doi = (item.text("DOI") ?? Self.doi(in: source.url)).map(PublicationNumber.normalised(doi:))
    isbn = item.text("ISBN").flatMap(PublicationNumber.normalised(isbn:))
    year = source.published?.year
    publisher = source.publisher.map(Self.folded)
    words = (source.title ?? source.citation).map(Self.folded)
    authors = source.authors.map(Self.named)
    slug = source.slug
    isPart = LibraryType.of(source).isPart
  }

  /// Under what it is looked for.
  var keys: [String] {
    var keys: [String] = []
    if let doi { keys.append("doi \(doi)") }
    if let isbn { keys.append("isbn \(isbn)") }
    if let address { keys.append("url \(address)") }
    if address == nil, let words { keys.append("words \(words) \(authors) \(bare)") }
    return keys
  }

  /// What only those have that agree in everything.
  var whole: String {
    let texts = [address, doi, isbn, year.map(String.init), publisher, words].map { $0 ?? "" }
    let name = address == nil && authors.isEmpty ? slug ?? "" : ""
    return (["all", name] + texts + authors).joined(separator: "\n")
  }

  /// Without authors a title says next to nothing: then publisher and year are to be the same.
  private var bare: String {
    authors.isEmpty ? "\(publisher ?? "") \(year.map(String.init) ?? "")" : ""
  }

  /// Whether two records with a key in common are of one source: nothing that identifies one says otherwise.
  func isSame(as other: SourceIdentity) -> Bool {
    if let doi, let theirs = other.doi { return doi == theirs }
    if let isbn, let theirs = other.isbn {
      guard isbn == theirs else { return false }
      return !isPart && !other.isPart || words == other.words
    }
    guard !Self.differ(year, other.year) else { return false }
    // Of two that have a title alone what they are called tells them apart.
    if address == nil, other.address == nil, authors.isEmpty, Self.differ(slug, other.slug) {
      return false
    }
    if let address, let theirs = other.address { return address == theirs }
    return !Self.differ(publisher, other.publisher)
  }

  private static func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    if let one, let other { one != other } else { false }
  }

  // MARK: One form

  private static func folded(_ text: String) -> String {
    let scalars = Folding.folded(Wording.oneLine(text)).compactMap(Unicode.Scalar.init)
    return String(String.UnicodeScalarView(scalars))
  }

  /// The words of a name in one order: `Holm, Rita` is `Rita Holm`.
  private static func named(_ author: String) -> String {
    folded(author).split { !$0.isLetter && !$0.isNumber }.sorted().joined(separator: " ")
  }

  /// The address of a DOI, which names it.
  private static func doi(in url: String?) -> String? {
    url.flatMap { url in
      let host = url.lowercased().split(separator: "/", maxSplits: 2).dropFirst().first
      return host.map { ["doi.org", "dx.doi.org", "www.doi.org"].contains($0) } ?? false ? url : nil
    }
  }

  // MARK: What is told

  /// That an item is one source with another, and what of it is not taken; nil where there is nothing to
  /// tell.
  ///
  /// `isOfFile`: Whether the other came in the same file.
  static func joined(_ item: Source, to source: Source, isOfFile: Bool) -> String? {
    // What a source is called means something in its own session only; a citation is the title elsewhere.
    var (theirs, ours) = (item, source)
    (theirs.slug, theirs.foreign) = (nil, ForeignData())
    // Who signed a note is not in the file.
    let notes = source.notes.map(\.text)
    theirs.notes.removeAll { notes.contains($0.text) }
    ours.title = source.title ?? source.citation
    if theirs.url.map(WebAddress.normalised) == ours.url.map(WebAddress.normalised) {
      theirs.url = ours.url
    }
    let differing = RecordComparison(theirs.json, ours.json).differences.filter { difference in
      // What the source lacks is taken.
      difference.field == "authors"
        ? !source.authors.isEmpty && item.authors.map(named) != source.authors.map(named)
        : difference.ours.map { !Folding.isSame($0, difference.theirs) } ?? false
    }
    let rest =
      differing.map { "\($0.field) “\($0.theirs)”" } + variables(of: item, otherThanIn: source)
    guard isOfFile || !rest.isEmpty else { return nil }
    let name = isOfFile ? "another item of the file" : source.label
    let head = "“\(Anchoring.excerpt(item.heading))” is one source with \(name)"
    return rest.isEmpty ? head + "." : head + "; not taken of it: \(rest.joined(separator: ", "))."
  }

  /// A variable without what formats write in other ways: names in parts, dates as texts.
  private static func saying(_ value: JSONValue) -> JSONValue {
    if let names = value.elements?.map({ LibraryName($0)?.shown }), !names.contains(nil) {
      return .array(names.compactMap { $0 }.map { .string($0) })
    }
    return LibraryItem.text(ofDate: value).map { .string($0) } ?? value
  }

  /// The names of variables that both have, and differently.
  private static func variables(of item: Source, otherThanIn source: Source) -> [String] {
    let fields = LibraryItem.fieldVariables(of: source).union(["ISBN", "DOI", "type", "genre"])
    let ours = source.foreign[LibraryItem.foreignName]
    return item.foreign[LibraryItem.foreignName].members.compactMap { member in
      guard !fields.contains(member.key), let own = ours[member.key],
        saying(own) != saying(member.value)
      else { return nil }
      return member.key
    }
  }
}
