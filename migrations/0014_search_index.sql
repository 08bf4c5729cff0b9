-- Where the texts in which is searched stand is found by an index, and not by looking through all of them. A part is the beginning of what
-- stands in a text from one of its characters on, written in decimal digits (`domain::search::parts`): every locale sorts these alike, so a
-- range of parts is the same on both databases.
CREATE TABLE search_part (
    -- of which table the subjects are
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    -- a number that the row has for search alone: sets of numbers are intersected faster than sets of ids
    subject BIGINT NOT NULL,
    PRIMARY KEY (kind, part, subject)
);
CREATE INDEX search_part_by_subject ON search_part (kind, subject);

-- the subject of a case in the index; nothing before it is sent
ALTER TABLE accreditation ADD COLUMN search_subject BIGINT;
CREATE UNIQUE INDEX accreditation_by_search_subject ON accreditation (search_subject);

-- The lists of an authority in their order, and how many cases they hold, from an index alone.
CREATE INDEX accreditation_sent ON accreditation (authority, stage_since, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX accreditation_sent_by_stage ON accreditation (authority, stage, stage_since, id) WHERE submitted_at IS NOT NULL;
DROP INDEX accreditation_by_authority;

-- Lists that looked through the rows of everybody: the employees of an organisation, the commission of a case, the ties of an expert.
CREATE INDEX appointment_by_organisation ON appointment (organisation_id, pin);
CREATE INDEX membership_by_accreditation ON membership (accreditation_id, id);
CREATE INDEX expert_tie_by_expert ON expert_tie (expert_id, id);
