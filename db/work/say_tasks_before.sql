-- The tasks open since the regular meeting before (say_tasks_since), a line each: what, who, by when, how it stands, what came of it.
SELECT '- ' || content || coalesce(' (' || who || ')', '')
	|| coalesce(', hạn ' || strftime('%d/%m/%Y', due_on), '') || ': '
	|| json_extract('["thôi","hoàn thành","chưa hoàn thành","quá hạn","đang làm"]', '$[' || stands || ']')
	|| iif(stands < 2, ' ' || strftime('%d/%m/%Y', done_on), '') || '; ' || result
FROM (
--from db/work/say_tasks_since.sql
)
ORDER BY ifnull(due_on, '9999'), id
