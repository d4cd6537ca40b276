-- How messages and conversations are found, again: proven on a million messages, where 0007 was slow.

-- The keys come as one list of lists, and are taken apart once, not once for each record.
create or replace function inbox.keep_words(
  kind text, ids text[], conversations text[], ranks double precision[], keys json
) returns void language sql security definer set search_path = '' as $$
  insert into inbox.words (tenant, kind, id, conversation, rank, keys)
  select current_setting('app.tenant'), $1, one.id, one.conversation, one.rank,
    array_to_tsvector(array(select mark.text || key from json_array_elements_text(own.keys) as key))
  from unnest($2, $3, $4) with ordinality as one(id, conversation, rank, place)
  join json_array_elements($5) with ordinality as own(keys, place) using (place)
  cross join (select inbox.word_mark($1)) as mark(text)
  on conflict (tenant, kind, id) do update
  set conversation = excluded.conversation, rank = excluded.rank, keys = excluded.keys
  where words.keys <> excluded.keys or words.conversation is distinct from excluded.conversation
    or words.rank is distinct from excluded.rank
$$;

create index words_in_conversation on inbox.words (tenant, conversation, rank desc, id) where kind = 'message';

drop function inbox.find_messages(
  text[], text, text[], text[], text, text, text, text, double precision, text, integer);
drop function inbox.find_conversations(
  text[], text[], text, text[], text[], text, text, text, text, double precision, text, integer);

-- Whose eyes it is seen with, and what it is narrowed by.
create type inbox.sight as (
  agent text, inboxes text[], channels text[], in_status text, in_inbox text, in_channel text, in_contact text
);

-- Becomes part of each statement that asks it, so that indexes serve.
create function inbox.is_searched(c inbox.conversation, s inbox.sight) returns boolean language sql immutable
return c.value is not null and (
    (c.kind in ('shared', 'legacy') and c.inbox_id = any(s.inboxes))
    or (c.kind in ('private', 'legacy') and c.channel_id = any(s.channels))
    or (c.kind in ('direct', 'team') and c.member_ids @> array[s.agent]))
  and case when s.in_status is null then c.status <> 'spam' else c.status = s.in_status end
  and (s.in_inbox is null or c.inbox_id = s.in_inbox) and (s.in_channel is null or c.channel_id = s.in_channel)
  and (s.in_contact is null or c.contact_id = s.in_contact);

-- Both functions find the newest first, behind a place: as many as asked for, or all there are. PostgreSQL guesses badly
-- how many records have some beginning of a word, so they say themselves in which way they look. What is common is among
-- the newest, where the index would name far too many; what is rare is in the index. Plans are made for each question,
-- as one for all would not know how narrow it is, and never read a table from end to end for a bad guess.

-- Messages with all the keys.
create function inbox.find_messages(
  wanted text[], seen inbox.sight, after_rank double precision, after_id text, most integer
) returns table (id text, rank double precision)
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  me text := current_setting('app.tenant');
  query tsquery := inbox.words_query('message', wanted);
  missing integer := most;
  step integer;
  named integer;
  few text[];
begin
  foreach step in array array[4000, 16000, 64000] loop
    return query
    select n.id, n.rank from (
      select w.id, w.rank, w.conversation, w.keys from inbox.words as w
      where w.tenant = me and w.kind = 'message' and w.rank <= after_rank and (w.rank < after_rank or w.id > after_id)
      order by w.rank desc, w.id limit step
    ) as n join inbox.conversation as c on c.tenant = me and c.id = n.conversation
    where n.keys @@ query and inbox.is_searched(c, seen)
    order by n.rank desc, n.id limit missing;
    get diagnostics named = row_count;
    missing := missing - named;
    if missing <= 0 then return; end if;
    if step = 4000 then
      select count(*) into named from (
        select w.keys from inbox.words as w
        where w.tenant = me and w.kind = 'message' and w.rank <= after_rank and (w.rank < after_rank or w.id > after_id)
        order by w.rank desc, w.id limit step
      ) as n where n.keys @@ query;
    end if;
    select w.rank, w.id into after_rank, after_id from inbox.words as w
    where w.tenant = me and w.kind = 'message' and w.rank <= after_rank and (w.rank < after_rank or w.id > after_id)
    order by w.rank desc, w.id offset step - 1 limit 1;
    if not found then return; end if;
    if step = 4000 then
      -- Narrow sight: few conversations, whose messages can all be looked at.
      select array_agg(narrow.id) into few from (
        select c.id from inbox.conversation as c where c.tenant = me and inbox.is_searched(c, seen) limit 501
      ) as narrow;
      if coalesce(cardinality(few), 0) <= 500 then
        return query
        select n.id, n.rank from (
          select w.id, w.rank, w.keys from inbox.words as w
          where w.tenant = me and w.kind = 'message' and w.conversation = any(few)
            and w.rank <= after_rank and (w.rank < after_rank or w.id > after_id)
          offset 0
        ) as n where n.keys @@ query order by n.rank desc, n.id limit missing;
        return;
      end if;
      -- A word in every fiftieth message and more goes on to be found among the newest, if they are seen.
      exit when named < 80;
    end if;
  end loop;
  return query
  with hits as materialized (
    select w.id, w.rank, w.conversation from inbox.words as w
    where w.tenant = me and w.kind = 'message' and w.keys @@ query
      and w.rank <= after_rank and (w.rank < after_rank or w.id > after_id)
  )
  select h.id, h.rank from hits as h join inbox.conversation as c on c.tenant = me and c.id = h.conversation
  where inbox.is_searched(c, seen) order by h.rank desc, h.id limit missing;
end
$$;

-- Conversations that have all the keys themselves, or whose contact has them; `digits`: the key of a number, or none.
create function inbox.find_conversations(
  wanted text[], digits text[], seen inbox.sight, after_rank double precision, after_id text, most integer
) returns table (id text, rank double precision)
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  me text := current_setting('app.tenant');
  by_name tsquery := inbox.words_query('contact', wanted);
  by_own tsquery := inbox.words_query('conversation', wanted);
  by_number tsquery := inbox.words_query('conversation', digits);
  missing integer := most;
  named integer;
  own text[];
  contacts text[];
begin
  return query
  select n.id, n.rank from (
    select c.id, c.activity_at as rank, c.contact_id from inbox.conversation as c
    where c.tenant = me and inbox.is_searched(c, seen)
      and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
    order by c.activity_at desc, c.id limit 500
  ) as n cross join lateral (
    select from (
      select from inbox.words as w where w.tenant = me and w.kind = 'conversation' and w.id = n.id
        and (w.keys @@ by_own or w.keys @@ by_number)
      union all
      select from inbox.words as w where w.tenant = me and w.kind = 'contact' and w.id = n.contact_id
        and (w.conversation is null or w.conversation = seen.agent) and w.keys @@ by_name
    ) as one limit 1
  ) as hit
  order by n.rank desc, n.id limit missing;
  get diagnostics named = row_count;
  missing := missing - named;
  if missing <= 0 then return; end if;
  select c.activity_at, c.id into after_rank, after_id from inbox.conversation as c
  where c.tenant = me and inbox.is_searched(c, seen)
    and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
  order by c.activity_at desc, c.id offset 499 limit 1;
  if not found then return; end if;
  select coalesce(array_agg(w.id) filter (where w.kind = 'conversation'), '{}'),
    coalesce(array_agg(w.id) filter (where w.kind = 'contact' and (w.conversation is null or w.conversation = seen.agent)), '{}')
  into own, contacts from inbox.words as w
  where w.tenant = me and (w.keys @@ by_own or w.keys @@ by_number or w.keys @@ by_name);
  if cardinality(own) + cardinality(contacts) > 2000 then
    return query
    select c.id, c.activity_at from inbox.conversation as c
    where c.tenant = me and inbox.is_searched(c, seen)
      and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
      and (c.id in (select unnest(own)) or c.contact_id in (select unnest(contacts)))
    order by c.activity_at desc, c.id limit missing;
    return;
  end if;
  return query
  with hits as materialized (
    select unnest(own) as id
    union
    select c.id from unnest(contacts) as contact join inbox.conversation as c
      on c.tenant = me and c.contact_id = contact
  )
  select c.id, c.activity_at from hits as h join inbox.conversation as c on c.tenant = me and c.id = h.id
  where inbox.is_searched(c, seen)
    and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
  order by c.activity_at desc, c.id limit missing;
end
$$;

do $$
declare
  one record;
begin
  for one in select oid::regprocedure as name from pg_proc where pronamespace = 'inbox'::regnamespace
    and proname in ('is_searched', 'find_messages', 'find_conversations')
  loop
    execute format('revoke all on function %s from public', one.name);
    execute format('grant execute on function %s to inbox_app', one.name);
  end loop;
end
$$;
