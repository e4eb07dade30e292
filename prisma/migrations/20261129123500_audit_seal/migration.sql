-- Rows of the audit log no longer carry the hash of the one before, for which every writer had to wait until the one before had committed.
-- Each row carries its own hash; ranges of rows are sealed one after the other, a moment later (docs/decisions/0015-audit-seal.md).
DROP TRIGGER audit_log_chain ON "audit_log";
DROP FUNCTION audit_chain();

-- Hash and order of the audit log are the database's own; rows of the time before keep the hash of the one before, which theirs covers.
CREATE FUNCTION audit_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- taken here, where the lock on the table is held already: seal_audit_log() relies on it
  NEW.id := nextval('audit_log_id_seq');
  NEW."prevHash" := '';
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_log_stamp BEFORE INSERT ON "audit_log" FOR EACH ROW EXECUTE FUNCTION audit_stamp();

CREATE TABLE "audit_seal" (
  "number" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "firstId" BIGINT NOT NULL,
  "lastId" BIGINT NOT NULL,
  "count" INTEGER NOT NULL,
  "root" TEXT NOT NULL,
  "prevRoot" TEXT NOT NULL,

  CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("number"),
  CONSTRAINT audit_seal_range CHECK ("number" >= 1 AND "firstId" <= "lastId" AND "count" BETWEEN 1 AND "lastId" - "firstId" + 1)
);
CREATE UNIQUE INDEX "audit_seal_firstId_key" ON "audit_seal"("firstId");
CREATE UNIQUE INDEX "audit_seal_lastId_key" ON "audit_seal"("lastId");

CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log and its seals are append-only';
END $$;
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON "audit_seal" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- Root of one seal: SHA-256 over its number, its range, the root before, and the hashes of its rows in the order of their ids.
CREATE FUNCTION audit_root(number bigint, first_id bigint, last_id bigint, rows bigint, prev_root text, hashes text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(number, first_id, last_id, rows, prev_root, hashes)::text, 'UTF8')), 'hex')
$$;

-- Seals every row whose neighbours are all decided, at most `most` rows a seal; one sealer at a time. Returns the rows that were sealed.
-- A row may commit after one with a larger id. So a range ends at the last id that was given out at a moment (id_limit), and is sealed when every
-- transaction that held a lock to write into the log at that moment has ended: none of the ids up to id_limit can then appear any more.
-- Where one of them does not end within `patience`, nothing is sealed; the next call tries again. Writers never wait for this.
CREATE FUNCTION seal_audit_log(patience interval DEFAULT '2 seconds', most integer DEFAULT 10000) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  id_limit bigint;
  writers text[];
  give_up timestamptz := clock_timestamp() + patience;
  last_seal audit_seal;
  piece record;
  sealed bigint := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_seal'));
  SELECT * INTO last_seal FROM audit_seal ORDER BY number DESC LIMIT 1;
  SELECT last_value INTO id_limit FROM audit_log_id_seq;
  IF NOT EXISTS (SELECT FROM audit_log WHERE id > coalesce(last_seal."lastId", 0)) THEN
    RETURN 0;
  END IF;
  LOOP
    -- a commit is visible before its locks are released
    WITH held AS (
      SELECT virtualtransaction AS vxid FROM pg_locks
      WHERE locktype = 'relation' AND relation = 'audit_log'::regclass AND mode = 'RowExclusiveLock' AND pid IS DISTINCT FROM pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    )
    SELECT coalesce(array_agg(vxid), '{}') INTO writers FROM held WHERE writers IS NULL OR vxid = ANY (writers);
    EXIT WHEN writers = '{}';
    IF clock_timestamp() > give_up THEN
      RETURN 0;
    END IF;
    PERFORM pg_sleep(0.005);
  END LOOP;
  LOOP
    SELECT count(*) AS rows, max(id) AS last_id, string_agg(hash, '' ORDER BY id) AS hashes INTO piece FROM (
      SELECT id, hash FROM audit_log WHERE id > coalesce(last_seal."lastId", 0) AND id <= id_limit ORDER BY id LIMIT most
    ) next;
    EXIT WHEN piece.rows = 0;
    INSERT INTO audit_seal ("number", "firstId", "lastId", "count", "prevRoot", "root")
    SELECT n, f, piece.last_id, piece.rows, p, audit_root(n, f, piece.last_id, piece.rows, p, piece.hashes)
    FROM (SELECT coalesce(last_seal.number, 0) + 1 AS n, coalesce(last_seal."lastId", 0) + 1 AS f, coalesce(last_seal.root, '') AS p) seal
    RETURNING * INTO last_seal;
    sealed := sealed + piece.rows;
  END LOOP;
  RETURN sealed;
END $$;

-- what is there already
SELECT seal_audit_log();
