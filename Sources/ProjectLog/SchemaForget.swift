extension SchemaText {
  /// What takes a source out of a project, and looks that nothing else is done by it.
  static let forget = loss + forgetting

  /// Says whether an edit is another one without words: each value stands where it stood, in the same order, and of texts
  /// only pieces are gone, where the mark for that is now.
  ///
  /// What is in fixed words, numbers and what was rated stays as it was. `source`: The one that is forgotten, whose
  /// parts go.
  private static let loss = #"""
    create or replace function factdesk.is_fixed(key text)
    returns boolean language sql immutable set search_path = factdesk, pg_catalog, pg_temp as $body$
      -- What is the article's, an identity, a moment, or a word of a fixed list.
      select key = any ('{exact,prefix,suffix,id,at,rating,scale,status,stance,about,force,visibility,terms,outcome,confidence,sha256,number,of}'::text[])
    $body$;

    create or replace function factdesk.may_go(key text, value json)
    returns boolean language sql immutable set search_path = factdesk, pg_catalog, pg_temp as $body$
      -- What forgetting leaves out has words, or names the source; what was rated, and what is said in fixed words, stays.
      select not is_fixed(key) and key <> all ('{command,changes,made,removed,fields,was,is,value}'::text[])
        and value::text !~ '"rating"' and value::text ~ '(^|[:,[])\s*"'
    $body$;

    create or replace function factdesk.is_less(was json, now_is json, key text, source text)
    returns boolean language plpgsql immutable
    set search_path = factdesk, pg_catalog, pg_temp as $body$
    declare part json; left_over json[]; at int := 1;
    begin
      if was::text = now_is::text then return true; end if;
      -- Behind what an element stands is told anew when that is gone.
      if key in ('behind', 'order') and now_is::text ~ '^[][{}wasi:",0-9a-f-]*$' then return true; end if;
      if was is null or json_typeof(was) <> json_typeof(now_is) then return false; end if;
      case json_typeof(now_is)
      when 'string' then
        return not is_fixed(key) and was#>>'{}' like regexp_replace(
          regexp_replace(now_is#>>'{}', '([\\%_])', '\\\1', 'g'), '\[+forgotten\]+', '%', 'g');
      when 'array' then
        left_over := array(select json_array_elements(now_is));
        for part in select json_array_elements(was) loop
          if at <= cardinality(left_over) and is_less(part, left_over[at], key, source) then
            at := at + 1;
          elsif part::text ~ '"rating"' or position(source in part::text) = 0 and key <> all ('{changes,wanted}') then
            return false;
          end if;
        end loop;
        return at > cardinality(left_over);
      when 'object' then
        return not exists (select from json_object_keys(now_is) k group by k having count(*) > 1)
          and not exists (
            select from json_each(now_is) n
            where is_less(was->n.key, n.value, case
              when n.key in ('behind', 'order') and is_less.key in ('verdicts', 'passages') then '~'
              when n.key in ('was', 'is', 'value', 'added', 'removed', 'changed', 'fields')
                then is_less.key
              else n.key end, source) is not true)
          and not exists (
            select from json_each(was) w where now_is->w.key is null and not may_go(w.key, w.value)
              and (position(source in w.value::text) = 0 or w.value::text ~ '"rating"'));
      else return false;
      end case;
    end $body$;

    create or replace function factdesk.is_another(was json, now_is json, source text)
    returns boolean language sql immutable set search_path = factdesk, pg_catalog, pg_temp as $body$
      -- Who, when and behind what stays; what it changes is what was wanted, without words and parts of the source.
      select (was->>'id', was->>'at', was->>'kind', (was->'by')::jsonb, (was->'parents')::jsonb)
          is distinct from (now_is->>'id', now_is->>'at', now_is->>'kind', (now_is->'by')::jsonb,
            (now_is->'parents')::jsonb)
        or is_edit(now_is) is not true
        or not (is_less(was, now_is, '', source)
          or was->'wanted' is not null and is_less(
            (was::jsonb - 'wanted' || jsonb_build_object('changes', was->'wanted'))::json, now_is, '', source));
    $body$;

    """#

  private static let forgetting = #"""
    create or replace function factdesk.forget(
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
      if not is_signed(forget.tombstone, 'source')
        or coalesce(forget.tombstone->>'number', '') !~ '^[0-9]{1,9}([.][0-9]{1,9})?$'
        or exists (select from json_object_keys(forget.tombstone) k group by k having count(*) > 1)
        or forget.tombstone::jsonb @? 'strict $ ? (exists(@.names ? (@.type() != "array"))
          || exists(@.withdrawnFrom ? (@.type() != "array")))'
        or forget.tombstone::jsonb @? '$ ? (exists(@.names[*] ? (@.type() != "string"))
          || exists(@.withdrawnFrom[*] ? (!(@ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"))))'
        or coalesce(length(forget.document), 0) = 0
      then
        raise exception 'that is no tombstone' using errcode = 'FD005';
      end if;
      if exists (
        select from json_each(forget.edits) n
          join edit e on e.project = forget.project and e.id = n.key::uuid
          where e.body::text <> n.value::text and is_another(e.body, n.value, forget.tombstone->>'source'))
        or exists (
          select from json_each(forget.readings) n
            join reading r on r.project = forget.project and r.hash = n.key
            where r.body::text <> n.value::text and r.body::jsonb - 'origin' <> n.value::jsonb - 'origin')
      then
        raise exception 'what is forgotten only loses words' using errcode = 'FD005';
      end if;
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
      perform set_things(forget.project, last - 1, forget.things, '{}', '{}');
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

    """#
}
