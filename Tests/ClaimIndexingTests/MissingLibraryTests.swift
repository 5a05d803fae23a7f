import ClaimIndexing
import Testing

/// What is said to help is what is missing: Xapian itself, or the library that comes with the program.
struct MissingLibraryTests {
  @Test(arguments: [
    ("libxapian.so.30: cannot open shared object file: No such file or directory", true),
    ("libuuid.so.1: cannot open shared object file: No such file or directory", true),
    ("libfactdesk-xapian.so is not there", false),
    (
      "the library beside the program, libfactdesk-xapian.so, is of another version of factdesk",
      false
    ),
    ("/usr/bin/libfactdesk-xapian.so: undefined symbol: factdesk_xapian_engine", false),
    ("/usr/lib/factdesk/libfactdesk-xapian.so: file too short", false),
  ])
  func isToldApart(_ failure: String, _ isOfSystem: Bool) {
    #expect(Xapian.isOfSystem(failure) == isOfSystem)
  }
}
