-- Texts of a case that a device of the applicant keeps and that the server does not have, as the pages of that device report. Nothing of
-- the texts themselves stands here. The row goes once the device holds none.
CREATE TABLE unsent (
    case_id TEXT NOT NULL,
    -- a name that the browser gave itself
    device TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    texts BIGINT NOT NULL,
    since BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (case_id, device, person_id)
);
