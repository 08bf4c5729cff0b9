-- People, organisations, and who may act for whom.
-- Portable SQL only (README.md in this folder): TEXT, BIGINT, INTEGER, DOUBLE PRECISION; times in epoch milliseconds.

-- A natural person, known since the first sign-in; what ESI told at the last one.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    pin TEXT NOT NULL UNIQUE,
    -- `sub` of ESI: one subject has one PIN for ever; another PIN under a known subject is refused
    subject TEXT NOT NULL UNIQUE,
    full_name TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    first_signed_in_at BIGINT NOT NULL,
    last_signed_in_at BIGINT NOT NULL
);

-- An organisation, from the first look-up in the register; registered when its head said so.
CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    inn TEXT NOT NULL UNIQUE,
    name_ky TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    address TEXT NOT NULL,
    ownership TEXT NOT NULL,
    -- the director by the register at the last look-up (row L2)
    head_pin TEXT NOT NULL,
    head_name TEXT NOT NULL,
    -- the register's whole answer, canonical JSON, as evidence
    register_record TEXT NOT NULL,
    register_seen_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    registered_at BIGINT,
    registered_by TEXT
);

-- A file as one person uploaded it for one purpose; the content stands in the file store under its SHA-256.
CREATE TABLE file (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    name TEXT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    uploaded_by TEXT NOT NULL
);
CREATE INDEX file_by_organisation ON file (organisation_id, id);

-- The organisation's own documents; a replaced one stays, with the moment of its replacement.
CREATE TABLE organisation_document (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL,
    file_id TEXT NOT NULL REFERENCES file (id),
    added_at BIGINT NOT NULL,
    replaced_at BIGINT,
    PRIMARY KEY (organisation_id, kind, file_id)
);

-- Responsible employees; ending one ends access at the next request.
CREATE TABLE appointment (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    pin TEXT NOT NULL,
    position TEXT NOT NULL,
    appointed_at BIGINT NOT NULL,
    appointed_by TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT
);
CREATE UNIQUE INDEX appointment_active ON appointment (organisation_id, pin) WHERE ended_at IS NULL;
CREATE INDEX appointment_by_pin ON appointment (pin);

-- Officers of the authorities.
CREATE TABLE officer (
    pin TEXT NOT NULL,
    role TEXT NOT NULL,
    authority TEXT NOT NULL,
    appointed_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (pin, role, authority, appointed_at)
);

-- A sign-in under way, between our redirect and ESI's; bound to the browser by a cookie.
CREATE TABLE sign_in (
    state TEXT PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    nonce TEXT NOT NULL,
    pkce_verifier TEXT NOT NULL,
    return_to TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- A session; the cookie holds the token, the table its SHA-256.
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    -- the organisation whose signature was chosen at ESI, or of the one appointment; nothing for the person alone
    organisation_inn TEXT,
    signature TEXT NOT NULL,
    id_token TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    -- what was refused last, with what was typed, for the page after a form without JavaScript
    flash TEXT
);
CREATE INDEX session_end ON session (ends_at);
