/// The tables by which ratings are translated, one for each built-in scale.
///
/// Every rating of every built-in scale is in `readings`; a test holds them to that. Names are the
/// scales' own.
enum ScaleTables {
  /// What each rating means, by the scale's name.
  static let readings: [String: [String: ScaleMeaning.Reading]] = [
    "aap": [
      "True": .init(.isTrue), "Mostly True": .init(.mostlyTrue), "Mixture": .init(.mixed),
      "Mostly False": .init(.mostlyFalse), "False": .init(.isFalse),
      "Misleading": .init(.misleading), "Unproven": .init(.unproven),
    ],
    "desk": [
      "Confirmed": .init(.isTrue),
      "Fix": .init(.isFalse, losing: "that a fix may be for less than a falsehood"),
      "On author": .init(.unproven, losing: "that the author vouches for it"),
      "Unconfirmed": .init(.unproven), "Misleading": .init(.misleading),
      "Opinion": .init(.noFact),
    ],
    "politifact": [
      "True": .init(.isTrue), "Mostly True": .init(.mostlyTrue), "Half True": .init(.mixed),
      "Mostly False": .init(.mostlyFalse), "False": .init(.isFalse),
      "Pants on Fire": .init(.outrageous),
    ],
    "snopes": [
      "True": .init(.isTrue), "Mostly True": .init(.mostlyTrue), "Mixture": .init(.mixed),
      "Mostly False": .init(.mostlyFalse), "False": .init(.isFalse), "Unproven": .init(.unproven),
      "Unfounded": .init(.unproven, losing: "that there is no ground for it at all"),
      "Outdated": .init(.misleading, losing: "that it was true once"),
      "Miscaptioned": .init(.misleading, losing: "that the words beside a picture are wrong"),
      "Correct Attribution": .init(.isTrue, losing: "that it is about who said it"),
      "Misattributed": .init(.isFalse, losing: "that it is about who said it"),
      "Scam": .init(.isFalse, losing: "that it is a fraud"),
      "Legend": .init(.unproven, losing: "that it is a legend"),
      "Legit": .init(.isTrue, losing: "that it is no fraud"),
      "Labeled Satire": .init(.satire),
      "Originated as Satire": .init(.satire, losing: "that it is passed on as fact"),
      "Recall": .init(.isTrue, losing: "that it is a product recall"),
      "Lost Legend": .init(.noFact), "Fake": .init(.isFalse, losing: "that it was made to deceive"),
      "Research In Progress": .init(.unproven, losing: "that the work goes on"),
    ],
    "wapo": [
      "Geppetto Checkmark": .init(.isTrue), "One Pinocchio": .init(.mostlyTrue),
      "Two Pinocchios": .init(.mixed), "Three Pinocchios": .init(.mostlyFalse),
      "Four Pinocchios": .init(.isFalse),
      "Upside-Down Pinocchio": .init(.noFact, losing: "that the speaker changed position"),
      "Bottomless Pinocchio": .init(.outrageous, losing: "that it was said twenty times and more"),
    ],
    "averitec": [
      "Supported": .init(.isTrue), "Refuted": .init(.isFalse),
      "Not Enough Evidence": .init(.unproven),
      "Conflicting Evidence/Cherrypicking": .init(
        .mixed,
        losing: "whether the evidence conflicts or was picked"
      ),
    ],
    "fever": [
      "SUPPORTS": .init(.isTrue), "REFUTES": .init(.isFalse), "NOT ENOUGH INFO": .init(.unproven),
    ],
    "meta": [
      "False": .init(.isFalse),
      "Altered": .init(.misleading, losing: "that a picture or recording was altered"),
      "Partly False": .init(.mixed), "Missing Context": .init(.misleading),
      "Satire": .init(.satire), "True": .init(.isTrue),
    ],
    "numbers": [
      "True": .init(.isTrue), "Mostly true": .init(.mostlyTrue), "Half true": .init(.mixed),
      "Mostly false": .init(.mostlyFalse), "False": .init(.isFalse),
    ],
  ]

  /// Which rating stands for a meaning, by the scale's name; a meaning that is missing has none.
  static let ratings: [String: [ScaleMeaning: String]] = [
    "aap": [
      .isTrue: "True", .mostlyTrue: "Mostly True", .mixed: "Mixture",
      .mostlyFalse: "Mostly False", .isFalse: "False", .outrageous: "False",
      .misleading: "Misleading", .unproven: "Unproven",
    ],
    "desk": [
      .isTrue: "Confirmed", .mostlyTrue: "Fix", .mixed: "Fix", .mostlyFalse: "Fix",
      .isFalse: "Fix", .outrageous: "Fix", .misleading: "Misleading", .unproven: "Unconfirmed",
      .noFact: "Opinion",
    ],
    "politifact": [
      .isTrue: "True", .mostlyTrue: "Mostly True", .mixed: "Half True",
      .mostlyFalse: "Mostly False", .isFalse: "False", .outrageous: "Pants on Fire",
      .misleading: "Mostly False",
    ],
    "snopes": [
      .isTrue: "True", .mostlyTrue: "Mostly True", .mixed: "Mixture",
      .mostlyFalse: "Mostly False", .isFalse: "False", .outrageous: "False",
      .misleading: "Mixture", .unproven: "Unproven", .satire: "Labeled Satire",
    ],
    "wapo": [
      .isTrue: "Geppetto Checkmark", .mostlyTrue: "One Pinocchio", .mixed: "Two Pinocchios",
      .mostlyFalse: "Three Pinocchios", .isFalse: "Four Pinocchios",
      .outrageous: "Four Pinocchios", .misleading: "Two Pinocchios",
    ],
    "averitec": [
      .isTrue: "Supported", .mostlyTrue: "Supported",
      .mixed: "Conflicting Evidence/Cherrypicking", .mostlyFalse: "Refuted",
      .isFalse: "Refuted", .outrageous: "Refuted",
      .misleading: "Conflicting Evidence/Cherrypicking", .unproven: "Not Enough Evidence",
    ],
    "fever": [
      .isTrue: "SUPPORTS", .mostlyTrue: "SUPPORTS", .mostlyFalse: "REFUTES",
      .isFalse: "REFUTES", .outrageous: "REFUTES", .unproven: "NOT ENOUGH INFO",
    ],
    "meta": [
      .isTrue: "True", .mostlyTrue: "True", .mixed: "Partly False",
      .mostlyFalse: "Partly False", .isFalse: "False", .outrageous: "False",
      .misleading: "Missing Context", .satire: "Satire",
    ],
    "numbers": [
      .isTrue: "True", .mostlyTrue: "Mostly true", .mixed: "Half true",
      .mostlyFalse: "Mostly false", .isFalse: "False", .outrageous: "False",
      .misleading: "Mostly false",
    ],
  ]
}
