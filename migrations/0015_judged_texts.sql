-- What a text says that must say something (`domain::accreditation::said`): judged when it is saved, so that no page judges it again. It
-- is stored with the version of the rules that judged it; texts of another version are judged again when the database is opened.
ALTER TABLE mark ADD COLUMN said TEXT NOT NULL DEFAULT '';
ALTER TABLE mark ADD COLUMN said_version TEXT NOT NULL DEFAULT '';
ALTER TABLE chair_comment ADD COLUMN said TEXT NOT NULL DEFAULT '';
ALTER TABLE chair_comment ADD COLUMN said_version TEXT NOT NULL DEFAULT '';
ALTER TABLE answer ADD COLUMN said TEXT NOT NULL DEFAULT '';
ALTER TABLE answer ADD COLUMN said_version TEXT NOT NULL DEFAULT '';

-- by them those of another version are found without reading every text
CREATE INDEX mark_said_version ON mark (said_version);
CREATE INDEX chair_comment_said_version ON chair_comment (said_version);
CREATE INDEX answer_said_version ON answer (said_version);
