import Digest
import Glibc
import TestSupport
import Testing

/// Articles from a server of the test's own on 127.0.0.1.
struct WebTests {
  private let desk: DeskProgram

  init() throws {
    desk = try DeskProgram()
  }

  private static func page(_ figure: String, _ advert: String = "") -> [LoopbackServer.Step] {
    let paragraphs = [
      "The group said on Monday that around \(figure) people were deported in October last year.",
      "A spokesperson of the ministry called the figure a rumour, and did not give another one.",
      "Nobody else has counted them since, as far as anybody at the border is able to tell us.",
    ]
    let html =
      "<!DOCTYPE html><html lang=en><head><title>Group counts people</title>"
      + "<meta property=og:site_name content=\"The Example\"></head><body><article>"
      + "<h1>Group counts people</h1>" + paragraphs.map { "<p>\($0)</p>" }.joined()
      + "</article><!-- \(advert) --></body></html>"
    return LoopbackServer.page(Array(html.utf8))
  }

  @Test func aPageIsOpenedKeptAndResumed() throws {
    let server = try LoopbackServer { path in
      path == "/old" ? LoopbackServer.redirect(to: "/new") : Self.page("600")
    }
    let url = server.url("/old")
    let begun = try desk.run(["--allow-local", url, "-c", "1.1 f not so"])
    #expect(begun.status == .exited(0), "\(begun.error)")
    let name = desk.sessionName()
    let kept = TemporaryFolderNames.list(desk.folder["sessions/\(name).received"])
    let file = try #require(kept.first { $0.hasSuffix(".html") })
    let bytes = try #require(desk.folder.read("sessions/\(name).received/\(file)"))
    #expect(SHA256.hex(bytes) + ".html" == file)
    let session = String(decoding: desk.session(), as: UTF8.self)
    #expect(session.contains("\"url\": \"\(server.url("/new"))\""))
    #expect(session.contains("\"origin\": \"\(url)\""))
    let requests = server.heads.count
    // A session is resumed without its page.
    let resumed = try desk.run(["-s", name, "-c", "status"])
    #expect(resumed.output.contains("1 of "))
    #expect(try desk.run(["verify"]).status == .exited(0))
    #expect(server.heads.count == requests)
    #expect(server.heads.allSatisfy { $0.contains("User-Agent: factdesk/") })
  }

  @Test func aPageWhoseArticleIsTheSameResumesItsSession() throws {
    let server = try LoopbackServer { path in
      Self.page(path.hasSuffix("later") ? "500" : "600", path)
    }
    _ = try desk.run(["--allow-local", server.url("/1"), "-c", "1.1 f"])
    let again = try desk.run(["--allow-local", server.url("/2"), "-c", "list"])
    #expect(again.output.hasPrefix("c1"), "\(again.output)\(again.error)")
  }

  @Test func reloadFetchesThePageAgain() throws {
    let path = desk.folder["corrected"]
    let server = try LoopbackServer { _ in
      Self.page(access(path, F_OK) == 0 ? "500" : "600")
    }
    _ = try desk.run(["--allow-local", server.url(), "-c", "1.1\"600\" f"])
    try desk.folder.write("corrected", "")
    let changed = try desk.run(["--allow-local", server.url(), "-c", "list", "-c", "reload"])
    #expect(changed.error.contains("has changed since it was read"))
    #expect(changed.output.contains("[-600-] {+500+}"), "\(changed.output)\(changed.error)")
    #expect(try desk.run(["verify"]).status == .exited(0))
    let files = TemporaryFolderNames.list(desk.folder["sessions/\(desk.sessionName()).received"])
    #expect(files.filter { $0.hasSuffix(".html") }.count == 2)
    let undone = try desk.run(["-s", desk.sessionName(), "-c", "undo", "-c", "show 1.1"])
    #expect(undone.output.contains("around 600 people"))
  }

  @Test(arguments: [["read"], []])
  func localAddressesAreRefusedUnlessAllowed(_ command: [String]) throws {
    let server = try LoopbackServer { _ in Self.page("600") }
    let result = try desk.run(command + [server.url()])
    #expect(result.status == .exited(1))
    #expect(result.error.contains("--allow-local"))
    #expect(server.heads.isEmpty)
    let allowed = try desk.run(["read", "--allow-local", server.url()])
    #expect(allowed.output.contains("around 600 people"))
    #expect(allowed.status == .exited(0))
  }

  @Test func aPageThatCannotBeHadNamesItsSession() throws {
    let path = desk.folder["gone"]
    let server = try LoopbackServer { _ in
      access(path, F_OK) == 0 ? LoopbackServer.page([], status: "404 Not Found") : Self.page("600")
    }
    _ = try desk.run(["--allow-local", server.url(), "-c", "1.1 f"])
    try desk.folder.write("gone", "")
    let result = try desk.run(["--allow-local", server.url(), "-c", "list"])
    #expect(result.status == .exited(1))
    #expect(result.error.contains("there is no such page: 127.0.0.1 answers 404 Not Found"))
    #expect(result.error.contains("factdesk -s \(desk.sessionName())"))
  }

  @Test func aSlowServerIsAnErrorInTime() throws {
    let server = try LoopbackServer { _ in [.wait(20_000)] }
    let result = try desk.run(["read", "--allow-local", "--timeout", "1", server.url()])
    #expect(result.status == .exited(1))
    #expect(result.error.contains("has not answered for 1 seconds"))
  }

  @Test func whatIsNoPageIsRefused() throws {
    let server = try LoopbackServer { path in
      path == "/picture"
        ? LoopbackServer.page([0xFF, 0xD8, 0xFF], type: "image/jpeg")
        : LoopbackServer.page([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 500))
    }
    for path in ["/picture", "/"] {
      let result = try desk.run(["read", "--allow-local", server.url(path)])
      #expect(result.status == .exited(1), "\(path)")
      #expect(result.error.contains(", not a"), "\(result.error)")
    }
  }

  @Test func whoeverWaitsIsToldAndEndsItWithControlC() throws {
    let server = try LoopbackServer { _ in [.wait(30_000)] }
    let terminal = try desk.terminal(["--allow-local", "--timeout", "60", server.url()])
    _ = try terminal.expect("Waiting for 127.0.0.1")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .exited(130))
  }
}
