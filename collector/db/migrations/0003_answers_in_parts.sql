ALTER TABLE "answers" ADD COLUMN "part" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "expected" double precision;--> statement-breakpoint
ALTER TABLE "answers" DROP CONSTRAINT "answers_workspace_id_feedback_id_question_id_pk";--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_workspace_id_feedback_id_question_id_part_pk" PRIMARY KEY("workspace_id","feedback_id","question_id","part");
