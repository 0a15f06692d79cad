ALTER TABLE "feedback" ADD COLUMN "emotion" text;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "emotion" text;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "emotions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "emotion_spans" jsonb DEFAULT '[]'::jsonb NOT NULL;