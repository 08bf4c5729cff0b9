-- A mail has a state: it waits, was sent, or failed for a reason that its owner and the office see and can mend.
ALTER TABLE outbox ADD COLUMN case_id TEXT;
ALTER TABLE outbox ADD COLUMN ceremony_id TEXT;
-- whose mail it is: a person who has signed in, or an expert of the pool
ALTER TABLE outbox ADD COLUMN person_id TEXT;
ALTER TABLE outbox ADD COLUMN expert_id TEXT;
-- since when it waits, where that is later than when it was written: it was sent again
ALTER TABLE outbox ADD COLUMN waiting_since BIGINT;
ALTER TABLE outbox ADD COLUMN failed_at BIGINT;
ALTER TABLE outbox ADD COLUMN failure TEXT;

CREATE INDEX outbox_by_case ON outbox (case_id);
CREATE INDEX outbox_by_ceremony ON outbox (ceremony_id);

-- A receipt was written in the transaction that kept its signature, to the address that stands beside it.
UPDATE outbox SET ceremony_id = (SELECT MIN(s.ceremony_id) FROM signature s
    WHERE s.receipt_to = outbox.recipient AND s.signed_at = outbox.created_at);
UPDATE outbox SET case_id = (SELECT c.case_id FROM ceremony c WHERE c.id = outbox.ceremony_id),
    person_id = (SELECT c.person_id FROM ceremony c WHERE c.id = outbox.ceremony_id)
    WHERE ceremony_id IS NOT NULL;
-- The case of a sheet is the accreditation that it belongs to.
UPDATE outbox SET case_id = (SELECT h.accreditation_id FROM sheet h WHERE h.id = outbox.case_id)
    WHERE EXISTS (SELECT 1 FROM sheet h WHERE h.id = outbox.case_id);

-- What was put off for a year was given up.
UPDATE outbox SET failed_at = next_try_at - 31536000000, failure = CASE WHEN tries >= 12 THEN 'tried_too_often' ELSE 'refused' END
    WHERE sent_at IS NULL AND next_try_at > created_at + 20000000000;

-- The certificate with which somebody signed last is looked up by who signed.
CREATE INDEX signature_by_signer ON signature (signer_pin, organisation_inn, signed_at);
