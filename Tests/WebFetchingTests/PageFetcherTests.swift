import FactModel
import TestSupport
import Testing

@testable import WebFetching

/// Fetches from a server of the test's own on 127.0.0.1.
struct PageFetcherTests {
  private static let page = Array("<p>Around 600 people.</p>".utf8)

  private static func fetcher() -> PageFetcher {
    var fetcher = PageFetcher(agent: "factdesk/test")
    fetcher.allowsLocal = true
    fetcher.limits = FetchLimits(patience: 1)
    fetcher.limits.connecting = 5
    fetcher.limits.total = 20
    return fetcher
  }

  private static func problem(
    _ url: String,
    _ fetcher: PageFetcher = fetcher()
  ) throws -> Problem {
    do throws(Problem) {
      let page = try fetcher.fetch(url)
      throw Problem(.input, "fetched \(page.bytes.count) bytes of \(page.url)")
    } catch {
      return error
    }
  }

  // MARK: - Pages

  @Test func fetchesAPageWithItsTypeAndCharset() throws {
    let server = try LoopbackServer { _ in
      LoopbackServer.page(Self.page, type: "Text/HTML; Charset=\"ISO-8859-1\"")
    }
    let page = try Self.fetcher().fetch(server.url("/a?b=c#d"))
    #expect(page.bytes == Self.page)
    #expect(page.mediaType == "text/html")
    #expect(page.charset == "ISO-8859-1")
    #expect(page.url == server.url("/a?b=c"))
    let head = try #require(server.heads.first)
    #expect(head.hasPrefix("GET /a?b=c HTTP/1.1\r\n"))
    #expect(head.contains("\r\nUser-Agent: factdesk/test\r\n"))
    #expect(head.lowercased().contains("\r\naccept-encoding: "))
    #expect(head.contains("gzip") && head.contains("br"))
  }

  @Test func whatIsNotASCIIIsEscaped() throws {
    let server = try LoopbackServer { _ in LoopbackServer.page(Self.page) }
    _ = try Self.fetcher().fetch(server.url("/über?ñ"))
    #expect(server.heads.first?.hasPrefix("GET /%C3%BCber?%C3%B1 ") == true)
  }

  @Test func followsRedirectsAndKeepsCookiesMeanwhile() throws {
    let server = try LoopbackServer { path in
      switch path {
      case "/":
        LoopbackServer.page(
          [],
          status: "301 Moved",
          headers: [
            "Location: /b", "Set-Cookie: seen=1; Path=/",
          ]
        )
      case "/b": LoopbackServer.redirect(to: "c?d=e")
      default: LoopbackServer.page(Self.page)
      }
    }
    let page = try Self.fetcher().fetch(server.url())
    #expect(page.url == server.url("/c?d=e"))
    #expect(server.heads.last?.contains("Cookie: seen=1") == true)
  }

  @Test(arguments: ["gzip", "br"])
  func undoesCompression(_ encoding: String) throws {
    // "<p>x</p>" as each of them has it.
    let gzip: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 179, 41, 176, 171, 176, 209, 47, 176, 3, 0, 58, 166, 72, 203,
      8, 0, 0, 0,
    ]
    let brotli: [UInt8] = [0x8B, 3, 0x80, 0x3C, 0x70, 0x3E, 0x78, 0x3C, 0x2F, 0x70, 0x3E, 3]
    let body = encoding == "br" ? brotli : gzip
    let server = try LoopbackServer { _ in
      LoopbackServer.page(body, headers: ["Content-Encoding: \(encoding)"])
    }
    #expect(try Self.fetcher().fetch(server.url()).bytes == Array("<p>x</p>".utf8))
  }

  // MARK: - Addresses

  @Test(arguments: ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "0"])
  func thisMachineIsRefused(_ host: String) throws {
    let server = try LoopbackServer { _ in LoopbackServer.page(Self.page) }
    var fetcher = Self.fetcher()
    fetcher.allowsLocal = false
    let problem = try Self.problem("http://\(host):\(server.port)/", fetcher)
    #expect(problem.what.contains("which is not fetched from"), "\(problem)")
    #expect(problem.remedy?.contains("--allow-local") == true)
    #expect(server.heads.isEmpty)
  }

  @Test(arguments: [
    "http://10.0.0.1/", "http://[::1]/", "http://[::ffff:192.168.0.1]/",
    "http://169.254.169.254/latest", "http://[fe80::1]/", "http://0.0.0.0/",
  ])
  func localNetworksAreRefused(_ url: String) throws {
    var fetcher = Self.fetcher()
    fetcher.allowsLocal = false
    #expect(try Self.problem(url, fetcher).what.contains("which is not fetched from"))
  }

  @Test func aProxyIsNotAskedForLocalAddresses() throws {
    var fetcher = Self.fetcher()
    fetcher.allowsLocal = false
    fetcher.usesProxy = true
    for url in ["http://127.0.0.1:9/", "http://LOCALHOST:9/", "http://[fd00::1]:9/"] {
      #expect(try Self.problem(url, fetcher).what.contains("which is not fetched from"))
    }
  }

  // MARK: - Servers that do not do as they should

  private struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var steps: [LoopbackServer.Step]
    var what: String
    var testDescription: String { name }
  }

  private static let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)

  private static let cases: [Case] = [
    Case(name: "redirect loop", steps: LoopbackServer.redirect(to: "/"), what: "leads on and on"),
    Case(
      name: "redirect to a file",
      steps: LoopbackServer.redirect(to: "file:///etc/passwd"),
      what: "only http and https"
    ),
    Case(
      name: "redirect to a mail server",
      steps: LoopbackServer.redirect(to: "smtp://127.0.0.1/"),
      what: "only http and https"
    ),
    Case(
      name: "redirect to nonsense",
      steps: LoopbackServer.redirect(to: "http://[::"),
      what: "no address of a page"
    ),
    Case(name: "silence", steps: [.wait(8000)], what: "has not answered for 1 seconds"),
    Case(
      name: "one byte now and then",
      steps: [.send(head), .drip([65], 300)],
      what: "has sent next to nothing for 1 seconds"
    ),
    Case(
      name: "endless body",
      steps: [.send(head), .drip([UInt8](repeating: 65, count: 1 << 18), 0)],
      what: "larger than the limit of 20 MB"
    ),
    Case(
      name: "endless head",
      steps: [
        .send(Array("HTTP/1.1 200 OK\r\n".utf8)), .drip(Array("X-Header: again\r\n".utf8), 0),
      ],
      what: "head does not end"
    ),
    Case(
      name: "a length above the limit",
      steps: [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 30000000\r\n\r\n".utf8))],
      what: "larger than the limit of 20 MB"
    ),
    Case(
      name: "cut short",
      steps: [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".utf8))],
      what: "broke off before the end"
    ),
    Case(name: "nothing", steps: [], what: "broke off before the end"),
    Case(
      name: "what is no HTTP",
      steps: [.send(Array("SSH-2.0-OpenSSH\r\n".utf8))],
      what: "cannot be fetched"
    ),
    Case(
      name: "broken gzip",
      steps: LoopbackServer.page(Array("no gzip".utf8), headers: ["Content-Encoding: gzip"]),
      what: "compression is broken"
    ),
    Case(
      name: "layers of gzip",
      steps: LoopbackServer.page(page, headers: ["Content-Encoding: gzip, gzip"]),
      what: "compressed more than once"
    ),
    Case(name: "empty page", steps: LoopbackServer.page([]), what: "the page is empty"),
    Case(
      name: "picture",
      steps: LoopbackServer.page([0xFF], type: "image/jpeg"),
      what: "is a picture, not a page (image/jpeg)"
    ),
    Case(
      name: "video",
      steps: LoopbackServer.page([0], type: "video/mp4"),
      what: "is a video"
    ),
    Case(
      name: "archive",
      steps: LoopbackServer.page([0x50], type: "application/zip"),
      what: "is an archive of files"
    ),
    Case(
      name: "not found",
      steps: LoopbackServer.page(page, status: "404 Not Found"),
      what: "there is no such page: 127.0.0.1 answers 404 Not Found"
    ),
    Case(
      name: "forbidden",
      steps: LoopbackServer.page(page, status: "403 Forbidden"),
      what: "refused to this program"
    ),
    Case(
      name: "too many requests",
      steps: LoopbackServer.page(page, status: "429 Slow\u{1B}[31m", headers: ["Retry-After: 30"]),
      what: "asked too often"
    ),
    Case(
      name: "in trouble",
      steps: LoopbackServer.page(page, status: "503 Unavailable"),
      what: "is in trouble"
    ),
    Case(
      name: "not modified",
      steps: LoopbackServer.page([], status: "304 Not Modified"),
      what: "that is no page"
    ),
  ]

  @Test(arguments: cases)
  private func aBadServerIsAClearError(_ test: Case) throws {
    let server = try LoopbackServer { _ in test.steps }
    let problem = try Self.problem(server.url())
    #expect(problem.what.contains(test.what), "\(problem)")
    #expect(problem.remedy != nil)
    #expect(problem.place?.file == server.url())
    #expect(!problem.what.unicodeScalars.contains { $0.value < 32 })
  }

  @Test func aRedirectIsNamedWhereItFails() throws {
    let server = try LoopbackServer { path in
      path == "/"
        ? LoopbackServer.redirect(to: "/gone") : LoopbackServer.page([], status: "410 Gone")
    }
    let problem = try Self.problem(server.url())
    #expect(problem.what.contains("(redirected to \(server.url("/gone")))"))
  }

  @Test func aServerMaySayWhenToAskAgain() throws {
    let server = try LoopbackServer { _ in
      LoopbackServer.page([], status: "429 Too Many", headers: ["Retry-After: 30"])
    }
    #expect(try Self.problem(server.url()).remedy == "Try again in 30 seconds, as it asks.")
  }

  @Test func aBombIsStoppedAtTheLimit() throws {
    // A megabyte of zeros is a kilobyte of gzip; members one behind the other make one file.
    let result = try ChildProcess.run(
      "/bin/sh",
      ["-c", "head -c 60000000 /dev/zero | gzip -9"],
      environment: ["PATH": "/usr/bin:/bin"]
    )
    let bomb = result.outputBytes
    #expect(bomb.count < 100_000)
    let server = try LoopbackServer { _ in
      LoopbackServer.page(bomb, headers: ["Content-Encoding: gzip"])
    }
    #expect(try Self.problem(server.url()).what.contains("larger than the limit of 20 MB"))
  }

  @Test func aGzipCutShortIsNoPage() throws {
    let text = (0..<2000).map { "<p>Sentence number \($0).</p>" }.joined()
    let folder = try TemporaryFolder()
    try folder.write("page", text)
    let result = try ChildProcess.run(
      "/bin/sh",
      ["-c", "gzip -9 < \(folder["page"])"],
      environment: ["PATH": "/usr/bin:/bin"]
    )
    let cut = Array(result.outputBytes.prefix(result.outputBytes.count / 2))
    let server = try LoopbackServer { _ in
      LoopbackServer.page(cut, headers: ["Content-Encoding: gzip"])
    }
    #expect(try Self.problem(server.url()).what.contains("broke off before the end"))
  }

  @Test func aPageThatDoesNotEndIsGivenUp() throws {
    let server = try LoopbackServer { _ in
      [.send(Self.head), .drip([UInt8](repeating: 65, count: 40_000), 20)]
    }
    let problem = try Self.problem(server.url())
    #expect(problem.what.contains("and does not say where the page ends"))
    #expect(problem.remedy?.contains("--timeout 4") == true)
  }

  @Test func aHeadThatTricklesIsGivenUp() throws {
    let server = try LoopbackServer { _ in
      [.send(Array("HTTP/1.1 200 OK\r\n".utf8)), .drip(Array("X: y\r\n".utf8), 200)]
    }
    #expect(try Self.problem(server.url()).what.contains("has not answered for 1 seconds"))
  }

  @Test func redirectsTogetherHaveNoMoreTimeThanOne() throws {
    let server = try LoopbackServer { path in
      [.wait(400)] + LoopbackServer.redirect(to: path + "a")
    }
    #expect(try Self.problem(server.url()).what.contains("has not answered for 1 seconds"))
  }

  @Test func whoWaitsIsToldAndCanEndIt() throws {
    let server = try LoopbackServer { _ in [.send(Self.head), .send([65]), .wait(8000)] }
    var fetcher = Self.fetcher()
    var seen: [FetchProgress] = []
    fetcher.watch = { progress in
      seen.append(progress)
      return progress.received == 0
    }
    #expect(try Self.problem(server.url(), fetcher).kind == .interrupted)
    #expect(seen.last?.host == "127.0.0.1")
    #expect(seen.last?.received == 1)
  }

  @Test(arguments: [
    ("http://", "no address"), ("http://a b/", "a space"), ("http://u:p@127.0.0.1/", "a user name"),
    ("http://127.0.0.1:1/", "no connection"),
    ("http://127.0.0.1:99999/", "no address"),
  ])
  func aBadAddressIsAClearError(_ url: String, _ what: String) throws {
    #expect(try Self.problem(url).what.contains(what))
  }
}
