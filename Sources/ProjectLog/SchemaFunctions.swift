extension SchemaText {
  /// What clients call: each one call, and never an open transaction.
  ///
  /// They run with the rights of the owner, and name what they use in full by their search path. States that
  /// begin with FD are theirs: FD001 no such project, FD002 an edit that follows one which is not there,
  /// FD003 a name that is taken, FD004 a commit that would not be on the disk.
  package static let functions = append + upkeep + projects

  /// Adds an edit to the log of a project.
  ///
  /// `parents`: the edit up to which the sender knows the log, and the source that was forgotten last. `things`: what the edit touches, each as it is
  /// then; what begins with ~ is shown and not compared.
  private static let append = #"""
    create function factdesk.append(project uuid, id uuid, parents uuid[], things json, edit json)
    returns table (outcome text, number bigint, body json)
    language plpgsql security definer set search_path = factdesk, pg_catalog, pg_temp as $body$
    #variable_conflict use_column
    declare
      last bigint; base bigint; known bigint; keys text[];
    begin
      if current_setting('synchronous_commit') = 'off' then
        raise exception 'synchronous_commit is off' using errcode = 'FD004';
      end if;
      select h.number into last from head h where h.project = append.project for update;
      if not found then
        raise exception 'there is no such project' using errcode = 'FD001';
      end if;
      select e.number into known from edit e where e.project = append.project and e.id = append.id;
      if found then
        return query select 'there', known, null::json;
        return;
      end if;
      select coalesce(max(m.number), 0), count(*) into base, known from (
        select e.number from edit e
          where e.project = append.project and e.id = any (append.parents)
        union all select t.number from tombstone t
          where t.project = append.project and t.source = any (append.parents)) m;
      if known < cardinality(append.parents) or exists (
        select from json_array_elements_text(coalesce(append.edit->'parents', '[]')) p
        where not exists (
          select from edit e where e.project = append.project and e.id = p.value::uuid))
      then
        raise exception 'an edit that it follows is not there' using errcode = 'FD002';
      end if;
      if exists (
        select from tombstone t where t.project = append.project and t.number > base)
      then
        return query select 'forgotten', last, null::json;
        return;
      end if;
      select coalesce(array_agg(k), '{}') into keys
        from json_object_keys(append.things) k where k not like '~%';
      if exists (
        select from thing t
        where t.project = append.project and t.key = any (keys) and t.number > base)
      then
        return query select 'changed', e.number, e.body from edit e
          where e.project = append.project and e.number > base and e.things && keys
          order by e.number;
        return;
      end if;
      last := last + 1;
      insert into edit (project, number, id, things, author, role, made, command, body)
        values (append.project, last, append.id, keys, append.edit->'by'->>'name',
          append.edit->'by'->>'role', (append.edit->>'at')::timestamptz,
          append.edit->>'command', append.edit);
      perform set_things(append.project, last, append.things);
      update head h set number = last where h.project = append.project;
      perform pg_notify('factdesk ' || append.project, '');
      return query select 'appended', last, null::json;
    end $body$;

    create function factdesk.set_things(project uuid, number bigint, things json)
    returns void language sql set search_path = factdesk, pg_catalog, pg_temp as $body$
      insert into thing (project, key, number, body)
        select set_things.project, t.key, set_things.number,
          case json_typeof(t.value) when 'null' then null else t.value end
        from json_each(set_things.things) t where t.key not like '~%'
        on conflict (project, key) do update
          set number = excluded.number, body = excluded.body;
      insert into overview (project, number, body)
        select set_things.project, set_things.number, set_things.things->'~overview'
        where json_typeof(set_things.things->'~overview') = 'object'
        on conflict (project) do update set number = excluded.number, body = excluded.body;
    $body$;
    """#

  /// What keeps the tables beside the log right.
  private static let upkeep = #"""
    create function factdesk.settle(project uuid, seen bigint, things json)
    returns boolean language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    #variable_conflict use_column
    begin
      perform from head h where h.project = settle.project and h.number = settle.seen for update;
      if not found then return false; end if;
      update thing t set body = case json_typeof(n.value) when 'null' then null else n.value end
        from json_each(settle.things) n
        where t.project = settle.project and t.key = n.key;
      insert into thing (project, key, number, body)
        select settle.project, n.key, settle.seen, n.value from json_each(settle.things) n
        where n.key not like '~%' and json_typeof(n.value) <> 'null'
        on conflict (project, key) do nothing;
      if json_typeof(settle.things->'~overview') = 'object' then
        insert into overview (project, number, body)
          values (settle.project, settle.seen, settle.things->'~overview')
          on conflict (project) do update set number = excluded.number, body = excluded.body;
      end if;
      return true;
    end $body$;

    create function factdesk.forget(
      project uuid, seen bigint, tombstone json, edits json, things json, readings json,
      kept bytea[], document bytea, held boolean)
    returns bigint language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    #variable_conflict use_column
    declare last bigint; changed bigint;
    begin
      select h.number into last from head h where h.project = forget.project for update;
      if not found then
        raise exception 'there is no such project' using errcode = 'FD001';
      end if;
      if last <> forget.seen then return null; end if;
      update edit e set body = n.value, command = n.value->>'command'
        from json_each(forget.edits) n
        where e.project = forget.project and e.id = n.key::uuid
          and e.body::text <> n.value::text;
      get diagnostics changed = row_count;
      -- Somebody found words of it that whoever forgot it had not seen; else it is done already.
      if changed = 0 and exists (
        select from tombstone t where t.project = forget.project
          and t.source = (forget.tombstone->>'source')::uuid)
      then
        return last;
      end if;
      last := last + 1;
      delete from thing t where t.project = forget.project;
      perform set_things(forget.project, last - 1, forget.things);
      insert into reading (project, hash, body)
        select forget.project, n.key, n.value from json_each(forget.readings) n
        on conflict (project, hash) do update set body = excluded.body;
      delete from kept k where k.project = forget.project and k.digest <> all (forget.kept);
      delete from presence p where p.project = forget.project;
      update snapshot s set body = forget.document,
          number = case when forget.held then last else 0 end
        where s.project = forget.project;
      insert into tombstone (project, number, source, body)
        values (forget.project, last, (forget.tombstone->>'source')::uuid, forget.tombstone);
      update head h set number = last where h.project = forget.project;
      perform pg_notify('factdesk ' || forget.project, '');
      return last;
    end $body$;

    create function factdesk.save(project uuid, seen bigint, document bytea)
    returns boolean language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    #variable_conflict use_column
    begin
      perform from head h where h.project = save.project and h.number = save.seen for update;
      if not found then return false; end if;
      insert into snapshot (project, number, body)
        values (save.project, save.seen, save.document)
        on conflict (project) do update set number = excluded.number, body = excluded.body;
      return true;
    end $body$;

    create function factdesk.keep(project uuid, content bytea)
    returns void language sql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
      insert into kept (project, digest, body)
        values (keep.project, sha256(keep.content), keep.content)
        on conflict (project, digest) do nothing;
    $body$;

    create function factdesk.add_reading(project uuid, hash text, reading json)
    returns void language sql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
      insert into reading (project, hash, body)
        values (add_reading.project, add_reading.hash, add_reading.reading)
        on conflict (project, hash) do nothing;
    $body$;

    create function factdesk.here(project uuid, who text, place text)
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
    create function factdesk.put(
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
      perform set_things(put.project, last, put.things);
      insert into reading (project, hash, body)
        select put.project, n.key, n.value from json_each(put.readings) n;
      insert into snapshot (project, number, body)
        values (put.project, put.held, put.document);
      return last;
    end $body$;

    create function factdesk.rename(project uuid, name text)
    returns void language plpgsql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    begin
      update factdesk.project p set name = rename.name where p.id = rename.project;
    exception when unique_violation then
      raise exception 'the name is taken' using errcode = 'FD003';
    end $body$;

    create function factdesk.remove(project uuid)
    returns void language sql security definer
    set search_path = factdesk, pg_catalog, pg_temp as $body$
      delete from project p where p.id = remove.project;
    $body$;
    """#
}
