-- CreateIndex
CREATE INDEX "letter_workspace_id_recipient_id_idx" ON "letter"("workspace_id", "recipient_id");

-- CreateIndex
CREATE INDEX "note_author_id_idx" ON "note"("author_id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_link_id_idx" ON "submission"("workspace_id", "link_id");

-- CreateIndex
CREATE INDEX "submission_workspace_id_recipient_id_idx" ON "submission"("workspace_id", "recipient_id");

-- CreateIndex
CREATE INDEX "visit_workspace_id_recipient_id_idx" ON "visit"("workspace_id", "recipient_id");
