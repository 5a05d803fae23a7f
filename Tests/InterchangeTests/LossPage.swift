import Interchange

/// The page docs/formats.md.
enum LossPage {
  static let text = """
    # Formats

    What `export` writes and `import` reads. Made from the formats' definitions by a test; after a
    change there, `FACTDESK_RECORD=1 swift test --filter RoundTripTests` writes it again.

    Offsets are Unicode code points inside; each format has them in its own unit. They are 0-based, and
    a passage ends before its end. No passage begins or ends inside a character.

    \(LossTable.text)

    `both`: it comes back from an import as it was exported. `out`: it is exported, and an import does
    not bring it back, or not as it was. Where a cell is empty, the format has no field for it, and the export
    says how many there were. Notes are exported only on request (`notes`), sources for the desk only
    with `desk`, sealed sources never; with a source that is left out goes what rests on it.

    ## Handing a session on

    `export bundle FILE` writes the whole session into one ZIP archive: with its past, the kept texts of sources and
    what arrived, and nothing sealed. Sealed sources go as `forget` takes them out; the copy then is a session of
    its own. `import FILE` makes a session of it.

    ## What an import says

    An import names what in the file is no claim, how often it is there, and what became of it: a label that is
    no rating is a tag, a comment is a note, a column or feature without a field here is kept with the claim
    and written again in the same format, as are the relations of brat, doccano and Label Studio and the events,
    normalisations and equivalences of brat, with the claim that they begin at. A prediction is not taken, unless
    `layer=predictions` or `layer=` with the model's version asks for it: its passages are claims then, its labels tags.
    `--json` has the same under `counts`.
    An import that takes nothing fails.

    A verdict or note is of whoever the file names for it (`checker`, a creator, a user), else of whoever imports it.
    Two ratings on one record are tags: nobody said which it is. A verdict that was given on other words than
    are there now is stale, as the file tells it: by its text, the revision that it names, or the words around.
    Where the file does not show the sentence, what it leans on or the day from which its dates count, that is told.
    `c1: True becomes Mixture` says that a verdict took the place of another. What is on no words is no claim.

    A record changes the claim that it is: the one whose identifier it bears or, without one, the only one on its
    words with the same layer, claimant and wording. A record that may be several, or that has a claimant, a wording or a
    layer that the claim does not have, changes none: it is a new claim, or does not fit. A label such as `c1` is an
    identifier only where what the claim says of layer, claimant and wording does not speak against it; a verdict never
    takes the place of another where the record leaves out whose words it judged. A rating that names a scale which is not
    known here is a label, `True (desk/7)`. “As before” is a claim of which the file says nothing
    otherwise. What it says otherwise is taken, with what stood there (`c1 claimant name: “Ann” becomes “Bo”`), or told:
    `Not taken of c1: status “reviewed” (here: “open”).` An empty field takes nothing away; where the claim's own row of a
    table leaves a field empty that the claim has, or a tag, a question or a note out, that is told; of another's table empty
    cells are counted. What a file says between claims takes the place of what it changed where the record bears the claim's
    identity (`c1 link: “says c2” becomes “denies c2”`), else it is told; a link that the file leaves out stays, and is told.
    Half of something says nothing: a claimant's role
    without a name, a fix's force without its words. A fix that takes its passage out is the word `delete`; `-- delete` is
    that word. Ratings stand beside the name of their scale, so that an export on another scale comes back as it was. Other
    words for a claim (a restatement, who said it) or another layer make the verdict stale that was given of those before,
    whoever imports them. A record with a claim's identity on a part of its words is that claim, and what it says of the
    passage is told.

    A verdict never takes the place of somebody else's that is newer, nor of that on another session's claim on the same
    words: such a record does not fit, and `merge` brings the two sessions together.

    An export of several sessions is taken by each of them for its own claims; those of the others are counted. Into a
    session that is not among them they come as claims, and change no verdict that is there. A new session gets the scale
    that the file names. Where it names none, that is AAP FactCheck, unless all of its labels, two at least, are ratings
    of one other scale; which words are ratings by that is told, and the others are tags. Label Studio's results are on
    the text that `to_name` names.

    What the names in a file mean is said behind it, or in a file of such entries (`map=FILE`, one a line,
    `#` begins a comment):

    | entry | what it says |
    |---|---|
    | `column:"Who said it"=claimant` | a column, feature, attribute or control holds that field; the fields are the columns of `csv`, and `source` for an address |
    | `rating:R=False` | that label means that rating, by its whole name |
    | `label=Claim` | only what has that label is a claim; several may be named |
    | `layer=NamedEntity` | the annotations of that layer are claims (`xmi`); `layer=predictions` takes what a model predicted (`label-studio`) |
    | `unit=code-points` | what offsets count: `code-points`, `utf-16`, `bytes`, `graphemes`; else the text in the file tells |

    `--dry-run` says all of that and changes nothing, also of earlier checks.

    Reviews become earlier checks: ClaimReview on pages, in JSON and feeds, answers of Google's Fact Check Tools, and tables
    with a column `claimReviewed`, a rating, and `url`, `author` or `datePublished` (`as claimreview` takes others, too). A
    review without the text of its claim, or that says otherwise than another of the same claim at the same address,
    does not fit, unless it is the later one; days that cannot be read are told.

    Tables may have commas, semicolons, tabs or bars between their fields, a line `sep=;`, titles above the
    headings, and be in UTF-8, UTF-16 or Windows-1252. In sheets a comment on a cell is a note of whoever wrote it, and
    an address under the words of a cell is kept as a column `HEADING (link)`.

    Sources come from and go to reference managers as `csl-json`, `bibtex` and `ris`: all sources that may leave,
    used by a claim or not. The same DOI, ISBN or address is the same source, unless another DOI, ISBN or year says
    otherwise; items that are one are told, with what of them is not taken
    ([why](decisions/0120-what-a-record-says.md)). An address of a DOI is that DOI. What a source has no field for (pages,
    DOI, editors …) is kept
    and goes out in all three, or is told by its name where a format has none for it. LaTeX's characters are read as what
    they stand for; a command that is not known stays as it is written.

    """
}
