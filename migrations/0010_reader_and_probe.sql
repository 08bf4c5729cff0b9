-- For whom a session's pages are drawn: an opaque text of the person with the organisation (`Session::reader`). What was typed on a page
-- whose reader is no longer signed in waits in the newest session of that reader.
ALTER TABLE session ADD COLUMN reader TEXT;
CREATE INDEX session_by_reader ON session (reader, started_at);

-- Written and read by `GET /readyz`.
CREATE TABLE probe (
    id BIGINT PRIMARY KEY,
    written BIGINT NOT NULL
);
INSERT INTO probe (id, written) VALUES (1, 0);
