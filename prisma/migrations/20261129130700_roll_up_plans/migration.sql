-- A change is a handful of events, and its statements are always planned alike: planning them each time took three quarters of a commit.
ALTER FUNCTION refresh_event_facts(uuid[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION refresh_event_facts(uuid[]) SET jit = off;
