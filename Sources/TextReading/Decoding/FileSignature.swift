/// A format that is known by its first bytes and is no text.
package struct FileSignature {
  private var start: [UInt8]
  /// The format with its article: “a PDF document”.
  package var name: String
  /// What can be done to get at an article.
  package var remedy: String

  /// What the bytes are the beginning of; nil for none of these.
  package static func format(of bytes: [UInt8]) -> FileSignature? {
    all.first { bytes.starts(with: $0.start) }
  }

  private static let document = "Save its text as a .txt file and open that."
  private static let picture = "Type what it shows into a text file and open that."
  private static let recording = "Open its transcript."
  private static let archive = "Unpack it and open the article in it."
  private static let data = "Open the text that was made of it."

  private static let all: [FileSignature] = [
    FileSignature(start: Array("%PDF-".utf8), name: "a PDF document", remedy: document),
    FileSignature(
      start: [0x50, 0x4B, 0x03, 0x04],
      name: "a ZIP archive or an office document",
      remedy: document
    ),
    FileSignature(start: [0x50, 0x4B, 0x05, 0x06], name: "an empty ZIP archive", remedy: archive),
    FileSignature(
      start: [0xD0, 0xCF, 0x11, 0xE0],
      name: "an old office document",
      remedy: "Open it in an office program, save it as .docx or .odt, and open that."
    ),
    FileSignature(start: Array("{\\rtf".utf8), name: "an RTF document", remedy: document),
    FileSignature(start: [0x89, 0x50, 0x4E, 0x47], name: "a PNG image", remedy: picture),
    FileSignature(start: [0xFF, 0xD8, 0xFF], name: "a JPEG image", remedy: picture),
    FileSignature(start: Array("GIF8".utf8), name: "a GIF image", remedy: picture),
    FileSignature(start: [0x7F, 0x45, 0x4C, 0x46], name: "an ELF program", remedy: data),
    FileSignature(start: [0x1F, 0x8B], name: "a gzip archive", remedy: archive),
    FileSignature(start: Array("BZh".utf8), name: "a bzip2 archive", remedy: archive),
    FileSignature(start: [0xFD, 0x37, 0x7A, 0x58, 0x5A], name: "an xz archive", remedy: archive),
    FileSignature(start: [0x28, 0xB5, 0x2F, 0xFD], name: "a Zstandard archive", remedy: archive),
    FileSignature(start: [0x37, 0x7A, 0xBC, 0xAF], name: "a 7z archive", remedy: archive),
    FileSignature(start: Array("Rar!".utf8), name: "a RAR archive", remedy: archive),
    FileSignature(start: Array("SQLite format 3".utf8), name: "an SQLite database", remedy: data),
    FileSignature(start: Array("OggS".utf8), name: "an Ogg recording", remedy: recording),
    FileSignature(start: Array("fLaC".utf8), name: "a FLAC recording", remedy: recording),
    FileSignature(start: Array("ID3".utf8), name: "an MP3 recording", remedy: recording),
  ]
}
