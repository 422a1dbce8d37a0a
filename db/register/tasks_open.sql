-- title: Việc còn mở
-- help: Việc đã giao mà đến ngày đang xem chưa ghi là xong hay thôi: của kỳ này, của các kỳ trước, cả việc quá hạn đã lâu.
--   Enter mở việc ấy; ghi Tình trạng và Ngày xong thì việc ra khỏi danh sách. Ở tháng của chi bộ bấm F8 là đến đây.
-- section: meeting
-- opens: task
-- order: due_on
-- owner: cell
-- column: content | Việc | text | 30 | search spread
-- column: who | Ai làm | text | 18
-- column: due_on | Hạn | date | 10
-- column: late | Quá hạn | text | 8
-- column: given_on | Giao ngày | date | 10 | wide
-- column: cell | Chi bộ | ref:org | 20 | wide
SELECT t.id, t.uid, k.folded, t.content,
	coalesce((SELECT full_name FROM member WHERE id = t.member), (SELECT name FROM org WHERE id = t.given_to)) AS who,
	t.due_on, iif(t.due_on < asked.day, CAST(julianday(asked.day) - julianday(t.due_on) AS INTEGER) || ' ngày', NULL) AS late,
	nullif(t.from_on, '') AS given_on, t.org AS cell
FROM asked CROSS JOIN task k CROSS JOIN task_open t
WHERE (k.state IN ('DL', 'CHT') OR k.done_on > asked.day) AND t.id = k.id -- few of many years are looked at
	AND asked.day BETWEEN t.from_on AND t.last_on
