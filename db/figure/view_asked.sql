-- The day and the span that are asked (store_ask), and the day it is: what an undated list says, it says of
-- today.
CREATE TEMP VIEW IF NOT EXISTS asked AS
SELECT asked('day') AS day, asked('from') AS from_on, asked('to') AS to_on, asked('today') AS today
