-- Tables, loading and views for tagged articles in PostgreSQL 12 or newer. No extension is needed.
-- Schema version 3. Running the file again changes nothing that is there; over an older version it adds what is new.
--
--   psql -d news -f postgresql.sql
--   SELECT arabicnews.load_article('{"id": ...}'::jsonb);

CREATE SCHEMA IF NOT EXISTS arabicnews;
SET search_path = arabicnews, pg_catalog;

CREATE TABLE IF NOT EXISTS schema_version (
    version    integer     PRIMARY KEY,
    applied_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO schema_version (version) VALUES (3) ON CONFLICT DO NOTHING;

-- The same folding as NormalizeArabicText's Search preset in its main rules, so that a search finds a word however it is spelled.
CREATE OR REPLACE FUNCTION fold(word text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT translate(word, 'أإآٱىةؤئـًٌٍَُِّْٰ', 'اااايهوي') $$;

-- ISO 8601 at any precision as the days that it covers; empty where it is none.
CREATE OR REPLACE FUNCTION days(iso text) RETURNS daterange
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
BEGIN
    IF iso ~ '^\d{4}-\d{2}-\d{2}' THEN
        RETURN daterange(left(iso, 10)::date, left(iso, 10)::date, '[]');
    ELSIF iso ~ '^\d{4}-\d{2}$' THEN
        RETURN daterange((iso || '-01')::date, ((iso || '-01')::date + interval '1 month')::date);
    ELSIF iso ~ '^\d{4}$' THEN
        RETURN daterange((iso || '-01-01')::date, ((iso || '-01-01')::date + interval '1 year')::date);
    END IF;
    RETURN NULL;
EXCEPTION WHEN datetime_field_overflow OR invalid_datetime_format THEN
    RETURN NULL;
END $$;

CREATE TABLE IF NOT EXISTS article (
    article_id    text        PRIMARY KEY,
    source        text,
    url           text,
    title         text,
    author        text,
    published_at  text,                 -- ISO 8601 as the article has it
    published_on  date,                 -- its day, where it has one
    language      text,
    body          text        NOT NULL, -- what begin and end count in, in Unicode code points
    tagged_by     text,
    document_hash text        NOT NULL, -- tells a corrected article from the same one again
    loaded_at     timestamptz NOT NULL DEFAULT now(),
    received_at   timestamptz NOT NULL, -- when this version last came in, of which the latest stays
    words         tsvector    GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, fold(left(body, 200000)))) STORED
);
-- Version 1 had no received_at.
ALTER TABLE article ADD COLUMN IF NOT EXISTS received_at timestamptz;
UPDATE article SET received_at = loaded_at WHERE received_at IS NULL;
ALTER TABLE article ALTER COLUMN received_at SET NOT NULL;
DROP FUNCTION IF EXISTS load_article(jsonb);

CREATE INDEX IF NOT EXISTS article_published_on ON article (published_on);
CREATE INDEX IF NOT EXISTS article_source ON article (source);
CREATE INDEX IF NOT EXISTS article_words ON article USING gin (words);

CREATE TABLE IF NOT EXISTS event (
    article_id        text     NOT NULL REFERENCES article ON DELETE CASCADE,
    event_no          integer  NOT NULL, -- 1 for the first event of the article
    type              text     NOT NULL,
    mode              text,
    contexts          text[]   NOT NULL,
    cameo             text,
    quad              text     NOT NULL,
    trigger           text     NOT NULL,
    trigger_begin     integer  NOT NULL,
    trigger_end       integer  NOT NULL,
    sentence          text     NOT NULL,
    sentence_begin    integer  NOT NULL,
    sentence_end      integer  NOT NULL,
    date_text         text,
    date_value        text,              -- ISO 8601 at the precision that the text gives
    date_days         daterange,         -- the days that it covers
    happened_on       date,              -- the event's day, else the article's
    aux               text     NOT NULL,
    attribution       text,
    killed_min        integer,
    killed_max        integer,
    injured_min       integer,
    injured_max       integer,
    confidence        real     NOT NULL,
    rule              text,
    PRIMARY KEY (article_id, event_no)
);
CREATE INDEX IF NOT EXISTS event_happened_on ON event (happened_on, type);
CREATE INDEX IF NOT EXISTS event_type ON event (type, mode);
CREATE INDEX IF NOT EXISTS event_days ON event USING gist (date_days);

CREATE TABLE IF NOT EXISTS party (
    article_id text    NOT NULL,
    event_no   integer NOT NULL,
    role       text    NOT NULL CHECK (role IN ('actor', 'recipient')),
    party_no   integer NOT NULL,
    text       text    NOT NULL,
    text_begin integer,
    text_end   integer,
    name       text,
    code       text,                     -- CAMEO/PLOVER actor code
    country    text,                     -- ISO 3166-1 alpha-3
    kind       text,
    PRIMARY KEY (article_id, event_no, role, party_no),
    FOREIGN KEY (article_id, event_no) REFERENCES event ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS party_country ON party (country, role);
CREATE INDEX IF NOT EXISTS party_name ON party (coalesce(name, text));
CREATE INDEX IF NOT EXISTS party_code ON party (code);

CREATE TABLE IF NOT EXISTS place (
    article_id text    NOT NULL,
    event_no   integer NOT NULL,
    place_no   integer NOT NULL,
    text       text    NOT NULL,
    text_begin integer,
    text_end   integer,
    name       text,
    country    text,                     -- ISO 3166-1 alpha-3
    admin1     text,                     -- ISO 3166-2
    latitude   double precision,         -- WGS 84 degrees
    longitude  double precision,
    PRIMARY KEY (article_id, event_no, place_no),
    FOREIGN KEY (article_id, event_no) REFERENCES event ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS place_country ON place (country, admin1);
CREATE INDEX IF NOT EXISTS place_name ON place (coalesce(name, text));

-- Loads one tagged article, in the transaction of the caller. Says 'inserted', 'replaced' (its events are replaced as a whole), 'unchanged'
-- (the very same document is there already: of it only received_at is written, where it came in later than before) or 'outdated' (the version
-- that is there came in later, nothing is written). Of two versions that came in at the same time the one that is loaded later stays: an
-- article that is tagged anew and replayed keeps the time at which it came in.
-- An article without id, text or events is refused.
CREATE OR REPLACE FUNCTION load_article(document jsonb, received timestamptz DEFAULT clock_timestamp()) RETURNS text
    LANGUAGE plpgsql
    SET search_path = arabicnews, pg_catalog
    AS $$
DECLARE
    id       text := document ->> 'id';
    hash     text := md5(document::text);
    replaced boolean;
BEGIN
    IF coalesce(id, '') = '' OR document ->> 'text' IS NULL OR jsonb_typeof(document -> 'events') IS DISTINCT FROM 'array' THEN
        RAISE EXCEPTION 'Not a tagged article: id, text and events are needed' USING ERRCODE = 'data_exception';
    END IF;

    INSERT INTO article AS stored (article_id, source, url, title, author, published_at, published_on, language, body, tagged_by, document_hash, received_at)
    VALUES (id, document ->> 'source', document ->> 'url', document ->> 'title', document ->> 'author', document ->> 'publishedAt',
            lower(days(document ->> 'publishedAt')), document ->> 'language', document ->> 'text', document ->> 'taggedBy', hash, received)
    ON CONFLICT (article_id) DO UPDATE SET
        source = excluded.source, url = excluded.url, title = excluded.title, author = excluded.author,
        published_at = excluded.published_at, published_on = excluded.published_on, language = excluded.language,
        body = excluded.body, tagged_by = excluded.tagged_by, document_hash = excluded.document_hash, loaded_at = now(), received_at = excluded.received_at
        WHERE stored.document_hash <> excluded.document_hash AND excluded.received_at >= stored.received_at
    RETURNING xmax <> 0 INTO replaced;
    IF NOT FOUND THEN
        -- Else a version that came in between the two times would replace the newest one.
        UPDATE article SET received_at = received WHERE article_id = id AND document_hash = hash AND received_at < received;
        RETURN CASE WHEN (SELECT document_hash FROM article WHERE article_id = id) = hash THEN 'unchanged' ELSE 'outdated' END;
    END IF;
    IF replaced THEN
        DELETE FROM event WHERE article_id = id;
    END IF;

    INSERT INTO event
    SELECT id, e.no, e.j ->> 'type', e.j ->> 'mode', ARRAY(SELECT jsonb_array_elements_text(coalesce(e.j -> 'contexts', '[]'))), e.j ->> 'cameo', e.j ->> 'quad',
           e.j #>> '{trigger,text}', (e.j #>> '{trigger,begin}')::integer, (e.j #>> '{trigger,end}')::integer,
           substr(document ->> 'text', (e.j #>> '{sentence,begin}')::integer + 1, (e.j #>> '{sentence,end}')::integer - (e.j #>> '{sentence,begin}')::integer),
           (e.j #>> '{sentence,begin}')::integer, (e.j #>> '{sentence,end}')::integer,
           e.j #>> '{date,text}', e.j #>> '{date,value}', days(e.j #>> '{date,value}'),
           CASE WHEN e.j #>> '{date,value}' IS NULL THEN lower(days(document ->> 'publishedAt'))
                WHEN length(e.j #>> '{date,value}') >= 10 THEN lower(days(e.j #>> '{date,value}')) END,
           coalesce(e.j ->> 'aux', 'asserted'), e.j #>> '{attribution,text}',
           least_count(e.j #> '{casualties,killed}'), greatest_count(e.j #> '{casualties,killed}'),
           least_count(e.j #> '{casualties,injured}'), greatest_count(e.j #> '{casualties,injured}'),
           (e.j ->> 'confidence')::real, e.j ->> 'rule'
    FROM jsonb_array_elements(document -> 'events') WITH ORDINALITY AS e(j, no);

    INSERT INTO party
    SELECT id, e.no, r.role, p.no, p.j ->> 'text', (p.j ->> 'begin')::integer, (p.j ->> 'end')::integer,
           p.j ->> 'name', p.j ->> 'code', p.j ->> 'country', p.j ->> 'kind'
    FROM jsonb_array_elements(document -> 'events') WITH ORDINALITY AS e(j, no)
    CROSS JOIN (VALUES ('actor', 'actors'), ('recipient', 'recipients')) AS r(role, key)
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(e.j -> r.key, '[]')) WITH ORDINALITY AS p(j, no);

    INSERT INTO place
    SELECT id, e.no, p.no, p.j ->> 'text', (p.j ->> 'begin')::integer, (p.j ->> 'end')::integer,
           p.j ->> 'name', p.j ->> 'country', p.j ->> 'admin1', (p.j ->> 'lat')::double precision, (p.j ->> 'lon')::double precision
    FROM jsonb_array_elements(document -> 'events') WITH ORDINALITY AS e(j, no)
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(e.j -> 'locations', '[]')) WITH ORDINALITY AS p(j, no);

    RETURN CASE WHEN replaced THEN 'replaced' ELSE 'inserted' END;
END $$;

-- A count of people is a number or {min, max} with either left out.
CREATE OR REPLACE FUNCTION least_count(people jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE jsonb_typeof(people) WHEN 'number' THEN people::integer WHEN 'object' THEN (people ->> 'min')::integer END $$;

CREATE OR REPLACE FUNCTION greatest_count(people jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE jsonb_typeof(people) WHEN 'number' THEN people::integer WHEN 'object' THEN (people ->> 'max')::integer END $$;

-- Views. Each but the last counts what the text tells as a fact, and an event as often as articles tell it.

-- How many events a day, by type and country? The country is that of the first place in the text that has one, else of the first recipient,
-- else of the first actor.
CREATE OR REPLACE VIEW events_per_day AS
SELECT e.happened_on AS day, e.type, c.country, count(*) AS events, count(DISTINCT e.article_id) AS articles
FROM event e
LEFT JOIN LATERAL (
    SELECT coalesce(
        (SELECT p.country FROM place p WHERE p.article_id = e.article_id AND p.event_no = e.event_no AND p.country IS NOT NULL ORDER BY p.place_no LIMIT 1),
        (SELECT p.country FROM party p WHERE p.article_id = e.article_id AND p.event_no = e.event_no AND p.role = 'recipient' AND p.country IS NOT NULL ORDER BY p.party_no LIMIT 1),
        (SELECT p.country FROM party p WHERE p.article_id = e.article_id AND p.event_no = e.event_no AND p.role = 'actor' AND p.country IS NOT NULL ORDER BY p.party_no LIMIT 1)) AS country
) AS c ON true
WHERE e.aux = 'asserted'
GROUP BY e.happened_on, e.type, c.country;

-- Who did what to whom? One row for each pair of an actor and a recipient.
CREATE OR REPLACE VIEW who_did_what_to_whom AS
SELECT coalesce(a.name, a.text) AS actor, a.country AS actor_country, e.type, e.mode, coalesce(r.name, r.text) AS recipient, r.country AS recipient_country,
       count(*) AS events, min(e.happened_on) AS first_day, max(e.happened_on) AS last_day
FROM event e
JOIN party a ON a.article_id = e.article_id AND a.event_no = e.event_no AND a.role = 'actor'
JOIN party r ON r.article_id = e.article_id AND r.event_no = e.event_no AND r.role = 'recipient'
WHERE e.aux = 'asserted'
GROUP BY 1, 2, 3, 4, 5, 6;

-- How many people died and were hurt, and where? The greatest count told of a place and day, since articles tell an event again.
CREATE OR REPLACE VIEW casualties_by_place AS
SELECT coalesce(p.name, p.text) AS place, p.country, p.admin1, p.latitude, p.longitude, e.happened_on AS day,
       max(coalesce(e.killed_min, e.killed_max)) AS killed, max(coalesce(e.injured_min, e.injured_max)) AS injured, count(*) AS events
FROM event e
JOIN place p USING (article_id, event_no)
WHERE e.aux = 'asserted' AND (e.killed_min IS NOT NULL OR e.killed_max IS NOT NULL OR e.injured_min IS NOT NULL OR e.injured_max IS NOT NULL)
GROUP BY 1, 2, 3, 4, 5, 6;

-- The newest events with the sentence that reports each, also what the text denies, plans or fears (column aux). Newest is what was published
-- last, and not what has the latest date: texts tell of dates to come, and a date may be misread.
CREATE OR REPLACE VIEW newest_events AS
SELECT e.happened_on AS day, e.type, e.mode, e.aux, e.confidence,
       (SELECT string_agg(coalesce(p.name, p.text), '، ' ORDER BY p.party_no) FROM party p
        WHERE p.article_id = e.article_id AND p.event_no = e.event_no AND p.role = 'actor') AS actors,
       (SELECT string_agg(coalesce(p.name, p.text), '، ' ORDER BY p.party_no) FROM party p
        WHERE p.article_id = e.article_id AND p.event_no = e.event_no AND p.role = 'recipient') AS recipients,
       (SELECT string_agg(coalesce(p.name, p.text), '، ' ORDER BY p.place_no) FROM place p
        WHERE p.article_id = e.article_id AND p.event_no = e.event_no) AS places,
       e.sentence, a.title, a.source, a.url, a.published_on
FROM event e
JOIN article a USING (article_id)
ORDER BY a.published_on DESC NULLS LAST, a.published_at DESC, e.article_id, e.event_no;
