package import FactModel
import PlainText

extension Source {
  /// Its address at a time in the recording; nil where the locator is no time, or the source has no
  /// address.
  ///
  /// As Media Fragments have it (w3.org/TR/media-frags, `#t=754,770`), and for YouTube as its own pages
  /// do.
  package func address(at locator: String?) -> String? {
    guard let url, WebAddress.isOne(url), let time = locator.flatMap({ TimeCode($0) }) else {
      return nil
    }
    let page = url.prefix { $0 != "#" }
    let host = WebAddress.normalised(url).prefix { $0 != "/" && $0 != "?" }
    if host == "youtu.be" || host == "youtube.com" || host == "m.youtube.com" {
      return "\(page)\(page.contains("?" as Character) ? "&" : "?")t=\(time.start)s"
    }
    return "\(page)#t=\(time.start)" + (time.end.map { ",\($0)" } ?? "")
  }
}
