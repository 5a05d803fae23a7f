import FactModel
import OrderedJSON

/// Reads bytes that are neither marked nor UTF-8: what a detector says, when it stands to reason.
struct EncodingGuess {
  let charsets: any Charsets

  /// What may be in question is decided by this many bytes.
  private static let sampleSize = 1 << 16

  /// Reads the bytes in the encoding that seems to be theirs; in Windows-1252 when none does.
  func read(_ bytes: [UInt8]) -> DecodingAttempt {
    let sample = Self.sample(of: bytes)
    let detected: String?
    do throws(Problem) {
      detected = try charsets.detect(sample).flatMap(CharsetLabel.name)
    } catch {
      return assumed(bytes, because: error.remedy ?? error.what)
    }
    guard let detected, detected != CharsetLabel.utf8 else { return assumed(bytes) }
    // ISO-8859-15 differs in the euro sign and a few letters, and no detector can tell them apart.
    if detected == CharsetLabel.windows1252 { return found(Windows1252.utf8(bytes), detected) }
    guard let charset = mostLikely(detected, sample), let utf8 = charsets.utf8(bytes, from: charset)
    else { return assumed(bytes) }
    return found(utf8, charset)
  }

  /// Text in 7 bits with escape sequences between scripts, as Japanese and Korean mail has it; nil
  /// when it is none.
  func readEscaped(_ bytes: [UInt8]) -> DecodingAttempt? {
    let escape: [UInt8] = [0x1B, UInt8(ascii: "$")]
    guard let first = bytes.firstIndex(of: 0x1B), bytes[first...].starts(with: escape) else {
      return nil
    }
    let start = max(0, first - 1024)
    let sample = Array(bytes[start..<min(bytes.count, start + Self.sampleSize)])
    guard let charset = try? charsets.detect(sample).flatMap(CharsetLabel.name),
      charset.hasPrefix("iso-2022-"), let utf8 = charsets.utf8(bytes, from: charset),
      Replacements.count(in: utf8) == 0
    else { return nil }
    return DecodingAttempt(utf8: utf8, notices: [Self.detected(charset)])
  }

  // MARK: - Choosing

  /// The detected encoding, its sister or Windows-1252: what makes sense of the sample; nil for
  /// Windows-1252.
  private func mostLikely(_ detected: String, _ sample: [UInt8]) -> String? {
    if Self.centralEuropean.contains(detected), Self.hasGraveA(sample) { return nil }
    var best: (charset: String, misfits: Misfits)?
    for charset in [detected] + Self.sisters(of: detected) {
      guard let utf8 = charsets.utf8(sample, from: charset) else { continue }
      let misfits = Misfits(in: utf8)
      if misfits.count < best?.misfits.count ?? .max { best = (charset, misfits) }
    }
    guard let best else { return nil }
    let western = Misfits(in: Windows1252.utf8(sample))
    if best.misfits.count < western.count { return best.charset }
    // A few quotation marks and accents in an English text say nothing about its encoding. The code
    // pages of DOS and old Macs must prove themselves, too: they are rare by now.
    let isOld = best.charset.hasPrefix("ibm") || best.charset.includes("mac")
    let allowed = western.count + best.misfits.wideLetters / 50
    let stands = best.misfits.isRichInWideLetters && !isOld && best.misfits.count <= allowed
    return stands ? best.charset : nil
  }

  private static let centralEuropean: Set<String> = ["windows-1250", "iso-8859-2", "iso-8859-16"]

  /// Whether `à` stands alone, as in French and Italian; the same byte in the encodings of Central Europe
  /// is `ŕ`, which is no word.
  private static func hasGraveA(_ sample: [UInt8]) -> Bool {
    sample.indices.dropFirst().dropLast().contains { index in
      sample[index] | 0x20 == 0xE0 && sample[index - 1] <= 0x20 && sample[index + 1] <= 0x20
    }
  }

  /// Encodings for the same languages, which detectors mistake for one another.
  private static func sisters(of charset: String) -> [String] {
    sisterhoods.filter { $0.contains(charset) }.flatMap(\.self).filter { $0 != charset }
  }

  private static let sisterhoods = [
    ["windows-1250", "iso-8859-2", "iso-8859-16"], ["windows-1251", "iso-8859-5"],
    ["koi8-u", "koi8-r"], ["windows-1253", "iso-8859-7"], ["windows-1255", "iso-8859-8"],
    ["windows-1256", "iso-8859-6"], ["windows-1257", "iso-8859-13", "iso-8859-4"],
  ]

  /// A stretch of the bytes that begins shortly before the first byte beyond ASCII and does not end
  /// within a character.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > sampleSize else { return bytes }
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let start = max(0, first - 1024)
    let sample = bytes[start..<min(bytes.count, start + sampleSize)]
    // Spaces and line ends are a part of nothing else.
    let end = sample.lastIndex { $0 < 0x30 } ?? sample.endIndex
    return Array(end > first ? sample[..<end] : sample)
  }

  // MARK: - What the person is told

  private static func detected(_ charset: String) -> String {
    "read as \(CharsetLabel.display(charset)), the encoding detected"
  }

  private func found(_ utf8: [UInt8], _ charset: String) -> DecodingAttempt {
    var attempt = DecodingAttempt(
      utf8: utf8,
      notices: [Self.detected(charset)],
      isCertain: false
    )
    let replaced = Replacements.count(in: utf8)
    if replaced > 0 { attempt.notices.append(Replacements.notice(replaced, charset)) }
    return attempt
  }

  private func assumed(_ bytes: [UInt8], because remedy: String? = nil) -> DecodingAttempt {
    var notices = ["read as Windows-1252, because it is not valid UTF-8"]
    notices[0] += remedy == nil ? " and no other encoding stands out" : ""
    if let remedy { notices.append("no encodings can be detected: \(remedy)") }
    return DecodingAttempt(utf8: Windows1252.utf8(bytes), notices: notices, isCertain: false)
  }
}
