import TestSupport
import Testing

/// What `doctor` finds here, and what it says of what is missing.
struct DoctorTests {
  private let desk: DeskProgram

  init() throws { desk = try DeskProgram() }

  @Test func namesWhatTheProgramUses() throws {
    let done = try desk.run(["doctor"])
    for name in ["sessions", "configuration", "locale", "libxml2", "libxapian", "libpq", "pandoc"] {
      #expect(done.output.contains("  \(name) "), "\(name): \(done.output)")
    }
    #expect(!done.output.contains("  store "), "no store is named")
    #expect(done.output.contains("can be written"), "\(done.output)")
    // Whether an editor is there does not depend on where this goes.
    #expect(!done.output.contains("no terminal for an editor"), "\(done.output)")
  }

  @Test(arguments: [
    ("postgresql://127.0.0.1:1/x", "store"), ("nonsense", "is no address of a store"),
  ])
  func aStoreThatDoesNotAnswerIsSaid(_ address: String, _ words: String) throws {
    let done = try desk.run(["doctor", "--store", address])
    #expect(done.output.contains(words), "\(done.output)")
    #expect(done.output.contains("missing."), "\(done.output)")
  }

  /// A password is in no message.
  @Test func theAddressIsShownWithoutItsPassword() throws {
    let done = try desk.run(["doctor", "--store", "postgresql://kim:sesame@127.0.0.1:1/x"])
    #expect(!(done.output + done.error).contains("sesame"))
  }
}
