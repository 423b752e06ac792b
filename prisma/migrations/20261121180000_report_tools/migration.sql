-- CreateEnum
CREATE TYPE "bought" AS ENUM ('nothing_now', 'scoped_audit', 'advisory_fractional', 'development_firm', 'build_capable_operator', 'combined_firm', 'interim_bridge', 'full_time_cto', 'something_else');

-- CreateEnum
CREATE TYPE "course" AS ENUM ('kept', 'switched', 'ended_early');

-- CreateTable
CREATE TABLE "money" (
    "assessment_id" VARCHAR(32) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "monthly_tech_spend" INTEGER,
    "months_stalled" INTEGER,
    "monthly_revenue_waiting" INTEGER,
    "senior_yearly_pay" INTEGER,
    "leader_hours_week" INTEGER,
    "hour_value" INTEGER,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "money_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateTable
CREATE TABLE "plan_mark" (
    "assessment_id" VARCHAR(32) NOT NULL,
    "item_id" VARCHAR(64) NOT NULL,
    "done" BOOLEAN NOT NULL,
    "owner" VARCHAR(120),
    "due_on" DATE,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_mark_pkey" PRIMARY KEY ("assessment_id","item_id")
);

-- CreateTable
CREATE TABLE "what_if" (
    "assessment_id" VARCHAR(32) NOT NULL,
    "number" INTEGER NOT NULL,
    "op_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "changes" JSON NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "what_if_pkey" PRIMARY KEY ("assessment_id","number")
);

-- CreateTable
CREATE TABLE "share" (
    "id" VARCHAR(32) NOT NULL,
    "assessment_id" VARCHAR(32) NOT NULL,
    "hash" BYTEA NOT NULL,
    "op_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "what_if_number" INTEGER,
    "with_answers" BOOLEAN NOT NULL,
    "with_name" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_viewed_at" TIMESTAMPTZ(3),
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" VARCHAR(32) NOT NULL,
    "assessment_id" VARCHAR(32),
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
    "course" "course" NOT NULL,
    "again" BOOLEAN,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "what_if_assessment_id_op_id_key" ON "what_if"("assessment_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_hash_key" ON "share"("hash");

-- CreateIndex
CREATE INDEX "share_assessment_id_created_at_idx" ON "share"("assessment_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "share_assessment_id_op_id_key" ON "share"("assessment_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_assessment_id_day_key" ON "follow_up"("assessment_id", "day");

-- AddForeignKey
ALTER TABLE "money" ADD CONSTRAINT "money_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_mark" ADD CONSTRAINT "plan_mark_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "what_if" ADD CONSTRAINT "what_if_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "what_if" ADD CONSTRAINT "what_if_assessment_id_version_number_fkey" FOREIGN KEY ("assessment_id", "version_number") REFERENCES "assessment_version"("assessment_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_assessment_id_version_number_fkey" FOREIGN KEY ("assessment_id", "version_number") REFERENCES "assessment_version"("assessment_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_assessment_id_what_if_number_fkey" FOREIGN KEY ("assessment_id", "what_if_number") REFERENCES "what_if"("assessment_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows is ours: Prisma's schema cannot say it, and its comparison does not look at it.

-- Number 0 is what was said last time.
ALTER TABLE "assessment_version" DROP CONSTRAINT "assessment_version_number_check";
ALTER TABLE "assessment_version" ADD CONSTRAINT "assessment_version_number_check" CHECK ("number" >= 0);

ALTER TABLE "money" ADD CONSTRAINT "money_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "money" ADD CONSTRAINT "money_amounts_check" CHECK (
  "monthly_tech_spend" BETWEEN 0 AND 1000000000 AND "monthly_revenue_waiting" BETWEEN 0 AND 1000000000 AND
  "senior_yearly_pay" BETWEEN 0 AND 1000000000 AND "hour_value" BETWEEN 0 AND 1000000000 AND
  "months_stalled" BETWEEN 0 AND 600 AND "leader_hours_week" BETWEEN 0 AND 168
);
ALTER TABLE "what_if" ADD CONSTRAINT "what_if_number_check" CHECK ("number" > 0);
ALTER TABLE "share" ADD CONSTRAINT "share_hash_check" CHECK (octet_length("hash") = 32);
ALTER TABLE "share" ADD CONSTRAINT "share_version_check" CHECK ("version_number" > 0);
ALTER TABLE "share" ADD CONSTRAINT "share_views_check" CHECK ("views" >= 0 AND ("views" = 0) = ("last_viewed_at" IS NULL));
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_day_check" CHECK ("day" IN (90, 180));
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_share_check" CHECK ("share" BETWEEN 0 AND 1);
