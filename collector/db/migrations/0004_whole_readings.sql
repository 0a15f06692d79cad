ALTER TABLE "feedback" ADD COLUMN "category" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "urgency" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "actionability" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "intent_to_leave" boolean;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "category" text;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "categories" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "aspects" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "urgency" jsonb;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "actionability" jsonb;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "intent_to_leave" jsonb;