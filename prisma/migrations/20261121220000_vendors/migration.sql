-- CreateEnum
CREATE TYPE "vendor_claim" AS ENUM ('combined', 'build_capable', 'fractional_cto', 'advisory', 'development', 'interim', 'audit', 'unclear');

-- CreateTable
CREATE TABLE "vendor" (
    "id" VARCHAR(32) NOT NULL,
    "assessment_id" VARCHAR(32) NOT NULL,
    "number" INTEGER NOT NULL,
    "op_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "claim" "vendor_claim" NOT NULL,
    "price" VARCHAR(200),
    "version" INTEGER NOT NULL,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_details" (
    "vendor_id" VARCHAR(32) NOT NULL,
    "version" INTEGER NOT NULL,
    "base_version" INTEGER NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "claim" "vendor_claim" NOT NULL,
    "price" VARCHAR(200),
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_details_pkey" PRIMARY KEY ("vendor_id","version")
);

-- CreateTable
CREATE TABLE "vendor_call" (
    "vendor_id" VARCHAR(32) NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "base_version" INTEGER NOT NULL,
    "who" VARCHAR(120),
    "held_on" DATE,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_call_pkey" PRIMARY KEY ("vendor_id","number","version")
);

-- CreateTable
CREATE TABLE "statement_event" (
    "vendor_id" VARCHAR(32) NOT NULL,
    "seq" INTEGER NOT NULL,
    "op_id" UUID NOT NULL,
    "question_id" VARCHAR(64) NOT NULL,
    "call" INTEGER NOT NULL,
    "option_id" VARCHAR(64),
    "shown" BOOLEAN NOT NULL,
    "note" VARCHAR(2000),
    "evidence" VARCHAR(500),
    "base_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_event_pkey" PRIMARY KEY ("vendor_id","seq")
);

-- CreateTable
CREATE TABLE "statement" (
    "vendor_id" VARCHAR(32) NOT NULL,
    "question_id" VARCHAR(64) NOT NULL,
    "call" INTEGER NOT NULL,
    "option_id" VARCHAR(64),
    "shown" BOOLEAN NOT NULL,
    "note" VARCHAR(2000),
    "evidence" VARCHAR(500),
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("vendor_id","question_id","call")
);

-- CreateTable
CREATE TABLE "vendor_link" (
    "id" VARCHAR(32) NOT NULL,
    "vendor_id" VARCHAR(32) NOT NULL,
    "hash" BYTEA NOT NULL,
    "op_id" UUID NOT NULL,
    "asker" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "vendor_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vendor_removed_at_idx" ON "vendor"("removed_at");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_assessment_id_number_key" ON "vendor"("assessment_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_assessment_id_op_id_key" ON "vendor"("assessment_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_event_vendor_id_op_id_key" ON "statement_event"("vendor_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_event_vendor_id_question_id_call_version_key" ON "statement_event"("vendor_id", "question_id", "call", "version");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_link_hash_key" ON "vendor_link"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_link_vendor_id_op_id_key" ON "vendor_link"("vendor_id", "op_id");

-- AddForeignKey
ALTER TABLE "vendor" ADD CONSTRAINT "vendor_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_details" ADD CONSTRAINT "vendor_details_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_call" ADD CONSTRAINT "vendor_call_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_event" ADD CONSTRAINT "statement_event_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_link" ADD CONSTRAINT "vendor_link_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is ours: Prisma's schema cannot say it, and its comparison does not look at it.

-- A vendor has one link that was not ended; one that has run out is ended by the next.
CREATE UNIQUE INDEX "vendor_link_one_key" ON "vendor_link"("vendor_id") WHERE "revoked_at" IS NULL;

ALTER TABLE "vendor" ADD CONSTRAINT "vendor_numbers_check" CHECK ("number" > 0 AND "version" > 0 AND "last_seq" >= 0);
ALTER TABLE "vendor_details" ADD CONSTRAINT "vendor_details_numbers_check" CHECK ("version" > 0 AND "base_version" >= 0);
ALTER TABLE "vendor_call" ADD CONSTRAINT "vendor_call_numbers_check" CHECK ("number" BETWEEN 1 AND 4 AND "version" > 0 AND "base_version" >= 0);
ALTER TABLE "statement_event" ADD CONSTRAINT "statement_event_numbers_check" CHECK ("seq" > 0 AND "version" > 0 AND "base_version" >= 0);
ALTER TABLE "statement" ADD CONSTRAINT "statement_version_check" CHECK ("version" > 0);
ALTER TABLE "vendor_link" ADD CONSTRAINT "vendor_link_hash_check" CHECK (octet_length("hash") = 32);

-- Call 0 is what the vendor told by its own link; proof is what the buyer has seen, of an answer.
ALTER TABLE "statement_event" ADD CONSTRAINT "statement_event_call_check" CHECK ("call" BETWEEN 0 AND 4 AND NOT ("shown" AND ("call" = 0 OR "option_id" IS NULL)));
ALTER TABLE "statement" ADD CONSTRAINT "statement_call_check" CHECK ("call" BETWEEN 0 AND 4 AND NOT ("shown" AND ("call" = 0 OR "option_id" IS NULL)));

CREATE TRIGGER "keep_as_written" BEFORE UPDATE OR DELETE ON "vendor_details"
  FOR EACH ROW EXECUTE FUNCTION "keep_as_written"();

CREATE TRIGGER "keep_as_written" BEFORE UPDATE OR DELETE ON "vendor_call"
  FOR EACH ROW EXECUTE FUNCTION "keep_as_written"();

CREATE TRIGGER "keep_as_written" BEFORE UPDATE OR DELETE ON "statement_event"
  FOR EACH ROW EXECUTE FUNCTION "keep_as_written"();
