-- Meetings: who was there, what was decided, who does what. See records.md; never edited after release.

-- period: the month it belongs to; held_on in another month is "họp bù" and does not count for it.
CREATE TABLE meeting (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	org INTEGER NOT NULL REFERENCES org(id),
	kind TEXT CHECK (length(kind) BETWEEN 1 AND 80),
	period TEXT CHECK (period GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
	planned_on TEXT CHECK (planned_on IS date(planned_on)),
	held_on TEXT CHECK (held_on IS date(held_on)),
	starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
	ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
	place TEXT CHECK (length(place) BETWEEN 1 AND 120),
	mode TEXT CHECK (length(mode) BETWEEN 1 AND 80),
	state TEXT CHECK (length(state) BETWEEN 1 AND 80),
	postponed_why TEXT CHECK (length(postponed_why) BETWEEN 1 AND 200),
	chair INTEGER REFERENCES member(id),
	secretary INTEGER REFERENCES member(id),
	expected_count INTEGER CHECK (expected_count BETWEEN 0 AND 5000),
	held_late_why TEXT CHECK (length(held_late_why) BETWEEN 1 AND 200),
	prepared_by INTEGER REFERENCES meeting(id),
	papers_sent_on TEXT CHECK (papers_sent_on IS date(papers_sent_on)),
	topic TEXT CHECK (length(topic) BETWEEN 1 AND 200),
	topic_speaker TEXT CHECK (length(topic_speaker) BETWEEN 1 AND 80),
	topic_doc TEXT CHECK (length(topic_doc) BETWEEN 1 AND 200),
	agenda TEXT CHECK (length(agenda) BETWEEN 1 AND 60000),
	minutes TEXT CHECK (length(minutes) BETWEEN 1 AND 60000),
	conclusion TEXT CHECK (length(conclusion) BETWEEN 1 AND 60000),
	minutes_sent_on TEXT CHECK (minutes_sent_on IS date(minutes_sent_on)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX meeting_org ON meeting(org);
CREATE INDEX meeting_chair ON meeting(chair);
CREATE INDEX meeting_secretary ON meeting(secretary);
CREATE INDEX meeting_prepared_by ON meeting(prepared_by);
CREATE INDEX meeting_order ON meeting(ifnull(period, ''), ifnull(held_on, '')) WHERE deleted_at IS NULL;

-- One row per meeting and member. guest rows never count in the denominator.
CREATE TABLE attendance (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	member INTEGER NOT NULL REFERENCES member(id),
	status TEXT NOT NULL CHECK (length(status) BETWEEN 1 AND 80),
	reason TEXT CHECK (length(reason) BETWEEN 1 AND 80),
	online INTEGER CHECK (online IN (0, 1)),
	late INTEGER CHECK (late IN (0, 1)),
	left_early INTEGER CHECK (left_early IN (0, 1)),
	spoke INTEGER CHECK (spoke BETWEEN 0 AND 99),
	guest INTEGER CHECK (guest IN (0, 1)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX attendance_member ON attendance(member);
CREATE UNIQUE INDEX attendance_identity ON attendance(meeting, member) WHERE deleted_at IS NULL;
CREATE INDEX attendance_order ON attendance(meeting) WHERE deleted_at IS NULL;

-- Superiors and guests: they never count.
CREATE TABLE attendee (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	member INTEGER REFERENCES member(id),
	name TEXT CHECK (length(name) BETWEEN 1 AND 80),
	level TEXT CHECK (length(level) BETWEEN 1 AND 80),
	assigned INTEGER CHECK (assigned IN (0, 1)),
	substitute INTEGER CHECK (substitute IN (0, 1)),
	comment TEXT CHECK (length(comment) BETWEEN 1 AND 60000),
	comment_sent_on TEXT CHECK (comment_sent_on IS date(comment_sent_on)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	folded TEXT,
	CHECK ((member IS NOT NULL) + (name IS NOT NULL) = 1)
) STRICT;
CREATE INDEX attendee_meeting ON attendee(meeting);
CREATE INDEX attendee_member ON attendee(member);
CREATE INDEX attendee_order ON attendee(meeting) WHERE deleted_at IS NULL;

-- Numbers run per kind and term.
CREATE TABLE resolution (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	kind TEXT CHECK (length(kind) BETWEEN 1 AND 80),
	number INTEGER CHECK (number BETWEEN 1 AND 9999),
	"on" TEXT CHECK ("on" IS date("on")),
	"text" TEXT CHECK (length("text") BETWEEN 1 AND 60000),
	vote_for INTEGER CHECK (vote_for BETWEEN 0 AND 5000),
	vote_total INTEGER CHECK (vote_total BETWEEN 0 AND 5000),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE INDEX resolution_meeting ON resolution(meeting);
CREATE INDEX resolution_order ON resolution(ifnull("on", '')) WHERE deleted_at IS NULL;

-- Open tasks come back in the next month's table.
CREATE TABLE task (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	content TEXT NOT NULL CHECK (length(content) BETWEEN 1 AND 300),
	member INTEGER REFERENCES member(id),
	org INTEGER REFERENCES org(id),
	due_on TEXT CHECK (due_on IS date(due_on)),
	report_period TEXT CHECK (report_period GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
	meeting INTEGER REFERENCES meeting(id),
	resolution INTEGER REFERENCES resolution(id),
	state TEXT CHECK (length(state) BETWEEN 1 AND 80),
	done_on TEXT CHECK (done_on IS date(done_on)),
	result TEXT CHECK (length(result) BETWEEN 1 AND 60000),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	folded TEXT,
	CHECK ((member IS NOT NULL) + (org IS NOT NULL) = 1),
	CHECK ((meeting IS NOT NULL) + (resolution IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX task_member ON task(member);
CREATE INDEX task_org ON task(org);
CREATE INDEX task_meeting ON task(meeting);
CREATE INDEX task_resolution ON task(resolution);
CREATE INDEX task_order ON task(ifnull(due_on, '')) WHERE deleted_at IS NULL;
