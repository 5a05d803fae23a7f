// swift-tools-version: 6.2
import PackageDescription

/// What every module is compiled with.
///
/// For release, modules are not optimised across their borders, and types are asked for by direct
/// calls instead of by decoding their names: docs/decisions/0032-release-build.md has the figures.
/// Tests see what is internal in a module also there, so that one build serves the program and the tests.
///
/// `isLinkedWhole`: The standard library is linked into what it is for; that of tests is loaded.
func settings(isLinkedWhole: Bool) -> [SwiftSetting] {
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error, .when(configuration: .release)),
    .unsafeFlags(
      (isLinkedWhole ? ["-static-stdlib"] : []) + [
        "-enable-testing",
        "-disable-cmo", "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
        "-Xfrontend", "-function-sections",
      ],
      .when(configuration: .release)
    ),
  ]
}

/// What C is compiled with for release.
let cSettings: [CSetting] = [
  .unsafeFlags(
    ["-fstack-protector-strong", "-D_FORTIFY_SOURCE=2"],
    .when(configuration: .release)
  )
]

/// The commit, as scripts/common.sh names it: only the file that holds it is compiled for it.
let commit: [CSetting] =
  Context.environment["FACTDESK_COMMIT"].map {
    $0.isEmpty ? [] : [.define("FACTDESK_COMMIT", to: $0)]
  }
  ?? []

/// What hardens a program, and makes it smaller, in the words of the linker.
///
/// scripts/check-program looks for each of these in what was built.
let linkerOptions: [String] = {
  var options = [
    // All is resolved at the start, after which what was written for it is read-only.
    "-z", "relro", "-z", "now",
    // Relative relocations as a bitmap.
    "-z", "pack-relative-relocs",
    // Nothing looks symbols up in the program, but Swift's runtime reads all of them at the start.
    "--no-export-dynamic",
    "--icf=all",
    // Nothing unwinds the stack: Swift throws by returning, and the C++ in it is compiled without
    // exceptions. That saves two megabytes of tables.
    "--no-eh-frame-hdr", "-T", "\(Context.packageDirectory)/scripts/lib/program.lds",
    // What is used at the start lies side by side, so that a start reads few pages.
    "--symbol-ordering-file=\(Context.packageDirectory)/scripts/lib/program.order",
    "--no-warn-symbol-ordering",
  ]
  #if arch(x86_64)
  // Return addresses may be kept on a shadow stack. Branch targets are not marked: the Swift
  // compiler cannot.
  options += ["-z", "shstk"]
  #endif
  return options
}()

/// The standard library, of which the linker leaves out what nothing refers to, where scripts/common.sh
/// has laid one.
let standardLibrary: [String] =
  Context.environment["FACTDESK_STANDARD_LIBRARY"].map { $0.isEmpty ? [] : [$0] } ?? []

/// How programs are linked for release: with lld, and with the archives of the C libraries that
/// scripts/common.sh has found.
let linking: [LinkerSetting] = [
  .unsafeFlags(
    standardLibrary
      + [
        "-static-stdlib", "-use-ld=lld", "-L\(Context.packageDirectory)/.build/archives", "-ltinfo",
      ]
      + linkerOptions.flatMap { ["-Xlinker", $0] },
    .when(configuration: .release)
  )
]

/// What the modules of the program are compiled with.
///
/// No file imports the standard library's module for regular expressions unless it says so: one call of
/// `contains("ab")` or `replacing` links an interpreter for them. `OrderedJSON` finds and replaces texts.
/// For release, the names of cases and properties are left out: nothing prints them. And the linker may
/// leave out what other modules could call and do not: what calls a module is linked with it.
let programSettings =
  settings(isLinkedWhole: true) + [
    .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"]),
    .unsafeFlags(
      ["-Xfrontend", "-disable-reflection-metadata", "-Xfrontend", "-internalize-at-link"],
      .when(configuration: .release)
    ),
  ]

/// What makes a module small: also sequences of instructions that come often become functions, which the
/// compiler leaves out on this machine unless it is told.
let small = ["-Osize", "-Xllvm", "-enable-machine-outliner=always"]

func module(_ name: String, _ dependencies: [Target.Dependency], _ isSmall: Bool) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    swiftSettings: isSmall
      ? programSettings + [.unsafeFlags(small, .when(configuration: .release))]
      : programSettings
  )
}

/// A room of the house: a module that gets values and gives values, and knows of no file, clock,
/// terminal or network.
///
/// It imports only what it declares here, which is declared above it. The line above a room says
/// what is in it; docs/architecture.md's table is made from these by Tests/RepositoryTests.
///
/// `small`: A room of texts and of what is done once for what a person typed is compiled to be
/// small; what walks articles and sessions is compiled to be fast.
func room(
  _ name: String,
  _ dependencies: Target.Dependency...,
  small: Bool = false
) -> Target {
  module(name, dependencies, small)
}

/// A room that may use Glibc: it adapts one outside technology, or is the program.
func adapter(
  _ name: String,
  _ dependencies: Target.Dependency...,
  small: Bool = false
) -> Target {
  module(name, dependencies, small)
}

/// A C library that is loaded at first use.
func loaded(_ name: String, _ flags: String...) -> Target {
  .target(name: name, cSettings: cSettings + [.unsafeFlags(flags)])
}

/// A program that tests or figures need.
func probe(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .executableTarget(
    name: name,
    dependencies: dependencies,
    path: "Tests/Probes/\(name)",
    swiftSettings: settings(isLinkedWhole: true),
    linkerSettings: linking
  )
}

func tests(
  _ name: String,
  _ dependencies: Target.Dependency...,
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["TestSupport"],
    exclude: exclude,
    // Tests are run once: compiling them to be fast costs more than it saves.
    swiftSettings: settings(isLinkedWhole: false)
      + [.unsafeFlags(["-Onone"], .when(configuration: .release))]
  )
}

let package = Package(
  name: "factdesk",
  products: [
    .executable(name: "factdesk", targets: ["factdesk"]),
    .library(name: "factdesk-xapian", type: .dynamic, targets: ["XapianEngine"]),
  ],
  targets: [
    // JSON as an ordered value; where bytes and texts stand in others
    room("OrderedJSON"),
    // text from anywhere, harmless on a terminal; addresses and times in it; what its sentences lean on
    room("PlainText", small: true),
    // SHA-256
    room("Digest", "CDigest"),
    // a template language: text → template → text
    room("Mustache", small: true),
    // how much several raters agree: measures, intervals, the units that cost most
    room("Agreement", small: true),
    // article, claim, source, verdict, scale, edit, session; their JSON
    room("FactModel", "PlainText", "OrderedJSON", "Digest", small: true),
    // where sessions are kept, as a port: found, listed, opened, moved, and what a list says of one; a journal's lines
    room("SessionLibrary", "FactModel", "OrderedJSON", "Digest", small: true),
    // session → what was judged of other words, what renews it, which sign-offs hold
    room("Judging", "PlainText", "FactModel", "OrderedJSON", "Digest", small: true),
    // an article and its next reading → where each passage went
    room("Anchoring", "PlainText", "FactModel", small: true),
    // two copies of a session → one, with what they changed differently
    room("Merging", "PlainText", "FactModel", "OrderedJSON", "Anchoring", small: true),
    // session → what is wrong with it: whether its parts and its edits agree
    room("Auditing", "FactModel", "OrderedJSON", small: true),
    // bytes → text; a formula → a line; text → sentences
    room("TextReading", "FactModel", "OrderedJSON"),
    // texts and pages → blocks, sentences, facts
    room(
      "ArticleReading",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "Digest",
      "TextReading",
      small: true
    ),
    // office documents, RTF, PDF, e-mail, captions, containers → blocks, text; drafts and back
    room(
      "DocumentReading",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "Anchoring",
      "TextReading",
      "ArticleReading",
      small: true
    ),
    // what a session comes to, the publish gate and its rules
    room(
      "Publishing",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "Judging",
      "Anchoring",
      small: true
    ),
    // what may leave, session × audience → one value; what readers see changed
    room(
      "Release",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "Judging",
      "Merging",
      "Publishing",
      small: true
    ),
    // a project's log on a store: what it says, what a copy knows of it, what goes there, its tables as SQL
    room("ProjectLog", "FactModel", "OrderedJSON", "Release", small: true),
    // release → Markdown, HTML, templates; article → listing
    room(
      "Reporting",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "Digest",
      "Judging",
      "Mustache",
      "Publishing",
      "Release",
      small: true
    ),
    // a thing → a form that is changed in an editor → the thing
    room("Forms", "PlainText", "FactModel", "OrderedJSON", small: true),
    // names of places and persons as sorted lists, made from data; the words that rules for English look up; whom a word of a name means
    room("NameLists", "FactModel", small: true),
    // units of measurement and currencies by their words and signs; figures as values, and how two of them agree
    room("Measures", "FactModel", "NameLists", small: true),
    // a quotation or a claim → the words of a longer text that are its own, or like it
    room("WordMatching", "FactModel", "OrderedJSON"),
    // article → checkable items; what dates mean, who is quoted, names in all spellings
    room(
      "ItemFinding",
      "FactModel",
      "OrderedJSON",
      "NameLists",
      "Measures",
      "WordMatching",
      small: true
    ),
    // an article and its items → what looks wrong in it, the surest first
    room(
      "ProposalFinding",
      "FactModel",
      "OrderedJSON",
      "NameLists",
      "Measures",
      "ItemFinding",
      small: true
    ),
    // what goes to an author or a colleague, and comes back: the draft with marks, a whole session
    room(
      "Handover",
      "PlainText",
      "FactModel",
      "Judging",
      "SessionLibrary",
      "OrderedJSON",
      "Anchoring",
      "DocumentReading",
      "Release",
      small: true
    ),
    // text in a notation of its own ↔ what it says: CSV, XML, LaTeX, BibTeX, RIS, lines, a page's words
    room("Notations", "PlainText", "FactModel", "OrderedJSON", small: true),
    // release → and session ← the formats of the field, one file each
    room(
      "Interchange",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "Judging",
      "Anchoring",
      "DocumentReading",
      "Notations",
      "Release",
      small: true
    ),
    // what was rated before: words of claims, how alike they are, what they say otherwise
    room(
      "EarlierWork",
      "FactModel",
      "Judging",
      "OrderedJSON",
      "Notations",
      "Release",
      "Interchange",
      small: true
    ),
    // what several people found and rated, side by side
    room(
      "Comparing",
      "FactModel",
      "OrderedJSON",
      "Judging",
      "Notations",
      "Agreement",
      "Publishing",
      "Release",
      "Interchange",
      small: true
    ),
    // a typed line → what it asks for, by the forms that commands declare
    room("LineReading", "PlainText", "FactModel", "SessionLibrary", "OrderedJSON", small: true),
    // what is answered: lines with roles, results for machines, candidates of completion
    room("Replies", "FactModel", "LineReading", "OrderedJSON", small: true),
    // what the person set: settings, aliases, the prompt, the text of the configuration
    room(
      "Preferences",
      "FactModel",
      "OrderedJSON",
      "LineReading",
      "Replies",
      "ItemFinding",
      "PlainText",
      small: true
    ),
    // session, place and settings → what is shown of them, and help
    room(
      "DeskViews",
      "FactModel",
      "Judging",
      "SessionLibrary",
      "Anchoring",
      "LineReading",
      "Replies",
      "Preferences",
      "OrderedJSON",
      "Merging",
      "Auditing",
      "WordMatching",
      "Measures",
      "ItemFinding",
      "ProposalFinding",
      "Publishing",
      "Release",
      small: true
    ),
    // what is shown of what is exchanged and compared: formats, templates, earlier checks, agreement
    room(
      "ExchangeViews",
      "FactModel",
      "Replies",
      "DeskViews",
      "OrderedJSON",
      "Agreement",
      "DocumentReading",
      "Mustache",
      "Reporting",
      "Handover",
      "Interchange",
      "Notations",
      "EarlierWork",
      "Comparing",
      small: true
    ),
    // the words of a line that is being typed → what could stand at its end
    room(
      "Completion",
      "FactModel",
      "SessionLibrary",
      "Anchoring",
      "LineReading",
      "Replies",
      "Preferences",
      "DeskViews",
      "ProposalFinding",
      "Handover",
      "Interchange",
      small: true
    ),
    // a walk through sentences, claims or items: a key → a line for the desk, and what is shown of it
    room("Reviewing", "PlainText", "FactModel", "LineReading", "Replies", "DeskViews", small: true),
    // claims, sources and findings as forms, and their fields as they are typed
    room("EntityForms", "PlainText", "FactModel", "LineReading", "Forms", "DeskViews", small: true),
    // whole sessions: put away, brought back, given other names
    room(
      "SessionMoving",
      "FactModel",
      "SessionLibrary",
      "LineReading",
      "Replies",
      "DeskViews",
      small: true
    ),
    // a line → an edit and a reply: the desk, its ports
    room(
      "Workbench",
      "PlainText",
      "FactModel",
      "Judging",
      "SessionLibrary",
      "Anchoring",
      "LineReading",
      "Replies",
      "Preferences",
      "DeskViews",
      "ExchangeViews",
      "Completion",
      "Reviewing",
      "EntityForms",
      "SessionMoving",
      "OrderedJSON",
      "Digest",
      "Merging",
      "Auditing",
      "ArticleReading",
      "DocumentReading",
      "Forms",
      "ItemFinding",
      "ProposalFinding",
      "Mustache",
      "Publishing",
      "Release",
      "Reporting",
      "Handover",
      "Interchange",
      "EarlierWork",
      "Comparing",
      small: true
    ),
    // the verbs: how each is typed, and what it does at the desk
    room(
      "Verbs",
      "Workbench",
      "SessionMoving",
      "PlainText",
      "FactModel",
      "Judging",
      "SessionLibrary",
      "Anchoring",
      "LineReading",
      "Replies",
      "Preferences",
      "DeskViews",
      "ExchangeViews",
      "Reviewing",
      "EntityForms",
      "OrderedJSON",
      "Merging",
      "Auditing",
      "ArticleReading",
      "DocumentReading",
      "Forms",
      "WordMatching",
      "ItemFinding",
      "Mustache",
      "Publishing",
      "Release",
      "Reporting",
      "Handover",
      "Interchange",
      "EarlierWork",
      "Comparing",
      small: true
    ),

    // Adapters: one outside technology each; they never import one another.

    // the file system: session files, journal, lock
    adapter(
      "SessionFiles",
      "FactModel",
      "SessionLibrary",
      "OrderedJSON",
      "Digest",
      "Auditing",
      "Merging",
      "Release",
      small: true
    ),
    // readline: prompt, completion, colour, signals
    adapter(
      "Terminal",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "Replies",
      "CReadline",
      small: true
    ),
    // libxml2: a page's bytes → markup tree
    adapter(
      "HTMLParsing",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "ArticleReading",
      "DocumentReading",
      "Interchange",
      "CLibXML2"
    ),
    // other programs: helpers that read a format, within limits
    adapter("ChildProcesses", "FactModel", small: true),
    // libuchardet and iconv: encodings other than Unicode
    adapter("TextEncodings", "FactModel", "TextReading", "CUchardet"),
    // zlib: gzip, and what is packed in documents
    adapter("Decompression", "PlainText", "FactModel", "CZlib"),
    // libcmark-gfm: Markdown → HTML
    adapter("MarkdownParsing", "PlainText", "FactModel", "CCmarkGFM", small: true),
    // Xapian: the index of what was rated before, on the disk
    adapter(
      "ClaimIndexing",
      "FactModel",
      "OrderedJSON",
      "Digest",
      "Interchange",
      "EarlierWork",
      "CXapian",
      small: true
    ),
    // libcurl: a URL → a page's bytes, within limits
    adapter("WebFetching", "PlainText", "FactModel", "OrderedJSON", "CCurl", small: true),

    // PostgreSQL by libpq: the log of a project, and who carries edits to it
    adapter(
      "PostgreSQLStore",
      "PlainText",
      "FactModel",
      "OrderedJSON",
      "ProjectLog",
      "CPostgreSQL",
      small: true
    ),

    // the program: options, wiring, the interactive and the batch loop, `read`, exit status
    adapter(
      "FactdeskApp",
      "PlainText",
      "FactModel",
      "SessionLibrary",
      "Anchoring",
      "OrderedJSON",
      "Digest",
      "Auditing",
      "Merging",
      "TextReading",
      "ArticleReading",
      "DocumentReading",
      "Release",
      "Reporting",
      "Handover",
      "Interchange",
      "Notations",
      "LineReading",
      "Replies",
      "Preferences",
      "DeskViews",
      "ExchangeViews",
      "EntityForms",
      "SessionMoving",
      "Workbench",
      "Verbs",
      "SessionFiles",
      "ProjectLog",
      "PostgreSQLStore",
      "Terminal",
      "HTMLParsing",
      "MarkdownParsing",
      "TextEncodings",
      "Decompression",
      "ChildProcesses",
      "WebFetching",
      "EarlierWork",
      "Comparing",
      "ClaimIndexing",
      "CBuildFacts",
      small: true
    ),
    .executableTarget(
      name: "factdesk",
      dependencies: ["FactdeskApp"],
      swiftSettings: programSettings,
      linkerSettings: linking
    ),

    // C libraries from Debian that are linked.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CDigest", providers: [.apt(["nettle-dev"])]),

    // C libraries that are loaded at first use.
    loaded("CLibXML2", "-I/usr/include/libxml2"),
    loaded("CUchardet"),
    loaded("CZlib"),
    loaded("CCmarkGFM"),
    loaded("CCurl"),
    loaded("CPostgreSQL", "-I/usr/include/postgresql"),
    loaded("CXapian"),

    // The commit of the build, for --version.
    .target(name: "CBuildFacts", cSettings: cSettings + commit),

    // Xapian in the C interface of CXapian: a library of its own, which the program loads at first use.
    .target(
      name: "XapianEngine",
      cxxSettings: [
        .unsafeFlags(["-fvisibility=hidden"]),
        .unsafeFlags(
          ["-fstack-protector-strong", "-D_FORTIFY_SOURCE=2"],
          .when(configuration: .release)
        ),
      ],
      linkerSettings: [
        .linkedLibrary("xapian"),
        .unsafeFlags(
          ["relro", "now"].flatMap { ["-Xlinker", "-z", "-Xlinker", $0] },
          .when(configuration: .release)
        ),
        // Nothing of Swift is in it, so that it needs none of Swift's libraries.
        .unsafeFlags(["-nostartfiles", "-static-stdlib", "-no-toolchain-stdlib-rpath"]),
      ]
    ),

    // Tests. TestSupport: temporary folders, golden files, pseudo-terminals, in-memory ports.
    .target(
      name: "TestSupport",
      dependencies: [
        "FactModel", "SessionLibrary", "OrderedJSON", "Auditing", "Merging", "TextReading",
        "ArticleReading",
        "DocumentReading",
        "Handover",
        "Interchange",
        "EarlierWork",
        "Replies",
        "Preferences",
        "EntityForms",
        "Workbench",
        "Verbs",
      ],
      path: "Tests/TestSupport",
      swiftSettings: settings(isLinkedWhole: false)
    ),
    // Works on sessions while scripts/crash-sweep kills it.
    probe(
      "SessionProbe",
      "SessionFiles",
      "SessionLibrary",
      "FactModel",
      "Workbench",
      "TestSupport"
    ),
    probe("LineEditorProbe", "Terminal", "Replies"),
    // Measures the reading of pages and texts for scripts/bench.
    probe(
      "ReadingProbe",
      "TextReading",
      "ArticleReading",
      "ItemFinding",
      "HTMLParsing",
      "FactModel",
      "OrderedJSON",
      "CLibXML2"
    ),
    tests("OrderedJSONTests", "OrderedJSON"),
    tests("MustacheTests", "Mustache", "OrderedJSON"),
    tests("AgreementTests", "Agreement"),
    tests("PublishingTests", "Publishing", "Release", "Judging", "FactModel", "OrderedJSON"),
    tests("FormsTests", "Forms"),
    tests(
      "ProjectLogTests",
      "ProjectLog",
      "PostgreSQLStore",
      "Merging",
      "PlainText",
      "FactModel",
      "OrderedJSON"
    ),
    tests("ReleaseTests", "Release", "FactModel", "OrderedJSON"),
    tests(
      "FactModelTests",
      "PlainText",
      "FactModel",
      "SessionLibrary",
      "OrderedJSON",
      "Digest",
      "Judging",
      "Anchoring",
      "Auditing",
      "Merging"
    ),
    tests("TextReadingTests", "TextReading", "FactModel"),
    tests("ArticleReadingTests", "ArticleReading", "TextReading", "FactModel"),
    tests(
      "DocumentReadingTests",
      "DocumentReading",
      "ArticleReading",
      "TextReading",
      "FactModel"
    ),
    tests(
      "ItemFindingTests",
      "ItemFinding",
      "WordMatching",
      "NameLists",
      "Measures",
      "ArticleReading",
      "FactModel",
      "OrderedJSON"
    ),
    tests(
      "ProposalFindingTests",
      "ProposalFinding",
      "ItemFinding",
      "ArticleReading",
      "FactModel"
    ),
    tests(
      "ReportingTests",
      "PlainText",
      "Reporting",
      "Mustache",
      "Publishing",
      "Release",
      "FactModel",
      "OrderedJSON",
      exclude: ["Golden", "Browser"]
    ),
    tests(
      "WorkbenchTests",
      "Workbench",
      "Verbs",
      "EntityForms",
      "DeskViews",
      "ExchangeViews",
      "Preferences",
      "Replies",
      "SessionLibrary",
      "Auditing",
      "Merging",
      "LineReading",
      "Forms",
      "Publishing",
      "Release",
      "Handover",
      "Interchange",
      "Reporting",
      "FactModel",
      "Judging",
      "OrderedJSON",
      "ArticleReading",
      "DocumentReading"
    ),
    tests(
      "InterchangeTests",
      "Interchange",
      "EarlierWork",
      "Handover",
      "DocumentReading",
      "Release",
      "HTMLParsing",
      "Notations",
      "Workbench",
      "Verbs",
      "FactModel",
      "OrderedJSON"
    ),
    tests(
      "SessionFilesTests",
      "SessionFiles",
      "SessionLibrary",
      "Anchoring",
      "Auditing",
      "Release",
      "FactModel",
      "OrderedJSON",
      "Digest",
      "Workbench",
      "Verbs"
    ),
    tests(
      "TerminalTests",
      "Terminal",
      "Replies",
      "Preferences",
      "LineReading",
      "Workbench",
      "Verbs",
      "FactModel",
      exclude: ["Golden"]
    ),
    tests(
      "HTMLParsingTests",
      "HTMLParsing",
      "DocumentReading",
      "ArticleReading",
      "TextReading",
      "FactModel"
    ),
    tests("ChildProcessesTests", "ChildProcesses", "FactModel"),
    tests("TextEncodingsTests", "TextEncodings", "TextReading", "FactModel"),
    tests("DecompressionTests", "Decompression", "FactModel"),
    tests("WebFetchingTests", "WebFetching", "FactModel"),
    tests("EarlierWorkTests", "EarlierWork", "FactModel"),
    tests(
      "ClaimIndexingTests",
      "ClaimIndexing",
      "EarlierWork",
      "Interchange",
      "FactModel",
      "Workbench",
      "Verbs",
      exclude: ["Ranking"]
    ),
    tests("MarkdownParsingTests", "MarkdownParsing", "FactModel"),
    tests(
      "FactdeskAppTests",
      "FactdeskApp",
      "Handover",
      "Anchoring",
      "ArticleReading",
      "DocumentReading",
      "FactModel",
      "Interchange",
      "Preferences",
      "Workbench",
      "Verbs",
      "Terminal"
    ),
    tests(
      "AcceptanceTests",
      "OrderedJSON",
      "Digest",
      "Interchange",
      "Workbench",
      "Verbs",
      exclude: ["Transcripts"]
    ),
    tests(
      "RepositoryTests",
      "FactdeskApp",
      "Workbench",
      "Verbs",
      "DeskViews",
      "LineReading",
      "Reporting",
      "Publishing",
      "Release",
      "Interchange",
      "FactModel",
      "OrderedJSON"
    ),
  ],
  cxxLanguageStandard: .cxx17
)
