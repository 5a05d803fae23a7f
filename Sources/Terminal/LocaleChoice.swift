import Glibc

/// The locale of a program that reads and writes UTF-8 whatever it was started with.
package enum LocaleChoice {
  /// Chooses the person's locale, or `C.UTF-8` where that is not one of UTF-8: in any other
  /// readline swallows typed accents.
  ///
  /// readline reads the environment again at each line, so the choice must stand there too; a
  /// pager or an editor started from here then shows UTF-8 as well.
  static func useUnicode() {
    setlocale(LC_ALL, "")
    guard !isUnicode, setlocale(LC_CTYPE, "C.UTF-8") != nil else { return }
    let name = (getenv("LC_ALL").map { $0.pointee != 0 } ?? false) ? "LC_ALL" : "LC_CTYPE"
    setenv(name, "C.UTF-8", 1)
  }

  /// Whether the locale that the environment names is there and one of UTF-8.
  package static var isPersonal: Bool { setlocale(LC_ALL, "") != nil && isUnicode }

  private static var isUnicode: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
