-- CreateEnum
CREATE TYPE "key_purpose" AS ENUM ('browser', 'resume');

-- CreateEnum
CREATE TYPE "key_ending" AS ENUM ('holder', 'expiry');

-- CreateTable
CREATE TABLE "assessment" (
    "id" VARCHAR(32) NOT NULL,
    "rubric_id" VARCHAR(32) NOT NULL,
    "business_name" VARCHAR(120),
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_saved_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_event" (
    "assessment_id" VARCHAR(32) NOT NULL,
    "seq" INTEGER NOT NULL,
    "op_id" UUID NOT NULL,
    "question_id" VARCHAR(64) NOT NULL,
    "value" JSONB,
    "base_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_event_pkey" PRIMARY KEY ("assessment_id","seq")
);

-- CreateTable
CREATE TABLE "answer" (
    "assessment_id" VARCHAR(32) NOT NULL,
    "question_id" VARCHAR(64) NOT NULL,
    "value" JSONB,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("assessment_id","question_id")
);

-- CreateTable
CREATE TABLE "assessment_version" (
    "assessment_id" VARCHAR(32) NOT NULL,
    "number" INTEGER NOT NULL,
    "op_id" UUID NOT NULL,
    "business_name" VARCHAR(120),
    "rubric_id" VARCHAR(32) NOT NULL,
    "rubric_hash" CHAR(64) NOT NULL,
    "answers" JSON NOT NULL,
    "verdict" JSON NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_version_pkey" PRIMARY KEY ("assessment_id","number")
);

-- CreateTable
CREATE TABLE "key" (
    "hash" BYTEA NOT NULL,
    "assessment_id" VARCHAR(32),
    "purpose" "key_purpose" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" "key_ending",

    CONSTRAINT "key_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "assessment_expires_at_idx" ON "assessment"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "answer_event_assessment_id_op_id_key" ON "answer_event"("assessment_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_event_assessment_id_question_id_version_key" ON "answer_event"("assessment_id", "question_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_version_assessment_id_op_id_key" ON "assessment_version"("assessment_id", "op_id");

-- CreateIndex
CREATE INDEX "key_assessment_id_idx" ON "key"("assessment_id");

-- CreateIndex
CREATE INDEX "key_ended_at_idx" ON "key"("ended_at");

-- AddForeignKey
ALTER TABLE "answer_event" ADD CONSTRAINT "answer_event_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_version" ADD CONSTRAINT "assessment_version_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key" ADD CONSTRAINT "key_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows is ours: Prisma's schema cannot say it, and its comparison does not look at it.

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_last_seq_check" CHECK ("last_seq" >= 0);
ALTER TABLE "answer_event" ADD CONSTRAINT "answer_event_numbers_check" CHECK ("seq" > 0 AND "version" > 0 AND "base_version" >= 0);
ALTER TABLE "answer" ADD CONSTRAINT "answer_version_check" CHECK ("version" > 0);
ALTER TABLE "assessment_version" ADD CONSTRAINT "assessment_version_number_check" CHECK ("number" > 0);
ALTER TABLE "key" ADD CONSTRAINT "key_hash_check" CHECK (octet_length("hash") = 32);
ALTER TABLE "key" ADD CONSTRAINT "key_ending_check" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL));

-- What was acknowledged and what was said cannot be rewritten. It goes only with its whole assessment:
-- a deletion that cascades runs inside a trigger, one that was asked for directly does not.
CREATE FUNCTION "keep_as_written"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of % is not allowed: its rows are kept as written', TG_OP, TG_TABLE_NAME USING ERRCODE = '23001';
END
$$;

CREATE TRIGGER "keep_as_written" BEFORE UPDATE OR DELETE ON "answer_event"
  FOR EACH ROW EXECUTE FUNCTION "keep_as_written"();

CREATE TRIGGER "keep_as_written" BEFORE UPDATE OR DELETE ON "assessment_version"
  FOR EACH ROW EXECUTE FUNCTION "keep_as_written"();
