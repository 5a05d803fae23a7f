package import FactModel

/// What kinds of things are called in a session, in CSL, in BibTeX and in RIS.
package struct LibraryType: Sendable {
  /// The kind of a source; empty for a type that says nothing of it.
  package let kind: String
  /// As CSL calls it.
  package let csl: String
  /// As BibTeX calls it.
  package let bibTeX: String
  /// As RIS calls it.
  package let ris: String
  /// Whether it stands in something: then that is where the publisher is named.
  package var isPart = false

  private static let all: [LibraryType] = [
    LibraryType(kind: "", csl: "webpage", bibTeX: "online", ris: "ELEC"),
    LibraryType(kind: "", csl: "document", bibTeX: "misc", ris: "GEN"),
    LibraryType(
      kind: "article",
      csl: "article-journal",
      bibTeX: "article",
      ris: "JOUR",
      isPart: true
    ),
    LibraryType(
      kind: "news article",
      csl: "article-newspaper",
      bibTeX: "article",
      ris: "NEWS",
      isPart: true
    ),
    LibraryType(
      kind: "magazine article",
      csl: "article-magazine",
      bibTeX: "article",
      ris: "MGZN",
      isPart: true
    ),
    LibraryType(kind: "report", csl: "report", bibTeX: "techreport", ris: "RPRT"),
    LibraryType(kind: "book", csl: "book", bibTeX: "book", ris: "BOOK"),
    LibraryType(kind: "chapter", csl: "chapter", bibTeX: "incollection", ris: "CHAP", isPart: true),
    LibraryType(
      kind: "conference paper",
      csl: "paper-conference",
      bibTeX: "inproceedings",
      ris: "CPAPER",
      isPart: true
    ),
    LibraryType(kind: "thesis", csl: "thesis", bibTeX: "phdthesis", ris: "THES"),
    LibraryType(kind: "data set", csl: "dataset", bibTeX: "dataset", ris: "DATA"),
    LibraryType(kind: "post", csl: "post", bibTeX: "online", ris: "BLOG"),
    LibraryType(kind: "blog post", csl: "post-weblog", bibTeX: "online", ris: "BLOG"),
    LibraryType(kind: "video", csl: "motion_picture", bibTeX: "video", ris: "VIDEO"),
    LibraryType(kind: "broadcast", csl: "broadcast", bibTeX: "video", ris: "MPCT"),
    LibraryType(kind: "recording", csl: "song", bibTeX: "audio", ris: "SOUND"),
    LibraryType(kind: "picture", csl: "graphic", bibTeX: "image", ris: "ART"),
    LibraryType(kind: "map", csl: "map", bibTeX: "misc", ris: "MAP"),
    LibraryType(
      kind: "personal communication",
      csl: "personal_communication",
      bibTeX: "letter",
      ris: "PCOMM"
    ),
    LibraryType(kind: "interview", csl: "interview", bibTeX: "misc", ris: "PCOMM"),
    LibraryType(kind: "manuscript", csl: "manuscript", bibTeX: "unpublished", ris: "UNPB"),
    LibraryType(kind: "speech", csl: "speech", bibTeX: "unpublished", ris: "SLIDE"),
    LibraryType(kind: "law", csl: "legislation", bibTeX: "legislation", ris: "STAT"),
    LibraryType(kind: "bill", csl: "bill", bibTeX: "legislation", ris: "BILL"),
    LibraryType(kind: "judgment", csl: "legal_case", bibTeX: "jurisdiction", ris: "CASE"),
    LibraryType(kind: "hearing", csl: "hearing", bibTeX: "misc", ris: "HEAR"),
    LibraryType(kind: "patent", csl: "patent", bibTeX: "patent", ris: "PAT"),
    LibraryType(kind: "standard", csl: "standard", bibTeX: "standard", ris: "STAND"),
    LibraryType(
      kind: "encyclopedia entry",
      csl: "entry-encyclopedia",
      bibTeX: "inreference",
      ris: "ENCYC",
      isPart: true
    ),
    LibraryType(
      kind: "dictionary entry",
      csl: "entry-dictionary",
      bibTeX: "inreference",
      ris: "DICT",
      isPart: true
    ),
    LibraryType(kind: "software", csl: "software", bibTeX: "software", ris: "COMP"),
  ]

  private static let otherBibTeX: [String: String] = [
    "electronic": "online", "www": "online", "report": "techreport", "mastersthesis": "phdthesis",
    "thesis": "phdthesis", "inbook": "incollection", "conference": "inproceedings",
    "booklet": "book", "manual": "techreport", "proceedings": "book", "collection": "book",
    "movie": "video", "music": "audio", "artwork": "image", "mvbook": "book", "reference": "book",
    "mvcollection": "book", "mvproceedings": "book", "mvreference": "book",
    "bookinbook": "incollection", "suppbook": "incollection", "suppcollection": "incollection",
    "suppperiodical": "article", "review": "article", "legal": "legislation",
  ]

  /// What other names in RIS are called in CSL.
  private static let otherRIS: [String: String] = [
    "EJOUR": "article-journal", "INPR": "article-journal", "ABST": "article-journal",
    "EBOOK": "book", "EDBOOK": "book", "CLSWK": "book", "SER": "book", "ECHAP": "chapter",
    "CONF": "paper-conference", "WEB": "webpage", "GOVDOC": "report", "DBASE": "dataset",
    "AGGR": "dataset", "FIGURE": "graphic", "CHART": "graphic", "LEGAL": "legislation",
    "UNBILL": "bill", "MPCT": "motion_picture", "ADVS": "motion_picture",
    "MULTI": "motion_picture", "INTV": "interview", "ICOMM": "personal_communication",
    "MANSCPT": "manuscript", "UNPD": "manuscript", "STD": "standard",
  ]

  /// Names that say the same in BibLaTeX as those that are written.
  private static let aliases: Set<String> = ["electronic", "www", "report", "conference"]

  /// Whether the name of a type in BibTeX says more than what is written for it.
  package static func saysMore(bibTeX name: String) -> Bool {
    ofBibTeX(name).bibTeX != name && !aliases.contains(name)
  }

  /// What a source is.
  package static func of(_ source: Source) -> LibraryType {
    if let type = source.kind.flatMap(ofKind) { return type }
    return all[source.url == nil ? 1 : 0]
  }

  /// What CSL calls so; a document where nothing is.
  package static func ofCSL(_ name: String) -> LibraryType {
    all.first { $0.csl == name } ?? all[1]
  }

  /// What BibTeX calls so.
  package static func ofBibTeX(_ name: String) -> LibraryType {
    let name = otherBibTeX[name] ?? name
    return all.first { $0.bibTeX == name } ?? all[1]
  }

  /// What RIS calls so.
  package static func ofRIS(_ name: String) -> LibraryType {
    otherRIS[name].map(ofCSL) ?? all.first { $0.ris == name } ?? all[1]
  }

  /// What a session calls so; nil where that is no kind of the table.
  package static func ofKind(_ name: String) -> LibraryType? {
    let name = name.lowercased()
    return name.isEmpty ? nil : all.first { $0.kind == name }
  }

  /// The kind of what CSL calls so; nil where that says nothing of it.
  package static func kind(ofCSL name: String) -> String? {
    all.first { $0.csl == name && !$0.kind.isEmpty }?.kind
  }
}
