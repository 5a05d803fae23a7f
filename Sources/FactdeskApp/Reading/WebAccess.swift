import FactModel
import Glibc
import OrderedJSON
import PlainText
package import Terminal
import WebFetching

/// How pages on the web are fetched: as the command line and the environment say, with somebody
/// waiting.
package struct WebAccess {
  package var allowsLocal = false
  package var usesProxy = false
  /// How many seconds a server, or a program that reads a document, may take; nil for the usual.
  package var patience: Int?
  /// Nothing is redrawn.
  package var isPlain = false
  /// Whether ^C was typed, where somebody else listens for it.
  package var isInterrupted: (() -> Bool)?
  private let environment: EnvironmentVariables

  package init(environment: EnvironmentVariables = .process) {
    self.environment = environment
  }

  /// As the command line says.
  init(_ options: Options, environment: EnvironmentVariables) {
    self.init(environment: environment)
    allowsLocal = options.allowsLocal
    usesProxy = options.usesProxy
    patience = options.patience
    isPlain = options.isPlain
  }

  /// Whether a text names a page rather than a file.
  package static func isPage(_ origin: String) -> Bool { WebLocation.isOne(origin) }

  /// Fetches a page; ^C ends it.
  func fetch(_ url: String) throws(Problem) -> FetchedPage {
    var fetcher = PageFetcher(agent: UsageText.version.replacingOccurrences(of: " ", with: "/"))
    fetcher.allowsLocal = allowsLocal
    fetcher.usesProxy = usesProxy
    fetcher.namesProxy = ["https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"]
      .contains { environment[$0]?.isEmpty == false }
    fetcher.authorities = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    if let patience { fetcher.limits = FetchLimits(patience: patience) }
    let notice = FetchNotice(isPlain: isPlain || environment["TERM"] ?? "dumb" == "dumb")
    defer { notice.remove() }
    let interrupt = isInterrupted == nil ? PendingInterrupt() : nil
    defer { interrupt?.end() }
    fetcher.watch = { progress in
      notice.show(progress)
      return !(isInterrupted?() ?? interrupt?.isThere ?? false)
    }
    return try fetcher.fetch(url)
  }
}

/// The line on the terminal that tells whoever waits for a page how far it is.
private final class FetchNotice {
  /// A page that is there within this many seconds needs no line.
  private static let patience = 1.0

  private let isPlain: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown = ""

  init(isPlain: Bool) {
    self.isPlain = isPlain
  }

  func show(_ progress: FetchProgress) {
    guard isTerminal, progress.seconds >= Self.patience else { return }
    let host = SafeText.line(String(progress.host.prefix(40)))
    if isPlain {
      // Said once: nothing is drawn over.
      if shown.isEmpty { write("Waiting for \(host); ^C ends it.\n") }
      shown = host
      return
    }
    let tenths = progress.received / 100_000
    let amount = progress.received == 0 ? "" : " \(tenths / 10).\(tenths % 10) MB"
    let text = "Waiting for \(host):\(amount) \(Int(progress.seconds)) s (^C ends it)"
    guard text != shown else { return }
    shown = text
    write("\r\u{1B}[K" + text)
  }

  func remove() {
    if isTerminal, !isPlain, !shown.isEmpty { write("\r\u{1B}[K") }
    shown = ""
  }

  private func write(_ text: String) {
    _ = StandardStream.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
