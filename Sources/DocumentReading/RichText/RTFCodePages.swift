import TextReading

/// The encodings that RTF names: by code page, and by the character set of a font (RTF 1.9.1,
/// “Character Set” and “Font Table”).
enum RTFCodePages {
  /// The name of a code page as converters know it.
  static func name(_ page: Int) -> String {
    switch page {
    case 65001: "utf-8"
    case 0, 1252: CharsetLabel.windows1252
    case 932: "cp932"
    case 936: "gbk"
    case 949: "cp949"
    case 950: "big5"
    case 1361: "johab"
    case 10000: "macintosh"
    case 10006: "macgreek"
    case 10007: "x-mac-cyrillic"
    case 10029: "mac-centraleurope"
    case 10081: "macturkish"
    case 20127: "us-ascii"
    case 28591...28605: "iso-8859-\(page - 28590)"
    case 20866: "koi8-r"
    case 21866: "koi8-u"
    default: "cp\(page)"
    }
  }

  /// The code page of a font's character set; nil where it is that of the document.
  static func page(ofCharacterSet set: Int) -> Int? { pages[set] }

  private static let pages = [
    0: 1252, 77: 10000, 78: 932, 79: 949, 80: 936, 81: 950, 85: 10006, 86: 10081, 87: 874,
    88: 10029, 89: 10007, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254,
    163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
  ]

  /// A font of symbols, whose letters are none.
  static let symbolSet = 2
}
