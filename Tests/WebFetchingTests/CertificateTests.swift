import FactModel
import TestSupport
import Testing

@testable import WebFetching

private let openssl = "/usr/bin/openssl"

private let hasOpenSSL = (try? ChildProcess.run(openssl, ["version"]))?.status == .exited(0)

/// Servers with certificates made for the test by the openssl program.
@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct CertificateTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Makes a certificate that signs itself.
  private func makeCertificate(host: String) throws {
    let made = try ChildProcess.run(
      openssl,
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
        folder["key"], "-out", folder["certificate"], "-days", "2", "-subj", "/CN=\(host)",
        "-addext", "subjectAltName=DNS:\(host)",
      ]
    )
    try #require(made.status == .exited(0), "\(made.error)")
  }

  private func serve() throws -> (program: BackgroundProgram, port: String) {
    let server = try BackgroundProgram(
      openssl,
      [
        "s_server", "-accept", "127.0.0.1:0", "-cert", folder["certificate"], "-key", folder["key"],
        "-www", "-no_ign_eof",
      ]
    )
    let address = try server.wait(for: "ACCEPT ")
    return (server, address.split(separator: ":").last.map(String.init) ?? "")
  }

  private func fetch(_ url: String, trusting: Bool) throws(Problem) -> FetchedPage {
    var fetcher = PageFetcher(agent: "factdesk/test")
    fetcher.allowsLocal = true
    if trusting { fetcher.authorities = folder["certificate"] }
    return try fetcher.fetch(url)
  }

  @Test func aCertificateThatIsTrustedIsEnough() throws {
    try makeCertificate(host: "localhost")
    let (server, port) = try serve()
    let page = try fetch("https://localhost:\(port)/", trusting: true)
    #expect(page.mediaType == "text/html")
    withExtendedLifetime(server) {}
  }

  @Test func aCertificateThatSignsItselfIsExplained() throws {
    try makeCertificate(host: "localhost")
    let (server, port) = try serve()
    let problem = #expect(throws: Problem.self) {
      try fetch("https://localhost:\(port)/", trusting: false)
    }
    #expect(problem?.what == "the certificate of localhost is signed by nobody but itself")
    #expect(problem?.remedy?.hasPrefix("Nothing was fetched") == true)
    withExtendedLifetime(server) {}
  }

  @Test func aCertificateForAnotherHostIsExplained() throws {
    try makeCertificate(host: "example.org")
    let (server, port) = try serve()
    let problem = #expect(throws: Problem.self) {
      try fetch("https://localhost:\(port)/", trusting: true)
    }
    #expect(problem?.what == "the certificate is for another host than localhost")
    withExtendedLifetime(server) {}
  }

  @Test func aCertificateThatHasExpiredIsExplained() throws {
    try makeCertificate(host: "localhost")
    let renewed = try ChildProcess.run(
      openssl,
      [
        "x509", "-in", folder["certificate"], "-signkey", folder["key"], "-days", "-1", "-out",
        folder["certificate"],
      ]
    )
    try #require(renewed.status == .exited(0), "\(renewed.error)")
    let (server, port) = try serve()
    let problem = #expect(throws: Problem.self) {
      try fetch("https://localhost:\(port)/", trusting: true)
    }
    #expect(problem?.what == "the certificate of localhost has expired")
    withExtendedLifetime(server) {}
  }

  @Test func whatIsNoTLSIsExplained() throws {
    let server = try LoopbackServer { _ in LoopbackServer.page(Array("x".utf8)) }
    let problem = #expect(throws: Problem.self) {
      try fetch("https://127.0.0.1:\(server.port)/", trusting: false)
    }
    #expect(problem?.what.hasPrefix("no secure connection to 127.0.0.1") == true)
  }
}
