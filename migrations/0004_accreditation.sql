-- Accreditation: self-evaluations, expert commissions, sheets, conclusions, decisions (rows A1–A14).

-- The pool of experts; known by PIN before they sign in for the first time.
CREATE TABLE expert (
    id TEXT PRIMARY KEY,
    pin TEXT NOT NULL UNIQUE,
    full_name TEXT NOT NULL,
    email TEXT NOT NULL,
    position TEXT NOT NULL,
    -- the employer, with whose signature the expert signs (row A2)
    employer_inn TEXT NOT NULL,
    employer_name TEXT NOT NULL,
    listed_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- What ties an expert to an organisation, by their own declaration or the ministry's knowledge (row A5).
CREATE TABLE expert_tie (
    id TEXT PRIMARY KEY,
    expert_id TEXT NOT NULL REFERENCES expert (id),
    organisation_inn TEXT NOT NULL,
    -- employment, kinship, founder
    kind TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX expert_tie_by_organisation ON expert_tie (organisation_inn, expert_id);

-- A case.
CREATE TABLE accreditation (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    stage TEXT NOT NULL,
    stage_since BIGINT NOT NULL,
    authority TEXT NOT NULL,
    criteria_set TEXT NOT NULL,
    -- the version of the reference data with which the case began
    reference_version TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    registration_number TEXT UNIQUE,
    submitted_at BIGINT,
    -- the ministry's reasons at the last return, or the applicant's at a withdrawal
    note TEXT,
    order_number TEXT UNIQUE,
    order_signed_at BIGINT,
    -- the commission's conclusion, as the chair types it
    conclusion TEXT NOT NULL DEFAULT '',
    certificate_number TEXT UNIQUE,
    valid_until BIGINT,
    -- number and names folded for search (`domain::search::fold`)
    search_text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX accreditation_by_organisation ON accreditation (organisation_id, stage);
CREATE INDEX accreditation_by_authority ON accreditation (authority, stage, stage_since);

-- The self-evaluation, as typed: an answer and links for each criterion.
CREATE TABLE answer (
    accreditation_id TEXT NOT NULL REFERENCES accreditation (id),
    criterion TEXT NOT NULL,
    text TEXT NOT NULL,
    links TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (accreditation_id, criterion)
);

-- Files behind the answers; one that was taken away stays, with the moment.
CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    accreditation_id TEXT NOT NULL REFERENCES accreditation (id),
    criterion TEXT NOT NULL,
    file_id TEXT NOT NULL REFERENCES file (id),
    added_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX evidence_by_accreditation ON evidence (accreditation_id, criterion, id);
CREATE INDEX evidence_by_file ON evidence (file_id);

-- The ministry's reasons at single criteria, of the last return.
CREATE TABLE return_reason (
    accreditation_id TEXT NOT NULL REFERENCES accreditation (id),
    criterion TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (accreditation_id, criterion)
);

-- Who was asked into a commission, and what they answered, with the exact text that they were shown.
CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    accreditation_id TEXT NOT NULL REFERENCES accreditation (id),
    expert_id TEXT NOT NULL REFERENCES expert (id),
    is_chair INTEGER NOT NULL,
    invited_at BIGINT NOT NULL,
    invited_by TEXT NOT NULL,
    answer_by BIGINT NOT NULL,
    seen_at BIGINT,
    -- agreed or declined
    answer TEXT,
    answered_at BIGINT,
    conflict_case TEXT,
    comment TEXT,
    removed_at BIGINT,
    removed_reason TEXT
);
CREATE UNIQUE INDEX membership_once ON membership (accreditation_id, expert_id) WHERE removed_at IS NULL;
CREATE INDEX membership_by_expert ON membership (expert_id, invited_at);

-- An expert's sheet, opened by the order; its id is that of its own journal.
CREATE TABLE sheet (
    id TEXT PRIMARY KEY,
    accreditation_id TEXT NOT NULL REFERENCES accreditation (id),
    membership_id TEXT NOT NULL UNIQUE REFERENCES membership (id),
    opened_at BIGINT NOT NULL,
    published_at BIGINT
);
CREATE INDEX sheet_by_accreditation ON sheet (accreditation_id);

-- A score with its comment, as typed.
CREATE TABLE mark (
    sheet_id TEXT NOT NULL REFERENCES sheet (id),
    criterion TEXT NOT NULL,
    score TEXT NOT NULL,
    comment TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (sheet_id, criterion)
);

-- The chair's comment on another expert's score (row A12), as typed.
CREATE TABLE chair_comment (
    sheet_id TEXT NOT NULL REFERENCES sheet (id),
    criterion TEXT NOT NULL,
    text TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (sheet_id, criterion)
);

-- What the accreditation council decided, as the ministry records it (row A14).
CREATE TABLE council_decision (
    accreditation_id TEXT PRIMARY KEY REFERENCES accreditation (id),
    outcome TEXT NOT NULL,
    months INTEGER NOT NULL,
    minutes_number TEXT NOT NULL,
    held_on TEXT NOT NULL,
    reasons TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL
);
