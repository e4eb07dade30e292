-- Search over names and titles in every language, with or without accents.
CREATE FUNCTION search_text(t jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN public.fold(concat_ws(' ', t->>'vi', t->>'en', t->>'fr'));
END $$;
CREATE INDEX event_search ON "event" USING gin (search_text("title") gin_trgm_ops);
CREATE INDEX goal_search ON "goal" USING gin (search_text("title") gin_trgm_ops);
CREATE INDEX weakness_search ON "weakness" USING gin (search_text("title") gin_trgm_ops);
CREATE INDEX organisation_search ON "organisation" USING gin (search_text("name") gin_trgm_ops);
