/// The colours of the report, light and dark.
///
/// WCAG 2.2 AA: text has a contrast of at least 4.5 to what it stands on, marks and borders 3; a test
/// computes them.
enum PageColours {
  struct Palette {
    var paper: String
    var ink: String
    var muted: String
    var rule: String
    var link: String
    var focus: String
    var tones: [Tone]
  }

  struct Tone {
    var name: String
    var colour: String
    /// What text stands on where one claim, two and more lie on it.
    var washes: [String]
  }

  static let light = Palette(
    paper: "#fcfbf8",
    ink: "#1b1a18",
    muted: "#5a5751",
    rule: "#d8d3c8",
    link: "#1c4e80",
    focus: "#1c4e80",
    tones: [
      Tone(name: "good", colour: "#1b6338", washes: ["#e6f2e8", "#d0e6d5", "#b9d9c1"]),
      Tone(name: "mixed", colour: "#7d5200", washes: ["#fbf0d8", "#f5e2b6", "#eed394"]),
      Tone(name: "bad", colour: "#9c1c1a", washes: ["#fbe7e4", "#f5d0cb", "#eeb8b1"]),
      Tone(name: "neutral", colour: "#475360", washes: ["#eaedf0", "#d9dee3", "#c6cdd5"]),
    ]
  )

  static let dark = Palette(
    paper: "#171614",
    ink: "#ebe7df",
    muted: "#aba69c",
    rule: "#45413b",
    link: "#9fc5ee",
    focus: "#9fc5ee",
    tones: [
      Tone(name: "good", colour: "#84d39d", washes: ["#1b3224", "#234430", "#2b563c"]),
      Tone(name: "mixed", colour: "#efc36f", washes: ["#382d14", "#4b3d1b", "#5e4c21"]),
      Tone(name: "bad", colour: "#ff9f96", washes: ["#3f211e", "#552b27", "#6b3530"]),
      Tone(name: "neutral", colour: "#bac4ce", washes: ["#2a2f36", "#383f48", "#464f5a"]),
    ]
  )

  static var style: String {
    ":root{color-scheme:light dark;\(variables(light))}\n"
      + "@media (prefers-color-scheme:dark){:root{\(variables(dark))}}\n"
      + "@media print{:root{\(variables(light))}}\n"
  }

  private static func variables(_ palette: Palette) -> String {
    var text = "--paper:\(palette.paper);--ink:\(palette.ink);--muted:\(palette.muted);"
    text += "--rule:\(palette.rule);--link:\(palette.link);--focus:\(palette.focus);"
    for tone in palette.tones {
      text += "--\(tone.name):\(tone.colour);--\(tone.name)-wash:\(tone.washes[0]);"
      text += "--\(tone.name)-wash2:\(tone.washes[1]);--\(tone.name)-wash3:\(tone.washes[2]);"
    }
    return text
  }
}
