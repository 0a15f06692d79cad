CREATE TABLE "case_team_members" (
	"workspace_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "case_team_members_workspace_id_user_id_team_id_pk" PRIMARY KEY("workspace_id","user_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "case_teams" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "case_teams_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "complaint_alarms" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"target" text NOT NULL,
	"counted_from" timestamp with time zone NOT NULL,
	"level" integer NOT NULL,
	"told_to" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "complaint_alarms_once" PRIMARY KEY("workspace_id","feedback_id","target","counted_from","level")
);
--> statement-breakpoint
CREATE TABLE "complaint_settings" (
	"workspace_id" uuid NOT NULL,
	"settings" jsonb NOT NULL,
	CONSTRAINT "complaint_settings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "team_id" uuid;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "assessment" jsonb;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "priority" text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "order_score" real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "order_terms" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "first_answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "pauses" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "acknowledge_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "first_answer_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "update_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "resolve_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "next_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "next_target" text;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "next_check_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "channel" text DEFAULT 'widget' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "purpose" text DEFAULT 'talk' NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "low_score" text DEFAULT 'alert' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_team_members" ADD CONSTRAINT "case_team_members_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_team_members" ADD CONSTRAINT "case_team_members_workspace_id_team_id_case_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."case_teams"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_teams" ADD CONSTRAINT "case_teams_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_alarms" ADD CONSTRAINT "complaint_alarms_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_alarms" ADD CONSTRAINT "complaint_alarms_complaint" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."complaints"("workspace_id","feedback_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_settings" ADD CONSTRAINT "complaint_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_team_members_team" ON "case_team_members" USING btree ("workspace_id","team_id");--> statement-breakpoint
CREATE INDEX "complaints_next_due" ON "complaints" USING btree ("workspace_id","next_due_at");--> statement-breakpoint
CREATE INDEX "complaints_next_check" ON "complaints" USING btree ("workspace_id","next_check_at");--> statement-breakpoint
CREATE INDEX "complaints_order" ON "complaints" USING btree ("workspace_id","order_score" DESC NULLS LAST,"feedback_id");--> statement-breakpoint
CREATE INDEX "complaints_team" ON "complaints" USING btree ("workspace_id","team_id");--> statement-breakpoint
CREATE FUNCTION "keep_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		IF EXISTS (SELECT 1 FROM "workspaces" WHERE "id" = OLD."workspace_id") THEN
			RAISE EXCEPTION 'what happened stays written: events are not deleted';
		END IF;
		RETURN OLD;
	END IF;
	IF (to_jsonb(NEW) - 'transaction') IS DISTINCT FROM (to_jsonb(OLD) - 'transaction') THEN
		RAISE EXCEPTION 'what happened stays written: events are not changed';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "events_kept" BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION "keep_events"();
