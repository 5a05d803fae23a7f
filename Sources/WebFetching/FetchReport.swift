import CCurl
import FactModel
import OrderedJSON
import PlainText

/// Why a page could not be fetched, in words, with what to do about it.
struct FetchReport {
  /// As it was typed.
  let url: String
  let fetch: Fetch
  let fetcher: PageFetcher

  private static let saving = "Save the page with a browser, and open the file."

  private func failure(
    _ what: String,
    _ remedy: String?,
    identifier: Problem.Identifier = .storage
  ) -> Problem {
    // Where it was led to is said where that is not where it was sent.
    let isLed = !fetch.url.isEmpty && fetch.url != (try? WebLocation.requested(url))
    let led = isLed ? " (redirected to \(SafeText.line(String(fetch.url.prefix(200)))))" : ""
    return Problem(identifier, what + led, place: Problem.Place(file: url), remedy: remedy)
  }

  private var host: String { SafeText.line(String(fetch.host.prefix(100))) }

  var emptiness: Problem {
    failure("the page is empty: \(host) sent nothing", Self.saving)
  }

  // MARK: - Ended by us

  func problem(_ stop: Fetch.Stop) -> Problem {
    switch stop {
    case .cancelled: Problem(.interrupted, "interrupted")
    case .pace(let reason): failure(words(for: reason), "\(waitingLonger) Or: \(Self.saving)")
    case .tooLarge:
      failure(
        "the page is larger than the limit of \(fetcher.limits.size / 1_000_000) MB",
        "Save the part that is the article as a file, and open that."
      )
    case .status: statusProblem
    case .kind(let kind):
      failure(
        "is \(kind), not a page (\(SafeText.line(fetch.head.mediaType ?? "")))",
        "Open the page that is about it."
      )
    case .layers:
      failure("\(host) sent the page compressed more than once, as bombs are", Self.saving)
    case .headTooLong:
      failure("\(host) sent an answer whose head does not end", Self.saving)
    case .refused(let what): refusal(what)
    }
  }

  private var waitingLonger: String { "To wait longer: --timeout \(fetcher.limits.patience * 4)." }

  private func words(for reason: FetchPace.Stop) -> String {
    let limits = fetcher.limits
    switch reason {
    case .noAnswer: return "\(host) has not answered for \(limits.patience) seconds"
    case .stalled: return "\(host) has sent next to nothing for \(limits.patience) seconds"
    case .slow(let speed):
      let pace = speed < 1000 ? "\(speed) bytes" : "\(speed / 1000) KB"
      return "\(host) is too slow: it sends \(pace) a second"
    case .endless:
      let size = fetch.body.count
      let amount = size < 1_000_000 ? "\(size / 1000) KB" : "\(size / 1_000_000) MB"
      return
        "\(host) has sent \(amount) in \(limits.patience) seconds and does not say where the page ends"
    case .outOfTime:
      return "\(host) took longer than \(limits.total) seconds to send the page"
    }
  }

  private func refusal(_ what: String) -> Problem {
    failure(
      "leads to \(SafeText.line(what)), which is not fetched from",
      "If you mean it: --allow-local."
    )
  }

  private var statusProblem: Problem {
    let status = fetch.head.status
    let reason = SafeText.line(String(fetch.head.reason.prefix(60)))
    let answer = "\(host) answers \(status)" + (reason.isEmpty ? "" : " \(reason)")
    let archive = "an archive may have a copy: https://web.archive.org/web/\(url)"
    switch status {
    case 401, 402, 407:
      return failure("the page is not for everybody: \(answer)", Self.saving)
    case 403, 451:
      return failure(
        "the page is refused to this program: \(answer)",
        "\(Self.saving) Or \(archive)"
      )
    case 404, 410:
      return failure("there is no such page: \(answer)", "Check the address; \(archive)")
    case 429:
      return failure("\(host) was asked too often: \(answer)", "Try again \(waiting).")
    case 500...599:
      return failure("\(host) is in trouble: \(answer)", "Try again \(waiting).")
    default:
      return failure("that is no page: \(answer)", Self.saving)
    }
  }

  /// When the server wants to be asked again.
  private var waiting: String {
    guard let text = fetch.head.retryAfter else { return "later" }
    if let seconds = Int(text) { return "in \(seconds) seconds, as it asks" }
    return "after \(SafeText.line(String(text.prefix(40)))), as it asks"
  }

  // MARK: - Ended by the library

  func problem(
    _ ending: factdesk_curl_ending,
    _ message: String,
    certificate: Int
  ) -> Problem {
    let said = message.isEmpty ? "" : " (\(SafeText.line(message)))"
    switch ending {
    case FACTDESK_CURL_BAD_URL:
      return failure(
        "that is no address of a page\(said)",
        "Copy it from the browser.",
        identifier: .input
      )
    case FACTDESK_CURL_BAD_SCHEME:
      return failure("only http and https are fetched", Self.saving)
    case FACTDESK_CURL_NO_HOST:
      return failure(
        "the host \(host) cannot be found",
        "Check the address, and whether this machine is online."
      )
    case FACTDESK_CURL_NO_CONNECTION:
      if let address = fetch.refusedAddress, let kind = address.localKind {
        return refusal("\(address.text), \(kind)")
      }
      return failure("no connection to \(host)\(said)", connectionRemedy)
    case FACTDESK_CURL_TIMEOUT: return failure(words(for: .noAnswer), waitingLonger)
    case FACTDESK_CURL_TOO_MANY_REDIRECTS:
      return failure(
        "leads on and on, more than \(fetcher.limits.redirects) times",
        "Open it in a browser, and copy the address at which it ends."
      )
    case FACTDESK_CURL_CUT_SHORT:
      return failure("\(host) broke off before the end of the page\(said)", "Try again.")
    case FACTDESK_CURL_BAD_ENCODING:
      return failure("the page's compression is broken", "Try again. Or: \(Self.saving)")
    case FACTDESK_CURL_CERTIFICATE:
      return failure(certificateProblem(certificate, message), certificateRemedy)
    case FACTDESK_CURL_NO_AUTHORITIES:
      return failure(
        "this machine has no certificates to know servers by\(said)",
        "Install the Debian package ca-certificates."
      )
    case FACTDESK_CURL_TLS:
      return failure("no secure connection to \(host)\(said)", Self.saving)
    default:
      return failure("cannot be fetched\(said)", Self.saving)
    }
  }

  private var connectionRemedy: String {
    fetcher.namesUnusedProxy
      ? "The environment names a proxy; --proxy uses it."
      : "Check the address, and try again later."
  }

  private var certificateRemedy: String {
    "Nothing was fetched: the page could be anybody's. If its makers confirm it, save the page with "
      + "a browser, and open the file."
  }

  /// `code`: One of OpenSSL's X509_V_ERR codes.
  private func certificateProblem(_ code: Int, _ message: String) -> String {
    switch code {
    case 9: "the certificate of \(host) is not valid yet; is this machine's clock right?"
    case 10: "the certificate of \(host) has expired"
    case 18: "the certificate of \(host) is signed by nobody but itself"
    case 19: "the certificate of \(host) goes back to an issuer that nobody vouches for"
    case 20, 21: "the certificate of \(host) is by an issuer that this machine does not know"
    case 23: "the certificate of \(host) was revoked"
    case 62: "the certificate is for another host than \(host)"
    default:
      message.includes("does not match") || message.includes("no alternative certificate")
        ? "the certificate is for another host than \(host)"
        : "the certificate of \(host) cannot be trusted (\(SafeText.line(message)))"
    }
  }
}
