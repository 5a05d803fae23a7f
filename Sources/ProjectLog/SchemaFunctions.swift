extension SchemaText {
  /// What clients call: each one call, and never an open transaction.
  ///
  /// They run with the rights of the owner, and name what they use in full by their search path. States that
  /// begin with FD are theirs: FD001 no such project, FD002 an edit that follows one which is not there,
  /// FD003 a name that is taken, FD004 a commit that would not be on the disk, FD005 what is not what it is said to be.
  package static let functions = append + upkeep + forget + projects

  /// What keeps the tables beside the log right.
  private static let upkeep = #"""
    create or replace function factdesk.settle(project uuid, seen bigint, things json)
    returns boolean language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    #variable_conflict use_column
    begin
      perform from head h where h.project = settle.project and h.number = settle.seen for update;
      if not found then return false; end if;
      -- Numbers stay: what was changed behind them is told by these.
      insert into thing (project, key, number, body, settled)
        select settle.project, n.key, settle.seen,
          case json_typeof(n.value) when 'null' then null else n.value end, true
        from json_each(settle.things) n
        where n.key not like '~%'
        on conflict (project, key) do update set body = excluded.body, settled = true
          where not thing.settled or thing.body::text is distinct from excluded.body::text;
      if json_typeof(settle.things->'~overview') = 'object' then
        insert into overview (project, number, body)
          values (settle.project, settle.seen, settle.things->'~overview')
          on conflict (project) do update set number = excluded.number, body = excluded.body;
      end if;
      return true;
    end $body$;

    create or replace function factdesk.save(project uuid, seen bigint, document bytea)
    returns boolean language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    #variable_conflict use_column
    begin
      perform from head h where h.project = save.project and h.number = save.seen for update;
      if not found then return false; end if;
      -- An older session is no session up to this number.
      if exists (
        select from (select e.id from edit e where e.project = save.project
          order by e.number desc limit 1) e
        where position(convert_to(e.id::text, 'UTF8') in save.document) = 0)
      then
        raise exception 'the last edit is not in it' using errcode = 'FD005';
      end if;
      insert into snapshot (project, number, body)
        values (save.project, save.seen, save.document)
        on conflict (project) do update set number = excluded.number, body = excluded.body
          where snapshot.number < excluded.number;
      return true;
    end $body$;

    create or replace function factdesk.keep(project uuid, content bytea)
    returns void language sql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
      insert into kept (project, digest, body)
        values (keep.project, sha256(keep.content), keep.content)
        on conflict (project, digest) do nothing;
    $body$;

    create or replace function factdesk.add_reading(project uuid, hash text, reading json)
    returns void language sql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
      insert into reading (project, hash, body)
        values (add_reading.project, add_reading.hash, add_reading.reading)
        -- Of one text that several read, all have the reading that came first.
        on conflict (project, hash) do update set body = excluded.body
          where (excluded.body->>'read')::timestamptz < (reading.body->>'read')::timestamptz
            and excluded.body::jsonb - 'read' - 'origin' - 'received'
              = reading.body::jsonb - 'read' - 'origin' - 'received';
    $body$;

    create or replace function factdesk.here(project uuid, who text, place text)
    returns table (whom text, spot text) language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    #variable_conflict use_column
    begin
      if here.place is null then
        delete from presence p where p.project = here.project and p.who = here.who
          and p.login = session_user;
      else
        insert into presence (project, who, place) values (here.project, here.who, here.place)
          on conflict (project, who, login)
          do update set place = excluded.place, seen = clock_timestamp();
      end if;
      return query select p.who, p.place from presence p
        where p.project = here.project and p.seen > clock_timestamp() - interval '30 seconds'
          and not (p.who = here.who and p.login = session_user)
        order by p.who;
    end $body$;
    """#

  /// What is done with whole projects.
  private static let projects = #"""
    create or replace function factdesk.put(
      project uuid, name text, title text, readings json, things json, edits json,
      document bytea, held bigint)
    returns bigint language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    #variable_conflict use_column
    declare last bigint;
    begin
      if current_setting('synchronous_commit') = 'off' then
        raise exception 'synchronous_commit is off' using errcode = 'FD004';
      end if;
      if exists (
        select from project p where p.name = put.name and p.id <> put.project)
      then
        raise exception 'the name is taken' using errcode = 'FD003';
      end if;
      insert into project (id, name, title) values (put.project, put.name, put.title)
        on conflict (id) do nothing;
      if not found then
        select h.number into last from head h where h.project = put.project;
        return -last;
      end if;
      insert into edit (project, number, id, things, author, role, made, command, body)
        select put.project, n.ordinality, (n.value->'edit'->>'id')::uuid,
          array(select json_array_elements_text(n.value->'things')),
          n.value->'edit'->'by'->>'name', n.value->'edit'->'by'->>'role',
          (n.value->'edit'->>'at')::timestamptz, n.value->'edit'->>'command', n.value->'edit'
        from json_array_elements(put.edits) with ordinality n;
      get diagnostics last = row_count;
      insert into head (project, number) values (put.project, last);
      perform set_things(put.project, last, put.things, '{}', '{}');
      insert into reading (project, hash, body)
        select put.project, n.key, n.value from json_each(put.readings) n;
      insert into snapshot (project, number, body)
        values (put.project, put.held, put.document);
      return last;
    end $body$;

    create or replace function factdesk.rename(project uuid, name text)
    returns void language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    begin
      update factdesk.project p set name = rename.name where p.id = rename.project;
    exception when unique_violation then
      raise exception 'the name is taken' using errcode = 'FD003';
    end $body$;

    create or replace function factdesk.remove(project uuid)
    returns void language sql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
      delete from project p where p.id = remove.project;
    $body$;
    """#
}
