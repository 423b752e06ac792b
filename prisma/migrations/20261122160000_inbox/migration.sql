-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('new', 'in_review', 'contacted', 'meeting_booked', 'proposal_sent', 'negotiating', 'won', 'not_a_fit');

-- CreateEnum
CREATE TYPE "change_state" AS ENUM ('running', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "export_format" AS ENUM ('csv', 'xlsx');

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('queued', 'running', 'ready', 'failed', 'cancelled');

-- DropIndex
DROP INDEX "submission_workspace_id_link_id_idx";

-- DropIndex
DROP INDEX "submission_workspace_id_sent_at_idx";

-- AlterTable
ALTER TABLE "note" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "removed_name" VARCHAR(120);

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "close_call" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "contacted_at" TIMESTAMPTZ(3),
ADD COLUMN     "firm" SMALLINT,
ADD COLUMN     "note_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "outcome" VARCHAR(32),
ADD COLUMN     "owner_id" VARCHAR(64),
ADD COLUMN     "patterns" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "reason" VARCHAR(400),
ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "runner_up" VARCHAR(32),
ADD COLUMN     "signs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "snoozed_until" DATE,
ADD COLUMN     "sort_name" VARCHAR(120) COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "status" "submission_status" NOT NULL DEFAULT 'new',
ADD COLUMN     "status_at" TIMESTAMPTZ(3),
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "untouched_since" TIMESTAMPTZ(3),
ADD COLUMN     "urgency" SMALLINT NOT NULL DEFAULT 3;

-- AlterTable
-- Ours: no index finds an enum for a role that is bound by row policies, as its comparisons are not leakproof; a number's are.
ALTER TABLE "submission" ADD COLUMN     "stage" SMALLINT NOT NULL GENERATED ALWAYS AS (CASE "status" WHEN 'new' THEN 0
  WHEN 'in_review' THEN 1 WHEN 'contacted' THEN 2 WHEN 'meeting_booked' THEN 3 WHEN 'proposal_sent' THEN 4
  WHEN 'negotiating' THEN 5 WHEN 'won' THEN 6 ELSE 7 END) STORED;

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "sold" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "note_version" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "note_id" VARCHAR(32) NOT NULL,
    "number" INTEGER NOT NULL,
    "words" VARCHAR(4000) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_version_pkey" PRIMARY KEY ("workspace_id","note_id","number")
);

-- CreateTable
CREATE TABLE "submission_words" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "submission_words_pkey" PRIMARY KEY ("workspace_id","submission_id")
);

-- CreateTable
CREATE TABLE "inbox_tally" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "status" "submission_status" NOT NULL,
    "owner_id" VARCHAR(64) NOT NULL,
    "outcome" VARCHAR(32) NOT NULL,
    "link_id" VARCHAR(32) NOT NULL,
    "ended" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "inbox_tally_pkey" PRIMARY KEY ("workspace_id","status","owner_id","outcome","link_id","ended")
);

-- CreateTable
CREATE TABLE "status_name" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "status" "submission_status" NOT NULL,
    "name" VARCHAR(24) NOT NULL,
    "used" BOOLEAN NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "status_name_pkey" PRIMARY KEY ("workspace_id","status")
);

-- CreateTable
CREATE TABLE "change" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "author_id" VARCHAR(64),
    "author_name" VARCHAR(120) NOT NULL,
    "asked" JSON NOT NULL,
    "query" VARCHAR(2000),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "change_state" NOT NULL,
    "total" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "reached" VARCHAR(32),
    "left_alone" JSON NOT NULL DEFAULT '{}',
    "conflicted" INTEGER NOT NULL DEFAULT 0,
    "undoes" VARCHAR(32),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_row" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "change_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "before" JSON NOT NULL,
    "after" JSON NOT NULL,

    CONSTRAINT "change_row_pkey" PRIMARY KEY ("workspace_id","change_id","submission_id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "words" VARCHAR(400) NOT NULL,
    "due_on" DATE,
    "owner_id" VARCHAR(64),
    "author_id" VARCHAR(64),
    "author_name" VARCHAR(120) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_name" VARCHAR(120),
    "removed_at" TIMESTAMPTZ(3),
    "removed_name" VARCHAR(120),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_link" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "url" VARCHAR(500) NOT NULL,
    "author_id" VARCHAR(64),
    "author_name" VARCHAR(120) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_name" VARCHAR(120),

    CONSTRAINT "file_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_view" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "author_id" VARCHAR(64),
    "name" VARCHAR(60) NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "query" VARCHAR(2000) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "user_id" VARCHAR(64) NOT NULL,
    "tab" UUID NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("workspace_id","user_id","tab")
);

-- CreateTable
CREATE TABLE "key_setting" (
    "user_id" VARCHAR(64) NOT NULL,
    "single_keys" BOOLEAN NOT NULL,
    "keys" JSON NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "key_setting_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "export" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "author_id" VARCHAR(64),
    "author_name" VARCHAR(120) NOT NULL,
    "query" VARCHAR(2000),
    "columns" TEXT[],
    "format" "export_format" NOT NULL,
    "state" "export_state" NOT NULL DEFAULT 'queued',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "parts" INTEGER NOT NULL DEFAULT 0,
    "crc" BIGINT NOT NULL DEFAULT 0,
    "size" BIGINT NOT NULL DEFAULT 0,
    "packed" BIGINT NOT NULL DEFAULT 0,
    "problem" VARCHAR(200),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_stretch" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "export_id" VARCHAR(32) NOT NULL,
    "number" INTEGER NOT NULL,
    "ids" TEXT[],
    "done" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "export_stretch_pkey" PRIMARY KEY ("workspace_id","export_id","number")
);

-- CreateTable
CREATE TABLE "export_part" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "export_id" VARCHAR(32) NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "export_part_pkey" PRIMARY KEY ("workspace_id","export_id","number")
);

-- CreateTable
CREATE TABLE "audit" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" VARCHAR(64),
    "action" VARCHAR(48) NOT NULL,
    "object" VARCHAR(120) NOT NULL,
    "meta" JSON NOT NULL,
    "prev_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("workspace_id","seq")
);

-- CreateIndex
CREATE INDEX "change_workspace_id_at_idx" ON "change"("workspace_id", "at");

-- CreateIndex
CREATE INDEX "change_author_id_idx" ON "change"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_workspace_id_id_key" ON "change"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "change_workspace_id_op_id_key" ON "change"("workspace_id", "op_id");

-- CreateIndex
CREATE INDEX "change_row_workspace_id_submission_id_idx" ON "change_row"("workspace_id", "submission_id");

-- CreateIndex
CREATE INDEX "task_workspace_id_submission_id_idx" ON "task"("workspace_id", "submission_id");

-- CreateIndex
CREATE INDEX "task_workspace_id_owner_id_idx" ON "task"("workspace_id", "owner_id");

-- CreateIndex
CREATE INDEX "task_author_id_idx" ON "task"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_workspace_id_op_id_key" ON "task"("workspace_id", "op_id");

-- CreateIndex
CREATE INDEX "file_link_workspace_id_submission_id_idx" ON "file_link"("workspace_id", "submission_id");

-- CreateIndex
CREATE INDEX "file_link_author_id_idx" ON "file_link"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "file_link_workspace_id_op_id_key" ON "file_link"("workspace_id", "op_id");

-- CreateIndex
CREATE INDEX "inbox_view_author_id_idx" ON "inbox_view"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_view_workspace_id_op_id_key" ON "inbox_view"("workspace_id", "op_id");

-- CreateIndex
CREATE INDEX "presence_workspace_id_submission_id_idx" ON "presence"("workspace_id", "submission_id");

-- CreateIndex
CREATE INDEX "export_workspace_id_created_at_idx" ON "export"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "export_author_id_idx" ON "export"("author_id");

-- CreateIndex
CREATE INDEX "export_expires_at_idx" ON "export"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "export_workspace_id_id_key" ON "export"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "export_workspace_id_op_id_key" ON "export"("workspace_id", "op_id");

-- CreateIndex
CREATE INDEX "audit_workspace_id_actor_id_idx" ON "audit"("workspace_id", "actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "note_workspace_id_id_key" ON "note"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_sent_at_id_idx" ON "submission"("workspace_id", "sent_at", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_untouched_since_id_idx" ON "submission"("workspace_id", "untouched_since", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_stage_untouched_since_id_idx" ON "submission"("workspace_id", "stage", "untouched_since", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_owner_id_untouched_since_id_idx" ON "submission"("workspace_id", "owner_id", "untouched_since", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_urgency_untouched_since_id_idx" ON "submission"("workspace_id", "urgency", "untouched_since", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_outcome_firm_id_idx" ON "submission"("workspace_id", "outcome", "firm", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_sort_name_id_idx" ON "submission"("workspace_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_link_id_sent_at_id_idx" ON "submission"("workspace_id", "link_id", "sent_at", "id");

-- CreateIndex
CREATE INDEX "submission_removed_at_idx" ON "submission"("removed_at");

-- CreateIndex
CREATE INDEX "submission_tags_idx" ON "submission" USING GIN ("tags");

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "member"("workspace_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_version" ADD CONSTRAINT "note_version_workspace_id_note_id_fkey" FOREIGN KEY ("workspace_id", "note_id") REFERENCES "note"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_words" ADD CONSTRAINT "submission_words_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_tally" ADD CONSTRAINT "inbox_tally_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_name" ADD CONSTRAINT "status_name_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_row" ADD CONSTRAINT "change_row_workspace_id_change_id_fkey" FOREIGN KEY ("workspace_id", "change_id") REFERENCES "change"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_row" ADD CONSTRAINT "change_row_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "member"("workspace_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_link" ADD CONSTRAINT "file_link_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_link" ADD CONSTRAINT "file_link_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_view" ADD CONSTRAINT "inbox_view_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_view" ADD CONSTRAINT "inbox_view_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_workspace_id_user_id_fkey" FOREIGN KEY ("workspace_id", "user_id") REFERENCES "member"("workspace_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_setting" ADD CONSTRAINT "key_setting_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_stretch" ADD CONSTRAINT "export_stretch_workspace_id_export_id_fkey" FOREIGN KEY ("workspace_id", "export_id") REFERENCES "export"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_part" ADD CONSTRAINT "export_part_workspace_id_export_id_fkey" FOREIGN KEY ("workspace_id", "export_id") REFERENCES "export"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- CreateTable
CREATE TABLE "routing_rule" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "outcome" VARCHAR(32),
    "link_id" VARCHAR(32),
    "close_call" BOOLEAN NOT NULL,
    "urgency" SMALLINT,
    "owner_id" VARCHAR(64),
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "live_since" TIMESTAMPTZ(3),

    CONSTRAINT "routing_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "routing_rule_workspace_id_link_id_idx" ON "routing_rule"("workspace_id", "link_id");

-- CreateIndex
CREATE INDEX "routing_rule_workspace_id_owner_id_idx" ON "routing_rule"("workspace_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "routing_rule_workspace_id_op_id_key" ON "routing_rule"("workspace_id", "op_id");

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_workspace_id_link_id_fkey" FOREIGN KEY ("workspace_id", "link_id") REFERENCES "branded_link"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "member"("workspace_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;


-- CreateTable
CREATE TABLE "member_follow_up" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "day" INTEGER NOT NULL,
    "version_number" INTEGER NOT NULL,
    "rubric_id" VARCHAR(32) NOT NULL,
    "rubric_hash" CHAR(64) NOT NULL,
    "outcome" VARCHAR(32) NOT NULL,
    "variant" VARCHAR(32),
    "confidence" VARCHAR(16) NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "found" TEXT[],
    "occurred" TEXT[],
    "bought" "bought" NOT NULL,
    "measures" JSON NOT NULL,
    "course" "course",
    "again" BOOLEAN,
    "author_id" VARCHAR(64),
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_follow_up_pkey" PRIMARY KEY ("workspace_id","submission_id","day")
);

-- CreateIndex
CREATE INDEX "member_follow_up_author_id_idx" ON "member_follow_up"("author_id");

-- AddForeignKey
ALTER TABLE "member_follow_up" ADD CONSTRAINT "member_follow_up_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_follow_up" ADD CONSTRAINT "member_follow_up_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What follows is ours: Prisma's schema cannot say it, and its comparison does not look at it.

-- What was sent before the inbox came begins as new, untouched since it was sent.
UPDATE "submission" SET "status_at" = "sent_at", "untouched_since" = "sent_at",
  "note_count" = (SELECT count(*) FROM "note" n WHERE n."workspace_id" = "submission"."workspace_id"
    AND n."submission_id" = "submission"."id" AND n."removed_at" IS NULL);
ALTER TABLE "submission" ALTER COLUMN "status_at" SET NOT NULL, ALTER COLUMN "untouched_since" SET NOT NULL;

ALTER TABLE "submission" ADD CONSTRAINT "submission_work_check" CHECK ("urgency" BETWEEN 1 AND 3 AND "firm" BETWEEN 0 AND 20 AND cardinality("tags") <= 20);
ALTER TABLE "submission" ADD CONSTRAINT "submission_firm_check" CHECK (("outcome" IS NULL) = ("firm" IS NULL));
ALTER TABLE "submission" ADD CONSTRAINT "submission_reason_check" CHECK ("status" <> 'not_a_fit' OR "reason" IS NOT NULL OR "ended_at" IS NOT NULL);
-- What has ended says nothing either.
ALTER TABLE "submission" ADD CONSTRAINT "submission_ended_says_check" CHECK ("ended_at" IS NULL OR ("outcome" IS NULL AND "runner_up" IS NULL
  AND "firm" IS NULL AND "sort_name" = '' AND "reason" IS NULL AND cardinality("tags") = 0 AND cardinality("signs") = 0 AND cardinality("patterns") = 0));
ALTER TABLE "member_follow_up" ADD CONSTRAINT "member_follow_up_day_check" CHECK ("day" IN (0, 90, 180) AND ("day" = 0) = ("course" IS NULL));
ALTER TABLE "file_link" ADD CONSTRAINT "file_link_url_check" CHECK ("url" LIKE 'https://%');
ALTER TABLE "audit" ADD CONSTRAINT "audit_lines_check" CHECK (position(E'\n' in coalesce("actor_id", '') || "action" || "object") = 0);
-- Who has what open is nothing to keep over a crash.
ALTER TABLE "presence" SET UNLOGGED;

-- A submission that comes in has not been touched yet.
CREATE FUNCTION "submission_comes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."status_at" := coalesce(NEW."status_at", NEW."created_at");
  NEW."untouched_since" := coalesce(NEW."untouched_since", NEW."sent_at");
  RETURN NEW;
END $$;
CREATE TRIGGER "submission_comes" BEFORE INSERT ON "submission" FOR EACH ROW EXECUTE FUNCTION "submission_comes"();

-- Search: each word alone, found by how it begins. Every word in the index begins with its workspace, so that a search goes
-- through the words of one workspace, however many the others have. The function reads past the row policies, which would
-- keep the index from being used; it looks into one workspace all the same, and never another than the asker's. No other
-- way than through the index of words is left open to it: whatever seems common may lie far apart.
CREATE INDEX "submission_words_found" ON "submission_words" USING gin
  (array_to_tsvector(string_to_array("workspace_id" || replace("folded", ' ', ' ' || "workspace_id"), ' '))) WITH (fastupdate = off);
CREATE FUNCTION "inbox_found"("workspace" text, "wanted" tsquery, "most" integer) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET enable_seqscan = off SET search_path FROM CURRENT AS $$
  SELECT w."submission_id"::text FROM "submission_words" w
  WHERE array_to_tsvector(string_to_array(w."workspace_id" || replace(w."folded", ' ', ' ' || w."workspace_id"), ' ')) @@ $2
    AND w."workspace_id" || '' = $1 AND coalesce(nullif(current_setting('app.workspace', true), ''), $1) = $1
  LIMIT $3
$$;
-- What is open is listed by itself: what was won or lost years ago has been untouched longest.
CREATE INDEX "submission_open" ON "submission" ("workspace_id", "untouched_since", "id")
  WHERE "ended_at" IS NULL AND "removed_at" IS NULL AND "stage" < 6;
CREATE INDEX "submission_unassigned" ON "submission" ("workspace_id", "stage", "untouched_since", "id")
  WHERE "ended_at" IS NULL AND "removed_at" IS NULL AND "stage" < 6 AND "owner_id" IS NULL;
CREATE INDEX "submission_owned" ON "submission" ("workspace_id", "owner_id", "untouched_since", "id")
  WHERE "ended_at" IS NULL AND "removed_at" IS NULL AND "stage" < 6 AND "owner_id" IS NOT NULL;
-- What was sent before the inbox came waits for a worker to say what the inbox tells of it.
CREATE INDEX "submission_unfilled" ON "submission" ("id") WHERE "ended_at" IS NULL AND "outcome" IS NULL;
-- Those that are out of sight for a while are few; they are taken off the counts.
CREATE INDEX "submission_snoozed" ON "submission" ("workspace_id", "snoozed_until") WHERE "snoozed_until" IS NOT NULL;

-- Notes are counted where they are listed.
CREATE FUNCTION "count_notes"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE "at" "note";
BEGIN
  "at" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  UPDATE "submission" s SET "note_count" = (SELECT count(*) FROM "note" n
      WHERE n."workspace_id" = "at"."workspace_id" AND n."submission_id" = "at"."submission_id" AND n."removed_at" IS NULL)
    WHERE s."workspace_id" = "at"."workspace_id" AND s."id" = "at"."submission_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "count_notes" AFTER INSERT OR DELETE ON "note" FOR EACH ROW EXECUTE FUNCTION "count_notes"();
CREATE TRIGGER "count_notes_again" AFTER UPDATE OF "removed_at" ON "note" FOR EACH ROW EXECUTE FUNCTION "count_notes"();

-- What a member owned is nobody's once they are gone.
CREATE FUNCTION "let_go_of_work"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  -- In the order in which a change of many takes them: two who go different ways wait for each other for ever.
  PERFORM 1 FROM "submission" WHERE "workspace_id" = OLD."workspace_id" AND "owner_id" = OLD."user_id"
    ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "submission" SET "owner_id" = NULL, "revision" = "revision" + 1
    WHERE "workspace_id" = OLD."workspace_id" AND "owner_id" = OLD."user_id";
  UPDATE "task" SET "owner_id" = NULL WHERE "workspace_id" = OLD."workspace_id" AND "owner_id" = OLD."user_id";
  UPDATE "routing_rule" SET "owner_id" = NULL, "live_since" = NULL
    WHERE "workspace_id" = OLD."workspace_id" AND "owner_id" = OLD."user_id";
  RETURN OLD;
END $$;
CREATE TRIGGER "let_go_of_work" BEFORE DELETE ON "member" FOR EACH ROW EXECUTE FUNCTION "let_go_of_work"();

-- The tally follows every statement, whatever it changed and however many rows.
CREATE FUNCTION "tally_submissions"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO "inbox_tally" ("workspace_id", "status", "owner_id", "outcome", "link_id", "ended", "count")
    SELECT t."workspace_id", t."status", t."owner_id", t."outcome", t."link_id", t."ended", sum(t."d")
    FROM (
      SELECT m."workspace_id", m."status", coalesce(m."owner_id", '') AS "owner_id", coalesce(m."outcome", '') AS "outcome",
        m."link_id", m."ended_at" IS NOT NULL AS "ended", 1 AS "d" FROM "moved_to" m WHERE m."removed_at" IS NULL
      UNION ALL
      SELECT m."workspace_id", m."status", coalesce(m."owner_id", ''), coalesce(m."outcome", ''),
        m."link_id", m."ended_at" IS NOT NULL, -1 FROM "moved_from" m WHERE m."removed_at" IS NULL
    ) t
    WHERE EXISTS (SELECT 1 FROM "workspace" w WHERE w."id" = t."workspace_id")
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(t."d") <> 0 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT ("workspace_id", "status", "owner_id", "outcome", "link_id", "ended")
      DO UPDATE SET "count" = "inbox_tally"."count" + excluded."count";
  RETURN NULL;
END $$;
CREATE FUNCTION "tally_new_submissions"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO "inbox_tally" ("workspace_id", "status", "owner_id", "outcome", "link_id", "ended", "count")
    SELECT m."workspace_id", m."status", coalesce(m."owner_id", ''), coalesce(m."outcome", ''), m."link_id",
      m."ended_at" IS NOT NULL, count(*)
    FROM "moved_to" m WHERE m."removed_at" IS NULL GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT ("workspace_id", "status", "owner_id", "outcome", "link_id", "ended")
      DO UPDATE SET "count" = "inbox_tally"."count" + excluded."count";
  RETURN NULL;
END $$;
CREATE FUNCTION "tally_gone_submissions"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "inbox_tally" t SET "count" = t."count" - g."count"
    FROM (
      SELECT m."workspace_id", m."status", coalesce(m."owner_id", '') AS "owner_id", coalesce(m."outcome", '') AS "outcome",
        m."link_id", m."ended_at" IS NOT NULL AS "ended", count(*) AS "count"
      FROM "moved_from" m WHERE m."removed_at" IS NULL GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ) g
    WHERE t."workspace_id" = g."workspace_id" AND t."status" = g."status" AND t."owner_id" = g."owner_id"
      AND t."outcome" = g."outcome" AND t."link_id" = g."link_id" AND t."ended" = g."ended";
  RETURN NULL;
END $$;
CREATE TRIGGER "tally_submissions" AFTER UPDATE ON "submission" REFERENCING OLD TABLE AS "moved_from" NEW TABLE AS "moved_to"
  FOR EACH STATEMENT EXECUTE FUNCTION "tally_submissions"();
CREATE TRIGGER "tally_new_submissions" AFTER INSERT ON "submission" REFERENCING NEW TABLE AS "moved_to"
  FOR EACH STATEMENT EXECUTE FUNCTION "tally_new_submissions"();
CREATE TRIGGER "tally_gone_submissions" AFTER DELETE ON "submission" REFERENCING OLD TABLE AS "moved_from"
  FOR EACH STATEMENT EXECUTE FUNCTION "tally_gone_submissions"();
INSERT INTO "inbox_tally" ("workspace_id", "status", "owner_id", "outcome", "link_id", "ended", "count")
  SELECT "workspace_id", "status", coalesce("owner_id", ''), coalesce("outcome", ''), "link_id", "ended_at" IS NOT NULL, count(*)
  FROM "submission" WHERE "removed_at" IS NULL GROUP BY 1, 2, 3, 4, 5, 6;

-- Whoever looks at an inbox hears of what changed in it: ids alone, and only those of the workspace by whoever listens.
-- `s` are submissions, or `many`; `m` is somebody whose membership changed, `u` somebody whose session ended, `p` a
-- submission that somebody opened or left, `c` a change and `e` an export that moved on.
CREATE FUNCTION "tell_of_submissions"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_notify('seam_gauge_inbox', (CASE WHEN count(*) > 50 THEN json_build_object('w', "workspace_id", 'many', true)
      ELSE json_build_object('w', "workspace_id", 's', json_agg("id")) END)::text)
    FROM "told" GROUP BY "workspace_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "tell_of_changed" AFTER UPDATE ON "submission" REFERENCING NEW TABLE AS "told"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_submissions"();
CREATE TRIGGER "tell_of_new" AFTER INSERT ON "submission" REFERENCING NEW TABLE AS "told"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_submissions"();
CREATE TRIGGER "tell_of_gone" AFTER DELETE ON "submission" REFERENCING OLD TABLE AS "told"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_submissions"();

CREATE FUNCTION "tell_of_part"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_notify('seam_gauge_inbox', json_build_object('w', NEW."workspace_id", TG_ARGV[0], json_build_array(
    CASE WHEN TG_TABLE_NAME IN ('change', 'export') THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'submission_id' END))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "tell_of_task" AFTER INSERT OR UPDATE ON "task" FOR EACH ROW EXECUTE FUNCTION "tell_of_part"('s');
CREATE TRIGGER "tell_of_file" AFTER INSERT OR UPDATE ON "file_link" FOR EACH ROW EXECUTE FUNCTION "tell_of_part"('s');
CREATE TRIGGER "tell_of_note" AFTER UPDATE OF "words" ON "note" FOR EACH ROW EXECUTE FUNCTION "tell_of_part"('s');
CREATE TRIGGER "tell_of_change" AFTER UPDATE ON "change" FOR EACH ROW EXECUTE FUNCTION "tell_of_part"('c');
CREATE TRIGGER "tell_of_export" AFTER UPDATE ON "export" FOR EACH ROW EXECUTE FUNCTION "tell_of_part"('e');

CREATE FUNCTION "tell_of_presence"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- Somebody who stays where they are is no news.
    IF OLD."submission_id" = NEW."submission_id" AND OLD."seen_at" > NEW."seen_at" - interval '30 seconds' THEN RETURN NULL; END IF;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM pg_notify('seam_gauge_inbox', json_build_object('w', OLD."workspace_id", 'p', json_build_array(OLD."submission_id"))::text);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM pg_notify('seam_gauge_inbox', json_build_object('w', NEW."workspace_id", 'p', json_build_array(NEW."submission_id"))::text);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "tell_of_presence" AFTER INSERT OR UPDATE OR DELETE ON "presence" FOR EACH ROW EXECUTE FUNCTION "tell_of_presence"();

CREATE FUNCTION "tell_of_member"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_notify('seam_gauge_inbox', json_build_object('w', OLD."workspace_id", 'm', OLD."user_id")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "tell_of_member" AFTER UPDATE OR DELETE ON "member" FOR EACH ROW EXECUTE FUNCTION "tell_of_member"();
CREATE FUNCTION "tell_of_session"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_notify('seam_gauge_inbox', json_build_object('u', OLD."user_id")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "tell_of_session" AFTER DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION "tell_of_session"();

-- Long work queues itself, in the transaction that asks for it.
CREATE FUNCTION "queue_work"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM "graphile_worker".add_job(TG_ARGV[0], json_build_object('id', NEW."id"), max_attempts := 12,
    job_key := TG_ARGV[0] || ' ' || NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "queue_change" AFTER INSERT ON "change"
  FOR EACH ROW WHEN (NEW."state" = 'running') EXECUTE FUNCTION "queue_work"('change');
CREATE TRIGGER "queue_export" AFTER INSERT ON "export"
  FOR EACH ROW WHEN (NEW."state" = 'queued') EXECUTE FUNCTION "queue_work"('export');

-- Where people stopped within some days, by one link or by all of them, told in sums: nothing while fewer than 20 started.
CREATE FUNCTION "inbox_exits"("workspace" text, "link" text, "since" timestamptz, "until" timestamptz)
  RETURNS TABLE ("question_id" text, "count" bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  WITH "begun" AS (
    SELECT v."last_question_id", v."submitted_at" FROM "visit" v
    WHERE v."workspace_id" = $1 AND ($2 IS NULL OR v."link_id" = $2) AND v."opened_at" >= $3 AND v."opened_at" < $4
      AND v."started_at" IS NOT NULL AND coalesce(nullif(current_setting('app.workspace', true), ''), $1) = $1
  )
  SELECT b."last_question_id"::text, count(*) FROM "begun" b
  WHERE b."submitted_at" IS NULL AND b."last_question_id" IS NOT NULL AND (SELECT count(*) FROM "begun") >= 20
  GROUP BY 1
$$;

-- What ended for a workspace is in none of its files either: those that hold it are gone at once.
CREATE FUNCTION "let_go_of_exports"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE "gone" text[];
BEGIN
  WITH "over" AS (
    UPDATE "export" e SET "state" = 'cancelled', "settled_at" = now(), "problem" = 'A submission in it has ended, so its file is gone.'
    WHERE e."workspace_id" = OLD."workspace_id" AND e."state" IN ('queued', 'running', 'ready') AND EXISTS (
      SELECT 1 FROM "export_stretch" x WHERE x."workspace_id" = e."workspace_id" AND x."export_id" = e."id"
        AND x."done" AND x."ids" @> ARRAY[OLD."id"]::text[])
    RETURNING e."id"
  ) SELECT array_agg("id") INTO "gone" FROM "over";
  DELETE FROM "export_part" WHERE "workspace_id" = OLD."workspace_id" AND "export_id" = ANY("gone");
  RETURN NULL;
END $$;
CREATE TRIGGER "let_go_of_exports_ended" AFTER UPDATE OF "ended_at" ON "submission" FOR EACH ROW
  WHEN (OLD."ended_at" IS NULL AND NEW."ended_at" IS NOT NULL) EXECUTE FUNCTION "let_go_of_exports"();
CREATE TRIGGER "let_go_of_exports_deleted" AFTER DELETE ON "submission" FOR EACH ROW
  WHEN (OLD."ended_at" IS NULL) EXECUTE FUNCTION "let_go_of_exports"();

-- The audit log: a line gets its number and its hash here, so that nobody writes them; each hash takes in the one before.
CREATE FUNCTION "chain_audit"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW."workspace_id", 0));
  SELECT a."seq" + 1, a."hash" INTO NEW."seq", NEW."prev_hash" FROM "audit" a
    WHERE a."workspace_id" = NEW."workspace_id" ORDER BY a."seq" DESC LIMIT 1;
  NEW."seq" := coalesce(NEW."seq", 1);
  NEW."prev_hash" := coalesce(NEW."prev_hash", repeat('0', 64));
  NEW."hash" := encode(sha256(convert_to(concat_ws(E'\n', NEW."prev_hash", NEW."workspace_id", NEW."seq",
    (extract(epoch FROM NEW."at") * 1000)::bigint, coalesce(NEW."actor_id", ''), NEW."action", NEW."object", NEW."meta"::text), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER "chain_audit" BEFORE INSERT ON "audit" FOR EACH ROW EXECUTE FUNCTION "chain_audit"();
CREATE FUNCTION "keep_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "keep_audit" BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION "keep_audit"();
CREATE TRIGGER "keep_all_audit" BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION "keep_audit"();

ALTER TABLE "note_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "submission_words" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inbox_tally" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "status_name" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "change_row" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "task" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "file_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inbox_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "export" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "export_stretch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "export_part" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member_follow_up" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "routing_rule" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own" ON "note_version" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "submission_words" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "inbox_tally" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "status_name" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "change" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "change_row" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "task" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "file_link" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "inbox_view" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "presence" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "export" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "export_stretch" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "export_part" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "routing_rule" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "member_follow_up" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "audit" USING ("workspace_id" = current_setting('app.workspace', true));

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'seam_gauge_member') THEN RETURN; END IF;
  GRANT SELECT ON "inbox_tally", "export_part" TO "seam_gauge_member";
  GRANT UPDATE ("status", "status_at", "reason", "owner_id", "snoozed_until", "tags", "untouched_since", "contacted_at",
    "revision", "removed_at") ON "submission" TO "seam_gauge_member";
  GRANT UPDATE ("sold") ON "workspace" TO "seam_gauge_member";
  GRANT SELECT, INSERT ON "note_version", "audit", "change_row", "export_stretch" TO "seam_gauge_member";
  GRANT SELECT, INSERT, UPDATE ON "change", "export" TO "seam_gauge_member";
  GRANT SELECT, INSERT, UPDATE, DELETE ON "routing_rule", "member_follow_up", "submission_words", "status_name", "task", "file_link", "inbox_view", "presence"
    TO "seam_gauge_member";
END $$;
