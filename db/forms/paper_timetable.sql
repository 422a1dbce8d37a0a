-- What the timetable of the day :day says beside its rows.
SELECT long_day(:day) AS "từ ngày"
