-- The tasks of say_tasks_before in the columns of the resolution: what and who, how it stood when the regular meeting
-- before this one was over (new: given then or since), how it stands now and what came of it.
SELECT content || coalesce(' (' || who || ')', ''),
	CASE WHEN from_on >= coalesce(since, :day) THEN 'Mới giao' WHEN due_on < since THEN 'Quá hạn' ELSE 'Đang làm' END
	|| coalesce(', hạn ' || shown('task', 'due_on', due_on), ''),
	json_extract('["Thôi","Hoàn thành","Chưa hoàn thành","Quá hạn","Đang làm"]', '$[' || stands || ']')
	|| iif(stands < 2, ' ' || shown('task', 'done_on', done_on), '') || '; ' || result
FROM (
--from db/work/say_tasks_since.sql
)
ORDER BY ifnull(due_on, '9999'), id
