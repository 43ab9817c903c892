-- What a backer agreed to pay in parts: when each is due (`2027-01-15`, in the campaign's time zone) and whether that day has
-- come or is over. The pledge keeps the sums, so that lists and pages need no clock: what is not due yet, and what is not
-- late yet; NULL: it is not paid in parts.
CREATE TABLE pledge_instalment (
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    number {int} NOT NULL CHECK (number BETWEEN 1 AND 10),
    due_on TEXT NOT NULL,
    amount_minor {int} NOT NULL CHECK (amount_minor > 0),
    standing TEXT NOT NULL CHECK (standing IN ('ahead', 'due', 'late')),
    PRIMARY KEY (pledge_id, number)
) {strict};
CREATE INDEX pledge_instalment_day ON pledge_instalment (due_on) WHERE standing <> 'late';
ALTER TABLE pledge ADD COLUMN parts_later_minor {int};
ALTER TABLE pledge ADD COLUMN parts_in_time_minor {int};
CREATE INDEX pledge_in_parts ON pledge (campaign_id) WHERE parts_in_time_minor IS NOT NULL;
