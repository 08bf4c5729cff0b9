-- Which of the cases that a search finds are in a list, and in which order, is read from the index alone.
DROP INDEX accreditation_by_search_subject;
CREATE INDEX accreditation_found ON accreditation (search_subject, authority, submitted_at, stage, stage_since, id);
