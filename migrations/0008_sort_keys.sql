-- Texts that are made from names, so that both databases sort and find them alike, whatever the locale of the database. Each stands beside
-- the version of the rules that made it; those of another version are made anew when the server starts.

-- The order of names (`server/collation.rs`): the key of the collation in lower-case hexadecimal digits, which every locale sorts alike.
ALTER TABLE expert ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
ALTER TABLE expert ADD COLUMN sort_version TEXT NOT NULL DEFAULT '';

-- The names of an organisation as they are searched (`domain::search::searchable`). Those under which a case was sent stand with the case.
ALTER TABLE organisation ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN search_version TEXT NOT NULL DEFAULT '';
ALTER TABLE accreditation ADD COLUMN search_version TEXT NOT NULL DEFAULT '';
