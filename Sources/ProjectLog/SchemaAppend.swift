extension SchemaText {
  /// What adds edits to the log of a project: the only way into it but `put`.
  static let append = shape + one + several + things

  /// Says whether JSON is an edit as far as every program must read it, and whether it is a tombstone: one that no
  /// program reads would keep everybody out of the project.
  private static let shape = #"""
    create or replace function factdesk.is_signed(thing json, key text)
    returns boolean language sql immutable set search_path = factdesk, pg_catalog, pg_temp as $body$
      select coalesce(json_typeof(thing->'by'->'name') = 'string'
        and coalesce(json_typeof(thing->'by'->'role'), 'string') = 'string'
        and thing->>key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        and thing->>'at' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$', false);
    $body$;

    create or replace function factdesk.is_change(change json)
    returns boolean language sql immutable set search_path = factdesk, pg_catalog, pg_temp as $body$
      select coalesce(case
        when change->>'of' = 'scale' then
          json_typeof(change->'was') = 'object' and json_typeof(change->'is') = 'object'
        when change->>'of' = 'article' then
          json_typeof(change->'was') = 'string' and json_typeof(change->'is') = 'string'
        when change->>'of' = 'facts' then json_typeof(change->'fields') = 'object'
        when json_typeof(change->'of') <> 'string' then false
        when coalesce(change->'made', change->'removed') is not null then
          coalesce(change->'made', change->'removed')->>'number' ~ '^[0-9]{1,9}([.][0-9]{1,9})?$'
          and coalesce(change->'made', change->'removed')->>'id'
            ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        else change->>'id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
          and json_typeof(change->'fields') = 'object' end, false);
    $body$;

    create or replace function factdesk.is_edit(edit json)
    returns boolean language sql immutable set search_path = factdesk, pg_catalog, pg_temp as $body$
      select coalesce(edit::jsonb @? 'strict $ ? (@.command.type() == "string"
          && @.changes.type() == "array" && !exists(@.changes[*] ? (@.type() != "object")))', false)
        and is_signed(edit, 'id')
        and not exists (
          select from json_array_elements(case json_typeof(edit->'changes') when 'array'
            then edit->'changes' else '[]' end) c where not is_change(c.value))
        and not edit::jsonb @? '$ ? (exists(@.wanted ? (@.type() != "object"))
          || exists(@.decision ? (@.type() != "object")))'
        and coalesce(edit->>'kind', 'restore beginning') ~ (
          '^((undo|redo|restore) [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|restore beginning)$');
    $body$;

    """#

  /// Adds one edit, and refuses it where something that it touches was changed behind `parents`.
  private static let one = #"""
    create or replace function factdesk.append(
      project uuid, id uuid, parents uuid[], things json, edit json)
    returns table (outcome text, number bigint, body json)
    language plpgsql security definer set search_path = factdesk, pg_catalog, pg_temp as $body$
    begin
      return query select a.outcome, a.number, a.body from append_all(
        append.project, append.parents, append.things,
        json_build_array(json_build_object('id', append.id, 'edit', append.edit,
          'things', (select coalesce(json_agg(k), '[]')
            from json_object_keys(append.things) k where k not like '~%'))),
        false) a;
    end $body$;

    """#

  /// Adds edits in their order, all or none.
  ///
  /// `parents`: the edit up to which the sender knows the log, and the source that was forgotten last.
  /// `edits`: each with its identity and the keys of what it touches. `things`: what they touch, as the sender's
  /// fold has it; what begins with ~ is shown and not compared. What is not among them, and what others changed behind
  /// `parents`, is marked for whoever has all of the log to settle.
  ///
  /// `insist`: whether the edits are taken where something that they touch was changed behind `parents`;
  /// else they are refused there, and those that changed it are returned.
  private static let several = #"""
    create or replace function factdesk.append_all(
      project uuid, parents uuid[], things json, edits json, insist boolean)
    returns table (outcome text, number bigint, id uuid, body json)
    language plpgsql security definer set search_path = factdesk, pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan as $body$
    #variable_conflict use_column
    declare
      last bigint; base bigint; known bigint; keys text[]; contested text[]; ids uuid[];
      there uuid[];
    begin
      if current_setting('synchronous_commit') = 'off' then
        raise exception 'synchronous_commit is off' using errcode = 'FD004';
      end if;
      if exists (
        select from json_array_elements(append_all.edits) n, lateral (select n.value->'edit') e (edit)
        where e.edit->>'id' is distinct from n.value->>'id' or is_edit(e.edit) is not true)
      then
        raise exception 'that is no edit' using errcode = 'FD005';
      end if;
      select array_agg((n.value->>'id')::uuid) into ids from json_array_elements(append_all.edits) n;
      select array_agg(distinct k.value) into keys
        from json_array_elements(append_all.edits) n, json_array_elements_text(n.value->'things') k;
      select h.number into last from head h where h.project = append_all.project for update;
      if not found then
        raise exception 'there is no such project' using errcode = 'FD001';
      end if;
      select array_agg(e.id) into there from edit e
        where e.project = append_all.project and e.id = any (ids);
      if cardinality(there) = cardinality(ids) then
        return query select 'there', e.number, e.id, null::json from edit e
          where e.project = append_all.project and e.id = any (ids);
        return;
      end if;
      select coalesce(max(m.number), 0), count(*) into base, known from (
        select e.number from edit e
          where e.project = append_all.project and e.id = any (append_all.parents)
        union all select t.number from tombstone t
          where t.project = append_all.project and t.source = any (append_all.parents)) m;
      if known < cardinality(append_all.parents) or exists (
        select from json_array_elements(append_all.edits) with ordinality n,
          json_array_elements_text(coalesce(n.value->'edit'->'parents', '[]')) p
        where coalesce(array_position(ids, p.value::uuid), n.ordinality) >= n.ordinality
          and not exists (
            select from edit e where e.project = append_all.project and e.id = p.value::uuid))
      then
        raise exception 'an edit that it follows is not there' using errcode = 'FD002';
      end if;
      if exists (
        select from tombstone t where t.project = append_all.project and t.number > base)
      then
        return query select 'forgotten', last, null::uuid, null::json;
        return;
      end if;
      select coalesce(array_agg(t.key), '{}') into contested from thing t
        where t.project = append_all.project and t.key = any (keys) and t.number > base;
      if not append_all.insist and cardinality(contested) > 0 then
        return query select 'changed', e.number, e.id, e.body from edit e
          where e.project = append_all.project and e.number > base and e.things && keys
          order by e.number;
        return;
      end if;
      insert into edit (project, number, id, things, author, role, made, command, body)
        select append_all.project, last + row_number() over (order by n.ordinality),
          (n.value->>'id')::uuid, array(select json_array_elements_text(n.value->'things')),
          n.value->'edit'->'by'->>'name', n.value->'edit'->'by'->>'role',
          (n.value->'edit'->>'at')::timestamptz, n.value->'edit'->>'command', n.value->'edit'
        from json_array_elements(append_all.edits) with ordinality n
        where there is null or (n.value->>'id')::uuid <> all (there);
      known := last + cardinality(ids) - coalesce(cardinality(there), 0);
      perform set_things(append_all.project, known, append_all.things, keys, contested);
      update head h set number = known where h.project = append_all.project;
      perform pg_notify('factdesk ' || append_all.project, '');
      return query select 'appended', last + row_number() over (order by u.n), u.i, null::json
        from unnest(ids) with ordinality u (i, n) where there is null or u.i <> all (there);
      if there is not null then
        return query select 'there', e.number, e.id, null::json from edit e
          where e.project = append_all.project and e.id = any (there);
      end if;
      if cardinality(contested) > 0 then
        return query select 'contested', known, null::uuid, null::json;
      end if;
    end $body$;

    """#

  /// Writes things as a fold has them, and marks those of `keys` of which it is not known how they are.
  private static let things = #"""
    create or replace function factdesk.set_things(
      project uuid, number bigint, things json, keys text[], contested text[])
    returns void language plpgsql set search_path = factdesk, pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan as $body$
    #variable_conflict use_column
    begin
      insert into thing (project, key, number, body, settled)
        select set_things.project, t.key, set_things.number,
          case json_typeof(t.value) when 'null' then null else t.value end, true
        from json_each(set_things.things) t
        where t.key not like '~%' and cardinality(set_things.contested) = 0
        on conflict (project, key) do update
          set number = excluded.number, body = excluded.body, settled = true;
      insert into thing (project, key, number, settled)
        select set_things.project, k, set_things.number, false from unnest(set_things.keys) k
        where cardinality(set_things.contested) > 0 or set_things.things->k is null
        on conflict (project, key) do update set number = excluded.number, settled = false;
      if json_typeof(set_things.things->'~overview') = 'object' then
        insert into overview (project, number, body)
          values (set_things.project, set_things.number, set_things.things->'~overview')
          on conflict (project) do update set number = excluded.number, body = excluded.body;
      end if;
    end $body$;
    """#
}
