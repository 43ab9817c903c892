-- In which currency the backer pays here, where it is not the campaign's.
CREATE TABLE pledge_pay_currency (
    pledge_id {int} PRIMARY KEY REFERENCES pledge (id),
    currency TEXT NOT NULL
) {strict};
