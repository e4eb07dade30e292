-- The keys under which an event is known again, as the domain's novelty has them: form × theme with each partner, with each country where no partner took
-- part, and alone where no country is named either. It is known when any of its keys is.
CREATE OR REPLACE FUNCTION event_patterns(form text, theme text, partners uuid[], countries text[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN cardinality(partners) > 0 THEN ARRAY(SELECT hashtextextended(concat_ws('|', form, coalesce(theme, ''), p), 1) FROM unnest(partners) AS p ORDER BY 1)
    WHEN cardinality(countries) > 0 THEN ARRAY(SELECT hashtextextended(concat_ws('|', form, coalesce(theme, ''), c), 2) FROM unnest(countries) AS c ORDER BY 1)
    ELSE ARRAY[hashtextextended(concat_ws('|', form, coalesce(theme, '')), 3)] END
$$;
SELECT rebuild_rollups();
