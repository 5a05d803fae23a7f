/// What is laid out in a database for a desk, as SQL.
///
/// `{own}`, `{edit}`, `{check}` and `{read}` stand for the names of the four roles. docs/store.md says which
/// table holds what.
package enum SchemaText {
  /// The version of what is laid out; a program works with its own and no other.
  package static let version = 4

  /// The tables, for whoever owns the schema.
  package static let tables = #"""
    create table factdesk.desk (
      one boolean primary key default true check (one),
      version int not null,
      id uuid not null default gen_random_uuid(),
      begun timestamptz not null default now());
    create table factdesk.project (
      id uuid primary key,
      name text not null unique check (name <> ''),
      title text,
      put_by name not null default session_user,
      put_at timestamptz not null default now());
    create table factdesk.head (
      project uuid primary key references factdesk.project on delete cascade,
      number bigint not null default 0) with (fillfactor = 10);
    create table factdesk.edit (
      project uuid not null references factdesk.project on delete cascade,
      number bigint not null,
      id uuid not null,
      things text[] not null,
      author text, role text, made timestamptz not null, command text,
      login name not null default session_user,
      arrived timestamptz not null default clock_timestamp(),
      body json not null,
      primary key (project, number), unique (project, id));
    create table factdesk.thing (
      project uuid not null references factdesk.project on delete cascade,
      key text not null, number bigint not null, body json,
      settled boolean not null default true, primary key (project, key));
    create index unsettled on factdesk.thing (project) where not settled;
    create table factdesk.overview (
      project uuid primary key references factdesk.project on delete cascade,
      number bigint not null, body json not null) with (fillfactor = 50);
    create table factdesk.tombstone (
      project uuid not null references factdesk.project on delete cascade,
      number bigint not null, source uuid not null, body json not null,
      primary key (project, number));
    create table factdesk.reading (
      project uuid not null references factdesk.project on delete cascade,
      hash text not null, body json not null, primary key (project, hash));
    create table factdesk.snapshot (
      project uuid primary key references factdesk.project on delete cascade,
      number bigint not null, body bytea not null);
    create table factdesk.kept (
      project uuid not null references factdesk.project on delete cascade,
      digest bytea not null check (digest = sha256(body)), body bytea not null,
      primary key (project, digest));
    create table factdesk.presence (
      project uuid not null references factdesk.project on delete cascade,
      who text not null, place text not null, login name not null default session_user,
      seen timestamptz not null default clock_timestamp(), primary key (project, who, login));
    insert into factdesk.desk (version) values (4);
    """#

  /// What brings a store of an earlier version to this one, for whoever owns the schema; functions and grants come
  /// behind it.
  package static func upgrade(from earlier: Int) -> String {
    (earlier == 1 ? second : "") + fourth + "update factdesk.desk set version = \(version);\n"
  }

  /// What a store of version 1 lacks.
  private static let second = #"""
    alter table factdesk.thing add column settled boolean not null default true;
    create index unsettled on factdesk.thing (project) where not settled;
    drop function factdesk.set_things(uuid, bigint, json);

    """#

  /// What looked less closely before at what is forgotten.
  private static let fourth = #"""
    drop function if exists factdesk.is_another(json, json);
    drop function if exists factdesk.strings(json);

    """#

  /// Who may do what: read looks, check works on what is there, edit puts projects there and takes them
  /// away, own keeps house.
  package static let grants = #"""
    revoke all on schema factdesk from public;
    grant usage on schema factdesk to {read};
    grant select on all tables in schema factdesk to {read};
    revoke execute on all functions in schema factdesk from public;
    grant execute on function factdesk.append(uuid, uuid, uuid[], json, json),
      factdesk.append_all(uuid, uuid[], json, json, boolean),
      factdesk.settle(uuid, bigint, json), factdesk.here(uuid, text, text),
      factdesk.forget(uuid, bigint, json, json, json, json, bytea[], bytea, boolean),
      factdesk.save(uuid, bigint, bytea), factdesk.keep(uuid, bytea),
      factdesk.add_reading(uuid, text, json) to {check};
    grant execute on function factdesk.put(uuid, text, text, json, json, json, bytea, bigint),
      factdesk.rename(uuid, text), factdesk.remove(uuid) to {edit};
    """#

  /// The roles of a desk, each with what the one before it may, and what only a desk sets for itself.
  ///
  /// `{database}` stands for the name of the database; `{roles}` for the roles as texts.
  package static let roles = #"""
    do $body$
    declare role text;
    begin
      foreach role in array array[{roles}] loop
        if not exists (select from pg_roles where rolname = role) then
          execute format('create role %I nologin', role);
        end if;
      end loop;
    end $body$;
    grant {read} to {check};
    grant {check} to {edit};
    grant {edit} to {own};
    """#

  /// What frees the log from whoever stopped in the middle of something, and finds out who is gone.
  package static let limits = #"""
    alter database {database} set idle_in_transaction_session_timeout = '10s';
    alter database {database} set client_connection_check_interval = '5s';
    alter database {database} set tcp_user_timeout = '30s';
    """#
}
