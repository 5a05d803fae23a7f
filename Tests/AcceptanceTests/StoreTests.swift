import Glibc
import TestSupport
import Testing

/// What people see of a store: laid out, worked on by several, away, and not as it should be.
@Suite(.enabled(if: DatabaseCluster.isInstalled, "\(DatabaseCluster.skipped)"), .serialized)
struct StoreTests {
  @Test func isLaidOutOnceAndLookedAt() throws {
    let desk = try StoreDesk("laid_out", isLaidOut: false)
    let none = try desk.run("Ada", ["store", "check"])
    #expect(none.status == .exited(1))
    #expect(none.error.contains("nothing is laid out for a desk"), "\(none.error)")
    let made = try desk.run("Ada", ["store", "init"])
    #expect(made.status == .exited(0), "\(made.error)")
    #expect(made.output.contains("laid_out_read, laid_out_check, laid_out_edit and laid_out_own"))
    let again = try desk.run("Ada", ["store", "init"])
    #expect(again.output.contains("laid out already, in version 4"))
    let check = try desk.run("Ada", ["store", "check"])
    #expect(check.status == .exited(0), "\(check.output)")
    #expect(!check.output.contains("Wrong") && !check.output.contains("Warning"), "\(check.output)")
  }

  @Test func workOfOnePersonArrivesAtAnothers() throws {
    let desk = try StoreDesk("two_people")
    let ada = try desk.run(
      "Ada",
      ["article.txt", "-c", "1.1 f not so", "-c", "note c1 look again"]
    )
    #expect(ada.status == .exited(0), "\(ada.error)")
    #expect(!ada.error.contains("not on the desk"), "\(ada.error)")
    #expect(try desk.psql("select count(*) from factdesk.edit") == "2\n")
    let list = try desk.run("Ben", ["sessions"])
    #expect(list.output.contains("china-dismisses"), "\(list.output)")
    let ben = try desk.does("Ben", "2.1 t it is", "note c1 seen")
    #expect(ben.status == .exited(0), "\(ben.error)")
    let news = try desk.does("Ada", "sources")
    #expect(news.error.contains("From the desk: Ben 2 changes (c2, c1)."), "\(news.error)")
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
    #expect(
      try desk.psql("select label, rating from factdesk.claims order by 1") == "c1|False\nc2|True\n"
    )
    #expect(
      try desk.psql("select author, number from factdesk.history order by 2").hasSuffix("Ben|4\n")
    )
  }

  @Test func whoeverOpensTheSameArticleComesToTheSameProject() throws {
    let desk = try StoreDesk("same_article")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    let ben = try desk.run("Ben", ["article.txt", "-c", "list"])
    #expect(ben.output.contains("c1"), "\(ben.output)\(ben.error)")
    #expect(try desk.psql("select count(*) from factdesk.project") == "1\n")
  }

  /// Both rate one claim apart from each other: a conflict, as merging records it.
  @Test func workDoneAwayIsBroughtTogether() throws {
    let desk = try StoreDesk("away", hasOwnCluster: true)
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.does("Ben", "list")
    try desk.cluster.stop()
    let ada = try desk.does("Ada", "c1 mf on second thoughts", "3.1 t fine")
    try? desk.cluster.start()
    #expect(ada.status == .exited(0), "\(ada.error)")
    #expect(ada.error.contains("cannot be reached"), "\(ada.error)")
    #expect(ada.error.contains("2 changes not on the desk yet"), "\(ada.error)")
    let ben = try desk.does("Ben", "c1 t I disagree", "5.1 f no")
    #expect(ben.status == .exited(0) && !ben.error.contains("not on the desk"), "\(ben.error)")
    let back = try desk.does("Ada", "status")
    #expect(back.error.contains("Ben 2 changes"), "\(back.error)")
    #expect(back.error.contains("1 conflict"), "\(back.error)")
    #expect(!back.error.contains(StoreDesk.unsent), "\(back.error)")
    _ = try desk.does("Ben", "status")
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
    #expect(try desk.psql("select count(*), max(number) from factdesk.edit") == "5|5\n")
    // Two labels that were given apart from each other.
    #expect(
      try desk.psql("select count(distinct label) = count(*) from factdesk.claims") == "t\n"
    )
  }

  @Test func undoLeavesWhatOthersDid() throws {
    let desk = try StoreDesk("undo")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.does("Ben", "2.1 t it is")
    let ada = try desk.does("Ada", "undo", "list")
    #expect(ada.output.contains("c2") && !ada.output.contains("c1 "), "\(ada.output)")
    _ = try desk.does("Ben", "status")
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
  }

  @Test func anotherVersionIsSaidAndWorkGoesOn() throws {
    let desk = try StoreDesk("other_version")
    _ = try desk.psql("update factdesk.desk set version = 7")
    let ada = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so", "-c", "list"])
    #expect(ada.status == .exited(0), "\(ada.error)")
    #expect(ada.error.contains("has version 7; this program works with version 4"), "\(ada.error)")
    #expect(ada.error.contains("1 change not on the desk yet"), "\(ada.error)")
    #expect(ada.output.contains("c1"))
    _ = try desk.psql("update factdesk.desk set version = 4")
    let back = try desk.does("Ada", "status")
    #expect(!back.error.contains(StoreDesk.unsent), "\(back.error)")
    #expect(try desk.psql("select count(*) from factdesk.edit") == "1\n")
  }

  @Test func aStoreThatMayOnlyBeReadIsSaid() throws {
    let desk = try StoreDesk("only_read")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.psql("alter database only_read set default_transaction_read_only = on")
    let ada = try desk.does("Ada", "note c1 later")
    #expect(ada.error.contains("can only be read now"), "\(ada.error)")
    #expect(ada.error.contains("1 change not on the desk yet"), "\(ada.error)")
    _ = try desk.psql("set default_transaction_read_only = off; alter database only_read reset all")
    #expect(!(try desk.does("Ada", "status")).error.contains(StoreDesk.unsent))
  }

  @Test func aServerThatWouldLoseWhatItAcknowledgesGetsNothing() throws {
    let desk = try StoreDesk("not_durable")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.psql("alter database not_durable set synchronous_commit = off")
    let ada = try desk.does("Ada", "note c1 later")
    #expect(ada.error.contains("synchronous_commit is off there"), "\(ada.error)")
    #expect(ada.error.contains("1 change not on the desk yet"), "\(ada.error)")
    #expect(try desk.psql("select count(*) from factdesk.edit") == "1\n")
    #expect(try desk.run("Ada", ["store", "check"]).status == .exited(1))
  }

  /// Each role tries what it may not do, through the program and through psql.
  @Test func rolesMayDoWhatTheyMayAndNothingElse() throws {
    let desk = try StoreDesk("rights")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    for role in ["read", "check", "edit"] {
      _ = try desk.psql(
        """
        drop role if exists \(role)er; create role \(role)er login;
        grant rights_\(role) to \(role)er
        """
      )
    }
    _ = try desk.psql("drop role if exists nobody; create role nobody login")
    #expect(try desk.psql("select label from factdesk.claims", user: "reader") == "c1\n")
    let refused: [(user: String, statement: String)] = [
      ("nobody", "select * from factdesk.claims"),
      ("reader", "insert into factdesk.project (id, name) values (gen_random_uuid(), 'x')"),
      ("reader", "select factdesk.append(gen_random_uuid(), gen_random_uuid(), '{}', '{}', '{}')"),
      ("checker", "delete from factdesk.edit"),
      ("checker", "update factdesk.head set number = 0"),
      ("checker", "select factdesk.remove(gen_random_uuid())"),
      ("checker", "select factdesk.put(gen_random_uuid(), 'x', 'x', '{}', '{}', '[]', 'x', 0)"),
      ("reader", "select factdesk.append_all(gen_random_uuid(), '{}', '{}', '[]', true)"),
      ("checker", "select factdesk.set_things(gen_random_uuid(), 1, '{}', '{}', '{}')"),
      ("editer", "delete from factdesk.edit"),
      ("editer", "drop schema factdesk cascade"),
      ("editer", "alter table factdesk.edit add column x int"),
    ]
    for (user, statement) in refused {
      #expect(throws: (any Error).self, "\(user): \(statement)") {
        try desk.psql(statement, user: user)
      }
    }
    let reader = desk.cluster.address("rights", user: "reader")
    _ = try desk.run("Rae", ["-s", "china", "-c", "list"], address: reader)
    let rae = try desk.run("Rae", ["-s", "china", "-c", "note c1 mine"], address: reader)
    #expect(rae.status == .exited(0), "\(rae.error)")
    #expect(rae.error.contains("does not let you do that"), "\(rae.error)")
    #expect(rae.error.contains("1 change not on the desk yet"), "\(rae.error)")
    let checker = desk.cluster.address("rights", user: "checker")
    let kim = try desk.run("Kim", ["-s", "china", "-c", "note c1 seen"], address: checker)
    #expect(!kim.error.contains(StoreDesk.unsent), "\(kim.error)")
    #expect(
      try desk.psql("select login from factdesk.history order by number desc limit 1")
        == "checker\n"
    )
  }

  /// Whoever does not insist is refused where something changed, and told what; whoever does is taken, and what is not
  /// known any more is settled by the next who opens the session.
  @Test func editsAreTakenWhateverOthersChanged() throws {
    let desk = try StoreDesk("taken")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so", "-c", "note c1 more"])
    let claim = try desk.psql("select key from factdesk.thing where key like 'claim %'").dropLast()
    func append(_ insist: Bool) -> String {
      """
      select outcome || ' ' || number from
        (select project, gen_random_uuid() as id, body from factdesk.edit where number = 2) e,
        factdesk.append_all(e.project, array(select id from factdesk.edit where number = 1), '{}',
          json_build_array(json_build_object(
            'id', e.id, 'things', json_build_array('\(claim)'), 'edit',
            e.body::jsonb || jsonb_build_object('id', e.id))), \(insist))
      """
    }
    #expect(try desk.psql("begin; \(append(false)); rollback") == "changed 2\n")
    #expect(try desk.psql("begin; \(append(true)); rollback") == "appended 3\ncontested 3\n")
    _ = try desk.psql(
      "update factdesk.thing set settled = false, body = null where key = '\(claim)'"
    )
    let check = try desk.run("Ben", ["store", "check"])
    #expect(check.output.contains("lack 1 thing as it is now"), "\(check.output)")
    _ = try desk.does("Ben", "list")
    #expect(try desk.psql("select label from factdesk.claims") == "c1\n")
    #expect(try desk.psql("select count(*) from factdesk.thing where not settled") == "0\n")
  }

  /// Whoever may check may forget: words go, and nothing is said otherwise than it was; nor is what no program could
  /// open taken.
  @Test func whatOthersDidIsNotWrittenAnew() throws {
    let desk = try StoreDesk("anew")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.psql(
      "drop role if exists anewer; create role anewer login; grant anew_check to anewer"
    )
    func forget(_ body: String) -> String {
      """
      select factdesk.forget(p.id, h.number,
        '{"source":"00000000-0000-4000-8000-000000000001","number":"1","by":{"name":"Ada"},\
      "at":"2026-01-01T00:00:00.000Z"}',
        (select json_object_agg(e.id, \(body)) from factdesk.edit e), '{}', '{}', '{}', 'x', false)
      from factdesk.project p join factdesk.head h on h.project = p.id
      """
    }
    func append(_ edit: String) -> String {
      """
      select f.* from factdesk.project p, gen_random_uuid() i,
        factdesk.append(p.id, i, '{}', '{}', \(edit)) f
      """
    }
    /// An edit that only lacks, or has otherwise, what is given.
    func like(_ other: String) -> String {
      "(select (jsonb_set(e.body::jsonb, '{id}', to_jsonb(i)) || '\(other)')::json from factdesk.edit e)"
    }
    let refused = [
      append(like(#"{"at":"now"}"#)), append(like(#"{"kind":"weird"}"#)),
      append(like(#"{"changes":[5]}"#)), append(like(#"{"changes":null}"#)),
      append(like(#"{"changes":[{"of":"claim","made":{}}]}"#)),
      append(like(#"{"changes":[{"of":5,"fields":{}}]}"#)),
      append(like(#"{"changes":[{"of":"claim","id":"c1","fields":{}}]}"#)),
      append(like(#"{"changes":[{"of":"facts","fields":[]}]}"#)),
      append(like(#"{"by":{"name":"Ada","role":5}}"#)), append(like(#"{"wanted":[5]}"#)),
      forget("e.body").replacing(#""number":"1","#, with: ""),
      forget("replace(e.body::text, 'not so', 'so')::json"),
      forget("replace(e.body::text, 'reason', 'verdict')::json"),
      // Words in another order, without a mark, and what is no word.
      forget(#"replace(e.body::text, '"reason":"not so', '"reason":"so')::json"#),
      forget("replace(e.body::text, 'not so', 'so[forgotten]not')::json"),
      forget(#"replace(e.body::text, '"rating":"False",', '')::json"#),
      forget(#"replace(e.body::text, '"rating":"False"', '"rating":true')::json"#),
      forget(#"regexp_replace(e.body::text, '"start":[0-9]+', '"start":1')::json"#),
      forget(#"replace(e.body::text, '"command"', '"command":"[forgotten]","command"')::json"#),
      forget(#"(e.body::jsonb || '{"changes":5}')::json"#),
      forget(#"(e.body::jsonb || '{"changes":[]}')::json"#),
      // Words of another field of the same edit.
      forget("replace(e.body::text, 'False', 'not so')::json"),
      forget("(e.body::jsonb || jsonb_build_object('by', '{\"name\":\"Ben\"}'::jsonb))::json"),
      append("'{}'"),
      append("json_build_object('id', i, 'at', now(), 'command', 'x')"),
      append(
        "json_build_object('id', gen_random_uuid(), 'at', now(), 'command', 'x', 'by', '{\"name\":\"B\"}'::json)"
      ),
      "select factdesk.save(p.id, 1, 'old') from factdesk.project p",
    ]
    for statement in refused {
      #expect(throws: (any Error).self, "\(statement)") {
        try desk.psql(statement, user: "anewer")
      }
    }
    let shorter = forget("replace(e.body::text, 'not so', '[forgotten]')::json")
    #expect(try desk.psql("begin; \(shorter); rollback", user: "anewer") == "2\n")
  }

  /// Whoever may work on a project can send what has the shape of an edit and is none.
  @Test(arguments: [
    #"replace(b, '"command"', '"command": "x", "command"')"#,  // a key twice
    #"replace(b, '"of": "claim"', '"of": "weird"')"#,
    #"replace(b, '"rating": "False"', '"rating": 5')"#,
    #"replace(b, '"changes": [', '"changes": [{"of": "article", "was": "x", "is": "y"}, ')"#,
  ])
  func whatNoProgramReadsCostsOnlyItself(_ body: String) throws {
    let desk = try StoreDesk("unread")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.does("Ben", "list")
    _ = try desk.psql(
      """
      select f.* from (select e.project, e.id as last, i, (jsonb_set(e.body::jsonb, '{id}', to_jsonb(i)))::text b
          from factdesk.edit e, gen_random_uuid() i) n,
        factdesk.append(n.project, n.i, array[n.last], '{}', (\(body))::json) f
      """
    )
    let ben = try desk.does("Ben", "status", "2.1 t fine")
    #expect(ben.error.contains("Change 2 on the desk cannot be brought in"), "\(ben.error)")
    #expect(!ben.error.contains(StoreDesk.unsent), "\(ben.error)")
    _ = try desk.does("Ada", "status")
    let ada = try desk.does("Ada", "list")
    #expect(ada.output.contains("c2"), "\(ada.output)\(ada.error)")
    // It is told until somebody takes it away: a newer program may read it.
    let again = try desk.does("Ada", "status")
    #expect(again.error.contains("Change 2 on the desk"), "\(again.error)")
    _ = try desk.does("Ben", "status")
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
    #expect(try desk.run("Cy", ["-s", "china", "-c", "list"]).output.contains("c2"))
    let check = try desk.run("Ada", ["store", "check"])
    #expect(check.status == .exited(1))
    #expect(check.output.contains("copies leave it out"), "\(check.output)")
  }

  /// Two projects in a folder of one session would be listed, and found by `before`, twice.
  @Test func aCopyWithAnotherNameIsTheCopy() throws {
    let desk = try StoreDesk("other_name")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.run("Ada", ["sessions", "rename", "china", "ferry"])
    let list = try desk.run("Ada", ["sessions"])
    #expect(list.output.contains("ferry") && !list.output.contains("china-dis"), "\(list.output)")
    let there = try desk.run("Ada", ["store", "status"])
    #expect(there.output.contains("here as ferry"), "\(there.output)")
    let opened = try desk.does("Ada", "list")
    #expect(opened.output.contains("c1"), "\(opened.output)\(opened.error)")
    #expect(!(try desk.run("Ada", ["sessions"])).output.contains("china-dis"))
  }

  @Test func tablesThatAreNotWhatTheLogComesToAreFound() throws {
    let desk = try StoreDesk("tables")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    let good = try desk.run("Ada", ["store", "check"])
    #expect(good.output.contains("the tables have what the logs come to"), "\(good.output)")
    _ = try desk.psql("update factdesk.thing set body = '{}' where key like 'claim %'")
    let bad = try desk.run("Ada", ["store", "check"])
    #expect(bad.output.contains("1 thing otherwise than its log: claim "), "\(bad.output)")
  }

  @Test func aStoreOfTheFirstVersionIsBroughtToThisOne() throws {
    let desk = try StoreDesk("older")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.psql(
      """
      alter table factdesk.thing drop column settled;
      drop function factdesk.append_all, factdesk.set_things;
      create function factdesk.set_things(project uuid, number bigint, things json) returns void
        language sql as 'select';
      alter function factdesk.set_things(uuid, bigint, json) owner to older_own;
      update factdesk.desk set version = 1
      """
    )
    let early = try desk.does("Ada", "note c1 more")
    #expect(early.error.contains("has version 1"), "\(early.error)")
    let made = try desk.run("Ada", ["store", "init"])
    #expect(made.status == .exited(0), "\(made.error)")
    let said = made.error + made.output
    #expect(said.contains("brought from version 1"), "\(said)")
    _ = try desk.does("Ada", "status")
    #expect(try desk.psql("select count(*) from factdesk.edit") == "2\n")
    #expect(try desk.run("Ada", ["store", "check"]).status == .exited(0))
  }

  @Test func projectsWithoutACopyAreLookedInto() throws {
    let desk = try StoreDesk("looked_into")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    try desk.program("Ben").folder.write("other.txt", "Another text it is.\n")
    let ben = try desk.run(
      "Ben",
      ["other.txt", "-c", "1.1 t so", "-c", "before North Korean defectors"]
    )
    #expect(ben.output.contains("c1 in china-dismisses"), "\(ben.output)\(ben.error)")
    let there = try desk.run("Ben", ["store", "status"])
    #expect(there.output.contains("no copy here"), "\(there.output)")
  }

  @Test func sealingForSomebodyByNameIsRefusedPlainly() throws {
    let desk = try StoreDesk("sealed_for")
    let ada = try desk.run(
      "Ada",
      [
        "--keep-going", "article.txt", "-c", "source \"A call\"", "-c", "seal @1 for Kim and Ben",
        "-c", "seal @1 for her post",
      ]
    )
    #expect(ada.error.contains("sealed for nobody by name"), "\(ada.error)")
    #expect(ada.output.contains("@1 is sealed"), "\(ada.output)")
  }

  /// A copy begins with what was put there when much was done, not with every edit once more.
  @Test func aSessionFileIsPutThereNowAndThen() throws {
    let desk = try StoreDesk("snapshots")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    let lines = (1...120).map { "note c1 \($0)\n" }.joined()
    _ = try desk.run("Ada", ["-s", "china", "-f", "-"], input: lines)
    #expect(try desk.psql("select number from factdesk.snapshot") == "121\n")
    _ = try desk.does("Ben", "list")
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
  }

  @Test func passwordsAreLibpqsAndNeverShown() throws {
    let desk = try StoreDesk("passwords")
    _ = try desk.psql(
      "drop role if exists pw; create role pw login password 'open-sesame'; grant passwords_edit to pw"
    )
    let address = desk.cluster.address("passwords", user: "pw")
    let without = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"], address: address)
    #expect(without.error.contains("asks for a password"), "\(without.error)")
    #expect(without.error.contains("~/.pgpass"), "\(without.error)")
    let with = try desk.run(
      "Ada",
      ["-s", "china", "-c", "status"],
      address: address,
      ["PGPASSWORD": "open-sesame"]
    )
    #expect(!with.error.contains(StoreDesk.unsent), "\(with.error)")
    let typed = address.replacing("pw@", with: "pw:wrong-sesame@")
    for arguments in [
      ["-s", "china", "-c", "note c1 x"], ["store", "status"], ["store", "nonsense"],
    ] {
      let result = try desk.run("Ada", arguments, address: typed)
      #expect(!(result.output + result.error).contains("sesame"), "\(arguments): \(result.error)")
    }
    let set = try desk.run("Ada", ["-s", "china", "-a", "-c", "set store \(typed)"])
    #expect(set.error.contains("a password is not kept with the settings"), "\(set.error)")
    #expect(!(set.output + set.error).contains("sesame"), "\(set.output)\(set.error)")
  }

  /// Its words are looked for in every table.
  @Test func whatIsSealedDoesNotReachTheStore() throws {
    let desk = try StoreDesk("sealed")
    let ada = try desk.run(
      "Ada",
      [
        "article.txt", "-c", "source \"Quillfeather Marrowby\" slug=insider visibility=sealed",
        "-c", "1.1 f @insider says otherwise", "-c", "note c1 ask Quillfeather again",
        "-c", "2.1 t fine",
      ]
    )
    #expect(ada.status == .exited(0), "\(ada.error)")
    #expect(!ada.error.contains(StoreDesk.unsent), "\(ada.error)")
    #expect(try desk.copy("Ada").contains("Quillfeather"))
    let tables = try desk.psql(
      "select table_name from information_schema.tables where table_schema = 'factdesk'"
    )
    for table in tables.split(separator: "\n") {
      let rows = try desk.psql("select t::text from factdesk.\(table) t").lowercased()
      let hex = try desk.psql(
        "select count(*) from factdesk.\(table) t where t::text ~* '5175696c6c66656174686572|4d6172726f776279'"
      )
      #expect(!rows.contains("quillfeather") && !rows.contains("marrowby"), "\(table): \(rows)")
      #expect(!rows.contains("@insider"), "\(table)")
      #expect(hex == "0\n", "\(table)")
    }
    let ben = try desk.does("Ben", "list", "note c2 seen")
    #expect(ben.output.contains("c1") && ben.output.contains("c2"), "\(ben.output)\(ben.error)")
    #expect(!(try desk.copy("Ben")).contains("Marrowby"))
    let news = try desk.does("Ada", "sources")
    #expect(news.output.contains("Quillfeather"), "\(news.output)\(news.error)")
    #expect(news.error.contains("Ben 1 change"), "\(news.error)")
  }

  @Test func whatIsForgottenIsGoneFromTheStoreAndFromWhoeverComesBack() throws {
    let desk = try StoreDesk("forgotten")
    _ = try desk.run(
      "Ada",
      [
        "article.txt", "-c", "source \"Quillfeather Marrowby\" slug=insider",
        "-c", "1.1 f @insider Marrowby says otherwise",
      ]
    )
    _ = try desk.does("Ben", "note c1 Quillfeather told me, too")
    let ada = try desk.does("Ada", "forget @insider insider")
    #expect(ada.status == .exited(0), "\(ada.error)\(ada.output)")
    _ = try desk.does("Ada", "status")
    for table in ["edit", "thing", "snapshot", "tombstone", "reading"] {
      let rows = try desk.psql("select t::text from factdesk.\(table) t")
      #expect(!rows.contains("Marrowby") && !rows.contains("Quillfeather"), "\(table): \(rows)")
      #expect(!rows.contains("4d6172726f776279"), "\(table)")
    }
    let ben = try desk.does("Ben", "list")
    #expect(ben.error.contains("forgotten by somebody else"), "\(ben.error)")
    #expect(!(try desk.copy("Ben")).contains("Marrowby"))
    _ = try desk.does("Ben", "2.1 t fine")
    _ = try desk.does("Ada", "status")
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
    #expect(try desk.run("Cy", ["-s", "china", "-c", "list"]).output.contains("c2"))
  }

  /// What another copy makes of edits when two worked at the same time is not what the store has of them.
  @Test func whatIsForgottenGoesAlsoWhereTwoWorkedAtTheSameTime() throws {
    let desk = try StoreDesk("apart")
    _ = try desk.run(
      "Ada",
      ["article.txt", "-c", "1.1 f not so", "-c", "source \"Quillfeather Marrowby\" slug=insider"]
    )
    _ = try desk.does("Ben", "list")
    _ = try desk.does("Ada", "3.1 t fine", "restate c1 Ada says so.")
    _ = try desk.run(
      "Ben",
      [
        "-s", "china", "-c", "2.1 f no", "-c", "restate c1 Ben says so.",
        "-c", "sign editor by Quillfeather Marrowby: ok",
      ],
      address: ""
    )
    _ = try desk.does("Ben", "status")
    let ben = try desk.does("Ben", "forget @insider insider")
    #expect(!ben.error.contains("FD005"), "\(ben.error)")
    let later = try desk.does("Ben", "note c1 later")
    #expect(!later.error.contains(StoreDesk.unsent), "\(later.error)")
    for table in ["edit", "thing", "snapshot", "tombstone", "reading"] {
      let rows = try desk.psql("select t::text from factdesk.\(table) t")
      #expect(!rows.contains("Marrowby") && !rows.contains("Quillfeather"), "\(table): \(rows)")
    }
    _ = try desk.does("Ada", "status")
    #expect(!(try desk.copy("Ada")).contains("Marrowby"))
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
  }

  /// What a change was meant to do had nothing but parts of the source.
  @Test func whatRestsOnItGoesAlsoWhereTwoWorkedAtTheSameTime() throws {
    let desk = try StoreDesk("rested")
    _ = try desk.run(
      "Ada",
      ["article.txt", "-c", "1.1 f not so", "-c", "source \"Quillfeather Marrowby\" slug=insider"]
    )
    _ = try desk.does("Ben", "list")
    _ = try desk.does("Ada", "evidence c1 @insider refutes", "restate c1 Ada says so.")
    _ = try desk.run(
      "Ben",
      ["-s", "china", "-c", "evidence c1 @insider context", "-c", "restate c1 Ben says so."],
      address: ""
    )
    _ = try desk.does("Ben", "status")
    _ = try desk.does("Ada", "status")
    let ada = try desk.does("Ada", "forget @insider insider")
    #expect(ada.status == .exited(0), "\(ada.error)\(ada.output)")
    #expect(!ada.error.contains("FD005"), "\(ada.error)")
    _ = try desk.does("Ada", "status")
    _ = try desk.does("Ben", "status")
    for table in ["edit", "thing", "snapshot", "tombstone", "reading"] {
      let rows = try desk.psql("select t::text from factdesk.\(table) t")
      #expect(!rows.contains("Marrowby") && !rows.contains("Quillfeather"), "\(table): \(rows)")
    }
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
  }

  /// Somebody who had not heard of it yet rests something on the source.
  @Test func whatRestsOnAForgottenSourceDoesNotNameIt() throws {
    let desk = try StoreDesk("unheard")
    _ = try desk.run(
      "Ada",
      ["article.txt", "-c", "1.1 f not so", "-c", "source \"Quillfeather Marrowby\" slug=insider"]
    )
    _ = try desk.does("Ben", "list")
    let key = try desk.psql("select key from factdesk.thing where key like 'source %'")
    let id = key.dropFirst("source ".count).dropLast()
    _ = try desk.run("Ada", ["-s", "china", "-c", "forget @insider insider"], address: "")
    _ = try desk.does("Ben", "evidence c1 @insider refutes")
    for name in ["Ada", "Ben", "Ada", "Ben"] { _ = try desk.does(name, "status") }
    #expect(
      try desk.psql("select count(*) from factdesk.edit where body::text like '%\(id)%'") == "0\n"
    )
    for name in ["Ada", "Ben"] {
      #expect(try desk.run(name, ["verify"]).status == .exited(0), "\(name)")
    }
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
  }

  /// The number of a source that was forgotten is given to no other, on no copy.
  @Test func whoNeverHadASourceKnowsThatItIsForgotten() throws {
    let desk = try StoreDesk("never_had")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.does("Ben", "list")
    _ = try desk.does("Ada", "source \"Quillfeather Marrowby\" slug=insider")
    _ = try desk.does("Ada", "forget @insider insider", "status")
    _ = try desk.run("Ben", ["-s", "china", "-c", "source Heron"], address: "")
    for name in ["Ben", "Ada", "Ben"] { _ = try desk.does(name, "status") }
    #expect(try desk.psql("select label from factdesk.sources") == "@2\n")
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
  }

  @Test func whatIsOnTheStoreIsNotBlind() throws {
    let desk = try StoreDesk("blindness")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    let told = try desk.does("Ada", "blind Ben")
    #expect(told.output.contains("c1 is not blind:"), "\(told.output)\(told.error)")
  }

  /// What is unsealed after the store got its edits without it stays here, and that is said.
  @Test func whatIsUnsealedTooLateIsToldAndStays() throws {
    let desk = try StoreDesk("toolate")
    _ = try desk.run(
      "Ada",
      [
        "article.txt", "-c", "1.1 f not so",
        "-c", "source \"Quillfeather Marrowby\" slug=insider visibility=sealed",
      ]
    )
    _ = try desk.does("Ada", "source @1 visibility=desk", "evidence c1 @1 refutes")
    let told = try desk.does("Ada", "status")
    let text = told.output + told.error
    #expect(text.contains("@1: sealed before, and still only here"), "\(text)")
    #expect(!(try desk.does("Ben", "sources")).output.contains("Marrowby"))
  }

  @Test func aFolderGoesThereAndComesBackAsItWas() throws {
    let desk = try StoreDesk("moved")
    let program = try desk.program("Ada")
    for name in ["moon-speech", "moon-draft"] {
      let bytes = GoldenFile.read("\(ProjectFolder.path)/sessions/\(name).json") ?? []
      try program.folder.write("sessions/\(name).json", bytes)
    }
    let put = try desk.run("Ada", ["store", "put"])
    #expect(put.status == .exited(0), "\(put.error)")
    #expect(put.output.contains("moon-draft is on the store"), "\(put.output)")
    let take = try desk.run("Ben", ["store", "take", "moon-speech", "moon-draft"])
    #expect(take.status == .exited(0), "\(take.error)")
    for name in ["moon-speech", "moon-draft"] {
      #expect(try program.session(name) == desk.program("Ben").session(name), "\(name)")
    }
    #expect(try desk.run("Ben", ["verify"]).status == .exited(0))
    #expect(try desk.run("Ben", ["store", "check"]).status == .exited(0))
  }

  @Test func aBackupBringsEverythingBack() throws {
    let desk = try StoreDesk("backed_up")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so", "-c", "note c1 more"])
    let backup = try desk.run("Ada", ["store", "backup", "desk.dump"])
    #expect(backup.status == .exited(0), "\(backup.error)")
    let folder = try desk.program("Ada").folder.path
    for file in ["desk.dump", "desk.dump.roles"] {
      var status = stat()
      #expect(stat("\(folder)/\(file)", &status) == 0 && status.st_mode & 0o777 == 0o600, "\(file)")
    }
    let again = try desk.run("Ada", ["store", "backup", "desk.dump"])
    #expect(again.error.contains("desk.dump is there already"), "\(again.error)")
    let full = try desk.run("Ada", ["store", "restore", "desk.dump"])
    #expect(full.error.contains("laid out at"), "\(full.error)")
    _ = try desk.cluster.makeDatabase("backed_up")
    let restore = try desk.run("Ada", ["store", "restore", "desk.dump"])
    #expect(restore.status == .exited(0), "\(restore.error)")
    #expect(try desk.run("Ada", ["store", "check"]).status == .exited(0))
    #expect(!(try desk.does("Ada", "2.1 t fine")).error.contains(StoreDesk.unsent))
    #expect(try desk.psql("select count(*) from factdesk.edit") == "3\n")
  }

  @Test func whatIsKeptBesideASessionGoesThereAndBack() throws {
    let desk = try StoreDesk("kept")
    try desk.program("Ada").folder.write("paper.txt", "The group has a later figure: 400.\n")
    let ada = try desk.run(
      "Ada",
      [
        "article.txt", "-c", "source \"A paper\" slug=paper", "-c", "keep @paper paper.txt",
        "-c", "1.1 f @paper lower",
      ]
    )
    #expect(ada.status == .exited(0), "\(ada.error)")
    #expect(
      try desk.psql("select count(*) from factdesk.kept") != "0\n",
      "\(ada.error)\(ada.output)"
    )
    _ = try desk.does("Ben", "list")
    #expect(try desk.run("Ben", ["verify"]).status == .exited(0))
  }

  /// Whichever side keeps a text while the other changes something, both have it in the end.
  @Test func whatIsKeptArrivesWhereBothSidesChangedSomething() throws {
    let desk = try StoreDesk("kept_both")
    _ = try desk.run(
      "Ada",
      ["article.txt", "-c", "source \"A paper\" slug=paper", "-c", "source \"Another\" slug=other"]
    )
    _ = try desk.does("Ben", "list")
    func away(_ name: String, _ line: String) throws {
      let program = try desk.program(name)
      let done = try ChildProcess.run(
        DeskProgram.path,
        ["--by", name, "-s", "china", "-c", line],
        environment: program.environment,
        folder: program.folder.path
      )
      #expect(done.status == .exited(0), "\(done.error)")
    }
    try away("Ben", "keep @paper text The heron said so.")
    _ = try desk.does("Ada", "1.1 f not so", "source @paper title=Paper")
    _ = try desk.does("Ben", "status")
    #expect(try desk.psql("select count(*) from factdesk.kept") == "1\n")
    try away("Ben", "2.1 t fine")
    _ = try desk.does("Ada", "keep @other text The bittern said so.")
    _ = try desk.does("Ben", "status")
    _ = try desk.does("Ada", "status")
    for name in ["Ada", "Ben"] {
      #expect(try desk.run(name, ["verify"]).status == .exited(0), "\(name)")
    }
  }

  @Test func aSessionRenamedBeforeItsFirstChangeIsOnTheStore() throws {
    let desk = try StoreDesk("renamed")
    let ada = try desk.run("Ada", ["article.txt", "-c", "rename ferry", "-c", "1.1 f not so"])
    #expect(ada.status == .exited(0), "\(ada.error)")
    #expect(try desk.psql("select name from factdesk.project") == "ferry\n")
  }

  /// What a server does in every call, what is said of it, and that nobody waits for it.
  @Test(arguments: [
    ("raise exception 'no space left on device' using errcode = '53100'", "is full"),
    ("perform pg_terminate_backend(pg_backend_pid())", "Work goes on here"),
    ("perform pg_sleep(60)", StoreDesk.unsent),
  ])
  func aServerThatFailsInEveryCallCostsNothing(_ statement: String, _ said: String) throws {
    let desk = try StoreDesk("failing")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.psql(
      """
      create function factdesk.fail() returns trigger language plpgsql security definer as
        $$ begin \(statement); return new; end $$;
      create trigger fail before insert on factdesk.edit for each row execute function factdesk.fail()
      """
    )
    let began = time(nil)
    let ada = try desk.does("Ada", "note c1 later", "2.1 t fine", "list")
    #expect(time(nil) - began < 15)
    #expect(ada.status == .exited(0), "\(ada.error)")
    #expect(ada.output.contains("c2"), "\(ada.output)")
    #expect(ada.error.contains(said) && ada.error.contains(StoreDesk.unsent), "\(ada.error)")
    _ = try desk.psql("drop trigger fail on factdesk.edit")
    #expect(!(try desk.does("Ada", "status")).error.contains(StoreDesk.unsent))
    #expect(try desk.psql("select count(*), max(number) from factdesk.edit") == "3|3\n")
  }

  @Test func aStoreThatNeverAnswersIsNotWaitedFor() throws {
    let desk = try StoreDesk("silent")
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutableBytes(of: &address) { bytes in
      guard let start = bytes.bindMemory(to: sockaddr.self).baseAddress else { return }
      bind(listener, start, length)
      listen(listener, 8)
      getsockname(listener, start, &length)
    }
    let silent =
      "postgresql://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/desk?sslmode=disable"
    let began = time(nil)
    let ada = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"], address: silent)
    #expect(time(nil) - began < 15)
    #expect(ada.status == .exited(0), "\(ada.error)")
    #expect(ada.error.contains(StoreDesk.unsent), "\(ada.error)")
    #expect(!(try desk.does("Ada", "status")).error.contains(StoreDesk.unsent))
    #expect(try desk.psql("select count(*) from factdesk.edit") == "1\n")
  }

  /// A line with a password is refused, and stays out of what is kept of typed lines.
  @Test func aPasswordThatIsTypedAtThePromptIsNotKept() throws {
    let desk = try StoreDesk("typed")
    let program = try desk.program("Ada")
    let terminal = try program.terminal(["-q", "article.txt"], ["FACTDESK_STORE": desk.address])
    try terminal.expect("/21> ")
    terminal.send("set store postgresql://kim:open-sesame@db/desk\r")
    try terminal.expect("a password is not kept with the settings")
    try terminal.expect("/21> ")
    terminal.send("1.1 f not so\r")
    try terminal.expect("1/21> ")
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .exited(0))
    let history = program.folder.read("state/factdesk/history") ?? []
    #expect(history.contains("1.1 f not so"))
    #expect(!history.contains("sesame"))
    let shown = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(shown.components(of: "open-sesame") == 1, "only what was typed: \(shown)")
    #expect(try desk.psql("select who from factdesk.presence") == "ada\n")
  }

  @Test func twoDesksWithOneNameStayApart() throws {
    let desk = try StoreDesk("one_name")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    try desk.program("Ben").folder.write(
      "article.txt",
      "China Dismisses South Korea’s Concerns on Repatriation of North Korean Defectors\n\nAnother text it is.\n"
    )
    let ben = try desk.run("Ben", ["article.txt", "-c", "1.1 t so"])
    #expect(ben.status == .exited(0), "\(ben.error)")
    #expect(try desk.psql("select count(distinct name), count(*) from factdesk.project") == "2|2\n")
    #expect(!ben.error.contains(StoreDesk.unsent), "\(ben.error)")
  }

  @Test func aBackupThatWasRestoredGetsBackWhatItLacks() throws {
    let desk = try StoreDesk("restored")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f not so"])
    _ = try desk.does("Ada", "2.1 t fine", "note c2 more")
    // As a backup from before has it.
    _ = try desk.psql(
      "delete from factdesk.edit where number > 1; delete from factdesk.thing where number > 1; update factdesk.head set number = 1"
    )
    let ada = try desk.does("Ada", "3.1 t fine")
    #expect(!ada.error.contains(StoreDesk.unsent), "\(ada.error)")
    #expect(try desk.psql("select count(*), max(number) from factdesk.edit") == "4|4\n")
    #expect(try desk.run("Ada", ["store", "check"]).status == .exited(0))
    _ = try desk.does("Ben", "list")
    #expect(try desk.copy("Ada") == desk.copy("Ben"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

extension [UInt8] {
  fileprivate func contains(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }
}
