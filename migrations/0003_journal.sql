-- The journal: a hash chain a case (an application or an organisation), and what leaves the house.

-- The head of each chain; advanced by a guarded update, so that two commands on one case never both win.
CREATE TABLE chain (
    case_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL,
    -- when the last event came: the last change of the case
    changed_at BIGINT NOT NULL
);

CREATE TABLE event (
    case_id TEXT NOT NULL REFERENCES chain (case_id),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- canonical JSON (RFC 8785)
    body TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    -- SHA-256 of prev_hash followed by the canonical event, lower-case hex
    hash TEXT NOT NULL,
    PRIMARY KEY (case_id, seq)
);

-- Mails and messages, written with the deed that causes them and sent after it; sent again until they arrive.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    sent_at BIGINT
);
CREATE INDEX outbox_waiting ON outbox (sent_at, next_try_at);

-- Every version of the reference data that was ever used; a version is never changed in place.
CREATE TABLE reference_set (
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    body TEXT NOT NULL,
    loaded_at BIGINT NOT NULL,
    PRIMARY KEY (id, version)
);
