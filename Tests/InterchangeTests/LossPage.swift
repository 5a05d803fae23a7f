import Interchange

/// The page docs/formats.md.
enum LossPage {
  static let text = """
    # Formats

    What `export` writes and `import` reads. Made from the formats' definitions by a test; after a
    change there, `FACTDESK_RECORD=1 swift test --filter RoundTripTests` writes it anew.

    Offsets are Unicode code points inside; each format has them in its own unit. They are 0-based, and
    a passage ends before its end. No passage begins or ends inside a character.

    \(LossTable.text)

    `both`: it comes back from an import as it was exported. `out`: it is exported, and an import does
    not bring it back, or not as it was. Where nothing stands, there is no place for it, and the export
    says how many there were. Notes are exported only on request (`notes`), sources for the desk only
    with `desk`, sealed sources never; with a source that is left out goes what rests on it.

    """
}
