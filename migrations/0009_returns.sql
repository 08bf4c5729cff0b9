-- What the applicant says of a returned criterion that was left as it was. Empty where nothing is said.
ALTER TABLE return_reason ADD COLUMN explanation TEXT NOT NULL DEFAULT '';
