-- CreateEnum
CREATE TYPE "rank" AS ENUM ('owner', 'admin', 'member', 'viewer');

-- CreateEnum
CREATE TYPE "logo_type" AS ENUM ('png', 'webp');

-- CreateEnum
CREATE TYPE "contact_ask" AS ENUM ('off', 'optional', 'needed');

-- CreateEnum
CREATE TYPE "submission_ending" AS ENUM ('withdrawn', 'deleted', 'expiry');

-- CreateEnum
CREATE TYPE "letter_state" AS ENUM ('queued', 'sent', 'kept', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "app_user" (
    "id" VARCHAR(64) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" VARCHAR(64) NOT NULL,
    "token" VARCHAR(128) NOT NULL,
    "user_id" VARCHAR(64) NOT NULL,
    "workspace_id" VARCHAR(32),
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" VARCHAR(64) NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" VARCHAR(64) NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" VARCHAR(64) NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_code" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setup_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" VARCHAR(32) NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "user_id" VARCHAR(64) NOT NULL,
    "rank" "rank" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "hash" BYTEA NOT NULL,
    "op_id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "rank" "rank" NOT NULL,
    "inviter_name" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "colour" CHAR(7) NOT NULL,
    "logo_id" VARCHAR(32),
    "sells" VARCHAR(120),
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "logo" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "type" "logo_type" NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "logo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "host" VARCHAR(253) NOT NULL,
    "token" VARCHAR(64) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "problem" VARCHAR(200),
    "verified_at" TIMESTAMPTZ(3),
    "misses" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branded_link" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "slug" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "sender" VARCHAR(120) NOT NULL,
    "sells" VARCHAR(120) NOT NULL,
    "logo_id" VARCHAR(32),
    "colour" CHAR(7) NOT NULL,
    "intro" VARCHAR(400) NOT NULL,
    "button_words" VARCHAR(24) NOT NULL,
    "call_url" VARCHAR(500),
    "contact" "contact_ask" NOT NULL,
    "frames" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "branded_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tell_of" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "link_id" VARCHAR(32) NOT NULL,
    "user_id" VARCHAR(64) NOT NULL,

    CONSTRAINT "tell_of_pkey" PRIMARY KEY ("workspace_id","link_id","user_id")
);

-- CreateTable
CREATE TABLE "recipient" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "link_id" VARCHAR(32) NOT NULL,
    "slug" VARCHAR(32) NOT NULL,
    "name" VARCHAR(120),
    "email" VARCHAR(254) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "link_id" VARCHAR(32) NOT NULL,
    "recipient_id" VARCHAR(32),
    "assessment_id" VARCHAR(32),
    "framed" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "last_question_id" VARCHAR(64),

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "link_id" VARCHAR(32) NOT NULL,
    "visit_id" VARCHAR(32) NOT NULL,
    "recipient_id" VARCHAR(32),
    "business_name" VARCHAR(120),
    "contact_name" VARCHAR(120),
    "contact_email" VARCHAR(254),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" "submission_ending",

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sent_version" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "assessment_id" VARCHAR(32) NOT NULL,
    "version_number" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sent_version_pkey" PRIMARY KEY ("workspace_id","submission_id","version_number")
);

-- CreateTable
CREATE TABLE "consent" (
    "workspace_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "version_number" INTEGER NOT NULL,
    "words_id" VARCHAR(32) NOT NULL,
    "words" VARCHAR(2000) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "locale" VARCHAR(16) NOT NULL,
    "purpose" VARCHAR(32) NOT NULL,
    "method" VARCHAR(32) NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("workspace_id","submission_id","version_number")
);

-- CreateTable
CREATE TABLE "note" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32) NOT NULL,
    "submission_id" VARCHAR(32) NOT NULL,
    "op_id" UUID NOT NULL,
    "author_id" VARCHAR(64),
    "author_name" VARCHAR(120) NOT NULL,
    "words" VARCHAR(4000) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" VARCHAR(32) NOT NULL,
    "workspace_id" VARCHAR(32),
    "recipient_id" VARCHAR(32),
    "kind" VARCHAR(32) NOT NULL,
    "to_name" VARCHAR(120),
    "to_email" VARCHAR(254) NOT NULL,
    "data" JSON NOT NULL,
    "dedupe" VARCHAR(160),
    "state" "letter_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" VARCHAR(500),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "solved_puzzle" (
    "id" VARCHAR(128) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "solved_puzzle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "verification_expires_at_idx" ON "verification"("expires_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_hash_key" ON "invitation"("hash");

-- CreateIndex
CREATE INDEX "invitation_workspace_id_created_at_idx" ON "invitation"("workspace_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_workspace_id_op_id_key" ON "invitation"("workspace_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "logo_workspace_id_id_key" ON "logo"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "domain_workspace_id_host_key" ON "domain"("workspace_id", "host");

-- CreateIndex
CREATE UNIQUE INDEX "branded_link_slug_key" ON "branded_link"("slug");

-- CreateIndex
CREATE INDEX "branded_link_workspace_id_created_at_idx" ON "branded_link"("workspace_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "branded_link_workspace_id_id_key" ON "branded_link"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "branded_link_workspace_id_op_id_key" ON "branded_link"("workspace_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "recipient_slug_key" ON "recipient"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "recipient_workspace_id_id_key" ON "recipient"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recipient_workspace_id_link_id_email_key" ON "recipient"("workspace_id", "link_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "visit_assessment_id_key" ON "visit"("assessment_id");

-- CreateIndex
CREATE INDEX "visit_workspace_id_link_id_opened_at_idx" ON "visit"("workspace_id", "link_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "visit_workspace_id_id_key" ON "visit"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_sent_at_idx" ON "submission"("workspace_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "submission_workspace_id_id_key" ON "submission"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_workspace_id_visit_id_key" ON "submission"("workspace_id", "visit_id");

-- CreateIndex
CREATE INDEX "sent_version_assessment_id_version_number_idx" ON "sent_version"("assessment_id", "version_number");

-- CreateIndex
CREATE INDEX "note_workspace_id_submission_id_written_at_idx" ON "note"("workspace_id", "submission_id", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "note_workspace_id_op_id_key" ON "note"("workspace_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_dedupe_key" ON "letter"("dedupe");

-- CreateIndex
CREATE INDEX "letter_workspace_id_created_at_idx" ON "letter"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "letter_settled_at_idx" ON "letter"("settled_at");

-- CreateIndex
CREATE INDEX "solved_puzzle_expires_at_idx" ON "solved_puzzle"("expires_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand" ADD CONSTRAINT "brand_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand" ADD CONSTRAINT "brand_workspace_id_logo_id_fkey" FOREIGN KEY ("workspace_id", "logo_id") REFERENCES "logo"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logo" ADD CONSTRAINT "logo_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branded_link" ADD CONSTRAINT "branded_link_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branded_link" ADD CONSTRAINT "branded_link_workspace_id_logo_id_fkey" FOREIGN KEY ("workspace_id", "logo_id") REFERENCES "logo"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tell_of" ADD CONSTRAINT "tell_of_workspace_id_link_id_fkey" FOREIGN KEY ("workspace_id", "link_id") REFERENCES "branded_link"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tell_of" ADD CONSTRAINT "tell_of_workspace_id_user_id_fkey" FOREIGN KEY ("workspace_id", "user_id") REFERENCES "member"("workspace_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_workspace_id_link_id_fkey" FOREIGN KEY ("workspace_id", "link_id") REFERENCES "branded_link"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_workspace_id_link_id_fkey" FOREIGN KEY ("workspace_id", "link_id") REFERENCES "branded_link"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_workspace_id_recipient_id_fkey" FOREIGN KEY ("workspace_id", "recipient_id") REFERENCES "recipient"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_workspace_id_link_id_fkey" FOREIGN KEY ("workspace_id", "link_id") REFERENCES "branded_link"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_workspace_id_visit_id_fkey" FOREIGN KEY ("workspace_id", "visit_id") REFERENCES "visit"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_workspace_id_recipient_id_fkey" FOREIGN KEY ("workspace_id", "recipient_id") REFERENCES "recipient"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sent_version" ADD CONSTRAINT "sent_version_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sent_version" ADD CONSTRAINT "sent_version_assessment_id_version_number_fkey" FOREIGN KEY ("assessment_id", "version_number") REFERENCES "assessment_version"("assessment_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submission"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_workspace_id_recipient_id_fkey" FOREIGN KEY ("workspace_id", "recipient_id") REFERENCES "recipient"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;



-- What follows is ours: Prisma's schema cannot say it, and its comparison does not look at it.

ALTER TABLE "app_user" ADD CONSTRAINT "app_user_email_check" CHECK ("email" = lower("email") AND "email" <> '');
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_email_check" CHECK ("email" = lower("email") AND octet_length("hash") = 32);
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_email_check" CHECK ("email" = lower("email"));
ALTER TABLE "setup_code" ADD CONSTRAINT "setup_code_one_check" CHECK ("id" = 1 AND octet_length("hash") = 32);
ALTER TABLE "brand" ADD CONSTRAINT "brand_colour_check" CHECK ("colour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "branded_link" ADD CONSTRAINT "branded_link_colour_check" CHECK ("colour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "branded_link" ADD CONSTRAINT "branded_link_call_url_check" CHECK ("call_url" LIKE 'https://%');
ALTER TABLE "branded_link" ADD CONSTRAINT "branded_link_frames_check" CHECK (cardinality("frames") <= 20 AND "version" > 0);
ALTER TABLE "logo" ADD CONSTRAINT "logo_size_check" CHECK (octet_length("bytes") <= 1048576 AND "width" BETWEEN 1 AND 512 AND "height" BETWEEN 1 AND 512);
ALTER TABLE "visit" ADD CONSTRAINT "visit_order_check" CHECK ("started_at" IS NULL OR "started_at" >= "opened_at");
ALTER TABLE "submission" ADD CONSTRAINT "submission_ended_check" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL));
-- What has ended names nobody.
ALTER TABLE "submission" ADD CONSTRAINT "submission_ended_names_check" CHECK ("ended_at" IS NULL OR ("business_name" IS NULL AND "contact_name" IS NULL AND "contact_email" IS NULL));
ALTER TABLE "letter" ADD CONSTRAINT "letter_settled_check" CHECK (("state" = 'queued') = ("settled_at" IS NULL));

-- One workspace alone can have shown that a host is its own.
CREATE UNIQUE INDEX "domain_verified_key" ON "domain"("host") WHERE "verified_at" IS NOT NULL;

-- A workspace keeps an owner, whoever changes what and at the same time as whom.
CREATE FUNCTION "keep_an_owner"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM 1 FROM "workspace" WHERE "id" = OLD."workspace_id" FOR UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM "member" WHERE "workspace_id" = OLD."workspace_id" AND "rank" = 'owner') THEN
    RAISE EXCEPTION 'a workspace keeps an owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'member_keeps_an_owner';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "keep_an_owner" AFTER UPDATE OR DELETE ON "member"
  FOR EACH ROW WHEN (OLD."rank" = 'owner') EXECUTE FUNCTION "keep_an_owner"();

-- Writing a letter queues it, in the same transaction: neither is there without the other.
CREATE FUNCTION "queue_letter"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM "graphile_worker".add_job('letter', json_build_object('id', NEW."id"), run_at := NEW."send_at",
    max_attempts := 12, job_key := 'letter ' || NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "queue_letter" AFTER INSERT ON "letter"
  FOR EACH ROW WHEN (NEW."state" = 'queued') EXECUTE FUNCTION "queue_letter"();
CREATE TRIGGER "queue_letter_again" AFTER UPDATE OF "state" ON "letter"
  FOR EACH ROW WHEN (OLD."state" <> 'queued' AND NEW."state" = 'queued') EXECUTE FUNCTION "queue_letter"();

-- Where people stopped, told in sums: nothing while fewer than 20 started.
CREATE FUNCTION "link_exits"("link" text) RETURNS TABLE ("question_id" text, "count" bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT v."last_question_id"::text, count(*) FROM "visit" v
  WHERE v."workspace_id" = current_setting('app.workspace', true) AND v."link_id" = $1
    AND v."submitted_at" IS NULL AND v."last_question_id" IS NOT NULL
    AND (SELECT count(*) FROM "visit" w
         WHERE w."workspace_id" = v."workspace_id" AND w."link_id" = $1 AND w."started_at" IS NOT NULL) >= 20
  GROUP BY 1
$$;

-- The second line behind the conditions of every query (Trust §5 Tenant scoping): what a member asks is asked in a role
-- that sees the rows of one workspace and has no right at all to drafts. The owner of the tables is not bound by it.
ALTER TABLE "workspace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "app_user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "brand" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "logo" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "domain" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "branded_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tell_of" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "recipient" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "visit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "submission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sent_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assessment_version" ENABLE ROW LEVEL SECURITY;

CREATE POLICY "own" ON "workspace" USING ("id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "member" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "app_user" USING (EXISTS (SELECT 1 FROM "member" m WHERE m."user_id" = "app_user"."id"));
CREATE POLICY "own" ON "invitation" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "brand" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "logo" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "domain" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "branded_link" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "tell_of" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "recipient" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "visit" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "submission" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "sent_version" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "consent" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "note" USING ("workspace_id" = current_setting('app.workspace', true));
CREATE POLICY "own" ON "letter" USING ("workspace_id" = current_setting('app.workspace', true));
-- A version is seen by the workspace it was sent to, until that ends.
CREATE POLICY "sent" ON "assessment_version" USING (EXISTS (
  SELECT 1 FROM "sent_version" s JOIN "submission" b ON b."workspace_id" = s."workspace_id" AND b."id" = s."submission_id"
  WHERE s."assessment_id" = "assessment_version"."assessment_id" AND s."version_number" = "assessment_version"."number"
    AND b."ended_at" IS NULL));

-- The role belongs to the whole server, so it may be there already; a server that lets nobody make roles goes without.
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'seam_gauge_member') THEN RETURN; END IF;
  CREATE ROLE "seam_gauge_member" NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN RAISE WARNING 'the role seam_gauge_member cannot be made here: make it first, NOLOGIN NOBYPASSRLS, and grant it to %', current_user;
END $$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'seam_gauge_member') THEN RETURN; END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO "seam_gauge_member"', current_schema());
  GRANT SELECT ON "workspace", "member", "assessment_version", "consent", "sent_version" TO "seam_gauge_member";
  GRANT SELECT ("id", "name", "email") ON "app_user" TO "seam_gauge_member";
  GRANT UPDATE ("name") ON "workspace" TO "seam_gauge_member";
  GRANT UPDATE, DELETE ON "member" TO "seam_gauge_member";
  GRANT SELECT ("id", "workspace_id", "link_id", "recipient_id", "framed", "opened_at", "started_at", "submitted_at")
    ON "visit" TO "seam_gauge_member";
  GRANT SELECT, DELETE ON "submission" TO "seam_gauge_member";
  GRANT SELECT, INSERT, UPDATE, DELETE ON "invitation", "brand", "logo", "domain", "branded_link", "tell_of", "recipient",
    "note" TO "seam_gauge_member";
  GRANT SELECT, INSERT, UPDATE, DELETE ON "letter" TO "seam_gauge_member";
END $$;

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'seam_gauge_member' AND NOT pg_has_role(current_user, oid, 'MEMBER')) THEN
    EXECUTE format('GRANT "seam_gauge_member" TO %I', current_user);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN RAISE WARNING 'the role seam_gauge_member cannot be used here: grant it to %', current_user;
END $$;
