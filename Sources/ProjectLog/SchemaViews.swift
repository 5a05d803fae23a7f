extension SchemaText {
  /// What people with `psql` read: one row a claim, a verdict, a source, a project, a change.
  ///
  /// They belong to a role that is not superuser, and filter before anything else looks at a row.
  package static let views = #"""
    create view factdesk.claims with (security_barrier) as
      select p.name as project, 'c' || (t.body->>'number') as label,
        coalesce(t.body->>'restatement', t.body#>>'{passages,0,exact}') as claim,
        case json_typeof(t.body->'claimant')
          when 'object' then t.body#>>'{claimant,name}' else t.body->>'claimant' end as claimant,
        t.body#>>array['verdicts', (json_array_length(coalesce(t.body->'verdicts', '[]')) - 1)::text,
          'rating'] as rating,
        t.body->>'status' as status, t.body->>'assignee' as assignee,
        coalesce((t.body->>'central')::boolean, false) as central,
        t.number as changed, (t.body->>'id')::uuid as id
      from factdesk.thing t join factdesk.project p on p.id = t.project
      where t.key like 'claim %' and t.body is not null;

    create view factdesk.verdicts with (security_barrier) as
      select p.name as project, 'c' || (t.body->>'number') as label,
        v.ordinality as nth, v.value->>'rating' as rating, v.value->>'scale' as scale,
        v.value->>'reason' as reason, v.value#>>'{by,name}' as by,
        (v.value->>'at')::timestamptz as at,
        v.ordinality = json_array_length(t.body->'verdicts') as holds
      from factdesk.thing t join factdesk.project p on p.id = t.project
        cross join lateral json_array_elements(coalesce(t.body->'verdicts', '[]'))
          with ordinality v
      where t.key like 'claim %' and t.body is not null;

    create view factdesk.sources with (security_barrier) as
      select p.name as project, '@' || (t.body->>'number') as label, t.body->>'slug' as slug,
        t.body->>'kind' as kind, coalesce(t.body->>'title', t.body->>'citation') as title,
        t.body->>'url' as url, coalesce(t.body->>'visibility', 'public') as visibility,
        (select count(*) from factdesk.thing c
          where c.project = t.project and c.key like 'claim %' and c.body is not null
          and exists (
            select from json_array_elements(coalesce(c.body->'evidence', '[]')) e
            where e.value->>'source' = t.body->>'id')) as claims,
        t.number as changed, (t.body->>'id')::uuid as id
      from factdesk.thing t join factdesk.project p on p.id = t.project
      where t.key like 'source %' and t.body is not null;

    create view factdesk.coverage with (security_barrier) as
      select p.name as project, p.title, (o.body->>'sentences')::int as sentences,
        (o.body->>'covered')::int as covered, (o.body->>'claims')::int as claims,
        h.number as changes, o.number as counted_at
      from factdesk.project p join factdesk.head h on h.project = p.id
        left join factdesk.overview o on o.project = p.id;

    create view factdesk.history with (security_barrier) as
      select p.name as project, e.number, e.author, e.role, e.login, e.made, e.arrived,
        e.command, e.things
      from factdesk.edit e join factdesk.project p on p.id = e.project;
    """#
}
