// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house.
///
/// A room imports only rooms declared above it.
func room(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
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
    swiftSettings: settings
  )
}

let package = Package(
  name: "factdesk",
  products: [.executable(name: "factdesk", targets: ["factdesk"])],
  targets: [
    // Pure rooms: values in, values out; no file, clock, terminal or network.
    room("OrderedJSON"),
    room("Digest", "CDigest"),
    room("Mustache"),
    room("FactModel", "OrderedJSON", "Digest"),
    room("ArticleReading", "FactModel", "OrderedJSON"),
    room("Publishing", "FactModel", "OrderedJSON"),
    room("Reporting", "FactModel", "OrderedJSON", "Digest", "Mustache", "Publishing"),
    room("ItemFinding", "FactModel"),
    room("Interchange", "FactModel", "OrderedJSON"),
    room("Replies", "FactModel", "OrderedJSON"),
    room("SessionStoring", "FactModel"),
    room("LineGrammar", "FactModel", "Replies", "SessionStoring"),
    room("Preferences", "FactModel", "Replies", "LineGrammar"),
    room("EntityForms", "FactModel", "Replies"),
    room(
      "DeskViews",
      "FactModel",
      "OrderedJSON",
      "ArticleReading",
      "ItemFinding",
      "Mustache",
      "Publishing",
      "Reporting",
      "Interchange",
      "Replies",
      "SessionStoring",
      "LineGrammar",
      "Preferences"
    ),
    room(
      "Workbench",
      "FactModel",
      "OrderedJSON",
      "ArticleReading",
      "ItemFinding",
      "Mustache",
      "Publishing",
      "Reporting",
      "Interchange",
      "Replies",
      "SessionStoring",
      "LineGrammar",
      "Preferences",
      "EntityForms",
      "DeskViews"
    ),

    // Adapters: one outside technology each; they never import one another.
    room("SessionFiles", "FactModel", "OrderedJSON", "Digest", "SessionStoring"),
    room("Terminal", "FactModel", "Replies", "CReadline"),
    room("HTMLParsing", "FactModel", "ArticleReading", "Interchange", "CLibXML2"),
    room("ChildProcesses", "FactModel"),
    room("TextEncodings", "FactModel", "ArticleReading", "CUchardet"),
    room("Decompression", "FactModel", "CZlib"),
    room("MarkdownParsing", "FactModel", "CCmarkGFM"),
    room("WebFetching", "FactModel", "CCurl"),

    // The program: options, wiring, loops. `factdesk` itself is a few lines.
    room(
      "FactdeskApp",
      "FactModel",
      "OrderedJSON",
      "Digest",
      "ArticleReading",
      "Reporting",
      "Interchange",
      "Replies",
      "SessionStoring",
      "LineGrammar",
      "Preferences",
      "EntityForms",
      "DeskViews",
      "Workbench",
      "SessionFiles",
      "Terminal",
      "HTMLParsing",
      "MarkdownParsing",
      "TextEncodings",
      "Decompression",
      "ChildProcesses",
      "WebFetching"
    ),
    .executableTarget(name: "factdesk", dependencies: ["FactdeskApp"], swiftSettings: settings),

    // C libraries from Debian.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),

    // C libraries that are loaded at first use.
    .target(name: "CLibXML2", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),
    .target(name: "CUchardet"),
    .target(name: "CZlib"),
    .target(name: "CCmarkGFM"),
    .target(name: "CCurl"),

    // Tests. TestSupport: temporary folders, golden files, pseudo-terminals, in-memory ports.
    .target(
      name: "TestSupport",
      dependencies: [
        "FactModel", "OrderedJSON", "ArticleReading", "Interchange", "Replies", "SessionStoring",
        "LineGrammar", "Preferences", "EntityForms", "DeskViews", "Workbench",
      ],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    // Works on sessions while scripts/crash-sweep kills it.
    .executableTarget(
      name: "SessionProbe",
      dependencies: ["SessionFiles", "FactModel", "SessionStoring", "Workbench", "TestSupport"],
      path: "Tests/Probes/SessionProbe",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "LineEditorProbe",
      dependencies: ["Terminal", "Replies", "LineGrammar", "Workbench"],
      path: "Tests/Probes/LineEditorProbe",
      swiftSettings: settings
    ),
    // Measures the reading of pages and texts for scripts/bench.
    .executableTarget(
      name: "ReadingProbe",
      dependencies: ["ArticleReading", "ItemFinding", "HTMLParsing", "FactModel", "CLibXML2"],
      path: "Tests/Probes/ReadingProbe",
      swiftSettings: settings
    ),
    tests("OrderedJSONTests", "OrderedJSON"),
    tests("MustacheTests", "Mustache", "OrderedJSON"),
    tests("PublishingTests", "Publishing", "FactModel", "OrderedJSON"),
    tests("FactModelTests", "FactModel", "OrderedJSON"),
    tests("ArticleReadingTests", "ArticleReading", "FactModel"),
    tests("ItemFindingTests", "ItemFinding", "ArticleReading", "FactModel", "OrderedJSON"),
    tests(
      "ReportingTests",
      "Reporting",
      "Mustache",
      "Publishing",
      "FactModel",
      "OrderedJSON",
      exclude: ["Golden", "Browser"]
    ),
    tests(
      "WorkbenchTests",
      "Replies",
      "SessionStoring",
      "LineGrammar",
      "Preferences",
      "EntityForms",
      "DeskViews",
      "Workbench",
      "Publishing",
      "FactModel",
      "OrderedJSON",
      "ArticleReading"
    ),
    tests(
      "InterchangeTests",
      "Interchange",
      "HTMLParsing",
      "Replies",
      "SessionStoring",
      "LineGrammar",
      "Preferences",
      "EntityForms",
      "DeskViews",
      "Workbench",
      "FactModel",
      "OrderedJSON"
    ),
    tests("SessionFilesTests", "SessionFiles", "FactModel", "OrderedJSON", "Digest", "Workbench"),
    tests(
      "TerminalTests",
      "Terminal",
      "Replies",
      "SessionStoring",
      "LineGrammar",
      "Preferences",
      "EntityForms",
      "DeskViews",
      "Workbench",
      "FactModel",
      "LineEditorProbe",
      exclude: ["Golden"]
    ),
    tests("HTMLParsingTests", "HTMLParsing", "ArticleReading", "FactModel"),
    tests("ChildProcessesTests", "ChildProcesses", "FactModel"),
    tests("TextEncodingsTests", "TextEncodings", "ArticleReading", "FactModel"),
    tests("DecompressionTests", "Decompression", "FactModel"),
    tests("WebFetchingTests", "WebFetching", "FactModel"),
    tests("MarkdownParsingTests", "MarkdownParsing", "FactModel"),
    tests(
      "FactdeskAppTests",
      "FactdeskApp",
      "ArticleReading",
      "FactModel",
      "Replies",
      "SessionStoring",
      "LineGrammar",
      "Preferences",
      "EntityForms",
      "DeskViews",
      "Workbench",
      "Terminal"
    ),
    tests("AcceptanceTests", "OrderedJSON", "Digest", "factdesk", exclude: ["Transcripts"]),
    tests(
      "RepositoryTests",
      "FactdeskApp",
      "Replies",
      "SessionStoring",
      "LineGrammar",
      "Preferences",
      "EntityForms",
      "DeskViews",
      "Workbench",
      "Reporting",
      "Publishing",
      "Interchange",
      "FactModel",
      "factdesk"
    ),
  ]
)
