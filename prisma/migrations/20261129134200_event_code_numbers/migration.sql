-- Numbers of event codes: drawn from a sequence, which no transaction holds until it commits. One that is rolled back leaves a gap.
CREATE SEQUENCE "event_code_number";
SELECT setval('event_code_number', 1 + coalesce(max(substring("code" FROM '[0-9]+$')::bigint), 0), false) FROM "event" WHERE "code" ~ '^ev-[0-9]{4}-[0-9]{1,6}$';

-- The next code of a plan year that no event has: ev-2025-017. Numbers that were given by hand are passed over.
CREATE FUNCTION next_event_code(year int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  number text;
  candidate text;
BEGIN
  LOOP
    number := nextval('event_code_number')::text;
    candidate := format('ev-%s-%s', year, lpad(number, greatest(3, length(number)), '0'));
    EXIT WHEN NOT EXISTS (SELECT FROM "event" e WHERE e."code" = candidate);
  END LOOP;
  RETURN candidate;
END $$;
