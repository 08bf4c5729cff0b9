-- After an outage `GET /readyz` writes as much as people save at once: on a disk that is nearly full a small write may still find room.
ALTER TABLE probe ADD COLUMN filler TEXT NOT NULL DEFAULT '';
