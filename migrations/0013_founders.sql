-- The founders of an organisation by the register, as far as it names their numbers (row A5). They are written anew with each answer of the
-- register; those of answers that came before this table are read when the database is opened.
CREATE TABLE organisation_founder (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    -- PIN of a person or INN of a legal entity
    tin TEXT NOT NULL,
    PRIMARY KEY (organisation_id, tin)
);

-- when the founders of the answer that is kept were written here; nothing while they were not
ALTER TABLE organisation ADD COLUMN founders_at BIGINT;
