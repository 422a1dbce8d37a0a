-- The cells alive, or :cell: how many are through each stop of the month :period (view_month_stop, of the month that is
-- asked: month_totals), those with something to do at the first of them, and of the roll calls that were begun who had to
-- come and who came. Made up in another month does not count. Behind that who scored, who has dues to take and took all, who
-- handed up (dues_stop).
WITH cells AS MATERIALIZED (
	SELECT s.meeting, s.committee, s.meeting_held, s.roll, s.minutes, s.resolution, s.score, s.export, d.dues
	FROM month_stop s LEFT JOIN dues_stop d ON d.cell = s.cell AND d.period = :period
	WHERE s.period = :period AND s.alive AND (:cell IS NULL OR s.cell = (SELECT id FROM org WHERE uid = :cell))
),
called AS MATERIALIZED (
	SELECT iif(o.marked > 0, o.must, 0) AS must, o.present FROM cells CROSS JOIN roll o
	WHERE cells.meeting_held = 'X' AND o.meeting = cells.meeting
)
SELECT count(*), ifnull(sum(committee <> 'u'), 0), ifnull(sum(committee = 'X'), 0), ifnull(sum(meeting_held = 'X'), 0),
	ifnull(sum(roll = 'X'), 0), ifnull(sum(minutes = 'X'), 0), ifnull(sum(resolution = 'X'), 0),
	(SELECT ifnull(sum(must), 0) FROM called), (SELECT ifnull(sum(present), 0) FROM called),
	ifnull(sum(score = 'X'), 0), ifnull(sum(dues <> 'n'), 0), ifnull(sum(dues = 'X'), 0), ifnull(sum(export = 'X'), 0)
FROM cells
