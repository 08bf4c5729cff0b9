-- An expert declares and ends their own ties (row A5): who did it stands beside when. A tie without `declared_by` is the ministry's
-- knowledge, which no expert ends.
ALTER TABLE expert_tie ADD COLUMN declared_by TEXT;
ALTER TABLE expert_tie ADD COLUMN ended_by TEXT;

-- Of a kind to an organisation there is one at a time.
CREATE UNIQUE INDEX expert_tie_once ON expert_tie (expert_id, organisation_inn, kind) WHERE ended_at IS NULL;
