import CCurl
package import FactModel
import PlainText

/// How far a fetch is.
package struct FetchProgress: Sendable, Equatable {
  package var host: String
  /// In bytes, with the compression undone.
  package var received: Int
  /// Since the fetch began.
  package var seconds: Double
}

/// Fetches pages over HTTP and HTTPS with libcurl.
///
/// Nothing of the local network is fetched unless that is allowed: each address is looked at when the
/// connection to it is about to be made, so that neither a redirect nor a name that changes its
/// address leads there.
package struct PageFetcher {
  /// What the server is told that asks: `factdesk/1.0`.
  package var agent: String
  /// Whether addresses of this machine and of local networks may be fetched from.
  package var allowsLocal = false
  /// Whether the proxy that the environment names is used; only addresses that are written out can
  /// be refused then.
  package var usesProxy = false
  /// A file of certificates to trust in place of the system's.
  package var authorities: String?
  /// Whether the environment names a proxy, for messages.
  package var namesProxy = false
  package var limits = FetchLimits()
  /// Called some 20 times a second; returns whether the fetch goes on.
  package var watch: (FetchProgress) -> Bool = { _ in true }

  package init(agent: String) {
    self.agent = agent
  }

  var namesUnusedProxy: Bool { namesProxy && !usesProxy }

  /// Loads the library at the first call.
  ///
  /// - Throws: It is not installed, or not of a kind that can be used.
  package static func load(for url: String? = nil) throws(Problem) {
    guard let failure = factdesk_curl_load() else { return }
    throw Problem(
      .storage,
      "pages cannot be fetched: \(SafeText.line(String(cString: failure)))",
      place: url.map { Problem.Place(file: $0) },
      remedy: "Install the Debian package libcurl4."
    )
  }

  /// Fetches a page.
  ///
  /// - Throws: Why there is no page to be had, and what to do about it.
  package func fetch(_ url: String) throws(Problem) -> FetchedPage {
    let requested = try WebLocation.requested(url)
    try Self.load(for: url)
    let fetch = Fetch(self)
    let result = fetch.run(requested)
    let report = FetchReport(url: url, fetch: fetch, fetcher: self)
    if let stop = fetch.stop { throw report.problem(stop) }
    guard result.ending == FACTDESK_CURL_DONE else {
      throw report.problem(result.ending, result.message, certificate: result.certificate)
    }
    guard (200..<300).contains(fetch.head.status) else { throw report.problem(.status) }
    if fetch.isCutShort(result) {
      throw report.problem(FACTDESK_CURL_CUT_SHORT, "", certificate: 0)
    }
    guard !fetch.body.isEmpty else { throw report.emptiness }
    return FetchedPage(
      bytes: fetch.body,
      url: fetch.url,
      mediaType: fetch.head.mediaType,
      charset: fetch.head.charset
    )
  }
}
