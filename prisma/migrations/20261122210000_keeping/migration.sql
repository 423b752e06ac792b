-- CreateEnum
CREATE TYPE "retention_does" AS ENUM ('anonymise', 'delete');

-- AlterEnum
ALTER TYPE "submission_ending" ADD VALUE 'retention';

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "retention_does" "retention_does",
ADD COLUMN     "retention_months" SMALLINT;

-- CreateTable
CREATE TABLE "retention_run" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "day" DATE NOT NULL,
    "months" SMALLINT NOT NULL,
    "does" "retention_does" NOT NULL,
    "before" TIMESTAMPTZ(3) NOT NULL,
    "reached" INTEGER NOT NULL DEFAULT 0,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("workspace_id","day")
);

-- CreateTable
CREATE TABLE "tombstone" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32),
    "person" BYTEA NOT NULL,
    "places" INTEGER NOT NULL,
    "visits" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tombstone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ask_back" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "words" VARCHAR(400) NOT NULL,
    "author_id" VARCHAR(64),
    "author_name" VARCHAR(120) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "answer" VARCHAR(4000),
    "answered_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "ask_back_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tombstone_workspace_id_at_idx" ON "tombstone"("workspace_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ask_back_hash_key" ON "ask_back"("hash");

-- CreateIndex
CREATE INDEX "ask_back_workspace_id_submission_id_idx" ON "ask_back"("workspace_id", "submission_id");

-- CreateIndex
CREATE INDEX "ask_back_author_id_idx" ON "ask_back"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "ask_back_workspace_id_op_id_key" ON "ask_back"("workspace_id", "op_id");

-- AddForeignKey
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_back" ADD CONSTRAINT "ask_back_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_back" ADD CONSTRAINT "ask_back_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_back" ADD CONSTRAINT "ask_back_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;



ALTER TABLE "workspace" ADD CONSTRAINT "workspace_retention"
  CHECK (("retention_months" IS NULL) = ("retention_does" IS NULL) AND "retention_months" BETWEEN 1 AND 120);
ALTER TABLE "ask_back" ADD CONSTRAINT "ask_back_answered" CHECK (("answer" IS NULL) = ("answered_at" IS NULL));
ALTER TABLE "tombstone" ADD CONSTRAINT "tombstone_person" CHECK (octet_length("person") = 32);
-- One question of a submission waits at a time.
CREATE UNIQUE INDEX "ask_back_waits" ON "ask_back" ("workspace_id", "submission_id")
  WHERE "answered_at" IS NULL AND "revoked_at" IS NULL;
-- A colleague sees a question, and what was answered, without a reload.
CREATE TRIGGER "tell_of_ask_back" AFTER INSERT OR UPDATE ON "ask_back" FOR EACH ROW EXECUTE FUNCTION "tell_of_part"('s');

-- What a workspace let go of names nobody and holds no words of anybody; what was advised is counted on. The new value is
-- compared as a text: it cannot be used as itself in the transaction that adds it.
ALTER TABLE "submission" DROP CONSTRAINT "submission_ended_says_check";
ALTER TABLE "submission" ADD CONSTRAINT "submission_ended_says_check" CHECK ("ended_at" IS NULL OR (
  "sort_name" = '' AND "reason" IS NULL AND cardinality("tags") = 0 AND ("ended_by"::text = 'retention' OR (
    "outcome" IS NULL AND "runner_up" IS NULL AND "firm" IS NULL AND cardinality("signs") = 0 AND cardinality("patterns") = 0))));
ALTER TABLE "submission" ADD CONSTRAINT "submission_let_go_check" CHECK ("ended_by"::text <> 'retention' OR "recipient_id" IS NULL);
-- A retention finds what was sent before a day among what has not ended, however much has.
CREATE INDEX "submission_kept" ON "submission" ("workspace_id", "sent_at", "id") WHERE "ended_at" IS NULL;

-- What was recorded of an erasure is never changed; it is deleted by nobody.
CREATE FUNCTION "keep_tombstone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'tombstones are only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "keep_tombstone" BEFORE UPDATE OR DELETE ON "tombstone" FOR EACH ROW EXECUTE FUNCTION "keep_tombstone"();
CREATE TRIGGER "keep_all_tombstones" BEFORE TRUNCATE ON "tombstone" FOR EACH STATEMENT EXECUTE FUNCTION "keep_tombstone"();

ALTER TABLE "ask_back" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "retention_run" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tombstone" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own" ON "ask_back" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "retention_run" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "tombstone" USING ("workspace_id" = current_setting('app.workspace', true));

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'seam_gauge_member') THEN RETURN; END IF;
  GRANT SELECT ON "retention_run" TO "seam_gauge_member";
  GRANT SELECT, INSERT ON "tombstone" TO "seam_gauge_member";
  GRANT SELECT, INSERT ON "ask_back" TO "seam_gauge_member";
  GRANT UPDATE ("revoked_at") ON "ask_back" TO "seam_gauge_member";
  GRANT UPDATE ("retention_months", "retention_does") ON "workspace" TO "seam_gauge_member";
END $$;


-- Whoever is erased is taken out of what members wrote as well, and out of files that hold them.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'seam_gauge_member') THEN RETURN; END IF;
  GRANT UPDATE ("words") ON "note_version" TO "seam_gauge_member";
  GRANT UPDATE ("words", "answer", "author_name") ON "ask_back" TO "seam_gauge_member";
  GRANT UPDATE ("before", "after") ON "change_row" TO "seam_gauge_member";
  GRANT UPDATE ("business_name", "contact_name", "sort_name") ON "submission" TO "seam_gauge_member";
  GRANT UPDATE ("recipient_id") ON "visit" TO "seam_gauge_member";
  GRANT DELETE ON "export_part" TO "seam_gauge_member";
END $$;

-- A file that is gone because a submission in it ended has its line as well. It is written at the commit, last of all like
-- any line of the log: who comes next waits for it. With the workspace nothing is left to tell of.
CREATE FUNCTION "tell_of_lost_export"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "export" e WHERE e."workspace_id" = NEW."workspace_id" AND e."id" = NEW."id") THEN
    INSERT INTO "audit" ("workspace_id", "seq", "at", "actor_id", "action", "object", "meta", "prev_hash", "hash")
    VALUES (NEW."workspace_id", 0, now(), NULL, 'export.cancelled', 'export ' || NEW."id", '{}', '', '');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "tell_of_lost_export" AFTER UPDATE OF "state" ON "export" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."state" <> 'cancelled' AND NEW."state" = 'cancelled' AND NEW."problem" = 'A submission in it has ended, so its file is gone.')
  EXECUTE FUNCTION "tell_of_lost_export"();

-- What was kept as written is kept but for the address of somebody who is erased everywhere, by whoever runs the server.
CREATE OR REPLACE FUNCTION "keep_as_written"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND current_setting('app.erasing', true) = 'yes' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of % is not allowed: its rows are kept as written', TG_OP, TG_TABLE_NAME USING ERRCODE = '23001';
END
$$;
