CREATE TABLE "feedback_words" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "feedback_words_workspace_id_feedback_id_pk" PRIMARY KEY("workspace_id","feedback_id")
);
--> statement-breakpoint
CREATE TABLE "indexings" (
	"workspace_id" uuid NOT NULL,
	"of" text NOT NULL,
	"rules" integer NOT NULL,
	"cursor" uuid,
	"is_done" boolean NOT NULL,
	CONSTRAINT "indexings_workspace_id_of_pk" PRIMARY KEY("workspace_id","of")
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "name_words" "tsvector";--> statement-breakpoint
ALTER TABLE "feedback_words" ADD CONSTRAINT "feedback_words_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_words" ADD CONSTRAINT "feedback_words_workspace_id_feedback_id_feedback_workspace_id_id_fk" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."feedback"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indexings" ADD CONSTRAINT "indexings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_words_found" ON "feedback_words" USING gin ("words") WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "customers_by_name" ON "customers" USING gin ("name_words") WITH (gin_pending_list_limit=512);