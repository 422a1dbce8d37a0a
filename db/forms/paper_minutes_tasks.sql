-- The tasks of say_tasks_before in the columns of the minutes: what, who, by when, how it stands and what came of it.
SELECT content, who, shown('task', 'due_on', due_on),
	json_extract('["Thôi","Hoàn thành","Chưa hoàn thành","Quá hạn","Đang làm"]', '$[' || stands || ']')
	|| iif(stands < 2, ' ' || shown('task', 'done_on', done_on), '') || '; ' || result
FROM (
--from db/work/say_tasks_since.sql
)
ORDER BY ifnull(due_on, '9999'), id
