import CCurl
import Glibc

/// A fetch at work: what has arrived, and why it was ended.
final class Fetch {
  /// Why an event ended the fetch.
  enum Stop: Equatable {
    case cancelled
    case pace(FetchPace.Stop)
    case tooLarge
    /// The answer is none that has a page.
    case status
    /// The page is nothing with a text in it.
    case kind(String)
    /// Compressions lie on one another.
    case layers
    case headTooLong
    /// A host that is refused by its address, or the name of this machine.
    case refused(String)
  }

  private let fetcher: PageFetcher
  private let begun = Fetch.now()
  private(set) var head = ResponseHead()
  private var headSize = 0
  private var pace: FetchPace
  private(set) var body: [UInt8] = []
  private(set) var url = ""
  private(set) var host = ""
  private(set) var stop: Stop?
  /// An address that was refused when a connection was about to be made.
  private(set) var refusedAddress: NetworkAddress?

  private static let longestHead = 250_000
  /// What stands on a page that only leads on is read to its end, up to this size.
  private static let longestAside = 1_000_000

  init(_ fetcher: PageFetcher) {
    self.fetcher = fetcher
    pace = FetchPace(fetcher.limits)
  }

  private static func now() -> Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }

  // MARK: - Events; each returns whether the fetch goes on.

  fileprivate func hop(_ url: String, _ host: String) -> Bool {
    self.url = url
    self.host = host
    head = ResponseHead()
    headSize = 0
    body = []
    pace.restart()
    refusedAddress = nil
    // Through a proxy no connection to the host itself is ever made here.
    guard fetcher.usesProxy, !fetcher.allowsLocal else { return true }
    let name = host.lowercased()
    let kind =
      NetworkAddress(host).map(\.localKind)
      ?? (name == "localhost" || name.hasSuffix(".localhost") ? "this machine itself" : nil)
    return kind.map { end(.refused("\(host), \($0)")) } ?? true
  }

  fileprivate func connects(to address: NetworkAddress?) -> Bool {
    // The address is the proxy's.
    if fetcher.allowsLocal || fetcher.usesProxy { return true }
    guard let address else { return false }
    guard address.localKind != nil else { return true }
    refusedAddress = address
    return false
  }

  fileprivate func take(head line: UnsafeBufferPointer<UInt8>) -> Bool {
    headSize += line.count
    guard headSize <= Self.longestHead else { return end(.headTooLong) }
    head.take(line)
    // An empty line ends the head.
    guard line.allSatisfy({ $0 == 13 || $0 == 10 }), head.status >= 200 else { return true }
    if head.status >= 400 { return end(.status) }
    guard head.status < 300 else { return true }
    if let kind = head.refusedKind { return end(.kind(kind)) }
    if head.encodings > 1 { return end(.layers) }
    if let length = head.contentLength, length > fetcher.limits.size { return end(.tooLarge) }
    return true
  }

  fileprivate func take(body part: UnsafeBufferPointer<UInt8>) -> Bool {
    let isPage = (200..<300).contains(head.status)
    let limit = isPage ? fetcher.limits.size : Self.longestAside
    guard body.count + part.count <= limit else { return end(.tooLarge) }
    body += part
    return true
  }

  fileprivate func wait() -> Bool {
    let elapsed = Self.now() - begun
    let moment = FetchPace.Moment(
      seconds: elapsed,
      received: body.count,
      length: head.contentLength,
      isPacked: head.encodings > 0
    )
    if let reason = pace.stop(at: moment) { return end(.pace(reason)) }
    let goesOn = fetcher.watch(FetchProgress(host: host, received: body.count, seconds: elapsed))
    return goesOn || end(.cancelled)
  }

  private func end(_ reason: Stop) -> Bool {
    stop = stop ?? reason
    return false
  }
}

extension Fetch {
  struct Result {
    var ending: factdesk_curl_ending
    /// What the library says of a failure.
    var message: String
    /// What OpenSSL says of the certificate.
    var certificate: Int
    /// The last four bytes as they arrived.
    var tail: UInt32
  }

  /// Whether the page was compressed and its end is missing: a whole stream of gzip ends with the
  /// length of what it holds (RFC 1952), which the library does not compare.
  func isCutShort(_ result: Result) -> Bool {
    guard head.isGzip, !head.isChunked else { return false }
    return result.tail != UInt32(truncatingIfNeeded: body.count)
  }

  /// Fetches a page; what came of it is in the fetch.
  func run(_ url: String) -> Result {
    var events = factdesk_curl_events(
      hop: { fetch, url, host in
        guard let url, let host else { return 1 }
        return Fetch.of(fetch).hop(String(cString: url), String(cString: host)) ? 0 : 1
      },
      address: { fetch, address in
        Fetch.of(fetch).connects(to: address.flatMap { NetworkAddress($0) }) ? 0 : 1
      },
      head: { fetch, bytes, count in
        Fetch.of(fetch).take(head: Fetch.buffer(bytes, count)) ? 0 : 1
      },
      body: { fetch, bytes, count in
        Fetch.of(fetch).take(body: Fetch.buffer(bytes, count)) ? 0 : 1
      },
      wait: { fetch in Fetch.of(fetch).wait() ? 0 : 1 }
    )
    let accept =
      "Accept: text/html,application/xhtml+xml,text/markdown,text/plain,application/pdf;q=0.9,"
      + "*/*;q=0.5"
    let limits = fetcher.limits
    let texts = [url, fetcher.agent, accept, fetcher.authorities].map { $0.flatMap { strdup($0) } }
    defer { for text in texts { free(text) } }
    var request = factdesk_curl_request(
      url: texts[0],
      agent: texts[1],
      accept: texts[2],
      authorities: texts[3],
      uses_proxy: fetcher.usesProxy ? 1 : 0,
      connect_limit: limits.connecting * 1000,
      redirects: Int32(limits.redirects)
    )
    var result = factdesk_curl_fetch(&request, &events, Unmanaged.passUnretained(self).toOpaque())
    let message = withUnsafeBytes(of: &result.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let tail = result.tail
    return Result(
      ending: result.ending,
      message: message,
      certificate: result.certificate,
      tail: UInt32(tail.0) | UInt32(tail.1) << 8 | UInt32(tail.2) << 16 | UInt32(tail.3) << 24
    )
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> Fetch {
    guard let pointer else { preconditionFailure("an event without its fetch") }
    return Unmanaged<Fetch>.fromOpaque(pointer).takeUnretainedValue()
  }

  private static func buffer(
    _ bytes: UnsafePointer<CChar>?,
    _ count: Int
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: UnsafeRawPointer(bytes)?.assumingMemoryBound(to: UInt8.self),
      count: count
    )
  }
}
