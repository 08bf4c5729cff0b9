-- Licence applications, as typed; validity is computed, never stored.

CREATE TABLE application (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    stage TEXT NOT NULL,
    stage_since BIGINT NOT NULL,
    -- by when the law wants the stage done; from the pinned procedure
    stage_due_at BIGINT,
    authority TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    -- the version of the reference data with which the case began
    reference_version TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    registration_number TEXT UNIQUE,
    submitted_at BIGINT,
    -- the note with which the employee handed over, or the authority's reasons at the last return
    note TEXT
);
CREATE INDEX application_by_organisation ON application (organisation_id, stage);
CREATE INDEX application_by_authority ON application (authority, stage, stage_since);

-- A level of education, with its specialty where the level needs one.
CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id),
    level TEXT NOT NULL,
    specialty TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    UNIQUE (application_id, level, specialty)
);

-- A row of an appendix: cells as typed, JSON of column → text.
CREATE TABLE appendix_row (
    id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id),
    template TEXT NOT NULL,
    cells TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- the bin; an emptied row can be brought back while the draft is open
    removed_at BIGINT
);
CREATE INDEX appendix_row_by_application ON appendix_row (application_id, template, id);

-- Up to which event of a case a person has looked, for «what changed since».
CREATE TABLE viewing (
    application_id TEXT NOT NULL REFERENCES application (id),
    person_id TEXT NOT NULL,
    seen_seq BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (application_id, person_id)
);

-- A signing ceremony (design.md 5): frozen → code_sent → authorised → signed; or void, given_up, exhausted, lapsed.
CREATE TABLE ceremony (
    id TEXT PRIMARY KEY,
    -- the case in whose journal it is recorded, and what of it is signed
    case_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT NOT NULL,
    pin TEXT NOT NULL,
    organisation_inn TEXT NOT NULL,
    state TEXT NOT NULL,
    -- the canonical bytes, as they are shown and signed, and their SHA-256 (upper-case hex)
    document TEXT NOT NULL,
    hash TEXT NOT NULL,
    -- of the case's journal when frozen; a later change of content voids the ceremony
    frozen_at BIGINT NOT NULL,
    method TEXT,
    code_sent_at BIGINT,
    codes_sent INTEGER NOT NULL,
    wrong_codes INTEGER NOT NULL,
    -- who is confirming just now, and since when; a claim older than its lease may be taken over
    claim TEXT,
    claimed_at BIGINT,
    -- the service's token after the code was accepted; cleared when the ceremony ends
    user_token TEXT,
    -- where a signature must be confirmed once more after the code: until when, and when it was (row A10)
    confirm_by BIGINT,
    confirmed_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX ceremony_by_case ON ceremony (case_id, frozen_at);

-- What was signed, byte for byte, by whom, when, with which certificate. Never updated.
CREATE TABLE signature (
    ceremony_id TEXT PRIMARY KEY REFERENCES ceremony (id),
    case_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    document TEXT NOT NULL,
    hash TEXT NOT NULL,
    sign_base64 TEXT NOT NULL,
    signer_pin TEXT NOT NULL,
    signer_name TEXT NOT NULL,
    organisation_inn TEXT NOT NULL,
    certificate TEXT NOT NULL,
    service_timestamp BIGINT NOT NULL,
    receipt_to TEXT,
    signed_at BIGINT NOT NULL
);
CREATE INDEX signature_by_case ON signature (case_id, signed_at);

-- Numbers without gaps: one counter a series and year.
CREATE TABLE registration_counter (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (series, year)
);
