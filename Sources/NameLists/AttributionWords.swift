/// Words around a verb of speech that tell who says something, and who does not.
package enum AttributionWords {
  package static let suppositions = Words.set("if unless whether")
  package static let showing = Words.set("had has have made makes make")
  package static let nouns = Words.set(
    """
    claim claims allegation allegations assertion statement remark remarks comment comments warning
    accusation suggestion argument insistence contention denial promise
    """
  )
  package static let plain = Words.set("said says told added adds tells went goes")
  package static let refusing = Words.set("refused refuses declined declines pretended failed used")
  package static let denying = Words.set(
    "never not having should could might may must denied denies"
  )
  package static let irregular = Words.set(
    "read reads wrote told went put felt thought thinks believes sang cried began found spoke ran goes"
  )
  /// What begins a clause that says something else: “said as Oskar Bly nodded”.
  package static let clauseWords = Words.set(
    "as while when whereas but before after because though although if since until"
  )
  package static let beforeThat = Words.set(
    "found finds indicated indicates ruled rules agreed agrees feared fears hoped hopes thought"
  )
  package static let beforeParts = Words.set("of by among in with from")
  package static let continuing = Words.set(
    "adding noting arguing warning claiming insisting stressing explaining"
  )
  /// Between a noun and a name that is not the one who speaks.
  package static let joints = Words.set(
    "of to for with beside be against about near behind from like in at on by over around"
  )
  package static let participles = Words.set(
    "claiming pretending said thought believed known close to"
  )
  /// Before “as” and the name of somebody else.
  package static let posing = Words.set(
    "posing posed dressed disguised masquerading masqueraded acting appearing"
  )
  /// Before a “that” behind which something stands that is not so.
  package static let untruths = Words.set(
    """
    false untrue wrong fake incorrect doubtful unlikely denied denies claim claims rumour rumor rumours rumors lie
    """
  )
  /// The same where “no” or “not” stands before them.
  package static let proofs = Words.set(
    "true evidence proof record sign indication sure clear certain"
  )
  /// What has a title and says nothing itself: “the song Jolene”.
  package static let works = Words.set(
    "song album film movie novel book poem play track single ballad"
  )
  package static let determiners = Words.set(
    "the a an their his her its this that one many some several another both all two three our my"
  )
  /// What stands before a verb and is the end of no subject: “Tom Reed should have said”.
  package static let noNouns = Words.set(
    "having never should would could must may might can cannot not nor to did does do denied refused"
  )
  /// The verbs of attributions that say who did not say something.
  package static let denials: Set = [
    "denied saying", "denied having", "denies saying", "denies having", "declined to",
    "declines to",
    "refused to", "refuses to", "did not",
  ]
  package static let refusals = Words.set("declined declines refused refuses")
  package static let unsaid = Words.set(
    "say answer elaborate confirm discuss disclose reveal"
  )
  /// Verbs before “by” and a name where nothing is quoted: “was told by Ana Silva that”.
  package static let passives = Words.set(
    "told said warned assured informed reminded claimed stated announced argued explained confirmed"
  )
  /// What may stand behind the one who speaks: “was told by Ana Silva that”.
  package static let behindAgents = Words.set(
    "that in on at during when who before after as last this yesterday today earlier to"
  )
  /// What leaves open whether somebody said it, or says that nobody did.
  package static let openings = Words.set(
    """
    nobody none no never not neither nor without cannot would should could may might must will shall if unless
    whether had falsely wrongly supposedly allegedly fake denied denies deny refused pretended imagined
    """
  )
  /// Verbs of speech beside those that everybody uses, also before a word or two in marks.
  package static let voices = Words.set(
    """
    chanted yelled muttered screamed roared murmured sneered scoffed snapped pleaded prayed reasoned hissed
    bellowed texted emailed scrawled scribbled typed thundered ranted
    """
  )
  /// Verbs before the title of a work or a term: “The band played “Yesterday””.
  package static let unspoken = Words.set(
    "played performed released published recorded watched joined screened staged showed received earned scored"
  )
  /// Behind “said”, and no words of anybody: “the guard said nothing”.
  package static let noWords = Words.set(
    "nothing little something much goodbye hello yes no more so"
  )
  /// What shows that something is so, besides documents.
  package static let papers = Words.set(
    """
    study survey poll report document paper figure record number result video footage photo image letter email
    memo filing analysis audit log transcript map chart table test scan article
    """
  )
  package static let be = Words.set("is was has had are were")
}
