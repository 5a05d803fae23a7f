import Digest
import OrderedJSON
import PlainText

// What a judgement was made of besides the words of its sentences.
//
// A program that knows nothing of it keeps it, and what was judged without it is not held to it.
extension Seen {
  /// What the claim said: ``Claim/statement``; nil where that was not kept.
  package var statement: String? {
    get { extra["statement"].flatMap { try? String(json: $0) } }
    set { extra["statement", behind: Self.last] = newValue?.json }
  }

  /// The page that each source was, by the source.
  package var pages: [String: String] {
    get {
      guard case .object(let object)? = extra["pages"] else { return [:] }
      let pairs = object.members.compactMap { page in
        (try? String(json: page.value)).map { (page.key, $0) }
      }
      return Dictionary(pairs) { $1 }
    }
    set {
      let members = newValue.sorted { $0.key < $1.key }.map { JSONMember(key: $0, value: $1.json) }
      extra["pages", behind: Self.last] = members.isEmpty ? nil : .object(JSONObject(members))
    }
  }

  /// The day of publication from which dates in the sentences counted; nil where none did.
  package var countedFrom: PartialDate? {
    get { extra["countedFrom"].flatMap { try? PartialDate(json: $0) } }
    set { extra["countedFrom", behind: Self.last] = newValue?.json }
  }

  /// The days that dates in the sentences meant which do not name them, in words.
  package var days: String? {
    get { extra["days"].flatMap { try? String(json: $0) } }
    set { extra["days", behind: Self.last] = newValue?.json }
  }

  /// Where the sentences began, in that revision, from whose dates they counted.
  package var leans: [Int] {
    get { extra["leans"].flatMap { try? [Int](json: $0) } ?? [] }
    set { extra["leans", behind: Self.last] = newValue.isEmpty ? nil : newValue.json }
  }

  /// What somebody had said of the dates there, and of those from which they counted; nil where nobody looked.
  package var datesSaid: String? {
    get { extra["datesSaid"].flatMap { try? String(json: $0) } }
    set { extra["datesSaid", behind: Self.last] = newValue?.json }
  }

  /// The month in which a fiscal year there began by the settings, 0 without one; nil where none was meant.
  package var fiscalMonth: Int? {
    get { extra["fiscalMonth"].flatMap { try? Int(json: $0) } }
    set { extra["fiscalMonth", behind: Self.last] = newValue?.json }
  }

  private static let last = "digest"

  /// What of a reading tells one page of a source from another; nil of what is no page.
  package static func page(_ source: Source) -> String? {
    source.url.map { url in
      let text = "\(source.id)\n\(WebAddress.normalised(url))"
      return String(SHA256.hex(text.utf8).prefix(pageDigits))
    }
  }

  private static let pageDigits = 12
}

extension Claim {
  /// What a verdict is of, besides the article's words: its own words where it was restated, and of what is
  /// about the attribution that, who says it and when.
  package var statement: String? {
    guard about == .attribution else { return restatement ?? "" }
    let day = said.map { ", \($0)" } ?? ""
    return "said by \(claimant?.inWords ?? "somebody")\(day): \(restatement ?? "")"
  }
}
